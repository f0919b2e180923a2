import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../scripts/lib/csv';
import { planeMeters } from '../../../src/core/search/describe-position';
import { searchIndex } from '../../../src/core/search/search';
import { prepareSearch } from '../../../src/core/search/search-index';
import { slugOf } from '../../../src/core/search/text';
import { decodeSearchContent } from '../../../src/schema/search-file';
import { type Way, waysToWrite } from './ways-to-write';

const file = fileURLToPath(new URL('../../../public/geo/v1/milano/search.bin', import.meta.url));
const content = decodeSearchContent(new Uint8Array(readFileSync(file)), file);
const municipi = Array.from({ length: 9 }, (_, i) => ({
  municipio: i + 1,
  position: [9.19, 45.46] as const,
}));
const index = prepareSearch(content, municipi);

/** How many of the first answers a person looks at. */
const LOOKED_AT = 3;
/** Every so many streets and numbers are asked for in each way; QUINDICI_EVERY=1 asks for all. */
const every = Number(process.env.QUINDICI_EVERY ?? 6);

function labelsFor(query: string): string[] {
  return searchIndex(index, query, LOOKED_AT).map(({ label }) => label);
}

interface Asked {
  readonly query: string;
  readonly meant: string;
}

/** Asks for every so many things in one way; at least 98 in 100 must be among the first answers. */
function expectFound(what: string, asked: readonly Asked[]): void {
  const lost = asked.filter(({ query, meant }) => !labelsFor(query).includes(meant));
  if (every === 1) console.log(`${what}: ${asked.length - lost.length} of ${asked.length}`);
  expect(lost.length, JSON.stringify(lost.slice(0, 5))).toBeLessThanOrEqual(0.02 * asked.length);
}

/** Streets, or streets and numbers, as they are written in one way. */
function askedIn(write: Way, withNumbers: boolean): Asked[] {
  const things = content.streets.flatMap(({ name, numbers }) =>
    withNumbers ? numbers.map(({ label }) => ({ name, number: ` ${label}` })) : [{ name, number: '' }],
  );
  return things.flatMap(({ name, number }, i) => {
    const written = i % every === 0 ? write(name) : null;
    const query = `${written}${number.toLowerCase()}`;
    return written === null ? [] : [{ query, meant: name + number }];
  });
}

describe('the search on the shipped index', () => {
  const { rows } = readCsv(readFileSync(new URL('./queries.csv', import.meta.url)), 'queries.csv');

  it('has over a hundred queries as people type them, none twice, mostly answered first', () => {
    expect(new Set(rows.map(({ values }) => values.query)).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThanOrEqual(100);
    const first = rows.filter(({ values }) => labelsFor(values.query)[0] === values.found);
    expect(first.length).toBeGreaterThanOrEqual(0.95 * rows.length);
  });

  it.each(rows.map(({ values }) => [values.query, values.found]))('finds %s: %s', (query, found) => {
    expect(labelsFor(query)).toContain(found);
  });

  it.each(Object.entries(waysToWrite))('finds streets %s, at least 98 in 100', (way, write) => {
    const asked = askedIn(write, false);
    expect(asked.length).toBeGreaterThan(20);
    expectFound(`streets ${way}`, asked);
  });

  it.each(Object.entries(waysToWrite))('finds house numbers %s, at least 98 in 100', (way, write) => {
    const asked = askedIn(write, true);
    expect(asked.length).toBeGreaterThan(20);
    expectFound(`numbers ${way}`, asked);
  });
});

/** How far the answer to an address may lie from the place it is of, in metres: of a house, of all else. */
const AWAY_METERS = { house: 60, other: 400 } as const;

describe('the address of every located place', () => {
  const folder = new URL('../../../data/', import.meta.url);
  const places = readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .flatMap((name) => readCsv(readFileSync(new URL(name, folder)), name).rows)
    .map(({ values }) => values)
    .filter(({ address, lng, precision }) => address && lng && precision);

  it('is among the rows', () => {
    expect(places.length).toBeGreaterThan(150);
  });

  it.each(places.map((place) => [place.address, place]))('finds it: %s', (address, place) => {
    const { lng, lat, precision } = place;
    const most = precision === 'house' ? AWAY_METERS.house : AWAY_METERS.other;
    const found = searchIndex(index, address, LOOKED_AT).filter(
      ({ label, position }) =>
        slugOf(label) === slugOf(address) || planeMeters(position, [Number(lng), Number(lat)]) <= most,
    );
    expect(found.length, place.name).toBeGreaterThan(0);
  });
});
