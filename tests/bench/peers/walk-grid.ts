import { fromLocal, type LngLat } from '../../../src/core/geo';
import { createShortestPaths, UNREACHED } from '../../../src/core/network/shortest-paths';
import { createSnapIndex } from '../../../src/core/network/snap';
import { CUTOFF_CENTIMETERS } from '../access';
import { type City, drawOrigins } from '../city';

/** Between the points of the grid, as in our own drawing. */
export const GRID_METERS = 20;
const MARGIN_METERS = 100;
/** Stands for a point that no walk leads to: far beyond the largest cutoff, and finite as contours ask. */
const BEYOND_METERS = 2 * (CUTOFF_CENTIMETERS / 100);

/** The cutoffs of 5, 10 and 15 minutes in metres. */
export const CUTOFFS_METERS = [1, 2, 3].map((third) => (third * CUTOFF_CENTIMETERS) / 300);

/** What the libraries that draw are given: the walk to each point of a square grid, by its nearest street. */
export interface WalkGrid {
  readonly columns: number;
  readonly rows: number;
  /** Row by row from the south. */
  readonly walkMeters: Float64Array;
  /**
   * Degrees of a point given in columns and rows: straight along both, as some libraries ask, which puts the far
   * corner of a reach a few metres off.
   */
  readonly place: (column: number, row: number) => LngLat;
}

/** What the libraries that draw round points are given: the nodes reached, and the walk to each. */
export interface ReachedNodes {
  readonly positions: readonly LngLat[];
  readonly walkMeters: readonly number[];
}

/** The inputs of drawing round some origins drawn by lot; making them is not timed. */
export function walkInputs(city: City, origins: number): { grids: WalkGrid[]; nodes: ReachedNodes[] } {
  const { network, shapes } = city;
  const { nodeXMeters, nodeYMeters, frame } = network;
  const paths = createShortestPaths(network);
  const index = createSnapIndex(network, shapes);
  const grids: WalkGrid[] = [];
  const nodes: ReachedNodes[] = [];
  const walkTo = (x: number, y: number): number => {
    const snap = index.snap(x, y, MARGIN_METERS);
    if (!snap) return BEYOND_METERS;
    const { edge, offsetCentimeters, walkCentimeters } = snap;
    const from = paths.costCentimeters[network.edgeFrom[edge]];
    const to = paths.costCentimeters[network.edgeTo[edge]];
    const length = network.edgeLengthMeters[edge] * 100;
    const best = Math.min(
      from === UNREACHED ? Number.POSITIVE_INFINITY : from + offsetCentimeters,
      to === UNREACHED ? Number.POSITIVE_INFINITY : to + length - offsetCentimeters,
    );
    return Math.min(BEYOND_METERS, (best + walkCentimeters) / 100);
  };
  for (const origin of drawOrigins(city, origins)) {
    paths.run([{ node: origin, costCentimeters: 0, owner: 0 }], CUTOFF_CENTIMETERS);
    const reached = [...paths.reached.subarray(0, paths.reachedCount())];
    nodes.push({
      positions: reached.map((node) => fromLocal([nodeXMeters[node], nodeYMeters[node]], frame)),
      walkMeters: reached.map((node) => paths.costCentimeters[node] / 100),
    });
    const west = Math.min(...reached.map((node) => nodeXMeters[node])) - MARGIN_METERS;
    const south = Math.min(...reached.map((node) => nodeYMeters[node])) - MARGIN_METERS;
    const east = Math.max(...reached.map((node) => nodeXMeters[node])) + MARGIN_METERS;
    const north = Math.max(...reached.map((node) => nodeYMeters[node])) + MARGIN_METERS;
    const columns = Math.ceil((east - west) / GRID_METERS) + 1;
    const rows = Math.ceil((north - south) / GRID_METERS) + 1;
    const walkMeters = new Float64Array(columns * rows);
    for (let i = 0; i < walkMeters.length; i++)
      walkMeters[i] = walkTo(
        west + (i % columns) * GRID_METERS,
        south + Math.floor(i / columns) * GRID_METERS,
      );
    const [lng, lat] = fromLocal([west, south], frame);
    const lngStep = fromLocal([west + GRID_METERS, south], frame)[0] - lng;
    const latStep = fromLocal([west, south + GRID_METERS], frame)[1] - lat;
    const place = (column: number, row: number): LngLat => [lng + column * lngStep, lat + row * latStep];
    grids.push({ columns, rows, walkMeters, place });
  }
  return { grids, nodes };
}
