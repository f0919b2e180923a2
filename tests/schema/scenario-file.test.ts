import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groups } from '../../src/core/access/population';
import { profileIds, profileRanges } from '../../src/core/network/profile';
import { readScenarioFile, type ScenarioFile, writeScenarioFile } from '../../src/schema/scenario-file';
import { isInWorld, MAX_SCENARIO_TEXT } from '../../src/schema/scenario-values';
import { askedServiceIds, isAskedServiceId } from '../../src/schema/service';
import { seededRandom } from '../helpers/grid-city';
import { damage, madeScenarios } from '../helpers/made-scenario';

const file: ScenarioFile = {
  area: 'milano',
  question: {
    services: ['coworkings', 'fablabs'],
    match: 'any',
    minutes: 15,
    group: 'over65',
    pace: 'older',
    speedKmh: 3.6,
  },
  scenario: {
    name: 'Quarto Oggiaro',
    changes: [
      { kind: 'open', service: 'coworkings', position: [9.1396, 45.5153] },
      { kind: 'close', service: 'fablabs', facilityId: 'lab' },
      { kind: 'move', service: 'fablabs', facilityId: 'shop', to: [9.19, 45.46] },
      { kind: 'crossing', from: [9.1453, 45.5151], to: [9.1503, 45.5158] },
    ],
  },
};
const files: fc.Arbitrary<ScenarioFile> = fc.record({
  area: fc.constant('milano'),
  question: fc.constantFrom(...profileIds).chain((pace) =>
    fc.record({
      services: fc.shuffledSubarray([...askedServiceIds], { minLength: 1 }),
      match: fc.constantFrom('any' as const, 'all' as const),
      minutes: fc.integer({ min: 1, max: 60 }),
      group: fc.constantFrom(...groups),
      pace: fc.constant(pace),
      speedKmh: fc.double({
        min: profileRanges[pace].minKmh,
        max: profileRanges[pace].maxKmh,
        noNaN: true,
      }),
    }),
  ),
  scenario: madeScenarios,
});

/** What is wrong with a text, as `where: code`. */
function refusalsOf(text: string): string[] {
  const reading = readScenarioFile(text, 'milano');
  return reading.kind === 'refused' ? reading.refusals.map(({ where, code }) => `${where}: ${code}`) : [];
}

/** The file of above with a text of it replaced. */
function withReplaced(old: string, text: string): string {
  const written = writeScenarioFile(file);
  expect(written).toContain(old);
  return written.replace(old, text);
}

