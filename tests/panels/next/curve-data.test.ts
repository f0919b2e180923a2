import { expect, it } from 'vitest';
import { curveTable, type GainCurve, heightOf } from '../../../src/panels/next/curve-data';
import { translators } from '../../helpers/translators';
import { counts } from '../../state/made-area';

const curve: GainCurve = {
  goal: 'depth',
  group: 'over65',
  curve: [
    { sites: 1, gained: counts(90, 30), gainedSeconds: 600 },
    { sites: 2, gained: counts(100, 40), gainedSeconds: 900 },
  ],
  answer: {
    sites: [],
    uncovered: counts(200, 80),
    gained: counts(100, 40),
    uncoveredSeconds: 1200,
    gainedSeconds: 900,
  },
};

it('tables the curve for the group: together, added by the last, of those left out, of their minutes', () => {
  const { rows, columns } = curveTable(curve, translators.it);
  expect(columns).toHaveLength(5);
  expect(rows).toEqual([
    [1, 30, 30, 0.375, 0.5],
    [2, 40, 10, 0.5, 0.75],
  ]);
});

it('is as high as what counts: people, or minutes', () => {
  expect(curve.curve.map((point) => heightOf(curve, point))).toEqual([0.5, 0.75]);
  expect(curve.curve.map((point) => heightOf({ ...curve, goal: 'people' }, point))).toEqual([30, 40]);
});
