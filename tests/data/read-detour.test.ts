import { describe, expect, it } from 'vitest';
import type { DetourDistribution } from '../../src/core/access/detour';
import { DataFormatError } from '../../src/core/errors';
import { readDetour } from '../../src/data/read-detour';
import { printDetour } from '../../src/schema/detour-file';

const none = { pairs: 0, residents: 0, tenth: null, median: null, ninetieth: null };
const some = { pairs: 6, residents: 50, tenth: 1, median: 1.2, ninetieth: 1.4 };
const made: DetourDistribution = {
  band: { fromMeters: 300, toMeters: 1250 },
  city: some,
  nils: [
    { nil: 1, ...some },
    { nil: 8, ...none },
  ],
  byDistance: [
    { fromMeters: 300, toMeters: 600, ...some },
    { fromMeters: 600, toMeters: 1250, ...none },
  ],
  histogram: { step: 0.05, shares: [0.25, 0.75] },
};
const read = (text: string): DetourDistribution =>
  readDetour(new TextEncoder().encode(text), 'v1/milano/detour.json');

describe('the file of the detour', () => {
  it('brings back what was written, in the same bytes', () => {
    const text = printDetour(made);
    expect(read(text)).toEqual(made);
    expect(printDetour(read(text))).toBe(text);
  });

  it('keeps the shares to six decimals', () => {
    const shares = [1 / 3, 2 / 3];
    const { histogram } = read(printDetour({ ...made, histogram: { step: 0.05, shares } }));
    expect(histogram.shares).toEqual([0.333333, 0.666667]);
  });

  it.each([
    ['what is no JSON', '{"format"', 'not JSON'],
    ['another format', '{"format":"x"}', 'format is "x" where quindici-detour is expected'],
    ['a newer version', '{"format":"quindici-detour","version":2}', 'version is 2 where 1, the version'],
    ['a list', '[]', 'the file is [] where an object is expected'],
  ])('refuses %s, with the path and the reason', (_, text, reason) => {
    expect(() => read(text)).toThrow(DataFormatError);
    expect(() => read(text)).toThrow(`v1/milano/detour.json: ${reason}`);
  });

  it.each<[string, Partial<DetourDistribution>, string]>([
    ['a band that ends before it starts', { band: { fromMeters: 9, toMeters: 3 } }, 'band is'],
    ['falling quantiles', { city: { ...some, median: 2 } }, 'city is'],
    ['a figure without pairs', { city: { ...some, pairs: 0 } }, 'city.tenth is 1 where null'],
    ['pairs without a figure', { city: { ...none, pairs: 3 } }, 'city.tenth is null where a number'],
    ['a NIL that stands twice', { nils: [made.nils[0], made.nils[0]] }, 'nils is'],
    ['shares that do not add up', { histogram: { step: 0.05, shares: [0.5] } }, 'histogram.shares is'],
  ])('refuses %s', (_, patch, where) => {
    expect(() => read(printDetour({ ...made, ...patch }))).toThrow(`v1/milano/detour.json: ${where}`);
  });
});
