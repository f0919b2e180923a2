import type { StreetSamples } from './street-samples';

/** Side of a raster cell for a reach of usual width; a wider one takes larger cells, up to what the count allows. */
const CELL_METERS = 20;
const MAX_CELLS = 60_000;

/** The side of the cells for a drawing of some width and height in metres. */
export function cellMetersFor(widthMeters: number, heightMeters: number): number {
  return Math.max(CELL_METERS, Math.sqrt((widthMeters * heightMeters) / MAX_CELLS));
}

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

/** Columns of numbers that are used again from raster to raster, grown when one is larger. */
interface Scratch {
  nearest: Int32Array;
  squared: Float32Array;
  street: Float32Array;
  walk: Float32Array;
}

/** Makes rasters; each holds until the next is made. */
export type Rasterizer = (
  samples: StreetSamples,
  limitMeters: number,
  marginMeters: number,
) => WalkRaster | null;

/**
 * Makes rasters with room for every spot walked to within `limitMeters` and for `marginMeters` around; the outermost
 * points lie beyond the margin. Null where no sample is within the limit.
 */
export function createRasterizer(): Rasterizer {
  const scratch: Scratch = {
    nearest: new Int32Array(0),
    squared: new Float32Array(0),
    street: new Float32Array(0),
    walk: new Float32Array(0),
  };
  return (samples, limitMeters, marginMeters) => {
    const { count, xMeters, yMeters, walkMeters } = samples;
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < count; i++) {
      if (walkMeters[i] > limitMeters) continue;
      if (xMeters[i] < minX) minX = xMeters[i];
      if (xMeters[i] > maxX) maxX = xMeters[i];
      if (yMeters[i] < minY) minY = yMeters[i];
      if (yMeters[i] > maxY) maxY = yMeters[i];
    }
    if (minX > maxX) return null;
    const width = maxX - minX + 2 * marginMeters;
    const height = maxY - minY + 2 * marginMeters;
    const cellMeters = cellMetersFor(width, height);
    const grid = {
      columns: Math.ceil(width / cellMeters) + 5,
      rows: Math.ceil(height / cellMeters) + 5,
      originXMeters: minX - marginMeters - 2 * cellMeters,
      originYMeters: minY - marginMeters - 2 * cellMeters,
      cellMeters,
    };
    const cells = grid.columns * grid.rows;
    if (cells > scratch.nearest.length) {
      scratch.nearest = new Int32Array(cells);
      scratch.squared = new Float32Array(cells);
      scratch.street = new Float32Array(cells);
      scratch.walk = new Float32Array(cells);
    }
    const { nearest, squared, street, walk } = scratch;
    findNearestSamples(samples, grid, nearest, squared);
    for (let at = 0; at < cells; at++) {
      street[at] = Math.sqrt(squared[at]);
      walk[at] = nearest[at] < 0 ? Number.POSITIVE_INFINITY : walkMeters[nearest[at]] + street[at];
    }
    return { ...grid, streetMeters: street, walkMeters: walk };
  };
}

type Grid = Pick<WalkRaster, 'columns' | 'rows' | 'originXMeters' | 'originYMeters' | 'cellMeters'>;

/**
 * By point of the grid its nearest sample, handed on from neighbour to neighbour in a sweep up and a sweep down
 * (Danielsson 1980, "Euclidean distance mapping", four neighbours): a point may get a sample that is farther than its
 * nearest one by a small part of a cell.
 */
function findNearestSamples(
  { count, xMeters, yMeters }: StreetSamples,
  { columns, rows, originXMeters, originYMeters, cellMeters }: Grid,
  nearest: Int32Array,
  squared: Float32Array,
): void {
  nearest.fill(-1, 0, columns * rows);
  squared.fill(Number.POSITIVE_INFINITY, 0, columns * rows);
  /** Gives a point the sample of a neighbour, where that is nearer than its own. */
  const offer = (at: number, x: number, y: number, sample: number): void => {
    if (sample < 0 || sample === nearest[at]) return;
    const dx = xMeters[sample] - x;
    const dy = yMeters[sample] - y;
    const found = dx * dx + dy * dy;
    if (found >= squared[at]) return;
    squared[at] = found;
    nearest[at] = sample;
  };
  for (let sample = 0; sample < count; sample++) {
    const column = Math.round((xMeters[sample] - originXMeters) / cellMeters);
    const row = Math.round((yMeters[sample] - originYMeters) / cellMeters);
    if (column < 0 || row < 0 || column >= columns || row >= rows) continue;
    const x = originXMeters + column * cellMeters;
    const y = originYMeters + row * cellMeters;
    offer(row * columns + column, x, y, sample);
  }
  /** Takes from the row behind and along the row in both directions. */
  const sweepRow = (row: number, behind: number): void => {
    const y = originYMeters + row * cellMeters;
    const start = row * columns;
    for (let column = 0; column < columns; column++) {
      const x = originXMeters + column * cellMeters;
      if (behind >= 0) offer(start + column, x, y, nearest[behind * columns + column]);
      if (column > 0) offer(start + column, x, y, nearest[start + column - 1]);
    }
    for (let column = columns - 2; column >= 0; column--)
      offer(start + column, originXMeters + column * cellMeters, y, nearest[start + column + 1]);
  };
  for (let row = 0; row < rows; row++) sweepRow(row, row - 1);
  for (let row = rows - 1; row >= 0; row--) sweepRow(row, row === rows - 1 ? -1 : row + 1);
}
