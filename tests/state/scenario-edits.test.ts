import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/core/scenario';
import {
  addCrossing,
  closePlace,
  moveOpened,
  movePlace,
  openPlace,
  removeChange,
} from '../../src/state/scenario-edits';
import { emptyScenario } from '../../src/state/scenario-history';

const lab = { service: 'fablabs', id: 'lab', position: [9.1800049, 45.46] } as const;
const desk = { service: 'job-desks', id: 'lab', position: [9.2, 45.47] } as const;

function changesOf({ changes }: Scenario): unknown {
  return changes;
}

describe('the edits of a scenario', () => {
  it('write positions as a link carries them', () => {
    expect(changesOf(openPlace(emptyScenario, 'fablabs', [9.123456789, 45.000004]))).toEqual([
      { kind: 'open', service: 'fablabs', position: [9.12346, 45] },
    ]);
    expect(changesOf(addCrossing(emptyScenario, [9.123456, 45], [9.2, 45.1234567]))).toEqual([
      { kind: 'crossing', from: [9.12346, 45], to: [9.2, 45.12346] },
    ]);
  });

  it('change a place of today once: what was done to it last', () => {
    const moved = movePlace(closePlace(emptyScenario, desk), lab, [9.1, 45.4]);
    const again = movePlace(moved, lab, [9.11, 45.41]);
    expect(changesOf(again)).toEqual([
      { kind: 'close', service: 'job-desks', facilityId: 'lab' },
      { kind: 'move', service: 'fablabs', facilityId: 'lab', to: [9.11, 45.41] },
    ]);
    expect(changesOf(closePlace(again, lab))).toEqual([
      { kind: 'close', service: 'job-desks', facilityId: 'lab' },
      { kind: 'close', service: 'fablabs', facilityId: 'lab' },
    ]);
  });

  it('leave a place that is moved back as it is today', () => {
    const moved = movePlace(emptyScenario, lab, [9.1, 45.4]);
    expect(changesOf(movePlace(moved, lab, [9.18, 45.46]))).toEqual([]);
    expect(movePlace(emptyScenario, lab, lab.position)).toBe(emptyScenario);
  });

  it('move what the scenario opens, and nothing else', () => {
    const scenario = closePlace(openPlace(emptyScenario, 'fablabs', [9.1, 45.4]), desk);
    expect(changesOf(moveOpened(scenario, 0, [9.2, 45.5]))).toEqual([
      { kind: 'open', service: 'fablabs', position: [9.2, 45.5] },
      { kind: 'close', service: 'job-desks', facilityId: 'lab' },
    ]);
    expect(moveOpened(scenario, 1, [9.2, 45.5])).toEqual(scenario);
    expect(moveOpened(scenario, 7, [9.2, 45.5])).toEqual(scenario);
  });

  it('draw no crossing from a point to itself', () => {
    expect(addCrossing(emptyScenario, [9.1, 45.4], [9.100001, 45.4])).toBe(emptyScenario);
  });

  it('take out the change that is named, and keep the name of the scenario', () => {
    const scenario = openPlace(
      openPlace({ name: 'Bando', changes: [] }, 'fablabs', [9, 45]),
      'fablabs',
      [9.1, 45],
    );
    expect(removeChange(scenario, 0)).toEqual({
      name: 'Bando',
      changes: [{ kind: 'open', service: 'fablabs', position: [9.1, 45] }],
    });
  });
});
