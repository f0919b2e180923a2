import { afterEach, describe, expect, it } from 'vitest';
import type { LngLat } from '../../src/core/geo';
import { emptyScenario } from '../../src/state/scenario-history';
import { currentScenario } from '../../src/state/scenario-selectors';
import { isInScenario } from '../../src/state/sites-selectors';
import { duomo, LAB, NEAR_WORK } from './made-area';
import { type Bench, openBench } from './made-worker';

let bench: Bench;
afterEach(() => bench.close());

function changes(): unknown {
  return bench.store.getState().scenario.changes;
}

describe('the commands of a scenario', () => {
  it('open, move and close, each one step', async () => {
    bench = await openBench();
    const { commands, store } = bench;
    commands.openPlace('coworkings', duomo);
    commands.movePlace({ kind: 'today', facilityIndex: LAB }, duomo);
    commands.closePlace({ kind: 'today', facilityIndex: NEAR_WORK });
    commands.movePlace({ kind: 'opened', change: 0 }, [9.2, 45.5]);
    expect(changes()).toEqual([
      { kind: 'open', service: 'coworkings', position: [9.2, 45.5] },
      { kind: 'move', service: 'fablabs', facilityId: 'lab', to: duomo },
      { kind: 'close', service: 'coworkings', facilityId: 'near-work' },
    ]);
    commands.closePlace({ kind: 'opened', change: 0 });
    expect(store.getState().scenarioHistory.past).toHaveLength(5);
    commands.undo();
    commands.undo();
    expect(changes()).toContainEqual({ kind: 'open', service: 'coworkings', position: duomo });
    commands.redo();
    expect(changes()).toContainEqual({ kind: 'open', service: 'coworkings', position: [9.2, 45.5] });
    commands.clearScenario();
    expect(store.getState().scenario).toEqual(emptyScenario);
    commands.undo();
    expect(changes()).toHaveLength(3);
  });

  it('open several places in one step, and know which stand where', async () => {
    bench = await openBench();
    const { commands, store } = bench;
    const site: LngLat = [9.2345678, 45.5012345];
    commands.openPlaces('coworkings', [duomo, site]);
    expect(changes()).toHaveLength(2);
    expect(store.getState().scenarioHistory.past).toHaveLength(1);
    expect(isInScenario(store.getState(), 'coworkings', site)).toBe(true);
    expect(isInScenario(store.getState(), 'fablabs', site)).toBe(false);
    expect(isInScenario(store.getState(), 'coworkings', [9.2345, 45.5])).toBe(false);
    commands.undo();
    expect(changes()).toEqual([]);
  });

  it('drag in one step, and leave no trace of a drag that is cancelled', async () => {
    bench = await openBench();
    const { commands, store } = bench;
    const lab = { kind: 'today', facilityIndex: LAB } as const;
    commands.dragPlace(lab, [9.1, 45.4]);
    commands.dragPlace(lab, duomo);
    expect(changes()).toHaveLength(1);
    commands.settleDrag();
    expect(store.getState().scenarioHistory.past).toEqual([emptyScenario]);
    commands.dragPlace(lab, [9.1, 45.4]);
    commands.cancelDrag();
    expect(changes()).toEqual([{ kind: 'move', service: 'fablabs', facilityId: 'lab', to: duomo }]);
    expect(store.getState().scenarioHistory.past).toHaveLength(1);
  });

  it('do nothing to a place that is not there', async () => {
    bench = await openBench();
    const { commands, store } = bench;
    commands.closePlace({ kind: 'today', facilityIndex: 99 });
    commands.movePlace({ kind: 'today', facilityIndex: 99 }, duomo);
    commands.undo();
    commands.redo();
    commands.settleDrag();
    expect(store.getState().scenario).toEqual(emptyScenario);
    expect(store.getState().scenarioHistory.past).toEqual([]);
  });
});

