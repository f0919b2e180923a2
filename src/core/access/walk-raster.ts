import type { StreetSamples } from './street-samples';

/** Side of a raster cell for a reach of usual width; a wider one takes larger cells, up to what the count allows. */
export const CELL_METERS = 20;
const MAX_CELLS = 60_000;

/** The way from a source to the points of a square grid, by the street that is nearest to each. */
export interface WalkRaster {
  readonly columns: number;
  readonly rows: number;
  /** Local metres of the first point. */
  readonly originXMeters: number;
  readonly originYMeters: number;
  readonly cellMeters: number;
  /** Row by row: straight metres to the nearest street. */
  readonly streetMeters: Float32Array;
  /** Row by row: metres of the whole walk, straight part included; Infinity where that street was not reached. */
  readonly walkMeters: Float32Array;
}

/**
 * A raster with room for every spot walked to within `limitMeters` and for `marginMeters` around; its outermost points
 * lie beyond the margin. Null where no sample is within the limit.
 */
export function rasterizeWalks(
  samples: StreetSamples,
  limitMeters: number,
  marginMeters: number,
): WalkRaster | null {
  const { count, xMeters, yMeters, walkMeters } = samples;
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < count; i++) {
    if (walkMeters[i] > limitMeters) continue;
    minX = Math.min(minX, xMeters[i]);
    maxX = Math.max(maxX, xMeters[i]);
    minY = Math.min(minY, yMeters[i]);
    maxY = Math.max(maxY, yMeters[i]);
  }
  if (minX > maxX) return null;
  const width = maxX - minX + 2 * marginMeters;
  const height = maxY - minY + 2 * marginMeters;
  const cell = Math.max(CELL_METERS, Math.sqrt((width * height) / MAX_CELLS));
  const originX = minX - marginMeters - 2 * cell;
  const originY = minY - marginMeters - 2 * cell;
  const columns = Math.ceil(width / cell) + 5;
  const rows = Math.ceil(height / cell) + 5;
  const nearest = nearestSamples(samples, originX, originY, cell, columns, rows);
  const streetMeters = new Float32Array(columns * rows);
  const walks = new Float32Array(columns * rows);
  for (let row = 0, at = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, at++) {
      const sample = nearest[at];
      const dx = sample < 0 ? Infinity : xMeters[sample] - originX - column * cell;
      const dy = sample < 0 ? Infinity : yMeters[sample] - originY - row * cell;
      streetMeters[at] = Math.sqrt(dx * dx + dy * dy);
      walks[at] = sample < 0 ? Infinity : walkMeters[sample] + streetMeters[at];
    }
  }
  return {
    columns,
    rows,
    originXMeters: originX,
    originYMeters: originY,
    cellMeters: cell,
    streetMeters,
    walkMeters: walks,
  };
}

/**
 * By point of the grid its nearest sample, handed on from neighbour to neighbour in two sweeps (Danielsson 1980,
 * "Euclidean distance mapping", eight neighbours): a point may get a sample that is farther than its nearest one by a
 * small part of a cell.
 */
function nearestSamples(
  { count, xMeters, yMeters }: StreetSamples,
  originX: number,
  originY: number,
  cell: number,
  columns: number,
  rows: number,
): Int32Array {
  const nearest = new Int32Array(columns * rows).fill(-1);
  const distance = new Float32Array(columns * rows).fill(Number.POSITIVE_INFINITY);
  /** Gives a point the sample of a neighbour, where that is nearer than its own. */
  const offer = (at: number, x: number, y: number, sample: number): void => {
    if (sample < 0 || sample === nearest[at]) return;
    const dx = xMeters[sample] - x;
    const dy = yMeters[sample] - y;
    const squared = dx * dx + dy * dy;
    if (squared >= distance[at]) return;
    distance[at] = squared;
    nearest[at] = sample;
  };
  for (let sample = 0; sample < count; sample++) {
    const column = Math.round((xMeters[sample] - originX) / cell);
    const row = Math.round((yMeters[sample] - originY) / cell);
    if (column < 0 || row < 0 || column >= columns || row >= rows) continue;
    offer(row * columns + column, originX + column * cell, originY + row * cell, sample);
  }
  /** One sweep, up or down: from the row behind and the point to the left, then back along the row. */
  const sweep = (first: number, last: number, step: 1 | -1): void => {
    for (let row = first; row !== last + step; row += step) {
      const y = originY + row * cell;
      const start = row * columns;
      const behind = row === first ? -1 : start - step * columns;
      for (let column = 0, x = originX; column < columns; column++, x += cell) {
        const at = start + column;
        if (behind >= 0) {
          const below = behind + column;
          if (column > 0) offer(at, x, y, nearest[below - 1]);
          offer(at, x, y, nearest[below]);
          if (column + 1 < columns) offer(at, x, y, nearest[below + 1]);
        }
        if (column > 0) offer(at, x, y, nearest[at - 1]);
      }
      for (let column = columns - 2; column >= 0; column--)
        offer(start + column, originX + column * cell, y, nearest[start + column + 1]);
    }
  };
  sweep(0, rows - 1, 1);
  sweep(rows - 1, 0, -1);
  return nearest;
}
