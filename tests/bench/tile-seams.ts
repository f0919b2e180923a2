import type { Network } from '../../src/core/network/network';
import { seededRandom } from '../helpers/grid-city';
import type { TileGrid } from './tile-grid';

/** Strips along a seam: in each, the outermost node of one tile may be joined to its mirror image. */
const STRIPS = 64;
/** No street across a seam is longer, unless it is the only one. */
const LONGEST_METERS = 1000;

interface TileNode {
  readonly tile: number;
  readonly node: number;
}

export interface SeamStreet {
  readonly from: TileNode;
  readonly to: TileNode;
  readonly lengthMeters: number;
}

/** The streets that join each tile to the ones right of it and above it: of all that may be, half by lot. */
export function drawSeamStreets(
  network: Pick<Network, 'nodeXMeters' | 'nodeYMeters'>,
  { side, tiles }: TileGrid,
  seed: number,
): SeamStreet[] {
  const random = seededRandom(seed);
  const { nodeXMeters: x, nodeYMeters: y } = network;
  const outermost = {
    right: outermostByStrip(x, y, 1),
    left: outermostByStrip(x, y, -1),
    top: outermostByStrip(y, x, 1),
    bottom: outermostByStrip(y, x, -1),
  };
  return tiles.flatMap(({ column, row }, tile) => {
    const join = (other: number, nodes: readonly number[]): SeamStreet[] => {
      const streets = nodes
        .map((node) => ({
          from: { tile, node },
          to: { tile: other, node },
          lengthMeters: distanceMeters(
            tiles[tile].move([x[node], y[node]]),
            tiles[other].move([x[node], y[node]]),
          ),
        }))
        .sort((a, b) => a.lengthMeters - b.lengthMeters);
      return streets.filter(
        ({ lengthMeters }, rank) => rank === 0 || (lengthMeters <= LONGEST_METERS && random() < 0.5),
      );
    };
    return [
      ...(column + 1 < side ? join(tile + 1, column % 2 === 0 ? outermost.right : outermost.left) : []),
      ...(row + 1 < side ? join(tile + side, row % 2 === 0 ? outermost.top : outermost.bottom) : []),
    ];
  });
}

function distanceMeters([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): number {
  return Math.max(1, Math.round(Math.hypot(bx - ax, by - ay)));
}

/** By strip across the seam, the node farthest out. */
function outermostByStrip(outward: Int32Array, along: Int32Array, sign: 1 | -1): number[] {
  const low = along.reduce((least, value) => Math.min(least, value), Infinity);
  const high = along.reduce((most, value) => Math.max(most, value), -Infinity);
  const best = new Map<number, number>();
  along.forEach((value, node) => {
    const strip = Math.floor(((value - low) / (high - low + 1)) * STRIPS);
    const known = best.get(strip);
    if (known === undefined || sign * outward[node] > sign * outward[known]) best.set(strip, node);
  });
  return [...best.values()];
}
