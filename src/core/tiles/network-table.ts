import { EDGE_TUNNEL, type Network, type NetworkShapes } from '../network/network';
import { createFrameProjector } from './frame-projector';
import type { GeometryTable } from './geometry-table';

/** Bits of the grid that streets and cells are put on: a step is 0.42 m at Milan. */
const WORLD_BITS = 26;

/** The streets of a network as lines, their class the edge's; what runs in a tunnel is left out. */
export function networkTable(network: Network, shapes: NetworkShapes): GeometryTable {
  const project = createFrameProjector(network.frame, WORLD_BITS);
  const edges: number[] = [];
  for (let edge = 0; edge < network.edgeCount; edge++)
    if ((shapes.edgeFlags[edge] & EDGE_TUNNEL) === 0) edges.push(edge);
  const pointStart = new Uint32Array(edges.length + 1);
  edges.forEach((edge, i) => {
    pointStart[i + 1] = pointStart[i] + 2 + shapes.shapeStart[edge + 1] - shapes.shapeStart[edge];
  });
  const x = new Int32Array(pointStart[edges.length]);
  const y = new Int32Array(pointStart[edges.length]);
  let next = 0;
  const add = (xMeters: number, yMeters: number): void => {
    const [worldX, worldY] = project(xMeters, yMeters);
    x[next] = Math.round(worldX);
    y[next++] = Math.round(worldY);
  };
  const addNode = (node: number): void => add(network.nodeXMeters[node], network.nodeYMeters[node]);
  for (const edge of edges) {
    addNode(network.edgeFrom[edge]);
    for (let point = shapes.shapeStart[edge]; point < shapes.shapeStart[edge + 1]; point++)
      add(shapes.shapeXMeters[point], shapes.shapeYMeters[point]);
    addNode(network.edgeTo[edge]);
  }
  return {
    name: 'street',
    kind: 'lines',
    worldBits: WORLD_BITS,
    featureCount: edges.length,
    featureClass: Uint8Array.from(edges, (edge) => shapes.edgeClass[edge]),
    featureId: null,
    featureName: null,
    names: [],
    partStart: Uint32Array.from({ length: edges.length + 1 }, (_, i) => i),
    pointStart,
    x,
    y,
  };
}
