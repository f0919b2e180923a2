import { readFileSync, statSync } from 'node:fs';
import { readScenarioFile, type ScenarioFile } from '../../src/schema/scenario-file';
import {
  MAX_CHANGES,
  MAX_ID,
  MAX_NAME,
  MAX_SCENARIO_TEXT,
  type RefusalCode,
  type ScenarioRefusal,
} from '../../src/schema/scenario-values';
import { OWN_SERVICE, serviceIds } from '../../src/schema/service';
import { UsageError } from './analyse-values';

const reasons: Readonly<Record<RefusalCode, string>> = {
  foreign: 'is no scenario of Quindici',
  damaged: 'is cut or damaged: no JSON',
  newer: 'is of a version that this program does not know yet; update it',
  'too-large': `is too large: at most ${MAX_SCENARIO_TEXT / 1024} kB`,
  'too-many': `has too many: at most ${MAX_CHANGES} changes`,
  'too-long': `is too long: at most ${MAX_NAME} letters for a name, ${MAX_ID} for an id`,
  missing: 'is missing',
  'wrong-type': 'is of the wrong kind',
  'unknown-value': 'is not known',
  'unknown-service': `is none of ${serviceIds.join(', ')}`,
  'other-area': 'is another study area',
  'out-of-range': 'is out of range',
  'outside-world': 'is no longitude and latitude, in this order',
  'bad-text': 'has letters that nobody can see',
};

function printRefusal({ where, code, found }: ScenarioRefusal): string {
  const shown = found === '' ? '' : ` ${JSON.stringify(found)}`;
  return `${where}${shown} ${reasons[code]}`.trim();
}

function readText(path: string): string {
  try {
    // A letter has at most four bytes; a file that has more is not read at all.
    if (statSync(path).size > 4 * MAX_SCENARIO_TEXT)
      throw new UsageError(`--file: ${path} ${reasons['too-large']}`);
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `--file: cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/**
 * The scenario of a file.
 * @throws UsageError for a file that is not there, or with everything that is wrong in it, a line each
 */
export function readScenarioInput(path: string, areaId: string): ScenarioFile {
  const reading = readScenarioFile(readText(path), areaId);
  if (reading.kind === 'refused')
    throw new UsageError(
      reading.refusals.map((refusal) => `--file: ${path}: ${printRefusal(refusal)}`).join('\n'),
    );
  const { question, scenario } = reading.file;
  const services = [
    ...question.services,
    ...scenario.changes.flatMap((change) => ('service' in change ? [change.service] : [])),
  ];
  if (services.includes(OWN_SERVICE))
    throw new UsageError(`--file: ${path}: it counts places of a person's own, which are not in the file`);
  return reading.file;
}
