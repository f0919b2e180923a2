import type { LocalFrame, XY } from '../../src/core/geo';
import { hilbertPosition, hilbertSquare } from '../../src/core/hilbert-order';
import type { NetworkShapes } from '../../src/core/network/network';
import type { NetworkTopology } from '../../src/schema/network-file';
import { type RawEdge, simplifyLine } from './network-graph';

/** Greatest distance between a drawn edge and its source line. */
const SHAPE_TOLERANCE_METERS = 1.5;

/**
 * Lays edges out in the columns of the format: nodes in Hilbert order, edges from the lower to the higher node, sorted
 * by both and by length.
 * @param hasAttributes whether the source has tags, so that 0 among the attributes says something
 */
export function layOutNetwork(
  edges: readonly RawEdge[],
  frame: LocalFrame,
  hasAttributes: boolean,
): { topology: NetworkTopology; shapes: NetworkShapes } {
  const positions = new Map<number, XY>();
  for (const edge of edges) {
    for (const [node, point] of [
      [edge.from, edge.line[0]],
      [edge.to, edge.line[edge.line.length - 1]],
    ] as const) {
      if (!positions.has(node)) positions.set(node, [Math.round(point[0]), Math.round(point[1])]);
    }
  }
  const squareMeters = hilbertSquare(
    [...positions.values()].reduce((most, [x, y]) => Math.max(most, x, y), 0),
  );
  const order = [...positions].map(([id, [x, y]]) => ({
    id,
    x,
    y,
    at: hilbertPosition(Math.floor(x / squareMeters), Math.floor(y / squareMeters)),
  }));
  order.sort((a, b) => a.at - b.at || a.id - b.id);
  const indexOf = new Map(order.map(({ id }, index) => [id, index]));
  const placed = edges.map((edge) => {
    const a = indexOf.get(edge.from) ?? -1;
    const b = indexOf.get(edge.to) ?? -1;
    const [from, to] = a <= b ? [a, b] : [b, a];
    const line = a <= b ? edge.line : [...edge.line].reverse();
    return { ...edge, from, to, line };
  });
  placed.sort(
    (a, b) =>
      a.from - b.from ||
      a.to - b.to ||
      a.lengthMeters - b.lengthMeters ||
      a.edgeClass - b.edgeClass ||
      a.attributes - b.attributes,
  );
  const bends = placed.map((edge) => simplifyLine(edge.line, SHAPE_TOLERANCE_METERS).slice(1, -1));
  const shapeStart = new Uint32Array(placed.length + 1);
  bends.forEach((points, edge) => {
    shapeStart[edge + 1] = shapeStart[edge] + points.length;
  });
  const points = bends.flat();
  return {
    topology: {
      frame,
      nodeCount: order.length,
      edgeCount: placed.length,
      nodeXMeters: Int32Array.from(order, ({ x }) => x),
      nodeYMeters: Int32Array.from(order, ({ y }) => y),
      edgeFrom: Uint32Array.from(placed, ({ from }) => from),
      edgeTo: Uint32Array.from(placed, ({ to }) => to),
      edgeLengthMeters: Uint32Array.from(placed, ({ lengthMeters }) => Math.max(1, Math.round(lengthMeters))),
      edgeAttributes: hasAttributes ? Uint16Array.from(placed, ({ attributes }) => attributes) : null,
    },
    shapes: {
      edgeClass: Uint8Array.from(placed, ({ edgeClass }) => edgeClass),
      edgeFlags: Uint8Array.from(placed, ({ flags }) => flags),
      shapeStart,
      shapeXMeters: Int32Array.from(points, ([x]) => Math.round(x)),
      shapeYMeters: Int32Array.from(points, ([, y]) => Math.round(y)),
    },
  };
}
