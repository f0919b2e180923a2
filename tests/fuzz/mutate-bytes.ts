import { pickIndex, pickOne, type Random } from './random';

/** Numbers at which counts, lengths and steps go wrong, as 32 bits. */
const EXTREMES = [
  0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x10000, 0xffffff, 0x7fffffff, 0x80000000, 0xfffffffe,
  0xffffffff,
] as const;
/** Bytes at the start of a file that hold magic, version and counts. */
const HEADER_BYTES = 48;

/** Unsigned LEB128. */
function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value >>> 0;
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  return [...bytes, rest];
}

/** Some bytes replaced by others, of another number or of the same. */
export function replaceBytes(
  bytes: Uint8Array,
  at: number,
  removed: number,
  added: ArrayLike<number>,
): Uint8Array {
  const result = new Uint8Array(bytes.length - removed + added.length);
  result.set(bytes.subarray(0, at));
  result.set(added, at);
  result.set(bytes.subarray(at + removed), at + added.length);
  return result;
}

function pickOffset(length: number, random: Random): number {
  return pickIndex(random, random() < 0.3 ? Math.min(length, HEADER_BYTES) : length);
}

/** A number around an extreme one, or any. */
function pickNumber(random: Random): number {
  const turn = random();
  if (turn < 0.6) return pickOne(random, EXTREMES);
  return turn < 0.8 ? pickOne(random, EXTREMES) + pickIndex(random, 9) - 4 : pickIndex(random, 2 ** 32);
}

function overwrite(bytes: Uint8Array, at: number, value: number, width: number): Uint8Array {
  const result = bytes.slice();
  for (let i = 0; i < width && at + i < result.length; i++) result[at + i] = value >>> (8 * i);
  return result;
}

/** Damages bytes once; those of `other` may be put in. */
function damageOnce(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  if (bytes.length === 0) return other.subarray(0, pickIndex(random, other.length + 1)).slice();
  const at = pickOffset(bytes.length, random);
  const some = Math.min(bytes.length - at, 1 + pickIndex(random, random() < 0.8 ? 8 : bytes.length));
  switch (pickIndex(random, 11)) {
    case 0:
    case 1:
      return overwrite(bytes, at, bytes[at] ^ (1 << pickIndex(random, 8)), 1);
    case 2:
      return overwrite(bytes, at, pickIndex(random, 256), 1);
    case 3:
    case 4:
      return overwrite(bytes, at, pickNumber(random), pickOne(random, [1, 2, 4, 4]));
    case 5:
      return replaceBytes(bytes, at, 1, varint(pickNumber(random)));
    case 6:
      return bytes.slice(0, at);
    case 7:
      return replaceBytes(bytes, at, some, []);
    case 8:
      return replaceBytes(bytes, at, 0, bytes.subarray(at, at + some));
    case 9: {
      const from = pickIndex(random, other.length);
      return replaceBytes(bytes, at, random() < 0.5 ? some : 0, other.subarray(from, from + some));
    }
    default: {
      const added = Array.from({ length: 1 + pickIndex(random, 6) }, () => pickIndex(random, 256));
      return replaceBytes(bytes, at, 0, added);
    }
  }
}

/** Damages bytes once, or a few times. */
export function mutateBytes(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  let damaged = bytes;
  for (let turns = random() < 0.7 ? 1 : 2 + pickIndex(random, 4); turns > 0; turns--)
    damaged = damageOnce(damaged, other, random);
  return damaged;
}
