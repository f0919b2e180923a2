import { CELL_METERS, type Demand } from '../../src/core/access/demand';
import type { XY } from '../../src/core/geo';
import { hilbertPosition } from '../../src/core/hilbert-order';
import { buildAdjacency } from '../../src/core/network/adjacency';
import type { Network, NetworkShapes } from '../../src/core/network/network';
import { createTileGrid, type TileGrid } from './tile-grid';
import { drawSeamStreets } from './tile-seams';

/** A city as columns: its streets, its people and its places in local metres. */
export interface TileableCity {
  readonly network: Network;
  readonly shapes: NetworkShapes;
  readonly demand: Demand;
  readonly places: readonly XY[];
}

interface MadeEdges {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly lengthMeters: Uint32Array;
  /** By edge: the edge of the pattern that it copies, and the tile; -1 and 0 for a street across a seam. */
  readonly pattern: Int32Array;
  readonly tile: Uint8Array;
}

/**
 * A city of `side` × `side` copies of a real one, each the mirror image of its neighbours, so that the outskirts of
 * one meet the same outskirts of the next; streets across the seams are drawn by lot. Lengths, degrees, density,
 * barriers, people and places are those of the pattern exactly, but for the streets across the seams (fewer than one
 * edge in a thousand). Nodes stand in Hilbert order and edges in the order of the format, as the pipeline lays them
 * out. Tiles keep the NIL and municipio numbers of the pattern.
 * @param seed of the streets across the seams
 * @returns also where each node of each tile went, `numberOf[tile * nodeCount + node]`
 */
export function tileCity(
  city: TileableCity,
  side: number,
  seed: number,
): TileableCity & { readonly numberOf: Uint32Array } {
  const { network } = city;
  const grid = createTileGrid(network, side);
  const { nodeXMeters, nodeYMeters, numberOf } = placeNodes(network, grid);
  const edges = sortEdges(copyEdges(network, grid, numberOf, seed), nodeXMeters.length);
  const count = edges.from.length;
  const attributes = network.edgeAttributes;
  return {
    numberOf,
    network: {
      frame: network.frame,
      nodeCount: nodeXMeters.length,
      edgeCount: count,
      nodeXMeters,
      nodeYMeters,
      edgeFrom: edges.from,
      edgeTo: edges.to,
      edgeLengthMeters: edges.lengthMeters,
      edgeAttributes: attributes && Uint16Array.from(edges.pattern, (edge) => attributes[edge] ?? 0),
      closedEdges: null,
      edgeWayMeters: null,
      ...buildAdjacency(nodeXMeters.length, edges.from, edges.to),
    },
    shapes: copyShapes(city, grid, numberOf, edges),
    demand: copyDemand(city.demand, grid),
    places: grid.tiles.flatMap((tile) => city.places.map((place) => tile.move(place))),
  };
}

/** The nodes of all tiles in Hilbert order; `numberOf[tile * nodeCount + node]` is where a node went. */
function placeNodes(
  { nodeCount, nodeXMeters, nodeYMeters }: Network,
  { tiles }: TileGrid,
): { nodeXMeters: Int32Array; nodeYMeters: Int32Array; numberOf: Uint32Array } {
  const count = tiles.length * nodeCount;
  const x = new Int32Array(count);
  const y = new Int32Array(count);
  const key = new Float64Array(count);
  tiles.forEach((tile, t) => {
    for (let node = 0; node < nodeCount; node++) {
      const at = t * nodeCount + node;
      [x[at], y[at]] = tile.move([nodeXMeters[node], nodeYMeters[node]]);
      key[at] = hilbertPosition(x[at] >> 1, y[at] >> 1);
    }
  });
  const order = Uint32Array.from(key.keys()).sort((a, b) => key[a] - key[b] || a - b);
  const numberOf = new Uint32Array(count);
  order.forEach((at, number) => {
    numberOf[at] = number;
  });
  return {
    nodeXMeters: Int32Array.from(order, (at) => x[at]),
    nodeYMeters: Int32Array.from(order, (at) => y[at]),
    numberOf,
  };
}

