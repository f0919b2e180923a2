import { contours } from 'd3-contour';
import type { MultiPolygon, Position } from 'geojson';
import { fromLocal } from '../geo';
import type { Network, NetworkShapes } from '../network/network';
import { type ShortestPaths, UNREACHED } from '../network/shortest-paths';
import { edgePoints } from '../network/snap';
import type { SnappedPoints } from '../network/snapped-points';

/** Half width of the drawn strip round a reached street. */
export const BUFFER_METERS = 40;

/** Side of a raster cell for a reach up to this wide; wider ones take larger cells, up to a third of the buffer more. */
const CELL_METERS = 15;
const MAX_CELLS = 90_000;

/** Line segments in local metres: x1, y1, x2, y2 in turn. */
class Segments {
  values = new Float64Array(1024);
  length = 0;

  add(x1: number, y1: number, x2: number, y2: number): void {
    if (this.length + 4 > this.values.length) {
      const grown = new Float64Array(this.values.length * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length++] = x1;
    this.values[this.length++] = y1;
    this.values[this.length++] = x2;
    this.values[this.length++] = y2;
  }
}

/** Adds the part of a polyline between two fractions of its length. */
function addPart(segments: Segments, points: Float64Array, fromFraction: number, toFraction: number): void {
  let total = 0;
  for (let i = 0; i + 3 < points.length; i += 2) {
    total += Math.hypot(points[i + 2] - points[i], points[i + 3] - points[i + 1]);
  }
  if (total === 0) {
    segments.add(points[0], points[1], points[0], points[1]);
    return;
  }
  const start = fromFraction * total;
  const end = toFraction * total;
  let walked = 0;
  for (let i = 0; i + 3 < points.length && walked <= end; i += 2) {
    const length = Math.hypot(points[i + 2] - points[i], points[i + 3] - points[i + 1]);
    const from = Math.max(0, start - walked);
    const to = Math.min(length, end - walked);
    if (to >= from && length > 0) {
      const dx = (points[i + 2] - points[i]) / length;
      const dy = (points[i + 3] - points[i + 1]) / length;
      segments.add(
        points[i] + dx * from,
        points[i + 1] + dy * from,
        points[i] + dx * to,
        points[i + 1] + dy * to,
      );
    }
    walked += length;
  }
}

/**
 * The streets, and parts of streets, that the last run reached within a cutoff, first and last parts included.
 * @param sources where the run started
 */
function reachedSegments(
  paths: ShortestPaths,
  shapes: NetworkShapes,
  sources: SnappedPoints,
  cutoffCentimeters: number,
): Segments {
  const { network, costCentimeters: cost } = paths;
  const segments = new Segments();
  const done = new Set<number>();
  const addEdge = (edge: number): void => {
    if (done.has(edge)) return;
    done.add(edge);
    const length = network.edgeLengthMeters[edge] * 100;
    const fromCost = cost[network.edgeFrom[edge]];
    const toCost = cost[network.edgeTo[edge]];
    const head = fromCost === UNREACHED ? 0 : Math.max(0, Math.min(length, cutoffCentimeters - fromCost));
    const tail = toCost === UNREACHED ? 0 : Math.max(0, Math.min(length, cutoffCentimeters - toCost));
    const points = edgePoints(network, shapes, edge);
    if (head + tail >= length) addPart(segments, points, 0, 1);
    else {
      if (head > 0) addPart(segments, points, 0, head / length);
      if (tail > 0) addPart(segments, points, 1 - tail / length, 1);
    }
  };
  const { adjacencyStart, arcEdge } = network;
  for (let i = 0; i < paths.reachedCount(); i++) {
    const node = paths.reached[i];
    if (cost[node] > cutoffCentimeters) continue;
    for (let arc = adjacencyStart[node]; arc < adjacencyStart[node + 1]; arc++) addEdge(arcEdge[arc]);
  }
  for (let source = 0; source < sources.count; source++) {
    const edge = sources.edge[source];
    const left = cutoffCentimeters - sources.walkCentimeters[source];
    if (edge < 0 || left <= 0) continue;
    const length = network.edgeLengthMeters[edge] * 100;
    const offset = sources.offsetCentimeters[source];
    addPart(
      segments,
      edgePoints(network, shapes, edge),
      Math.max(0, offset - left) / length,
      Math.min(length, offset + left) / length,
    );
  }
  return segments;
}

/**
 * The drawing of what the last run reached: all points within 40 m of a reached street, holes and islands kept,
 * found on a raster of distances and contoured with linear interpolation (about 2 m off an exact buffer).
 */
export function drawIsochrone(
  paths: ShortestPaths,
  shapes: NetworkShapes,
  sources: SnappedPoints,
  cutoffCentimeters: number,
): MultiPolygon {
  return contourSegments(paths.network, reachedSegments(paths, shapes, sources, cutoffCentimeters));
}

function contourSegments(network: Network, segments: Segments): MultiPolygon {
  if (segments.length === 0) return { type: 'MultiPolygon', coordinates: [] };
  const { values } = segments;
  let [minX, minY] = values;
  let maxX = minX;
  let maxY = minY;
  for (let i = 0; i < segments.length; i += 2) {
    minX = Math.min(minX, values[i]);
    maxX = Math.max(maxX, values[i]);
    minY = Math.min(minY, values[i + 1]);
    maxY = Math.max(maxY, values[i + 1]);
  }
  const margin = BUFFER_METERS + 2 * CELL_METERS;
  const area = (maxX - minX + 2 * margin) * (maxY - minY + 2 * margin);
  const cell = Math.max(CELL_METERS, Math.sqrt(area / MAX_CELLS));
  const originX = minX - margin - cell;
  const originY = minY - margin - cell;
  const width = Math.ceil((maxX - originX + margin) / cell) + 1;
  const height = Math.ceil((maxY - originY + margin) / cell) + 1;
  const squared = new Float64Array(width * height).fill(Number.POSITIVE_INFINITY);
  const pad = BUFFER_METERS + 1.5 * cell;
  for (let i = 0; i < segments.length; i += 4) {
    stamp(squared, width, height, values, i, originX, originY, cell, pad);
  }
  const field = Array.from(squared, (value) => BUFFER_METERS - Math.min(pad, Math.sqrt(value)));
  const { coordinates } = contours().size([width, height]).contour(field, 0);
  const place = ([gridX, gridY]: Position): Position => [
    ...fromLocal([originX + gridX * cell, originY + gridY * cell], network.frame),
  ];
  return {
    type: 'MultiPolygon',
    coordinates: coordinates.map((rings) => rings.map((ring) => ring.map(place))),
  };
}

/** Lowers the squared distance of the raster cells near one segment; cell (i, j) has its centre at i + ½, j + ½. */
function stamp(
  squared: Float64Array,
  width: number,
  height: number,
  values: Float64Array,
  at: number,
  originX: number,
  originY: number,
  cell: number,
  pad: number,
): void {
  const x1 = (values[at] - originX) / cell - 0.5;
  const y1 = (values[at + 1] - originY) / cell - 0.5;
  const x2 = (values[at + 2] - originX) / cell - 0.5;
  const y2 = (values[at + 3] - originY) / cell - 0.5;
  const reach = pad / cell;
  const dx = x2 - x1;
  const dy = y2 - y1;
  const lengthSquared = dx * dx + dy * dy;
  const firstRow = Math.max(0, Math.ceil(Math.min(y1, y2) - reach));
  const lastRow = Math.min(height - 1, Math.floor(Math.max(y1, y2) + reach));
  const firstColumn = Math.max(0, Math.ceil(Math.min(x1, x2) - reach));
  const lastColumn = Math.min(width - 1, Math.floor(Math.max(x1, x2) + reach));
  const cellSquared = cell * cell;
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = firstColumn; column <= lastColumn; column++) {
      let t = lengthSquared > 0 ? ((column - x1) * dx + (row - y1) * dy) / lengthSquared : 0;
      if (t < 0) t = 0;
      else if (t > 1) t = 1;
      const ex = column - x1 - t * dx;
      const ey = row - y1 - t * dy;
      const value = (ex * ex + ey * ey) * cellSquared;
      const index = row * width + column;
      if (value < squared[index]) squared[index] = value;
    }
  }
}
