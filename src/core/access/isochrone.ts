import type { MultiPolygon, Position } from 'geojson';
import { fromLocal } from '../geo';
import { interpolateOnLattice } from '../lattice';
import type { NetworkShapes } from '../network/network';
import type { ShortestPaths } from '../network/shortest-paths';
import type { SnappedPoints } from '../network/snapped-points';
import { traceContour } from './contour';
import { createDistanceRaster, type DistanceRaster } from './distance-raster';
import { bandsOfReach } from './reached-streets';

/** Half width of the drawn strip round a reached street. */
export const BUFFER_METERS = 40;

/**
 * The drawings of what the last run reached, one a cutoff: all points within 40 m of a reached street, holes and
 * islands kept, found on a raster of distances and contoured with linear interpolation (about 2 m off an exact
 * buffer). Each cutoff's streets hold those of the shorter ones, so one raster serves them all.
 * @param source where the run started: one point
 * @param cutoffsCentimeters ascending, the largest not above that of the run
 */
export function drawIsochrones(
  paths: ShortestPaths,
  shapes: NetworkShapes,
  source: SnappedPoints,
  cutoffsCentimeters: readonly number[],
): MultiPolygon[] {
  const bands = bandsOfReach(paths, shapes, source, cutoffsCentimeters);
  const raster = createDistanceRaster(bands, BUFFER_METERS);
  if (!raster) return cutoffsCentimeters.map(() => ({ type: 'MultiPolygon', coordinates: [] }));
  const { frame } = paths.network;
  const toLngLat = interpolateOnLattice((x, y) => fromLocal([x, y], frame));
  return bands.map((segments) => {
    raster.addSegments(segments);
    return contourOf(raster, toLngLat);
  });
}

function contourOf(
  { squaredMeters, columns, rows, originXMeters, originYMeters, cellMeters }: DistanceRaster,
  toLngLat: (xMeters: number, yMeters: number) => Position,
): MultiPolygon {
  const place = (column: number, row: number): Position =>
    toLngLat(originXMeters + column * cellMeters, originYMeters + row * cellMeters);
  return {
    type: 'MultiPolygon',
    coordinates: traceContour(squaredMeters, columns, rows, BUFFER_METERS, place),
  };
}
