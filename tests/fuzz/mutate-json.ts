import { mutateBytes } from './mutate-bytes';
import { pickIndex, pickOne, type Random } from './random';

type Print = (value: unknown) => string;

const DEEP = 5000;

/** Texts of values that readers stumble over; they go into the text of the file as they stand. */
const AWKWARD_VALUES = [
  'null',
  'true',
  'false',
  '0',
  '-0',
  '-1',
  '0.5',
  '1e-320',
  '1e308',
  '1e999',
  '-1e999',
  '4294967296',
  '9007199254740993',
  '2147483648',
  '""',
  '" "',
  '"0"',
  '"__proto__"',
  '"constructor"',
  '"toString"',
  '"\\u0000"',
  '"\\ud800"',
  '"\\u202e"',
  '"<img src=x onerror=alert(1)>"',
  '"javascript:alert(1)"',
  '"../../etc/passwd"',
  '[]',
  '{}',
  '[null]',
  '[[]]',
  '{"__proto__":{"path":"x","text":"y"}}',
  '{"__proto__":null}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"length":5}',
  '{"toString":1,"valueOf":2}',
  '{"toJSON":null}',
  `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`,
  `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`,
  `"${'x'.repeat(5000)}"`,
] as const;
const AWKWARD_KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'length',
  '',
  'type',
  '0',
] as const;

/** How many values there are in a value, itself included. */
function countValues(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, item: unknown) => sum + countValues(item), 1);
}

/** What may become of one value: itself another way, more of it, or nothing. */
function damageValue(value: unknown, print: Print, random: Random): string {
  switch (pickIndex(random, 6)) {
    case 0:
      return '';
    case 1:
      return typeof value === 'number' ? JSON.stringify(String(value)) : `[${print(value)}]`;
    case 2:
      if (typeof value === 'number')
        return String(pickOne(random, [-value, value + 1, value * 1e6, value / 3]));
      return typeof value === 'string' ? JSON.stringify(value.slice(1)) : `{"value":${print(value)}}`;
    default:
      return pickOne(random, AWKWARD_VALUES);
  }
}

/** Prints a value as JSON, and the value of one number, counted from the outermost, as `replace` says; '' leaves it out. */
function printDamaged(
  root: unknown,
  target: number,
  replace: (value: unknown) => string,
  damageKey: (key: string) => string,
): string {
  let count = 0;
  const print = (value: unknown): string => {
    if (count++ === target) return replace(value);
    if (Array.isArray(value)) {
      const items = value.map(print).filter(Boolean);
      return `[${items.join(',')}]`;
    }
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const entries = Object.entries(value).map(([key, item]) => {
      const shown = count === target ? damageKey(key) : key;
      const text = print(item);
      return text && `${JSON.stringify(shown)}:${text}`;
    });
    return `{${entries.filter(Boolean).join(',')}}`;
  };
  return print(root);
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();
const parsedSeeds = new WeakMap<Uint8Array, { readonly root: unknown; readonly count: number }>();

/** The value of a seed; seeds stay, so that they are read once. */
function parseSeed(seed: Uint8Array): { readonly root: unknown; readonly count: number } {
  const known = parsedSeeds.get(seed);
  if (known) return known;
  const root: unknown = JSON.parse(decoder.decode(seed));
  const parsed = { root, count: countValues(root) };
  parsedSeeds.set(seed, parsed);
  return parsed;
}

function damageOnce(root: unknown, count: number, random: Random): string {
  const target = pickIndex(random, count);
  const plain: Print = (value) => JSON.stringify(value);
  const turn = random();
  if (turn < 0.15) return printDamaged(root, target, plain, () => pickOne(random, AWKWARD_KEYS));
  if (turn < 0.3)
    return printDamaged(
      root,
      target,
      (value) => `${plain(value)},${plain(value)}`,
      (key) => key,
    );
  return printDamaged(
    root,
    target,
    (value) => damageValue(value, plain, random),
    (key) => key,
  );
}

/** Damages a JSON text: a value of another type, left out, twice, or under another key; or its letters. */
export function mutateJson(seed: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  if (random() < 0.2) return mutateBytes(seed, other, random);
  const { root, count } = parseSeed(seed);
  const text = damageOnce(root, count, random);
  if (random() < 0.7) return encoder.encode(text);
  try {
    const again: unknown = JSON.parse(text);
    return encoder.encode(damageOnce(again, countValues(again), random));
  } catch {
    return mutateBytes(encoder.encode(text), other, random);
  }
}