function copyEdges(network: Network, grid: TileGrid, numberOf: Uint32Array, seed: number): MadeEdges {
  const { nodeCount, edgeCount, edgeFrom, edgeTo, edgeLengthMeters } = network;
  const seams = drawSeamStreets(network, grid, seed);
  const copied = grid.tiles.length * edgeCount;
  const count = copied + seams.length;
  const edges: MadeEdges = {
    from: new Uint32Array(count),
    to: new Uint32Array(count),
    lengthMeters: new Uint32Array(count),
    pattern: new Int32Array(count).fill(-1),
    tile: new Uint8Array(count),
  };
  const put = (at: number, a: number, b: number, lengthMeters: number): void => {
    edges.from[at] = Math.min(numberOf[a], numberOf[b]);
    edges.to[at] = Math.max(numberOf[a], numberOf[b]);
    edges.lengthMeters[at] = lengthMeters;
  };
  for (let at = 0; at < copied; at++) {
    const edge = at % edgeCount;
    const tile = Math.floor(at / edgeCount);
    put(at, tile * nodeCount + edgeFrom[edge], tile * nodeCount + edgeTo[edge], edgeLengthMeters[edge]);
    edges.pattern[at] = edge;
    edges.tile[at] = tile;
  }
  seams.forEach(({ from, to, lengthMeters }, i) => {
    put(copied + i, from.tile * nodeCount + from.node, to.tile * nodeCount + to.node, lengthMeters);
  });
  return edges;
}

/** Edges by their first node, then by their second and by length. */
function sortEdges(edges: MadeEdges, nodeCount: number): MadeEdges {
  const { from, to, lengthMeters } = edges;
  const start = new Uint32Array(nodeCount + 1);
  for (const node of from) start[node + 1]++;
  for (let node = 0; node < nodeCount; node++) start[node + 1] += start[node];
  const next = start.slice(0, nodeCount);
  const order = new Uint32Array(from.length);
  from.forEach((node, edge) => {
    order[next[node]++] = edge;
  });
  for (let node = 0; node < nodeCount; node++)
    order
      .subarray(start[node], start[node + 1])
      .sort((a, b) => to[a] - to[b] || lengthMeters[a] - lengthMeters[b] || a - b);
  return {
    from: from.map((_, i) => from[order[i]]),
    to: to.map((_, i) => to[order[i]]),
    lengthMeters: lengthMeters.map((_, i) => lengthMeters[order[i]]),
    pattern: edges.pattern.map((_, i) => edges.pattern[order[i]]),
    tile: edges.tile.map((_, i) => edges.tile[order[i]]),
  };
}

/** The bends of the pattern moved, turned where the copy runs the other way; straight across the seams. */
function copyShapes(
  { network, shapes }: TileableCity,
  { tiles }: TileGrid,
  numberOf: Uint32Array,
  edges: MadeEdges,
): NetworkShapes {
  const { shapeStart, shapeXMeters, shapeYMeters } = shapes;
  const count = edges.from.length;
  const start = new Uint32Array(count + 1);
  for (let edge = 0; edge < count; edge++) {
    const pattern = edges.pattern[edge];
    start[edge + 1] = start[edge] + (pattern < 0 ? 0 : shapeStart[pattern + 1] - shapeStart[pattern]);
  }
  const x = new Int32Array(start[count]);
  const y = new Int32Array(start[count]);
  for (let edge = 0; edge < count; edge++) {
    const pattern = edges.pattern[edge];
    const bends = start[edge + 1] - start[edge];
    if (bends === 0) continue;
    const tile = edges.tile[edge];
    const isTurned = numberOf[tile * network.nodeCount + network.edgeFrom[pattern]] !== edges.from[edge];
    for (let i = 0; i < bends; i++) {
      const source = shapeStart[pattern] + (isTurned ? bends - 1 - i : i);
      const at = start[edge] + i;
      [x[at], y[at]] = tiles[tile].move([shapeXMeters[source], shapeYMeters[source]]);
    }
  }
  return {
    shapeStart: start,
    shapeXMeters: x,
    shapeYMeters: y,
    edgeClass: Uint8Array.from(edges.pattern, (edge) => shapes.edgeClass[edge] ?? 0),
    edgeFlags: Uint8Array.from(edges.pattern, (edge) => shapes.edgeFlags[edge] ?? 0),
  };
}

function copyDemand(demand: Demand, { tiles }: TileGrid): Demand {
  const points = tiles.flatMap((tile) =>
    Array.from(demand.xMeters, (x, i) => tile.move([x, demand.yMeters[i]])),
  );
  const pattern = (i: number): number => i % demand.count;
  return {
    count: points.length,
    frame: demand.frame,
    cellX: Uint16Array.from(points, ([x]) => Math.floor(x / CELL_METERS)),
    cellY: Uint16Array.from(points, ([, y]) => Math.floor(y / CELL_METERS)),
    xMeters: Float64Array.from(points, ([x]) => x),
    yMeters: Float64Array.from(points, ([, y]) => y),
    nil: Uint8Array.from(points, (_, i) => demand.nil[pattern(i)]),
    municipio: Uint8Array.from(points, (_, i) => demand.municipio[pattern(i)]),
    residents: Uint16Array.from(points, (_, i) => demand.residents[pattern(i)]),
    over65: Uint16Array.from(points, (_, i) => demand.over65[pattern(i)]),
    under15: Uint16Array.from(points, (_, i) => demand.under15[pattern(i)]),
  };
}
