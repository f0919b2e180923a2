import type { MultiPolygon, Polygon, Position } from 'geojson';
import { type LocalFrame, toLocal, type XY } from '../geo';

/** Side of the squares that land is counted on, in metres: as fine as the drawing of a walk. */
export const SQUARE_METERS = 20;

/** The land of a city in squares, row by row from the south-west; each lies where its middle lies. */
export interface ZoneSquares {
  readonly frame: LocalFrame;
  readonly columns: number;
  readonly rows: number;
  /** Local metres of the south-west corner. */
  readonly originXMeters: number;
  readonly originYMeters: number;
  /** By square: the NIL, 0 outside the city. */
  readonly nil: Uint8Array;
}

type Grid = Omit<ZoneSquares, 'nil'>;

function ringsOf(shape: Polygon | MultiPolygon): Position[][] {
  return shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat();
}

/**
 * Calls `mark` for each square whose middle lies in a shape, by the even-odd rule along its row; the parts of the
 * shape must not overlap. A middle on the border is counted in at most one of two shapes that share it.
 */
export function markSquares(grid: Grid, shape: Polygon | MultiPolygon, mark: (square: number) => void): void {
  const { columns, rows, originXMeters, originYMeters } = grid;
  /** By row: where the border crosses the line through the middles, in squares from the west. */
  const crossings = new Map<number, number[]>();
  for (const ring of ringsOf(shape)) {
    const corners = ring.map(([lng, lat]): XY => {
      const [x, y] = toLocal([lng, lat], grid.frame);
      return [(x - originXMeters) / SQUARE_METERS - 0.5, (y - originYMeters) / SQUARE_METERS - 0.5];
    });
    for (let i = 0; i + 1 < corners.length; i++) {
      const [[x1, y1], [x2, y2]] = [corners[i], corners[i + 1]];
      const first = Math.max(0, Math.ceil(Math.min(y1, y2)));
      const end = Math.min(rows, Math.ceil(Math.max(y1, y2)));
      for (let row = first; row < end; row++) {
        const at = x1 + ((row - y1) / (y2 - y1)) * (x2 - x1);
        const list = crossings.get(row);
        if (list) list.push(at);
        else crossings.set(row, [at]);
      }
    }
  }
  for (const [row, list] of crossings) {
    list.sort((a, b) => a - b);
    for (let i = 0; i + 1 < list.length; i += 2) {
      const end = Math.min(columns, Math.ceil(list[i + 1]));
      for (let column = Math.max(0, Math.ceil(list[i])); column < end; column++) mark(row * columns + column);
    }
  }
}

/** The squares of a city whose NIL have these shapes, numbered 1 to 255. */
export function createZoneSquares(
  frame: LocalFrame,
  shapes: ReadonlyMap<number, Polygon | MultiPolygon>,
): ZoneSquares {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const shape of shapes.values()) {
    for (const [lng, lat] of ringsOf(shape).flat()) {
      const [x, y] = toLocal([lng, lat], frame);
      [minX, minY] = [Math.min(minX, x), Math.min(minY, y)];
      [maxX, maxY] = [Math.max(maxX, x), Math.max(maxY, y)];
    }
  }
  const columns = shapes.size > 0 ? Math.ceil((maxX - minX) / SQUARE_METERS) : 0;
  const rows = shapes.size > 0 ? Math.ceil((maxY - minY) / SQUARE_METERS) : 0;
  const grid: Grid = { frame, columns, rows, originXMeters: minX, originYMeters: minY };
  const nil = new Uint8Array(columns * rows);
  for (const [number, shape] of shapes) {
    markSquares(grid, shape, (square) => {
      nil[square] = number;
    });
  }
  return { ...grid, nil };
}
