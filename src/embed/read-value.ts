/** Reading messages of other pages: every function takes anything, never throws, and gives null for what does not fit. */

/** An object's own value under a key; undefined for anything else. */
export function ownValue(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, key)
    ? Reflect.get(data, key)
    : undefined;
}

/** A finite number from `low` to `high`, both included. */
export function readNumber(value: unknown, low: number, high: number): number | null {
  return typeof value === 'number' && value >= low && value <= high ? value : null;
}

/** A whole number from `low` to `high`, both included. */
export function readWhole(value: unknown, low: number, high: number): number | null {
  return Number.isInteger(value) ? readNumber(value, low, high) : null;
}

/** A text of at most so many letters. */
export function readText(value: unknown, mostLetters: number): string | null {
  return typeof value === 'string' && value.length <= mostLetters ? value : null;
}

/** One of some texts. */
export function readOneOf<T extends string>(value: unknown, allowed: readonly T[]): T | null {
  return allowed.find((text) => text === value) ?? null;
}

/** A list of at most so many, of which every element fits. */
export function readList<T>(
  value: unknown,
  most: number,
  read: (element: unknown) => T | null,
): readonly T[] | null {
  if (!Array.isArray(value) || value.length > most) return null;
  const elements: T[] = [];
  for (let i = 0; i < value.length; i++) {
    const element = read(value[i]);
    if (element === null) return null;
    elements.push(element);
  }
  return elements;
}
