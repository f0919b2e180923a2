import type { NetworkShapes } from '../network/network';
import { type ShortestPaths, UNREACHED } from '../network/shortest-paths';
import { edgePoints } from '../network/snap';
import type { SnappedPoints } from '../network/snapped-points';

/** Line segments in local metres: x1, y1, x2, y2 in turn, `length` numbers. */
export interface Segments {
  readonly values: Float64Array;
  readonly length: number;
}

interface GrowingSegments extends Segments {
  values: Float64Array;
  length: number;
}

function addSegment(segments: GrowingSegments, x1: number, y1: number, x2: number, y2: number): void {
  if (segments.length + 4 > segments.values.length) {
    const grown = new Float64Array(segments.values.length * 2);
    grown.set(segments.values);
    segments.values = grown;
  }
  const { values } = segments;
  values[segments.length++] = x1;
  values[segments.length++] = y1;
  values[segments.length++] = x2;
  values[segments.length++] = y2;
}

/** Adds the part of a polyline between two fractions of its length. */
function addPart(
  segments: GrowingSegments,
  points: Float64Array,
  fromFraction: number,
  toFraction: number,
): void {
  let total = 0;
  for (let i = 0; i + 3 < points.length; i += 2) {
    total += Math.sqrt((points[i + 2] - points[i]) ** 2 + (points[i + 3] - points[i + 1]) ** 2);
  }
  if (total === 0) {
    addSegment(segments, points[0], points[1], points[0], points[1]);
    return;
  }
  const start = fromFraction * total;
  const end = toFraction * total;
  let walked = 0;
  for (let i = 0; i + 3 < points.length && walked <= end; i += 2) {
    const length = Math.sqrt((points[i + 2] - points[i]) ** 2 + (points[i + 3] - points[i + 1]) ** 2);
    const from = Math.max(0, start - walked);
    const to = Math.min(length, end - walked);
    if (to >= from && length > 0) {
      const dx = (points[i + 2] - points[i]) / length;
      const dy = (points[i + 3] - points[i + 1]) / length;
      addSegment(
        segments,
        points[i] + dx * from,
        points[i + 1] + dy * from,
        points[i] + dx * to,
        points[i + 1] + dy * to,
      );
    }
    walked += length;
  }
}

/** How much of a way of `length` is walked within a cutoff by somebody who enters it at `cost`. */
function partWithin(length: number, cost: number, cutoff: number): number {
  return cost === UNREACHED ? 0 : Math.max(0, Math.min(length, cutoff - cost));
}

/**
 * The streets and parts of streets that the last run reached within each cutoff, first and last parts included. What
 * a shorter cutoff holds is not repeated in the longer ones: the reach of cutoff c is bands 0 to c together.
 * @param source where the run started: one point
 * @param cutoffsCentimeters ascending, the largest not above that of the run
 */
export function bandsOfReach(
  paths: ShortestPaths,
  shapes: NetworkShapes,
  source: SnappedPoints,
  cutoffsCentimeters: readonly number[],
): Segments[] {
  const { network, costCentimeters: cost, reached } = paths;
  const { adjacencyStart, arcEdge, edgeFrom, edgeTo, edgeLengthMeters } = network;
  const bands = cutoffsCentimeters.map(
    (): GrowingSegments => ({ values: new Float64Array(4096), length: 0 }),
  );

  const addEdge = (edge: number): void => {
    const length = edgeLengthMeters[edge] * 100;
    const points = edgePoints(network, shapes, edge);
    for (let band = 0; band < bands.length; band++) {
      const head = partWithin(length, cost[edgeFrom[edge]], cutoffsCentimeters[band]);
      const tail = partWithin(length, cost[edgeTo[edge]], cutoffsCentimeters[band]);
      if (head + tail >= length) {
        addPart(bands[band], points, 0, 1);
        return;
      }
      if (head > 0) addPart(bands[band], points, 0, head / length);
      if (tail > 0) addPart(bands[band], points, 1 - tail / length, 1);
    }
  };

  for (let i = 0; i < paths.reachedCount(); i++) {
    const node = reached[i];
    for (let arc = adjacencyStart[node]; arc < adjacencyStart[node + 1]; arc++) {
      const edge = arcEdge[arc];
      const isFirstEnd = edgeFrom[edge] === node;
      if (isFirstEnd || cost[edgeFrom[edge]] === UNREACHED) addEdge(edge);
    }
  }
  const [edge] = source.edge;
  if (edge >= 0) {
    const length = edgeLengthMeters[edge] * 100;
    const offset = source.offsetCentimeters[0];
    cutoffsCentimeters.forEach((cutoff, band) => {
      const left = cutoff - source.walkCentimeters[0];
      if (left <= 0) return;
      const points = edgePoints(network, shapes, edge);
      addPart(
        bands[band],
        points,
        Math.max(0, offset - left) / length,
        Math.min(length, offset + left) / length,
      );
    });
  }
  return bands;
}
