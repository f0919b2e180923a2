import { DataFormatError } from '../core/errors';
import { hilbertPoint, hilbertPosition, hilbertSquare } from '../core/hilbert-order';
import type { Network } from '../core/network/network';
import type { ByteReader, ByteWriter } from './bytes';
import { type FrameLimits, isWithinLimits } from './frame-limits';

/** Steps along the curve are written in two columns, for their lower bits follow no rule. */
const LOW_BITS = 7;
const LOW_SIZE = 2 ** LOW_BITS;
const CURVE_LENGTH = 2 ** 32;
/** The sides of squares that 32 bits of metres can ask for. */
const MAX_SQUARE_METERS = 2 ** 16;

/** The columns: steps along the Hilbert curve, their lower bits, and what is left within squares wider than a metre. */
export const POSITION_SECTIONS = 3;

/** The nodes of a network, in whole metres. */
export type NodePositions = Pick<Network, 'nodeCount' | 'nodeXMeters' | 'nodeYMeters'>;

/** The side of the squares of the curve that all nodes have a place in, in metres. */
export function squareMetersOf({ nodeXMeters, nodeYMeters }: NodePositions): number {
  let most = 0;
  for (const meters of [nodeXMeters, nodeYMeters])
    for (const value of meters) {
      if (value < 0) throw new DataFormatError(`a node at ${value} m: before the origin of its frame`);
      most = Math.max(most, value);
    }
  return hilbertSquare(most);
}

/**
 * Writes where nodes are, as steps along the Hilbert curve: few bits for nodes that stand in its order, as those of
 * our networks do, and right for any other.
 */
export function writePositions(
  { nodeCount, nodeXMeters, nodeYMeters }: NodePositions,
  squareMeters: number,
  [high, low, rests]: readonly ByteWriter[],
): void {
  let previous = 0;
  for (let node = 0; node < nodeCount; node++) {
    const [x, y] = [nodeXMeters[node], nodeYMeters[node]];
    const [column, row] = [Math.floor(x / squareMeters), Math.floor(y / squareMeters)];
    const position = hilbertPosition(column, row);
    const step = position - previous;
    const steps = Math.floor(step / LOW_SIZE);
    high.writeZigzag(steps);
    low.writeU8(step - steps * LOW_SIZE);
    if (squareMeters > 1) {
      rests.writeVarint(x - column * squareMeters);
      rests.writeVarint(y - row * squareMeters);
    }
    previous = position;
  }
}

/**
 * Reads what {@link writePositions} wrote.
 * @throws DataFormatError for a node outside the curve, its square or its UTM zone
 */
export function readPositions(
  nodeCount: number,
  squareMeters: number,
  [high, low, rests]: readonly ByteReader[],
  { limits, path }: { readonly limits: FrameLimits; readonly path: string },
): NodePositions {
  if (squareMeters > MAX_SQUARE_METERS || !Number.isInteger(Math.log2(squareMeters)))
    throw new DataFormatError(`${path}: squares of ${squareMeters} m`);
  const nodeXMeters = new Int32Array(nodeCount);
  const nodeYMeters = new Int32Array(nodeCount);
  for (let node = 0, position = 0; node < nodeCount; node++) {
    position += high.readZigzag() * LOW_SIZE + low.readU8();
    if (position < 0 || position >= CURVE_LENGTH)
      throw new DataFormatError(`${path}: node ${node} lies outside the curve`);
    const point = hilbertPoint(position);
    let x = (point >>> 16) * squareMeters;
    let y = (point & 0xffff) * squareMeters;
    if (squareMeters > 1) {
      const [restX, restY] = [rests.readVarint(), rests.readVarint()];
      if (restX >= squareMeters || restY >= squareMeters)
        throw new DataFormatError(`${path}: node ${node} lies outside its square`);
      x += restX;
      y += restY;
    }
    if (!isWithinLimits(x, y, limits))
      throw new DataFormatError(`${path}: node ${node} at ${x}, ${y} m, outside its UTM zone`);
    nodeXMeters[node] = x;
    nodeYMeters[node] = y;
  }
  return { nodeCount, nodeXMeters, nodeYMeters };
}
