import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linePath } from '../../../src/core/sheet/path-data';

/** The points of a path, read by adding its steps up. */
function pointsOf(path: string): [number, number][] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/[Ml](-?\d+) (-?\d+)/g)].map(([step, dx, dy]): [number, number] => {
    [x, y] = step.startsWith('M') ? [Number(dx), Number(dy)] : [x + Number(dx), y + Number(dy)];
    return [x, y];
  });
}

it('goes through every point, rounded, and leaves out what does not move', () => {
  const whole = fc.tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -999, max: 999 }));
  fc.assert(
    fc.property(fc.array(whole, { minLength: 2 }), (points) => {
      const distinct = points.filter(
        ([x, y], i) => i === 0 || x !== points[i - 1][0] || y !== points[i - 1][1],
      );
      const path = linePath(points);
      expect(pointsOf(path)).toEqual(distinct.length < 2 ? [] : distinct);
    }),
  );
  expect(
    linePath(
      [
        [0.4, 0.6],
        [10.2, 0.6],
        [10.2, 5.5],
      ],
      true,
    ),
  ).toBe('M0 1l10 0l0 5z');
});
