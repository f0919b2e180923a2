/** Numbers from 0 up to 1, from a seed. */
export type Random = () => number;

/** A whole number from 0 up to `count`, exclusive. */
export function pickIndex(random: Random, count: number): number {
  return Math.floor(random() * count);
}

/** One of a list that is not empty. */
export function pickOne<T>(random: Random, list: readonly T[]): T {
  return list[pickIndex(random, list.length)];
}

/** One seed for the input of a number, so that any single input can be made again. */
export function seedOfInput(seed: number, input: number): number {
  return (Math.imul(seed, 0x9e3779b1) ^ Math.imul(input + 1, 0x85ebca6b)) >>> 0;
}
