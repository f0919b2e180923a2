import { describe, expect, it } from 'vitest';
import { FIRST_ROWS, pickRows } from '../../../src/panels/planner/pick-rows';
import { priorityNils } from '../../../src/panels/planner/priority-links';
import { makeOpenedArea } from '../../state/made-area';

const rows = Array.from({ length: 88 }, (_, i) => ({ zoneId: `nil-${i + 1}` }));
const area = makeOpenedArea();
const standard = { filter: '', isWhole: false, selectedNil: null };
const numbers = (picked: readonly { zoneId: string }[]): number[] =>
  picked.map(({ zoneId }) => Number(zoneId.slice(4)));

describe('the rows of a long table', () => {
  it('are the first ones, and always the priority neighbourhoods and the chosen one, in their order', () => {
    const first = Array.from({ length: FIRST_ROWS }, (_, i) => i + 1);
    expect(numbers(pickRows(rows, standard, area))).toEqual([...first, ...[...priorityNils].sort()]);
    expect(numbers(pickRows(rows, { ...standard, selectedNil: 60 }, area))).toEqual([
      ...first,
      49,
      53,
      60,
      76,
    ]);
    expect(pickRows(rows, { ...standard, isWhole: true }, area)).toBe(rows);
  });

  it('are those whose names hold what was typed, whatever its accents and capitals', () => {
    const typed = (filter: string) => numbers(pickRows(rows, { ...standard, filter }, area));
    expect(typed(' QUÀRTO')).toEqual([76]);
    expect(typed('o')).toEqual([1, 53, 76]);
    expect(typed('nowhere')).toEqual([]);
  });
});
