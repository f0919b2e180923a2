import type { ServiceMatch } from '../core/access/answers';
import { type Group, groups } from '../core/access/population';
import { type ProfileId, profileIds, profileRanges } from '../core/network/profile';
import type { Scenario, ScenarioChange } from '../core/scenario';
import { ScenarioValue } from './scenario-reader';
import {
  cleanName,
  MAX_CHANGES,
  MAX_ID,
  MAX_NAME,
  MAX_SCENARIO_TEXT,
  type ScenarioRefusal,
} from './scenario-values';
import { askedServiceIds, type ServiceId } from './service';

export const SCENARIO_FORMAT = 'quindici-scenario';
export const SCENARIO_VERSION = 1;
/** Longest walk that a scenario may ask about, in minutes. */
const MAX_MINUTES = 60;

/** What the numbers of a scenario answer, besides its changes. */
export interface ScenarioQuestion {
  /** At least one, each once. */
  readonly services: readonly ServiceId[];
  readonly match: ServiceMatch;
  /** The cutoff, above 0. */
  readonly minutes: number;
  readonly group: Group;
  readonly pace: ProfileId;
  readonly speedKmh: number;
}

/** A scenario with all that is needed to compute the same numbers again. */
export interface ScenarioFile {
  /** Id of the study area. */
  readonly area: string;
  readonly question: ScenarioQuestion;
  readonly scenario: Scenario;
}

export type ScenarioReading =
  | { readonly kind: 'scenario'; readonly file: ScenarioFile }
  | { readonly kind: 'refused'; readonly refusals: readonly ScenarioRefusal[] };

/** The text of a scenario file: JSON, a change on each line. */
export function writeScenarioFile({ area, question, scenario }: ScenarioFile): string {
  const head = {
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    name: cleanName(scenario.name),
    area,
    question,
  };
  const changes = scenario.changes.map((change) => `\n    ${JSON.stringify(change)}`);
  const lines = JSON.stringify(head, null, 2).slice(0, -2);
  return `${lines},\n  "changes": [${changes.join(',')}${changes.length > 0 ? '\n  ' : ''}]\n}\n`;
}

function readChange(value: ScenarioValue): ScenarioChange | null {
  const kind = value.at('kind').oneOf(['open', 'close', 'move', 'crossing']);
  if (kind === null) return null;
  if (kind === 'crossing') {
    const [from, to] = [value.at('from').position(), value.at('to').position()];
    return from && to && { kind, from, to };
  }
  const service = value.at('service').service();
  if (kind === 'open') {
    const position = value.at('position').position();
    return service && position && { kind, service, position };
  }
  const facilityId = value.at('facilityId').text(MAX_ID);
  if (kind === 'close') return service && facilityId !== null ? { kind, service, facilityId } : null;
  const to = value.at('to').position();
  return service && facilityId !== null && to ? { kind, service, facilityId, to } : null;
}

function readQuestion(value: ScenarioValue): ScenarioQuestion | null {
  const list = value.at('services').items(askedServiceIds.length);
  const services = list?.map((item) => item.service());
  if (list?.length === 0 || new Set(services).size !== (services?.length ?? 0))
    value.at('services').refuse('unknown-value');
  const match = value.at('match').oneOf(['any', 'all']);
  const minutes = value.at('minutes').number(1, MAX_MINUTES);
  const group = value.at('group').oneOf(groups);
  const pace = value.at('pace').oneOf(profileIds);
  const { minKmh, maxKmh } = profileRanges[pace ?? 'bicycle'];
  const speedKmh = pace && value.at('speedKmh').number(minKmh, maxKmh);
  const known = services?.flatMap((service) => service ?? []);
  return known && match && minutes && group && pace && speedKmh
    ? { services: known, match, minutes, group, pace, speedKmh }
    : null;
}

function refused(...refusals: readonly ScenarioRefusal[]): ScenarioReading {
  return { kind: 'refused', refusals };
}

/**
 * Reads a scenario file, or says everything that is wrong with it. Never throws.
 * @param areaId the study area that is open
 */
export function readScenarioFile(text: string, areaId: string): ScenarioReading {
  if (text.length > MAX_SCENARIO_TEXT)
    return refused({ where: '', code: 'too-large', found: String(text.length) });
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    const isOurs = text.includes(SCENARIO_FORMAT);
    return refused({ where: '', code: isOurs ? 'damaged' : 'foreign', found: '' });
  }
  const refusals: ScenarioRefusal[] = [];
  const root = new ScenarioValue(parsed, '', refusals);
  if (root.at('format').oneOf([SCENARIO_FORMAT]) === null)
    return refused({ where: 'format', code: 'foreign', found: refusals[0].found });
  const version = root.at('version').number(1, Number.MAX_SAFE_INTEGER);
  if (version !== null && version !== SCENARIO_VERSION)
    return refused({ where: 'version', code: 'newer', found: String(version) });
  const name = root.at('name').text(MAX_NAME);
  const area = root.at('area').text(MAX_ID);
  if (area !== null && area !== areaId) root.at('area').refuse('other-area');
  const question = readQuestion(root.at('question'));
  const changes = root
    .at('changes')
    .items(MAX_CHANGES)
    ?.flatMap((item) => readChange(item) ?? []);
  if (refusals.length > 0 || name === null || area === null || !question || !changes)
    return refused(...refusals);
  return { kind: 'scenario', file: { area, question, scenario: { name, changes } } };
}
