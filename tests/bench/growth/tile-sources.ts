import type { BuildingPiece } from '../../../scripts/lib/demand-buildings';
import type { RawEdge } from '../../../scripts/lib/network-graph';
import type { XY } from '../../../src/core/geo';
import { edgeClasses } from '../../../src/core/network/network';
import { SEED } from '../city';
import { createTileGrid, type TileGrid } from '../tile-grid';
import { drawSeamStreets } from '../tile-seams';

/** What the pipeline reads of a city before anything is cleaned. */
export interface CitySources {
  readonly edges: readonly RawEdge[];
  readonly pieces: readonly BuildingPiece[];
}

/** The nodes of raw edges as columns, to the metre, and the id of each. */
function listNodes(edges: readonly RawEdge[]) {
  const positions = new Map<number, XY>();
  for (const { from, to, line } of edges) {
    positions.set(from, line[0]);
    positions.set(to, line[line.length - 1]);
  }
  return {
    ids: [...positions.keys()],
    nodeXMeters: Int32Array.from(positions.values(), ([x]) => Math.round(x)),
    nodeYMeters: Int32Array.from(positions.values(), ([, y]) => Math.round(y)),
  };
}

/** One straight street for each seam street of the grid, between the nodes of two tiles. */
function joinTiles(nodes: ReturnType<typeof listNodes>, grid: TileGrid, idsPerTile: number): RawEdge[] {
  const place = ({ tile, node }: { readonly tile: number; readonly node: number }): XY =>
    grid.tiles[tile].move([nodes.nodeXMeters[node], nodes.nodeYMeters[node]]);
  return drawSeamStreets(nodes, grid, SEED).map(({ from, to, lengthMeters }) => ({
    from: from.tile * idsPerTile + nodes.ids[from.node],
    to: to.tile * idsPerTile + nodes.ids[to.node],
    line: [place(from), place(to)],
    lengthMeters,
    edgeClass: edgeClasses.indexOf('minor'),
    flags: 0,
    attributes: 0,
  }));
}

/**
 * The sources of `side` × `side` copies of a city, each the mirror image of its neighbours, the streets joined across
 * the seams by lot. A building keeps the degrees of the pattern, by which its zone and land are found, so that finding
 * them is as much work as in a city with as many zones in each tile.
 */
export function tileSources({ edges, pieces }: CitySources, side: number): CitySources {
  if (side === 1) return { edges, pieces };
  const nodes = listNodes(edges);
  const grid = createTileGrid(nodes, side);
  const idsPerTile = nodes.ids.reduce((most, id) => Math.max(most, id), 0) + 1;
  const tiled: RawEdge[] = [];
  const homes: BuildingPiece[] = [];
  grid.tiles.forEach(({ move }, tile) => {
    for (const edge of edges)
      tiled.push({
        ...edge,
        from: tile * idsPerTile + edge.from,
        to: tile * idsPerTile + edge.to,
        line: edge.line.map(move),
      });
    for (const piece of pieces) homes.push({ ...piece, centroidXY: move(piece.centroidXY) });
  });
  for (const street of joinTiles(nodes, grid, idsPerTile)) tiled.push(street);
  return { edges: tiled, pieces: homes };
}
