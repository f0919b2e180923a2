import type { Position } from 'geojson';
import { doubledArea, nestRings } from './rings';

/**
 * The region where a field is at most a threshold, as polygons: marching squares (Lorensen and Cline 1987, in the
 * plane) with straight interpolation of the field. Outer rings counter-clockwise with x to the right and y up, each
 * followed by its holes clockwise; parts that meet in the middle of a square only stay apart.
 * @param field row by row; above the threshold on the whole border
 * @param threshold a point of exactly it lies within
 * @param smallest rings around a smaller area, in squares of the grid, are left out: holes and islands alike
 * @param place position of a point given in columns and rows; must keep the turn of a ring
 */
export function traceContour(
  field: Float32Array,
  columns: number,
  rows: number,
  threshold: number,
  smallest: number,
  place: (column: number, row: number) => Position,
): Position[][][] {
  const { next, starts } = linkCrossings(field, columns, rows, threshold);
  const rings: Position[][] = [];
  for (const start of starts) {
    const ring: Position[] = [];
    for (let at = start; next[at] >= 0; ) {
      ring.push(crossingAt(at, field, columns, threshold));
      const following = next[at];
      next[at] = NONE;
      at = following;
    }
    if (ring.length === 0) continue;
    ring.push(ring[0]);
    if (Math.abs(doubledArea(ring)) >= 2 * smallest) rings.push(ring);
  }
  return nestRings(rings).map((polygon) => polygon.map((ring) => ring.map(([x, y]) => place(x, y))));
}

const NONE = -1;

/** The four sides of a square, where the line may cross. */
const SOUTH = 0;
const EAST = 1;
const NORTH = 2;
const WEST = 3;

/**
 * By which corners lie within (1 south-west, 2 south-east, 4 north-east, 8 north-west): the pieces of line through a
 * square, from side to side with the inside on the left.
 */
const PIECES: readonly (readonly number[])[] = [
  [],
  [SOUTH, WEST],
  [EAST, SOUTH],
  [EAST, WEST],
  [NORTH, EAST],
  [SOUTH, WEST, NORTH, EAST],
  [NORTH, SOUTH],
  [NORTH, WEST],
  [WEST, NORTH],
  [SOUTH, NORTH],
  [EAST, SOUTH, WEST, NORTH],
  [EAST, NORTH],
  [WEST, EAST],
  [SOUTH, EAST],
  [WEST, SOUTH],
  [],
];

/**
 * Links the crossings of the line with the grid. A crossing is numbered by the point that it follows: twice its
 * index, one more on the way up instead of to the right. Each crossing is left by one piece and entered by one.
 */
function linkCrossings(
  field: Float32Array,
  columns: number,
  rows: number,
  limit: number,
): { readonly next: Int32Array; readonly starts: readonly number[] } {
  const next = new Int32Array(2 * columns * rows).fill(NONE);
  const starts: number[] = [];
  const sides = [0, 0, 0, 0];
  for (let row = 0; row + 1 < rows; row++) {
    let index = row * columns;
    let west = (field[index] <= limit ? 1 : 0) | (field[index + columns] <= limit ? 8 : 0);
    for (const end = index + columns - 1; index < end; index++) {
      const isSouthEastIn = field[index + 1] <= limit;
      const isNorthEastIn = field[index + 1 + columns] <= limit;
      const corners = west | (isSouthEastIn ? 2 : 0) | (isNorthEastIn ? 4 : 0);
      west = (isSouthEastIn ? 1 : 0) | (isNorthEastIn ? 8 : 0);
      if (corners === 0 || corners === 15) continue;
      sides[SOUTH] = 2 * index;
      sides[EAST] = 2 * (index + 1) + 1;
      sides[NORTH] = 2 * (index + columns);
      sides[WEST] = 2 * index + 1;
      const pieces = PIECES[corners];
      for (let piece = 0; piece < pieces.length; piece += 2) {
        next[sides[pieces[piece]]] = sides[pieces[piece + 1]];
        starts.push(sides[pieces[piece]]);
      }
    }
  }
  return { next, starts };
}

function crossingAt(crossing: number, field: Float32Array, columns: number, threshold: number): Position {
  const index = crossing >> 1;
  const isUp = (crossing & 1) === 1;
  const near = field[index];
  const far = field[isUp ? index + columns : index + 1];
  const t = (threshold - near) / (far - near);
  const column = index % columns;
  const row = (index - column) / columns;
  return isUp ? [column, row + t] : [column + t, row];
}