describe('a scenario file', () => {
  it('is JSON that a person can read, a change on each line', () => {
    const text = writeScenarioFile(file);
    expect(text.split('\n')).toContain(
      '    {"kind":"open","service":"coworkings","position":[9.1396,45.5153]},',
    );
    expect(JSON.parse(text)).toMatchObject({ format: 'quindici-scenario', version: 1, area: 'milano' });
    expect(readScenarioFile(text, 'milano')).toEqual({ kind: 'scenario', file });
    const empty = { ...file, scenario: { name: '', changes: [] } };
    expect(readScenarioFile(writeScenarioFile(empty), 'milano')).toEqual({ kind: 'scenario', file: empty });
  });

  it('comes back as it was written, whatever it holds', () => {
    fc.assert(
      fc.property(files, (made) => {
        expect(readScenarioFile(writeScenarioFile(made), 'milano')).toEqual({ kind: 'scenario', file: made });
      }),
      { numRuns: 400, seed: 15 },
    );
  });

  it.each([
    ['a text that is no JSON', 'id;name\n1;Rossi', ': foreign'],
    ['an empty text', '', ': foreign'],
    ['JSON of something else', '{"type":"FeatureCollection"}', 'format: foreign'],
    ['JSON that is no object', '[1]', 'format: foreign'],
    ['a file cut short', writeScenarioFile(file).slice(0, 300), ': damaged'],
    ['a newer file', withReplaced('"version": 1', '"version": 2'), 'version: newer'],
    ['a file without a version', withReplaced('"version": 1', '"edition": 1'), 'version: missing'],
    ['too large a file', ' '.repeat(MAX_SCENARIO_TEXT + 1), ': too-large'],
    ['another city', withReplaced('"milano"', '"torino"'), 'area: other-area'],
    ['a name too long', withReplaced('"Quarto', `"${'x'.repeat(81)}`), 'name: too-long'],
    ['a name with unseen letters', withReplaced('Quarto Oggiaro', 'a\\u0007b'), 'name: bad-text'],
    [
      'an unknown service asked about',
      withReplaced('"coworkings",\n', '"museums",\n'),
      'question.services[0]: unknown-service',
    ],
    ['a service twice', withReplaced('"coworkings",\n', '"fablabs",\n'), 'question.services: unknown-value'],
    [
      'an unknown service changed',
      withReplaced('"fablabs","facilityId":"lab"', '"museums","facilityId":"lab"'),
      'changes[1].service: unknown-service',
    ],
    ['no minutes', withReplaced('"minutes": 15', '"minutes": 0'), 'question.minutes: out-of-range'],
    [
      'a speed nobody walks at',
      withReplaced('"speedKmh": 3.6', '"speedKmh": 30'),
      'question.speedKmh: out-of-range',
    ],
    ['a place outside the world', withReplaced('[9.19,45.46]', '[9.19,145]'), 'changes[2].to: outside-world'],
    ['a place in words', withReplaced('[9.19,45.46]', '"Duomo"'), 'changes[2].to: wrong-type'],
    ['a number too many', withReplaced('[9.19,45.46]', '[9.19,45.46,0]'), 'changes[2].to: wrong-type'],
    ['a change of no kind', withReplaced('"crossing"', '"tunnel"'), 'changes[3].kind: unknown-value'],
    [
      'a change without its place',
      withReplaced('"facilityId":"lab"', '"id":1'),
      'changes[1].facilityId: missing',
    ],
  ])('is refused: %s', (_, text, reason) => {
    expect(refusalsOf(text)).toEqual([reason]);
  });

  it('is refused with everything that is wrong with it at once', () => {
    const text = withReplaced('"any"', '"some"').replace('[9.1396,45.5153]', '[]').replace('"move"', '3');
    expect(refusalsOf(text)).toEqual([
      'question.match: unknown-value',
      'changes[0].position: wrong-type',
      'changes[2].kind: wrong-type',
    ]);
    const [{ found }] = [readScenarioFile(text, 'milano')].flatMap((reading) =>
      reading.kind === 'refused' ? reading.refusals : [],
    );
    expect(found).toBe('some');
  });

  it('with too many changes is refused for that alone', () => {
    const changes = Array.from({ length: 501 }, () => file.scenario.changes[1]);
    expect(refusalsOf(writeScenarioFile({ ...file, scenario: { name: '', changes } }))).toEqual([
      'changes: too-many',
    ]);
  });

  it('that was damaged is refused, or read as exactly what it says', () => {
    const random = seededRandom(15);
    let [refused, read] = [0, 0];
    for (let turn = 0; turn < 4000; turn++) {
      const text = damage(writeScenarioFile(file), random);
      const reading = readScenarioFile(text, 'milano');
      if (reading.kind === 'refused') {
        expect(reading.refusals.length).toBeGreaterThan(0);
        refused++;
        continue;
      }
      read++;
      const { name, area, question, changes } = JSON.parse(text);
      const { scenario } = reading.file;
      expect({ name, area }).toEqual({ name: scenario.name, area: reading.file.area });
      expect(question).toMatchObject(reading.file.question);
      expect(changes).toMatchObject(scenario.changes);
      for (const change of scenario.changes) {
        if (change.kind !== 'crossing') expect(isAskedServiceId(change.service)).toBe(true);
        if (change.kind === 'open') expect(isInWorld(change.position)).toBe(true);
      }
    }
    expect(refused).toBeGreaterThan(2000);
    expect(read).toBeGreaterThan(50);
  });
});
