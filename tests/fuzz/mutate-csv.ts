import { mutateBytes } from './mutate-bytes';
import { pickIndex, pickOne, type Random } from './random';

const AWKWARD_CELLS = [
  '',
  '"',
  '""',
  '"a,b"',
  '"a\nb"',
  'a"b',
  ' "x" ',
  ';',
  '\t',
  '0',
  '-1',
  '1e5',
  '9,18',
  '45.5',
  '999999999999999999999',
  'NaN',
  'Infinity',
  '-0',
  '0x10',
  '=1+1',
  '@SUM(A1)',
  '__proto__',
  'constructor',
  'toString',
  'yes',
  'no',
  '<b>x</b>',
  'javascript:alert(1)',
  'https://a.b/c',
  '\u0000',
  '\ufeff',
  '\ud83d\ude00',
  'é',
  '\u2028',
  'x'.repeat(3000),
] as const;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** A list with one item changed, gone, twice, or in the place of another. */
function damageList(items: readonly string[], change: (item: string) => string, random: Random): string[] {
  const at = pickIndex(random, items.length);
  const to = pickIndex(random, items.length);
  switch (pickIndex(random, 6)) {
    case 0:
      return items.toSpliced(at, 1);
    case 1:
      return items.toSpliced(to, 0, items[at]);
    case 2:
      return items.with(at, items[to]).with(to, items[at]);
    default:
      return items.with(at, change(items[at]));
  }
}

/** The bytes of a text in an encoding that people's programs save. */
function encode(text: string, random: Random): Uint8Array {
  const turn = random();
  if (turn < 0.8) return encoder.encode(text);
  if (turn < 0.87) return encoder.encode(`\ufeff${text}`);
  if (turn < 0.94) return Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
  const units = Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0));
  const bytes = new Uint8Array(units.buffer);
  if (random() < 0.5) for (let i = 0; i + 1 < bytes.length; i += 2) bytes.subarray(i, i + 2).reverse();
  return bytes;
}

/** Damages a table: its cells, rows, columns, quotes, what divides it, its encoding; or its bytes. */
export function mutateCsv(seed: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  if (random() < 0.2) return mutateBytes(seed, other, random);
  let lines = decoder.decode(seed).split('\n');
  for (let turns = 1 + pickIndex(random, 3); turns > 0 && lines.length > 0; turns--) {
    const damageLine = (line: string): string => {
      const divider = line.includes(';') ? ';' : ',';
      return damageList(line.split(divider), () => pickOne(random, AWKWARD_CELLS), random).join(divider);
    };
    lines = damageList(lines, damageLine, random);
  }
  const turn = random();
  const text = lines.join(turn < 0.1 ? '\r\n' : turn < 0.13 ? '\r' : '\n');
  return encode(turn > 0.95 ? text.replaceAll(',', ';') : text, random);
}
