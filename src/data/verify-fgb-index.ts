import { generateLevelBounds } from 'flatgeobuf/lib/mjs/packedrtree.js';
import { DataFormatError } from '../core/errors';
import type { BoundingBox } from '../core/geo';

const NODE_BYTES = 40;

/** One feature as the verification met it: where its size prefix stands after the first one's, and its box. */
export interface VerifiedFeature {
  readonly offset: number;
  readonly box: BoundingBox;
}

/**
 * Checks that the packed R-tree is the tree of these features: leaves with their boxes and places in the file, every
 * node above with the joined box of its children and the first of them.
 * @param start where the index begins in the file
 * @throws DataFormatError that names the node.
 */
export function verifyFgbIndex(
  view: DataView,
  start: number,
  nodeSize: number,
  features: readonly VerifiedFeature[],
  path: string,
): void {
  const expectNode = (node: number, box: BoundingBox, offset: number): void => {
    const at = start + node * NODE_BYTES;
    const same = box.every((value, i) => view.getFloat64(at + i * 8, true) === value);
    if (!same || view.getBigUint64(at + 32, true) !== BigInt(offset)) {
      throw new DataFormatError(`${path}: node ${node} of the index does not fit the features`);
    }
  };
  const levels = generateLevelBounds(features.length, nodeSize);
  let boxes = features.map(({ box }) => box);
  features.forEach(({ box, offset }, i) => {
    expectNode(levels[0][0] + i, box, offset);
  });
  for (let level = 1; level < levels.length; level++) {
    const [firstChild] = levels[level - 1];
    const parents: BoundingBox[] = [];
    for (let child = 0; child < boxes.length; child += nodeSize) {
      const children = boxes.slice(child, child + nodeSize);
      const box: BoundingBox = [
        Math.min(...children.map(([west]) => west)),
        Math.min(...children.map(([, south]) => south)),
        Math.max(...children.map(([, , east]) => east)),
        Math.max(...children.map(([, , , north]) => north)),
      ];
      expectNode(levels[level][0] + parents.length, box, firstChild + child);
      parents.push(box);
    }
    boxes = parents;
  }
}
