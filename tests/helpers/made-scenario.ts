import fc from 'fast-check';
import type { Scenario } from '../../src/core/scenario';
import { askedServiceIds } from '../../src/schema/service';

/** Numbers as a link carries them: so many decimals and no more. */
function decimals(low: number, high: number, places: number): fc.Arbitrary<number> {
  const scale = 10 ** places;
  return fc.integer({ min: Math.round(low * scale), max: Math.round(high * scale) }).map((n) => n / scale);
}

const position = fc.tuple(decimals(-180, 180, 5), decimals(-90, 90, 5));
const service = fc.constantFrom(...askedServiceIds);
const isPlain = (text: string): boolean => !/[\p{Cc}\p{Cs}]/u.test(text);
const facilityId = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter(isPlain),
  fc.constantFrom('a/b', 'a,b', 'n,', '%', '/n,x', '{"}'),
);

/** Any scenario, its positions to five decimals, its name and ids as awkward as they may be. */
export const madeScenarios: fc.Arbitrary<Scenario> = fc.record({
  name: fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }).filter(isPlain),
    fc.constantFrom('', 'Quarto Oggiaro: due coworking', 'a/n,b', 'n,', 'o,cw,45,9', '50 % in più/meno'),
  ),
  changes: fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('open' as const), service, position }),
      fc.record({ kind: fc.constant('close' as const), service, facilityId }),
      fc.record({ kind: fc.constant('move' as const), service, facilityId, to: position }),
      fc.record({ kind: fc.constant('crossing' as const), from: position, to: position }),
    ),
    { maxLength: 12 },
  ),
});

/** Cuts, doubles, swaps or replaces letters of a text, a few times. */
export function damage(text: string, random: () => number): string {
  const pick = (length: number): number => Math.floor(random() * length);
  let damaged = text;
  for (let turn = 0; turn <= pick(4); turn++) {
    const at = pick(damaged.length + 1);
    const until = Math.min(damaged.length, at + 1 + pick(random() < 0.3 ? 200 : 3));
    const letters = '{}[]",:0-9.eE/\\\u0000%é👍ocmxn'.split('');
    switch (pick(5)) {
      case 0:
        damaged = damaged.slice(0, at);
        break;
      case 1:
        damaged = damaged.slice(0, at) + damaged.slice(until);
        break;
      case 2:
        damaged = damaged.slice(0, until) + damaged.slice(at);
        break;
      default:
        damaged = damaged.slice(0, at) + letters[pick(letters.length)] + damaged.slice(until);
    }
  }
  return damaged;
}
