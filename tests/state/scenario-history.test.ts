import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/core/scenario';
import {
  cancelDrag,
  doStep,
  emptyHistory,
  emptyScenario,
  holdStep,
  redoStep,
  type ScenarioSteps,
  settleDrag,
  takeLinked,
  undoStep,
} from '../../src/state/scenario-history';

const start: ScenarioSteps = { scenario: emptyScenario, scenarioHistory: emptyHistory };

function named(name: string): Scenario {
  return { name, changes: [] };
}

describe('the steps of a scenario', () => {
  it('are taken back and taken again', () => {
    const twice = doStep(doStep(start, named('a')), named('b'));
    const back = undoStep(twice);
    expect(back.scenario).toEqual(named('a'));
    expect(undoStep(back).scenario).toEqual(emptyScenario);
    expect(redoStep(back)).toEqual(twice);
    expect(redoStep(redoStep(back))).toEqual(twice);
  });

  it('leave nothing to redo after a new one', () => {
    const other = doStep(undoStep(doStep(start, named('a'))), named('c'));
    expect(redoStep(other).scenario).toEqual(named('c'));
  });

  it('are none where nothing changes', () => {
    expect(doStep(start, named('')).scenarioHistory.past).toEqual([]);
  });

  it('are one for a whole drag, and none for one that is cancelled or comes back', () => {
    const dragged = holdStep(holdStep(doStep(start, named('a')), named('x')), named('y'));
    expect(dragged.scenario).toEqual(named('y'));
    const settled = settleDrag(dragged);
    expect(settled.scenarioHistory.past).toEqual([emptyScenario, named('a')]);
    expect(undoStep(settled).scenario).toEqual(named('a'));
    expect(cancelDrag(dragged)).toEqual(doStep(start, named('a')));
    expect(undoStep(dragged)).toEqual(doStep(start, named('a')));
    expect(settleDrag(holdStep(dragged, named('a')))).toEqual(doStep(start, named('a')));
  });

  it('keep what was tried out when a link brings another scenario, or one that it had no room for', () => {
    expect(takeLinked(start, named('a'), false).scenarioHistory.past).toEqual([]);
    const linked = takeLinked(doStep(start, named('a')), named('b'), false);
    expect(linked.scenario).toEqual(named('b'));
    expect(undoStep(linked).scenario).toEqual(named('a'));
    expect(takeLinked(holdStep(doStep(start, named('a')), named('x')), emptyScenario, true)).toEqual(
      doStep(start, named('a')),
    );
  });

  it('bring back every state they passed, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 30 }), (names) => {
        const passed: Scenario[] = [start.scenario];
        let steps = start;
        for (const name of names) {
          steps = doStep(steps, named(name));
          if (passed[passed.length - 1].name !== name) passed.push(named(name));
        }
        const end = steps;
        for (const scenario of [...passed].reverse()) {
          expect(steps.scenario).toEqual(scenario);
          steps = undoStep(steps);
        }
        expect(steps.scenarioHistory.past).toEqual([]);
        for (let i = 0; i < names.length; i++) steps = redoStep(steps);
        expect(steps).toEqual(end);
      }),
      { seed: 41 },
    );
  });
});