describe('the tools of a scenario', () => {
  it('open the chosen service, else the first that is asked about', async () => {
    bench = await openBench();
    const { commands } = bench;
    commands.setTool('open');
    commands.pickPoint(duomo);
    commands.setOpenedService('fablabs');
    commands.pickPoint(duomo);
    commands.toggleService('fablabs');
    commands.pickPoint(duomo);
    expect(changes()).toEqual(
      ['coworkings', 'coworkings', 'fablabs'].map((service) => ({ kind: 'open', service, position: duomo })),
    );
  });

  it('move what was chosen, close what is pointed at, and draw a crossing by its two ends', async () => {
    bench = await openBench();
    const { commands, store } = bench;
    commands.setTool('move');
    commands.pickPoint(duomo);
    expect(changes()).toEqual([]);
    commands.pickPlace({ kind: 'today', facilityIndex: LAB });
    commands.pickPoint(duomo);
    commands.setTool('close');
    expect(store.getState().toolPlace).toBeNull();
    commands.pickPlace({ kind: 'today', facilityIndex: NEAR_WORK });
    commands.pickPoint(duomo);
    commands.setTool('crossing');
    commands.pickPoint([9.1, 45.4]);
    commands.pickPoint([9.1, 45.4]);
    expect(store.getState().toolPoint).toEqual([9.1, 45.4]);
    commands.pickPoint([9.101, 45.4]);
    expect(changes()).toEqual([
      { kind: 'move', service: 'fablabs', facilityId: 'lab', to: duomo },
      { kind: 'close', service: 'coworkings', facilityId: 'near-work' },
      { kind: 'crossing', from: [9.1, 45.4], to: [9.101, 45.4] },
    ]);
    expect(store.getState().toolPoint).toBeNull();
    commands.pickPoint(duomo);
    commands.setTool(null);
    expect(store.getState()).toMatchObject({ tool: null, toolPoint: null });
  });
});

describe('what a scenario changes', () => {
  it('is asked only where it is shown, and only once for each scenario', async () => {
    bench = await openBench({ state: { section: 'gaps' } });
    const { commands, until, settle, names } = bench;
    const asked = (): number => names().filter((name) => name === 'scenario').length;
    commands.openPlace('coworkings', duomo);
    await settle();
    expect(asked()).toBe(0);
    commands.setQuestion('what-if');
    await until(({ scenarioAnswer }) => scenarioAnswer.kind === 'ready');
    commands.renameScenario('Bando');
    commands.setScenarioSide('before');
    await settle();
    expect(asked()).toBe(1);
    commands.setCutoffMinutes(10);
    await until(({ scenarioAnswer }) => scenarioAnswer.kind === 'ready');
    expect(asked()).toBe(2);
    commands.undo();
    commands.undo();
    expect(bench.store.getState().scenarioAnswer).toEqual({ kind: 'idle' });
  });

  it('is never shown for another scenario, in any step of the state', async () => {
    bench = await openBench({ state: { section: 'gaps', question: 'what-if' } });
    const { commands, store, until } = bench;
    const stale: unknown[] = [];
    store.subscribe((state) => {
      const { scenarioAnswer } = state;
      const isStale =
        scenarioAnswer.kind === 'ready' &&
        JSON.stringify(scenarioAnswer.value.query.changes) !== JSON.stringify(state.scenario.changes);
      if (isStale) stale.push(state.scenario);
    });
    const isReady = () => until(({ scenarioAnswer }) => scenarioAnswer.kind === 'ready');
    commands.openPlace('coworkings', duomo);
    expect(currentScenario(store.getState())).toBeNull();
    await isReady();
    expect(currentScenario(store.getState())?.query.changes).toHaveLength(1);
    for (let step = 1; step <= 20; step++)
      commands.dragPlace({ kind: 'opened', change: 0 }, [9.19 + step / 1000, 45.46]);
    expect(currentScenario(store.getState())).toBeNull();
    await isReady();
    commands.settleDrag();
    expect(currentScenario(store.getState())?.query.changes).toEqual([
      { kind: 'open', service: 'coworkings', position: [9.21, 45.46] },
    ]);
    commands.undo();
    await isReady();
    expect(currentScenario(store.getState())?.query.changes).toEqual([
      { kind: 'open', service: 'coworkings', position: duomo },
    ]);
    expect(stale).toEqual([]);
  });
});
