import type { NetworkShapes } from '../network/network';
import { type ShortestPaths, UNREACHED } from '../network/shortest-paths';
import { edgePoints, type SnapIndex } from '../network/snap';
import type { SnappedPoints } from '../network/snapped-points';
import { cellMetersFor } from './walk-raster';

/** Spots on streets, and the walk to each: columns of one length. */
export interface StreetSamples {
  readonly count: number;
  readonly xMeters: Float32Array;
  readonly yMeters: Float32Array;
  /** Metres walked from the source to the spot; Infinity where the last run did not come. */
  readonly walkMeters: Float32Array;
}

/** Samples all streets that may be nearest to what the last run of a search reached. */
export type StreetSampler = (source: SnappedPoints, marginMeters: number) => StreetSamples;

/**
 * Samples streets, reached or not, twice in a cell of the raster: a point belongs to its nearest street, so the streets that
 * were not reached matter as much as those that were. The samples of one call hold until the next.
 */
export function createStreetSampler(
  paths: ShortestPaths,
  shapes: NetworkShapes,
  index: SnapIndex,
): StreetSampler {
  const { network, costCentimeters: cost } = paths;
  const { edgeFrom, edgeTo, edgeLengthMeters } = network;
  let xMeters = new Float32Array(1 << 15);
  let yMeters = new Float32Array(1 << 15);
  let walkMeters = new Float32Array(1 << 15);
  let count = 0;

  const makeRoom = (more: number): void => {
    if (count + more <= xMeters.length) return;
    const capacity = Math.max(count + more, 2 * xMeters.length);
    xMeters = grow(xMeters, capacity);
    yMeters = grow(yMeters, capacity);
    walkMeters = grow(walkMeters, capacity);
  };

  const sampleEdge = (edge: number, source: SnappedPoints, stepMeters: number): void => {
    const points = edgePoints(network, shapes, edge);
    const length = edgeLengthMeters[edge] * 100;
    const fromCost = cost[edgeFrom[edge]];
    const toCost = cost[edgeTo[edge]];
    const isSource = source.edge[0] === edge;
    const drawn = lengthOf(points);
    makeRoom(Math.ceil(drawn / stepMeters) + points.length);
    /** Centimetres of the edge's cost for a metre of its drawing. */
    const scale = drawn > 0 ? length / drawn : 0;
    let before = 0;
    for (let i = 0; i + 3 < points.length; i += 2) {
      const dx = points[i + 2] - points[i];
      const dy = points[i + 3] - points[i + 1];
      const piece = Math.sqrt(dx * dx + dy * dy);
      const parts = Math.max(1, Math.ceil(piece / stepMeters));
      const isLast = i + 5 >= points.length;
      for (let part = 0; part < parts + (isLast ? 1 : 0); part++) {
        const t = part / parts;
        const offset = (before + t * piece) * scale;
        let walk = fromCost === UNREACHED ? Number.POSITIVE_INFINITY : fromCost + offset;
        if (toCost !== UNREACHED && toCost + length - offset < walk) walk = toCost + length - offset;
        if (isSource)
          walk = Math.min(walk, source.walkCentimeters[0] + Math.abs(offset - source.offsetCentimeters[0]));
        xMeters[count] = points[i] + t * dx;
        yMeters[count] = points[i + 1] + t * dy;
        walkMeters[count++] = walk / 100;
      }
      before += piece;
    }
  };

  return (source, marginMeters) => {
    count = 0;
    const [west, south, east, north] = boxOfReach(paths, shapes, source);
    const stepMeters = cellMetersFor(east - west, north - south) / 2;
    const edges = index.edgesIn(
      west - marginMeters,
      south - marginMeters,
      east + marginMeters,
      north + marginMeters,
    );
    for (const edge of edges) sampleEdge(edge, source, stepMeters);
    return { count, xMeters, yMeters, walkMeters };
  };
}

/**
 * The box of the edges that the last run entered, that of its one source included, bends and all: minima, then maxima.
 */
function boxOfReach(
  { network, reached, reachedCount }: ShortestPaths,
  shapes: NetworkShapes,
  source: SnappedPoints,
): [number, number, number, number] {
  const { adjacencyStart, arcTarget, arcEdge, nodeXMeters, nodeYMeters } = network;
  const { shapeStart, shapeXMeters, shapeYMeters } = shapes;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const include = (x: number, y: number): void => {
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  };
  const own = edgePoints(network, shapes, source.edge[0]);
  for (let i = 0; i < own.length; i += 2) include(own[i], own[i + 1]);
  for (let i = 0; i < reachedCount(); i++) {
    const node = reached[i];
    for (let arc = adjacencyStart[node]; arc < adjacencyStart[node + 1]; arc++) {
      include(nodeXMeters[arcTarget[arc]], nodeYMeters[arcTarget[arc]]);
      const edge = arcEdge[arc];
      for (let bend = shapeStart[edge]; bend < shapeStart[edge + 1]; bend++)
        include(shapeXMeters[bend], shapeYMeters[bend]);
    }
  }
  return [west, south, east, north];
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
