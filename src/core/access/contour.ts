import type { Position } from 'geojson';

/**
 * The region where a field is at most a threshold, as polygons: marching squares (Lorensen and Cline 1987, in the
 * plane) with straight interpolation of the field. Outer rings counter-clockwise with x to the right and y up, each
 * followed by its holes clockwise; parts that meet in the middle of a square only stay apart.
 * @param squared squares of the field, row by row; above the threshold on the whole border
 * @param threshold of the field itself; a point of exactly it lies within
 * @param place position of a point given in columns and rows; must keep the turn of a ring
 */
export function traceContour(
  squared: Float32Array,
  columns: number,
  rows: number,
  threshold: number,
  place: (column: number, row: number) => Position,
): Position[][][] {
  const { next, starts } = linkCrossings(squared, columns, rows, threshold * threshold);
  const rings: Ring[] = [];
  for (const start of starts) {
    const corners: number[] = [];
    for (let at = start; next[at] >= 0; ) {
      pushCrossing(corners, at, squared, columns, threshold);
      const following = next[at];
      next[at] = NONE;
      at = following;
    }
    if (corners.length > 0) rings.push({ corners, area: signedArea(corners) });
  }
  return nestRings(rings).map((polygon) => polygon.map(({ corners }) => closeRing(corners, place)));
}

const NONE = -1;

/** Alternating columns and rows of the corners of a closed line, the first not repeated. */
interface Ring {
  readonly corners: readonly number[];
  /** Above 0 counter-clockwise. */
  readonly area: number;
}

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
  squared: Float32Array,
  columns: number,
  rows: number,
  limit: number,
): { readonly next: Int32Array; readonly starts: readonly number[] } {
  const next = new Int32Array(2 * columns * rows).fill(NONE);
  const starts: number[] = [];
  const sides = [0, 0, 0, 0];
  for (let row = 0; row + 1 < rows; row++) {
    let index = row * columns;
    let west = (squared[index] <= limit ? 1 : 0) | (squared[index + columns] <= limit ? 8 : 0);
    for (const end = index + columns - 1; index < end; index++) {
      const isSouthEastIn = squared[index + 1] <= limit;
      const isNorthEastIn = squared[index + 1 + columns] <= limit;
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

function pushCrossing(
  corners: number[],
  crossing: number,
  squared: Float32Array,
  columns: number,
  threshold: number,
): void {
  const index = crossing >> 1;
  const isUp = (crossing & 1) === 1;
  const near = Math.sqrt(squared[index]);
  const far = Math.sqrt(squared[isUp ? index + columns : index + 1]);
  const t = (threshold - near) / (far - near);
  const column = index % columns;
  const row = (index - column) / columns;
  if (isUp) corners.push(column, row + t);
  else corners.push(column + t, row);
}

function signedArea(corners: readonly number[]): number {
  let [x1, y1] = [corners[corners.length - 2], corners[corners.length - 1]];
  let area = 0;
  for (let i = 0; i < corners.length; i += 2) {
    const [x2, y2] = [corners[i], corners[i + 1]];
    area += x1 * y2 - x2 * y1;
    x1 = x2;
    y1 = y2;
  }
  return area / 2;
}

/** Outer rings, each with the holes of which it is the smallest ring around. */
function nestRings(rings: readonly Ring[]): Ring[][] {
  const polygons = rings.filter(({ area }) => area > 0).map((outer) => [outer]);
  polygons.sort(([a], [b]) => a.area - b.area);
  for (const hole of rings) {
    if (hole.area >= 0) continue;
    const around = polygons.find(
      ([outer]) => outer.area > -hole.area && isInside(hole.corners[0], hole.corners[1], outer.corners),
    );
    around?.push(hole);
  }
  return polygons.reverse();
}

function isInside(x: number, y: number, corners: readonly number[]): boolean {
  let isIn = false;
  let [x1, y1] = [corners[corners.length - 2], corners[corners.length - 1]];
  for (let i = 0; i < corners.length; i += 2) {
    const [x2, y2] = [corners[i], corners[i + 1]];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) isIn = !isIn;
    x1 = x2;
    y1 = y2;
  }
  return isIn;
}

function closeRing(corners: readonly number[], place: (column: number, row: number) => Position): Position[] {
  const ring: Position[] = [];
  for (let i = 0; i < corners.length; i += 2) ring.push(place(corners[i], corners[i + 1]));
  ring.push(ring[0]);
  return ring;
}
