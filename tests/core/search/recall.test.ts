import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../scripts/lib/csv';
import { searchIndex } from '../../../src/core/search/search';
import { prepareSearch } from '../../../src/core/search/search-index';
import { decodeSearchContent } from '../../../src/schema/search-file';

const file = fileURLToPath(new URL('../../../public/geo/v1/milano/search.bin', import.meta.url));
const content = decodeSearchContent(new Uint8Array(readFileSync(file)), file);
const index = prepareSearch(content);

/** How many of the first answers a person looks at. */
const LOOKED_AT = 3;
/** Every so many streets are asked for in each way; QUINDICI_EVERY=1 asks for all. */
const every = Number(process.env.QUINDICI_EVERY ?? 6);

function labelsFor(query: string): string[] {
  return searchIndex(index, query, LOOKED_AT).map(({ label }) => label);
}

const shortForms: Readonly<Record<string, string>> = {
  Via: 'v.',
  Viale: 'v.le',
  Piazza: 'p.za',
  Piazzale: 'p.le',
  Corso: 'c.so',
  Largo: 'l.go',
};

/** Numbers from a seed, 0 up to `below`, the same in every run (Park and Miller 1988). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** Changes the longest word after the first; null where it is too short to be known again. */
function mistype(name: string, change: (word: string) => string): string | null {
  const words = name.toLowerCase().split(' ');
  const longest = words.reduce((best, word, i) => (i > 0 && word.length > words[best].length ? i : best), 1);
  if ((words[longest]?.length ?? 0) < 5) return null;
  return words.map((word, i) => (i === longest ? change(word) : word)).join(' ');
}

const random = seeded(15);
/** Ways in which people write a street's name; null where one does not apply. */
const ways: Readonly<Record<string, (name: string) => string | null>> = {
  'without capitals and accents': (name) => name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''),
  'with its kind shortened': (name) => {
    const [first, ...rest] = name.split(' ');
    return shortForms[first] ? `${shortForms[first]} ${rest.join(' ')}` : null;
  },
  'without its kind': (name) => name.split(' ').slice(1).join(' '),
  'with the family name first': (name) => {
    const [first, given, family, ...rest] = name.split(' ');
    return family && rest.length === 0 ? `${first} ${family} ${given}` : null;
  },
  'with a letter missing': (name) =>
    mistype(name, (word) => {
      const at = 1 + random(word.length - 2);
      return word.slice(0, at) + word.slice(at + 1);
    }),
  'with two letters exchanged': (name) =>
    mistype(name, (word) => {
      const at = 1 + random(word.length - 3);
      return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
    }),
  'with a letter doubled': (name) =>
    mistype(name, (word) => {
      const at = 1 + random(word.length - 2);
      return word.slice(0, at) + word[at] + word.slice(at);
    }),
  'not typed out': (name) => mistype(name, (word) => word.slice(0, -1)),
};

describe('the search on the shipped index', () => {
  const { rows } = readCsv(readFileSync(new URL('./queries.csv', import.meta.url)), 'queries.csv');

  it('has a hundred queries as people type them', () => {
    expect(rows.length).toBeGreaterThanOrEqual(100);
  });

  it.each(rows.map(({ values }) => [values.query, values.found]))('finds %s: %s', (query, found) => {
    expect(labelsFor(query)).toContain(found);
  });

  it.each(Object.entries(ways))('finds streets %s, at least 98 in 100', (_, write) => {
    const asked = content.streets.flatMap(({ name }, i) => {
      const query = i % every === 0 ? write(name) : null;
      return query === null ? [] : [{ name, query }];
    });
    expect(asked.length).toBeGreaterThan(20);
    const lost = asked.filter(({ name, query }) => !labelsFor(query).includes(name));
    expect(lost.length, JSON.stringify(lost.slice(0, 5))).toBeLessThanOrEqual(0.02 * asked.length);
  });

  it('finds house numbers, at least 98 in 100', () => {
    const asked = content.streets
      .flatMap(({ name, numbers }) => numbers.map(({ label }) => `${name} ${label}`))
      .filter((_, i) => i % every === 0);
    expect(asked.length).toBeGreaterThan(200);
    const lost = asked.filter((address) => !labelsFor(address.toLowerCase()).includes(address));
    expect(lost.length, JSON.stringify(lost.slice(0, 5))).toBeLessThanOrEqual(0.02 * asked.length);
  });

  it('knows the house of every place of which we know it', () => {
    const houses = content.facilities.filter(({ address }) =>
      /^(via|viale|piazza|piazzale|corso|largo) [^,(]* \d+$/i.test(address),
    );
    expect(houses.length).toBeGreaterThan(100);
    const lost = houses.filter(({ address, position }) => {
      const answers = searchIndex(index, address, LOOKED_AT);
      return !answers.some((answer) => Math.abs(answer.position[1] - position[1]) < 0.002);
    });
    expect(lost.map(({ name, address }) => `${name}: ${address}`)).toEqual([]);
  });
});
