import { afterEach, describe, expect, it } from 'vitest';
import { scenarioFileText } from '../../src/state/scenario-file-text';
import { emptyScenario } from '../../src/state/scenario-history';
import { duomo, LAB } from './made-area';
import { type Bench, openBench } from './made-worker';

let bench: Bench;
afterEach(() => bench.close());

/** A file that a person chose. */
function fileOf(text: string, size = text.length) {
  return { name: 'prova.json', size, text: async () => text };
}

describe('a scenario file', () => {
  it('brings back the scenario and what it asks, in one step', async () => {
    bench = await openBench();
    const { commands, store } = bench;
    commands.openPlace('coworkings', duomo);
    commands.closePlace({ kind: 'today', facilityIndex: LAB });
    commands.renameScenario('Bando');
    commands.toggleService('fablabs');
    commands.setMatch('all');
    commands.setGroup('over65');
    commands.setProfile('older');
    commands.setCutoffMinutes(10);
    const saved = store.getState();
    const text = scenarioFileText(saved);
    commands.clearScenario();
    commands.toggleService('fablabs');
    commands.setProfile('adult');
    commands.setCutoffMinutes(15);
    commands.setGroup('all');
    commands.setMatch('any');
    await commands.openScenarioFile(fileOf(text));
    const { scenario, services, match, group, profileId, speedKmh, cutoffMinutes } = saved;
    expect(store.getState()).toMatchObject({
      scenario,
      services,
      match,
      group,
      profileId,
      speedKmh,
      cutoffMinutes,
      refusedScenario: null,
    });
    commands.undo();
    expect(store.getState().scenario).toEqual(emptyScenario);
  });

  it.each([
    ['damaged', (text: string) => text.slice(0, -20)],
    ['newer', (text: string) => text.replace('"version": 1', '"version": 2')],
    ['foreign', () => 'name;lng;lat'],
    ['other-area', (text: string) => text.replace('"milano"', '"torino"')],
    ['unknown-service', (text: string) => text.replaceAll('"coworkings"', '"banks"')],
  ])('that is %s is refused with a reason, and nothing is lost', async (code, spoil) => {
    bench = await openBench();
    const { commands, store } = bench;
    commands.openPlace('coworkings', duomo);
    const before = store.getState();
    await commands.openScenarioFile(fileOf(spoil(scenarioFileText(before))));
    const { refusedScenario, ...after } = store.getState();
    expect(refusedScenario?.fileName).toBe('prova.json');
    expect(refusedScenario?.refusals.map((refusal) => refusal.code)).toContain(code);
    expect({ ...after, refusedScenario: null }).toEqual(before);
    commands.dismissRefusedScenario();
    expect(store.getState().refusedScenario).toBeNull();
  });

  it('that is far too large is not even read', async () => {
    bench = await openBench();
    const { commands, store } = bench;
    await commands.openScenarioFile({
      name: 'film.mp4',
      size: 1e9,
      text: () => Promise.reject(new Error('read')),
    });
    expect(store.getState().refusedScenario).toEqual({
      fileName: 'film.mp4',
      refusals: [{ where: '', code: 'too-large', found: '1000000000' }],
    });
  });

  it('that cannot be read is said', async () => {
    bench = await openBench();
    const { commands, store } = bench;
    await commands.openScenarioFile({ name: 'x', size: 3, text: () => Promise.reject(new Error('gone')) });
    expect(store.getState().refusedScenario?.refusals[0].code).toBe('damaged');
  });
});
