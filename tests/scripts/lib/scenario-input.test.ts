import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../../scripts/lib/analyse-values';
import { readScenarioInput } from '../../../scripts/lib/scenario-input';
import { type ScenarioFile, writeScenarioFile } from '../../../src/schema/scenario-file';
import { MAX_SCENARIO_TEXT } from '../../../src/schema/scenario-values';

const file: ScenarioFile = {
  area: 'milano',
  question: {
    services: ['coworkings'],
    match: 'any',
    minutes: 15,
    group: 'all',
    pace: 'adult',
    speedKmh: 5,
  },
  scenario: { name: 'Prova', changes: [{ kind: 'close', service: 'coworkings', facilityId: 'a' }] },
};
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scenario-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Reads a text as the file of that name. */
function read(text: string): ScenarioFile {
  const path = join(folder, 'scenario.json');
  writeFileSync(path, text);
  return readScenarioInput(path, 'milano');
}

describe('readScenarioInput', () => {
  it('reads what the page writes', () => {
    expect(read(writeScenarioFile(file))).toEqual(file);
  });

  const text = writeScenarioFile(file);
  it.each([
    ['a file of something else', 'id,name\n', 'scenario.json: is no scenario of Quindici'],
    ['a newer one', text.replace('"version": 1', '"version": 3'), 'version "3" is of a version that'],
    [
      'an unknown service',
      text.replace('"service":"cow', '"service":"x'),
      'changes[0].service "xorkings" is none of',
    ],
    ['what is missing', text.replace('"minutes"', '"hours"'), 'question.minutes is missing'],
    ['far too large a file', 'x'.repeat(4 * MAX_SCENARIO_TEXT + 1), 'is too large: at most 256 kB'],
    [
      'places of a person',
      text.replace('"service":"coworkings"', '"service":"own"'),
      "it counts places of a person's own, which are not in the file",
    ],
  ])('refuses %s', (_, damaged, message) => {
    expect(() => read(damaged)).toThrow(UsageError);
    expect(() => read(damaged)).toThrow(message);
  });

  it('tells everything that is wrong, a line each', () => {
    const damaged = text.replace('"any"', '"some"').replace('"adult"', '"car"');
    expect(() => read(damaged)).toThrow(/question\.match "some" is not known\n.*question\.pace "car"/);
  });

  it('refuses a file that is not there', () => {
    expect(() => readScenarioInput(join(folder, 'nothing.json'), 'milano')).toThrow(UsageError);
    expect(() => readScenarioInput(folder, 'milano')).toThrow('cannot read');
  });
});
