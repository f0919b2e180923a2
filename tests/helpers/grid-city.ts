import type { Demand } from '../../src/core/access/demand';
import { fromLocal, type LngLat, type LocalFrame, type XY } from '../../src/core/geo';
import { buildAdjacency } from '../../src/core/network/adjacency';
import { EDGE_TUNNEL, type Network, type NetworkShapes } from '../../src/core/network/network';

/** The frame of the made cities: Milan's, so that degrees are real ones. */
export const gridFrame: LocalFrame = { utmZone: 32, originXMeters: 501000, originYMeters: 5023000 };

/** Where the grid begins, in local metres. */
export const GRID_ORIGIN_METERS = 10_000;
export const BLOCK_METERS = 100;

export interface MadeEdge {
  readonly from: number;
  readonly to: number;
  readonly lengthMeters: number;
  readonly flags?: number;
  readonly attributes?: number;
}

/**
 * A network of straight edges between given nodes; edges are turned and sorted as the format asks. It has attributes
 * where an edge does.
 */
export function makeNetwork(
  nodes: readonly XY[],
  edges: readonly MadeEdge[],
): { network: Network; shapes: NetworkShapes } {
  const sorted = edges
    .map((edge) => (edge.from <= edge.to ? edge : { ...edge, from: edge.to, to: edge.from }))
    .sort((a, b) => a.from - b.from || a.to - b.to || a.lengthMeters - b.lengthMeters);
  const edgeFrom = Uint32Array.from(sorted, ({ from }) => from);
  const edgeTo = Uint32Array.from(sorted, ({ to }) => to);
  return {
    network: {
      frame: gridFrame,
      nodeCount: nodes.length,
      edgeCount: sorted.length,
      nodeXMeters: Int32Array.from(nodes, ([x]) => x),
      nodeYMeters: Int32Array.from(nodes, ([, y]) => y),
      edgeFrom,
      edgeTo,
      edgeLengthMeters: Uint32Array.from(sorted, ({ lengthMeters }) => lengthMeters),
      edgeAttributes: sorted.some(({ attributes }) => attributes !== undefined)
        ? Uint16Array.from(sorted, ({ attributes }) => attributes ?? 0)
        : null,
      closedEdges: null,
      edgeWayMeters: null,
      ...buildAdjacency(nodes.length, edgeFrom, edgeTo),
    },
    shapes: {
      shapeStart: new Uint32Array(sorted.length + 1),
      shapeXMeters: new Int32Array(0),
      shapeYMeters: new Int32Array(0),
      edgeClass: new Uint8Array(sorted.length),
      edgeFlags: Uint8Array.from(sorted, ({ flags }) => flags ?? 0),
    },
  };
}

/** Local metres of a corner of the grid. */
export function cornerXY(column: number, row: number): XY {
  return [GRID_ORIGIN_METERS + column * BLOCK_METERS, GRID_ORIGIN_METERS + row * BLOCK_METERS];
}

/** Degrees of a point given in metres from the grid's first corner. */
export function gridPoint(xMeters: number, yMeters: number): LngLat {
  return fromLocal([GRID_ORIGIN_METERS + xMeters, GRID_ORIGIN_METERS + yMeters], gridFrame);
}

export interface GridOptions {
  /** Edges to leave out: whether to keep the street from corner (c, r) going `along` x or y. */
  readonly keep?: (column: number, row: number, along: 'x' | 'y') => boolean;
  /** Bits of the attributes of each street; asked once for every street kept. */
  readonly attributes?: () => number;
}

/** Node number of a corner in a grid of n × n blocks. */
export function cornerNode(blocks: number, column: number, row: number): number {
  return row * (blocks + 1) + column;
}

/** n × n blocks of 100 m; node (column, row) is `cornerNode`. */
export function makeGrid(
  blocks: number,
  { keep = () => true, attributes }: GridOptions = {},
): { network: Network; shapes: NetworkShapes } {
  const nodes: XY[] = [];
  const edges: MadeEdge[] = [];
  const street = () => ({
    lengthMeters: BLOCK_METERS,
    ...(attributes ? { attributes: attributes() } : {}),
  });
  for (let row = 0; row <= blocks; row++) {
    for (let column = 0; column <= blocks; column++) {
      nodes.push(cornerXY(column, row));
      const from = cornerNode(blocks, column, row);
      if (column < blocks && keep(column, row, 'x')) {
        edges.push({ from, to: cornerNode(blocks, column + 1, row), ...street() });
      }
      if (row < blocks && keep(column, row, 'y')) {
        edges.push({ from, to: cornerNode(blocks, column, row + 1), ...street() });
      }
    }
  }
  return makeNetwork(nodes, edges);
}

export interface MadeDemand {
  /** Metres from the grid's first corner. */
  readonly xMeters: number;
  readonly yMeters: number;
  readonly residents: number;
  readonly over65?: number;
  readonly under15?: number;
  readonly nil?: number;
  readonly municipio?: number;
}

export function makeDemand(points: readonly MadeDemand[]): Demand {
  const x = Float64Array.from(points, ({ xMeters }) => GRID_ORIGIN_METERS + xMeters);
  const y = Float64Array.from(points, ({ yMeters }) => GRID_ORIGIN_METERS + yMeters);
  return {
    count: points.length,
    frame: gridFrame,
    cellX: Uint16Array.from(x, (value) => Math.floor(value / 100)),
    cellY: Uint16Array.from(y, (value) => Math.floor(value / 100)),
    xMeters: x,
    yMeters: y,
    nil: Uint8Array.from(points, ({ nil }) => nil ?? 1),
    municipio: Uint8Array.from(points, ({ municipio }) => municipio ?? 1),
    residents: Uint16Array.from(points, ({ residents }) => residents),
    over65: Uint16Array.from(points, ({ over65 }) => over65 ?? 0),
    under15: Uint16Array.from(points, ({ under15 }) => under15 ?? 0),
  };
}

/** A small seeded generator (mulberry32): numbers from 0 up to 1. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A random connected network: a tree with extra links, lengths from the straight line up to twice as long; and tunnels if asked. */
export function makeRandomNetwork(
  seed: number,
  nodeCount: number,
  tunnels = 0,
): { network: Network; shapes: NetworkShapes } {
  const random = seededRandom(seed);
  const nodes = Array.from(
    { length: nodeCount },
    (): XY => [
      Math.round(GRID_ORIGIN_METERS + random() * 2000),
      Math.round(GRID_ORIGIN_METERS + random() * 2000),
    ],
  );
  const edges: MadeEdge[] = [];
  const link = (from: number, to: number): void => {
    const straight = Math.hypot(nodes[from][0] - nodes[to][0], nodes[from][1] - nodes[to][1]);
    edges.push({ from, to, lengthMeters: Math.max(1, Math.round(straight * (1 + random()))) });
  };
  for (let node = 1; node < nodeCount; node++) link(Math.floor(random() * node), node);
  for (let extra = 0; extra < nodeCount; extra++)
    link(Math.floor(random() * nodeCount), Math.floor(random() * nodeCount));
  for (let tunnel = 0; tunnel < tunnels; tunnel++) {
    const [from, to] = [Math.floor(random() * nodeCount), Math.floor(random() * nodeCount)];
    edges.push({ from, to, lengthMeters: 1 + Math.floor(random() * 200), flags: EDGE_TUNNEL });
  }
  return makeNetwork(nodes, edges);
}
