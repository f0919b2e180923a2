import type { XY } from '../../src/core/geo';
import type { Network } from '../../src/core/network/network';

/** Between a tile's outermost node and its mirror image. */
const SEAM_METERS = 20;

export interface Tile {
  readonly column: number;
  readonly row: number;
  /** A point of the pattern where it lies in this tile; every second tile is mirrored along each axis. */
  readonly move: (point: XY) => [xMeters: number, yMeters: number];
}

export interface TileGrid {
  readonly side: number;
  /** Row by row. */
  readonly tiles: readonly Tile[];
}

function rangeOf(column: Int32Array): [low: number, high: number] {
  return column.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
}

/** A coordinate in the tile of an index: shifted, in every second tile mirrored. */
function moveAlong([low, high]: [number, number], index: number): (value: number) => number {
  const pitch = high - low + SEAM_METERS;
  return index % 2 === 0 ? (value) => value + index * pitch : (value) => low + index * pitch + (high - value);
}

/** The tiles of a square city, each as large as the box of the pattern's nodes. */
export function createTileGrid(
  { nodeXMeters, nodeYMeters }: Pick<Network, 'nodeXMeters' | 'nodeYMeters'>,
  side: number,
): TileGrid {
  const x = rangeOf(nodeXMeters);
  const y = rangeOf(nodeYMeters);
  const tiles = Array.from({ length: side * side }, (_, i): Tile => {
    const column = i % side;
    const row = Math.floor(i / side);
    const moveX = moveAlong(x, column);
    const moveY = moveAlong(y, row);
    return { column, row, move: ([px, py]) => [moveX(px), moveY(py)] };
  });
  return { side, tiles };
}
