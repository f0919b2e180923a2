import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readDimensions, readKindFacts } from '../../../scripts/lib/everyday-tables';
import { dimensionIds, openKinds } from '../../../src/schema/everyday';

const shipped = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../data/${name}`, import.meta.url)), 'utf8');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const dimensions = shipped('dimensions.csv');
const kinds = shipped('everyday.csv');

describe('the table of dimensions', () => {
  it('has the eight in both languages, every service in one or more', () => {
    const read = readDimensions(bytes(dimensions), 'data/dimensions.csv');
    expect(read.map(({ id }) => id)).toEqual(dimensionIds);
    expect(read.map(({ nameEn }) => nameEn)).toEqual([
      'Learn and play',
      'Work and do business',
      'Culture',
      'Outdoors',
      'Make, reuse and repair',
      'Eat well and shop',
      'Care',
      'Sport and meet',
    ]);
    const serving = (service: string) =>
      read.filter(({ specialised }) => specialised.some((id) => id === service)).map(({ id }) => id);
    expect(serving('coworkings')).toEqual(['work']);
    expect(serving('training-centres')).toEqual(['learn']);
    expect(serving('fablabs')).toEqual(['make']);
    expect(serving('covered-markets')).toEqual(['shop']);
  });

  it.each([
    ['pharmacies', 'chemists', /everyday: "chemists": write only/],
    ['care,Cura', 'cure,Cura', /dimension: "cure": write one of learn/],
    ['Cultura,Culture', ',Culture', /name_it: "": is empty/],
    ['fablabs;', '', /specialised: "fablabs": belongs to no dimension/],
    ['schools;upper-schools', 'schools;schools', /names one twice/],
  ])('refuses %s written as %s', (right, wrong, message) => {
    expect(() => readDimensions(bytes(dimensions.replace(right, wrong)), 'data/dimensions.csv')).toThrow(
      message,
    );
  });
});

describe('the table of open lists', () => {
  it('has a row for every kind that the city has a list of, with its faults in both languages', () => {
    const read = readKindFacts(bytes(kinds), 'data/everyday.csv');
    expect(new Set(read.keys())).toEqual(new Set(openKinds.filter((kind) => kind !== 'food-shops')));
    for (const { faultsIt, faultsEn } of [...read.values()].flat()) expect(faultsIt).not.toBe(faultsEn);
  });

  it.each([
    ['metro,transport', 'metro,everyday', /tier: "everyday": write transport/],
    ['rail,transport', 'tram,transport', /kind: "tram": write one of/],
    ['Farmacie,', ',', /name_it: "": is empty/],
  ])('refuses %s written as %s', (right, wrong, message) => {
    expect(() => readKindFacts(bytes(kinds.replace(right, wrong)), 'data/everyday.csv')).toThrow(message);
  });
});
