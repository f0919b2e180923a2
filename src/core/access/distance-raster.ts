import type { Segments } from './reached-streets';

/** Side of a raster cell for a reach of usual width; a wider one takes larger cells, up to what the count allows. */
const CELL_METERS = 15;
const MAX_CELLS = 90_000;

/** Squared distances to the streets added so far, at the points of a square grid. */
export interface DistanceRaster {
  /** Row by row, in square metres; Infinity beyond what a contour at the buffer's width needs. */
  readonly squaredMeters: Float32Array;
  readonly columns: number;
  readonly rows: number;
  /** Local metres of the first point. */
  readonly originXMeters: number;
  readonly originYMeters: number;
  readonly cellMeters: number;
  readonly addSegments: (segments: Segments) => void;
}

/**
 * A raster that has room for all the bands and for the buffer around them; its outermost points stay beyond the
 * buffer. Null where no band holds a street.
 */
export function createDistanceRaster(
  bands: readonly Segments[],
  bufferMeters: number,
): DistanceRaster | null {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { values, length } of bands) {
    for (let i = 0; i < length; i += 2) {
      if (values[i] < minX) minX = values[i];
      if (values[i] > maxX) maxX = values[i];
      if (values[i + 1] < minY) minY = values[i + 1];
      if (values[i + 1] > maxY) maxY = values[i + 1];
    }
  }
  if (minX > maxX) return null;
  const width = maxX - minX + 2 * bufferMeters;
  const height = maxY - minY + 2 * bufferMeters;
  const cell = Math.max(CELL_METERS, Math.sqrt((width * height) / MAX_CELLS));
  const originX = minX - bufferMeters - cell;
  const originY = minY - bufferMeters - cell;
  const columns = Math.ceil(width / cell) + 3;
  const rows = Math.ceil(height / cell) + 3;
  const squared = new Float32Array(columns * rows).fill(Number.POSITIVE_INFINITY);
  /** A contour at the buffer's width asks the points up to one cell beyond it. */
  const pad = bufferMeters + cell;
  return {
    squaredMeters: squared,
    columns,
    rows,
    originXMeters: originX,
    originYMeters: originY,
    cellMeters: cell,
    addSegments: ({ values, length }) => {
      for (let i = 0; i < length; i += 4) {
        const x1 = values[i] - originX;
        const y1 = values[i + 1] - originY;
        const dx = values[i + 2] - values[i];
        const dy = values[i + 3] - values[i + 1];
        lowerNear(squared, columns, cell, pad, x1, y1, dx, dy);
      }
    },
  };
}

/** Lowers the squared distances of the points near one segment, given from the first point of the raster. */
function lowerNear(
  squared: Float32Array,
  columns: number,
  cell: number,
  pad: number,
  x1: number,
  y1: number,
  dx: number,
  dy: number,
): void {
  const lengthSquared = dx * dx + dy * dy;
  const scale = lengthSquared > 0 ? 1 / lengthSquared : 0;
  const firstRow = Math.ceil((y1 + Math.min(0, dy) - pad) / cell);
  const lastRow = Math.floor((y1 + Math.max(0, dy) + pad) / cell);
  const firstColumn = Math.ceil((x1 + Math.min(0, dx) - pad) / cell);
  const lastColumn = Math.floor((x1 + Math.max(0, dx) + pad) / cell);
  for (let row = Math.max(0, firstRow); row <= lastRow; row++) {
    const y = row * cell - y1;
    let index = row * columns + Math.max(0, firstColumn);
    for (let column = Math.max(0, firstColumn); column <= lastColumn; column++, index++) {
      const x = column * cell - x1;
      let t = (x * dx + y * dy) * scale;
      if (t < 0) t = 0;
      else if (t > 1) t = 1;
      const ex = x - t * dx;
      const ey = y - t * dy;
      const value = ex * ex + ey * ey;
      if (value < squared[index]) squared[index] = value;
    }
  }
}
