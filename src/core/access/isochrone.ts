import type { MultiPolygon, Position } from 'geojson';
import { fromLocal } from '../geo';
import { interpolateOnLattice } from '../lattice';
import type { NetworkShapes } from '../network/network';
import type { ShortestPaths } from '../network/shortest-paths';
import type { SnapIndex } from '../network/snap';
import { FAR_METERS } from '../network/snap-limits';
import type { SnappedPoints } from '../network/snapped-points';
import { traceContour } from './contour';
import { createStreetSampler } from './street-samples';
import { createRasterizer, type WalkRaster } from './walk-raster';

/**
 * How far from its nearest street a point may lie and still be drawn: where a walk begins to be flagged as far. 99.3 % of
 * Milan's residents live within it, within 40 m only 80 %.
 */
export const BUFFER_METERS = FAR_METERS;

/** Holes and islands of less than one cell of the raster are its noise. */
const SMALLEST_RING = 1;

const nowhere: MultiPolygon = { type: 'MultiPolygon', coordinates: [] };

/**
 * Draws what the last run of a search reached from one source.
 * @param cutoffsCentimeters the largest not above that of the run
 * @returns one drawing a cutoff
 */
export type IsochroneDrawer = (
  source: SnappedPoints,
  cutoffsCentimeters: readonly number[],
) => MultiPolygon[];

/**
 * Draws the points at most 100 m from their nearest street whose walk, over the nearest spot of that street, is no
 * longer than the cutoff; holes and islands kept. This is the rule by which residents are counted, on a raster of
 * 20 m, so nothing is drawn beyond a barrier whose own streets were not reached.
 */
export function createIsochroneDrawer(
  paths: ShortestPaths,
  shapes: NetworkShapes,
  index: SnapIndex,
): IsochroneDrawer {
  const { frame } = paths.network;
  const toLngLat = interpolateOnLattice((x, y) => fromLocal([x, y], frame));
  const sample = createStreetSampler(paths, shapes, index);
  const rasterize = createRasterizer();
  return (source, cutoffsCentimeters) => {
    const largest = Math.max(...cutoffsCentimeters) / 100;
    const samples = source.edge[0] < 0 ? null : sample(source, 2 * BUFFER_METERS);
    const raster = samples && rasterize(samples, largest, BUFFER_METERS);
    return cutoffsCentimeters.map((cutoff) => (raster ? drawBand(raster, cutoff / 100, toLngLat) : nowhere));
  };
}

function drawBand(
  raster: WalkRaster,
  cutoffMeters: number,
  toLngLat: (xMeters: number, yMeters: number) => Position,
): MultiPolygon {
  const { columns, rows, originXMeters, originYMeters, cellMeters, streetMeters, walkMeters } = raster;
  /** Metres by which a point is out, at most one cell: beyond it another street's side begins. */
  const excess = new Float32Array(columns * rows);
  for (let i = 0; i < excess.length; i++) {
    const out = Math.max(walkMeters[i] - cutoffMeters, streetMeters[i] - BUFFER_METERS);
    excess[i] = out < cellMeters ? out : cellMeters;
  }
  const place = (column: number, row: number): Position =>
    toLngLat(originXMeters + column * cellMeters, originYMeters + row * cellMeters);
  return { type: 'MultiPolygon', coordinates: traceContour(excess, columns, rows, 0, SMALLEST_RING, place) };
}
