import { readScenarioFile, type ScenarioFile, writeScenarioFile } from '../../../src/schema/scenario-file';
import { expectRule, type FuzzFormat } from '../format';
import { mutateJson } from '../mutate-json';

const AREA = 'milano';

const file: ScenarioFile = {
  area: AREA,
  question: {
    services: ['coworkings', 'covered-markets'],
    match: 'any',
    minutes: 15,
    group: 'all',
    pace: 'adult',
    speedKmh: 5,
  },
  scenario: {
    name: 'Quarto Oggiaro: due coworking',
    changes: [
      { kind: 'open', service: 'coworkings', position: [9.1396, 45.5153] },
      { kind: 'close', service: 'covered-markets', facilityId: 'mercato-fusina' },
      { kind: 'move', service: 'coworkings', facilityId: 'talent-garden', to: [9.19, 45.46] },
      { kind: 'crossing', from: [9.1, 45.5], to: [9.11, 45.5] },
    ],
  },
};

/** A scenario file. */
export const scenarioFormat: FuzzFormat = {
  name: 'scenario',
  seeds: [file, { ...file, scenario: { name: '', changes: [] } }].map((content) =>
    new TextEncoder().encode(writeScenarioFile(content)),
  ),
  mutate: mutateJson,
  read: (input) => {
    const reading = readScenarioFile(new TextDecoder().decode(input), AREA);
    if (reading.kind === 'refused') {
      expectRule(reading.refusals.length > 0, 'a refusal says why');
      for (const { where, code, found } of reading.refusals) {
        expectRule(found.length <= 100, 'a refusal is short');
        expectRule(
          where !== '' || ['foreign', 'damaged', 'too-large'].includes(code),
          'a refusal says where',
        );
      }
      return 'refused';
    }
    const { question, scenario } = reading.file;
    expectRule(question.minutes >= 1 && question.minutes <= 60, 'the minutes are asked about');
    expectRule(question.services.length > 0 && scenario.changes.length <= 500, 'it can be asked');
    const again = readScenarioFile(writeScenarioFile(reading.file), AREA);
    expectRule(again.kind === 'scenario', 'what was read can be written and read again');
    const [first, second] = [reading, again].map((each) => JSON.stringify(each));
    expectRule(first === second, 'and stays the same');
    return 'read';
  },
};
