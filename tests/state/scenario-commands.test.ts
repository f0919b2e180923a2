import { afterEach, describe, expect, it } from 'vitest';
import { emptyScenario } from '../../src/state/scenario-history';
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
