import { mutateBytes } from './mutate-bytes';
import { pickIndex, type Random } from './random';

/** Where a file of columns says how long each of them is: 32 bits each, the columns after the last. */
export interface SectionLayout {
  /** Bytes before the first length. */
  readonly headerBytes: number;
  /** How many columns a file has. */
  readonly sectionCount: (bytes: Uint8Array) => number;
}

/**
 * Damages one column of a file and corrects its length in the header, so that the reader comes to the column; and now
 * and then the file as a whole.
 */
export function mutateSections(
  bytes: Uint8Array,
  other: Uint8Array,
  random: Random,
  { headerBytes, sectionCount }: SectionLayout,
): Uint8Array {
  if (random() < 0.4) return mutateBytes(bytes, other, random);
  const count = sectionCount(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lengths = Array.from({ length: count }, (_, i) => view.getUint32(headerBytes + i * 4, true));
  const chosen = pickIndex(random, count);
  const start = headerBytes + count * 4 + lengths.slice(0, chosen).reduce((sum, length) => sum + length, 0);
  const end = start + lengths[chosen];
  const section = mutateBytes(bytes.subarray(start, end), other, random);
  const result = new Uint8Array(bytes.length - lengths[chosen] + section.length);
  result.set(bytes.subarray(0, start));
  result.set(section, start);
  result.set(bytes.subarray(end), start + section.length);
  new DataView(result.buffer).setUint32(headerBytes + chosen * 4, section.length, true);
  return result;
}
