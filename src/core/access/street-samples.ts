import type { NetworkShapes } from '../network/network';
import { type ShortestPaths, UNREACHED } from '../network/shortest-paths';
import { edgePoints, type SnapIndex } from '../network/snap';
import type { SnappedPoints } from '../network/snapped-points';

/** Spots on streets, and the walk to each: columns of one length. */
export interface StreetSamples {
  readonly count: number;
  readonly xMeters: Float32Array;
  readonly yMeters: Float32Array;
  /** Metres walked from the source to the spot; Infinity where the last run did not come. */
  readonly walkMeters: Float32Array;
}

/** Fewest metres of a street between two samples. */
const MIN_STEP_METERS = 5;

/**
 * Samples all streets around a source, reached or not, about every `stepMeters`: a point belongs to its nearest
 * street, so the streets that were not reached matter as much as those that were.
 * @param source where the last run started: one point
 * @param radiusMeters how far around the source, along both axes
 */
export function sampleStreets(
  paths: ShortestPaths,
  shapes: NetworkShapes,
  index: SnapIndex,
  source: SnappedPoints,
  radiusMeters: number,
  stepMeters: number,
): StreetSamples {
  const { network, costCentimeters: cost } = paths;
  const { edgeFrom, edgeTo, edgeLengthMeters } = network;
  const [sourceEdge] = source.edge;
  const [sourceOffset] = source.offsetCentimeters;
  const [sourceWalk] = source.walkCentimeters;
  const step = Math.max(MIN_STEP_METERS, stepMeters);
  const [x, y] = spotOf(
    edgePoints(network, shapes, sourceEdge),
    sourceOffset / (edgeLengthMeters[sourceEdge] * 100),
  );
  const edges = index.edgesIn(x - radiusMeters, y - radiusMeters, x + radiusMeters, y + radiusMeters);
  let capacity = 16 * edges.length + 1024;
  let xMeters = new Float32Array(capacity);
  let yMeters = new Float32Array(capacity);
  let walkMeters = new Float32Array(capacity);
  let count = 0;

  const add = (sampleX: number, sampleY: number, walk: number): void => {
    if (count === capacity) {
      capacity *= 2;
      xMeters = grow(xMeters, capacity);
      yMeters = grow(yMeters, capacity);
      walkMeters = grow(walkMeters, capacity);
    }
    xMeters[count] = sampleX;
    yMeters[count] = sampleY;
    walkMeters[count++] = walk;
  };

  /** Metres walked to a spot on an edge: from either end, or along it where the source stands there. */
  const walkTo = (edge: number, offset: number): number => {
    const fromCost = cost[edgeFrom[edge]];
    const toCost = cost[edgeTo[edge]];
    let best = fromCost === UNREACHED ? Number.POSITIVE_INFINITY : fromCost + offset;
    if (toCost !== UNREACHED) best = Math.min(best, toCost + edgeLengthMeters[edge] * 100 - offset);
    if (edge === sourceEdge) best = Math.min(best, sourceWalk + Math.abs(offset - sourceOffset));
    return best / 100;
  };

  for (const edge of edges) {
    const points = edgePoints(network, shapes, edge);
    const length = edgeLengthMeters[edge] * 100;
    const drawn = lengthOf(points);
    /** Centimetres of the edge's cost for a metre of its drawing. */
    const scale = drawn > 0 ? length / drawn : 0;
    let before = 0;
    for (let i = 0; i + 3 < points.length; i += 2) {
      const dx = points[i + 2] - points[i];
      const dy = points[i + 3] - points[i + 1];
      const piece = Math.sqrt(dx * dx + dy * dy);
      const parts = Math.max(1, Math.ceil(piece / step));
      for (let part = 0; part < parts; part++) {
        const t = part / parts;
        add(points[i] + t * dx, points[i + 1] + t * dy, walkTo(edge, (before + t * piece) * scale));
      }
      before += piece;
    }
    add(points[points.length - 2], points[points.length - 1], walkTo(edge, length));
  }
  return { count, xMeters, yMeters, walkMeters };
}

function grow(column: Float32Array, capacity: number): Float32Array<ArrayBuffer> {
  const grown = new Float32Array(capacity);
  grown.set(column);
  return grown;
}

function lengthOf(points: Float64Array): number {
  let length = 0;
  for (let i = 0; i + 3 < points.length; i += 2)
    length += Math.sqrt((points[i + 2] - points[i]) ** 2 + (points[i + 3] - points[i + 1]) ** 2);
  return length;
}

/** The point at a fraction of a polyline's length. */
function spotOf(points: Float64Array, fraction: number): [number, number] {
  let left = fraction * lengthOf(points);
  for (let i = 0; i + 3 < points.length; i += 2) {
    const [dx, dy] = [points[i + 2] - points[i], points[i + 3] - points[i + 1]];
    const piece = Math.sqrt(dx * dx + dy * dy);
    if (left <= piece && piece > 0)
      return [points[i] + (left / piece) * dx, points[i + 1] + (left / piece) * dy];
    left -= piece;
  }
  return [points[points.length - 2], points[points.length - 1]];
}
