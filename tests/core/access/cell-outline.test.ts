import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { outlineCells } from '../../../src/core/access/cell-outline';

type Cell = readonly [number, number];

function ringArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) sum += ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
  return sum / 2;
}

const areasOf = (cells: readonly Cell[]): number[][] =>
  outlineCells(cells).map((rings) => rings.map(ringArea));

/** The cells of a picture, rows from north to south. */
function draw(...rows: string[]): Cell[] {
  return rows.flatMap((row, y) => [...row].flatMap((mark, x): Cell[] => (mark === '#' ? [[x, -y]] : [])));
}

/** Whether the middle of a cell lies in a polygon, holes taken out. */
function holdsCell(polygon: readonly Position[][], [column, row]: Cell): boolean {
  let inside = false;
  for (const ring of polygon) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [[x1, y1], [, y2]] = [ring[i], ring[i + 1]];
      if (y1 > row + 0.5 !== y2 > row + 0.5 && column + 0.5 < x1) inside = !inside;
    }
  }
  return inside;
}

describe('outlineCells', () => {
  it('turns round one cell counter-clockwise', () => {
    expect(outlineCells([[4, 7]])).toEqual([
      [
        [
          [4, 7],
          [5, 7],
          [5, 8],
          [4, 8],
          [4, 7],
        ],
      ],
    ]);
  });

  it('joins cells side by side and leaves out the points between them on a straight side', () => {
    const [[ring], ...rest] = outlineCells([
      [0, 0],
      [1, 0],
      [2, 0],
      [0, 1],
      [1, 1],
    ]);
    expect(rest).toEqual([]);
    expect(ring).toHaveLength(7);
    expect(ringArea(ring)).toBe(5);
  });

  it('keeps cells apart that touch at a corner only', () => {
    expect(areasOf(draw('#.', '.#'))).toEqual([[1], [1]]);
  });

  it('keeps a hole, also one that touches the outside at a corner', () => {
    expect(areasOf(draw('###', '#.#', '###'))).toEqual([[9, -1]]);
    expect(areasOf(draw('###', '#.#', '.##'))).toEqual([[8, -1]]);
    expect(areasOf(draw('.##', '#.#', '###'))).toEqual([[8, -1]]);
  });

  it('keeps two holes apart that touch at a corner', () => {
    expect(areasOf(draw('####', '#.##', '##.#', '####'))).toEqual([[16, -1, -1]]);
  });

  it('gives a hole to the ring round it, not to the one farther out', () => {
    const nested = draw('#######', '#.....#', '#.###.#', '#.#.#.#', '#.###.#', '#.....#', '#######');
    expect(areasOf(nested).sort((a, b) => a[0] - b[0])).toEqual([
      [9, -1],
      [49, -25],
    ]);
  });

  it('is empty for no cells', () => {
    expect(outlineCells([])).toEqual([]);
  });

  it('holds exactly the cells it was given, by rings that never touch themselves, for any cells', () => {
    const side = 6;
    const every = Array.from({ length: side * side }, (_, i): Cell => [i % side, Math.floor(i / side)]);
    fc.assert(
      fc.property(fc.shuffledSubarray(every), (cells) => {
        const polygons = outlineCells(cells);
        const given = new Set(cells.map(String));
        for (const cell of every) {
          const holders = polygons.filter((polygon) => holdsCell(polygon, cell)).length;
          expect(holders).toBe(given.has(String(cell)) ? 1 : 0);
        }
        for (const [outer, ...holes] of polygons) {
          expect(ringArea(outer)).toBeGreaterThan(0);
          for (const hole of holes) expect(ringArea(hole)).toBeLessThan(0);
          for (const ring of [outer, ...holes]) {
            expect(new Set(ring.map(String)).size).toBe(ring.length - 1);
            expect(ring.at(-1)).toEqual(ring[0]);
          }
        }
      }),
      { numRuns: 500, seed: 15 },
    );
  });
});
