/** How deep, how many items and how many letters are shown of a value. */
const MAX_DEPTH = 2;
const MAX_ITEMS = 4;
const MAX_LETTERS = 60;

function print(value: unknown, depth: number): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, MAX_LETTERS));
  if (typeof value !== 'object' || value === null) return String(value);
  const isList = Array.isArray(value);
  if (depth === MAX_DEPTH) return isList ? '[…]' : '{…}';
  const items = Object.entries(value)
    .slice(0, MAX_ITEMS)
    .map(([key, item]: [string, unknown]) =>
      isList ? print(item, depth + 1) : `${print(key, depth)}:${print(item, depth + 1)}`,
    );
  return isList ? `[${items.join(',')}]` : `{${items.join(',')}}`;
}

/**
 * A value of unknown origin as a message shows it: like JSON, at most 60 letters; `undefined` where there is none. Safe for
 * values of any depth, where JSON.stringify is not.
 */
export function showValue(value: unknown): string {
  return print(value, 0).slice(0, MAX_LETTERS);
}
