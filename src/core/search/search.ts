import { compareHouseNumbers, formatHouseNumber, type HouseNumber, parseHouseNumber } from './house-number';
import { MAX_QUERY_LENGTH, parseQuery } from './query';
import { type Candidate, rateRows } from './rate-rows';
import type { KnownNumber, SearchStreet } from './search-content';
import { municipioLabel, type SearchIndex, streetOfTarget } from './search-index';
import type { SearchResult } from './search-result';
import { slugOf } from './text';

/** Below this an answer is no answer. */
const LOWEST_SCORE = 0.45;
/** Where nothing answers all words: half of the words well answered is better than nothing ("farmacia via padova"). */
const LOWEST_PART = 0.1;
/** With a better answer than this much above it, an answer is left out. */
const SCORE_SPAN = 0.3;
/** House numbers on the same side this near or nearer stand for one that is not known. */
const NEAR_SAME_SIDE = 10;
const NEAR_ANY_SIDE = 20;
const KNOWN_NUMBER = { exact: 0.1, near: 0.05, street: 0 } as const;
/** Places of the same name nearer than this, in degrees of latitude, are one place listed twice. */
const SAME_PLACE_DEGREES = 0.001;

/**
 * What a person may mean by a text, best first. Understands abbreviations, missing accents, swapped words, typing
 * errors, unfinished words, house numbers, metro lines and words for kinds of places. The same text always gives the
 * same list; equal answers are ordered by label.
 * @param text as typed; cut after 200 characters
 * @param limit most results wanted
 */
export function searchIndex(index: SearchIndex, text: string, limit: number): SearchResult[] {
  const query = parseQuery(text.slice(0, MAX_QUERY_LENGTH));
  if (query.tokens.length === 0 || limit < 1) return [];
  const rated = rateRows(index, query);
  const full = rated.filter((candidate) => candidate.misses === 0);
  const candidates = (full.length > 0 ? full : rated).map((candidate) =>
    query.number === null
      ? candidate
      : {
          ...candidate,
          score: candidate.score + KNOWN_NUMBER[matchOf(index, candidate.target, query.number)],
        },
  );
  const best = candidates.reduce((highest, { score }) => Math.max(highest, score), 0);
  const lowest = best < LOWEST_SCORE ? LOWEST_PART : Math.max(LOWEST_SCORE, best - SCORE_SPAN);
  const order = candidates
    .filter(({ score }) => score >= lowest)
    .sort((a, b) => compareCandidates(index, a, b));
  const results: SearchResult[] = [];
  for (const { target, row } of order) {
    if (results.length >= limit) break;
    const result = toResult(index, target, row, query.number);
    if (!results.some((other) => isSamePlace(other, result))) results.push(result);
  }
  return results;
}

function compareCandidates(index: SearchIndex, a: Candidate, b: Candidate): number {
  const difference = Math.round(b.score * 1e6) - Math.round(a.score * 1e6);
  return difference || index.targetRank[a.target] - index.targetRank[b.target];
}

function isSamePlace(a: SearchResult, b: SearchResult): boolean {
  return (
    a.kind === 'facility' &&
    b.kind === 'facility' &&
    a.label === b.label &&
    Math.abs(a.position[0] - b.position[0]) < SAME_PLACE_DEGREES &&
    Math.abs(a.position[1] - b.position[1]) < SAME_PLACE_DEGREES
  );
}

function isNumber(known: KnownNumber, asked: HouseNumber): boolean {
  const number = parseHouseNumber(known.label);
  return number !== null && compareHouseNumbers(number, asked) === 0;
}

/** How well the numbers known of a street answer the one asked for; `street` for all that is no street. */
function matchOf(index: SearchIndex, target: number, asked: HouseNumber): SearchResult['match'] {
  const street = index.targetKind[target] === 'street' ? streetOfTarget(index, target) : null;
  const found = street && findNumber(street.numbers, asked);
  if (!found) return 'street';
  return found.isExact ? 'exact' : 'near';
}

/**
 * The known number that stands for one asked for: itself; else the nearest up to 10 away on the same side; else the
 * nearest up to 20 away; null if there is none. The sides of a street are its even and odd numbers.
 */
export function findNumber(
  numbers: readonly KnownNumber[],
  asked: HouseNumber,
): { readonly known: KnownNumber; readonly isExact: boolean } | null {
  const exact = numbers.find((known) => isNumber(known, asked));
  if (exact !== undefined) return { known: exact, isExact: true };
  let nearest: KnownNumber | null = null;
  let smallest = Number.POSITIVE_INFINITY;
  for (const known of numbers) {
    const number = parseHouseNumber(known.label);
    if (number === null) continue;
    const away = Math.abs(number.base - asked.base);
    const isSameSide = away % 2 === 0;
    if (away > NEAR_ANY_SIDE) continue;
    const cost = isSameSide && away <= NEAR_SAME_SIDE ? away : away + NEAR_ANY_SIDE;
    if (cost < smallest) {
      smallest = cost;
      nearest = known;
    }
  }
  return nearest === null ? null : { known: nearest, isExact: false };
}

function toResult(index: SearchIndex, target: number, row: number, number: HouseNumber | null): SearchResult {
  const { neighbourhoods, stations, streets, facilities } = index.content;
  const detailOf = (nil: number): string => neighbourhoods.find((entry) => entry.nil === nil)?.name ?? '';
  const shared = { match: 'exact', askedNumber: '', facility: null, nil: null, municipio: null } as const;
  let at = target;
  if (at < neighbourhoods.length) {
    const { nil, name, position } = neighbourhoods[at];
    const detail = index.rowIsMain[row] === 1 ? '' : index.rowName[row];
    return { ...shared, kind: 'neighbourhood', key: `nil:${nil}`, label: name, detail, position, nil };
  }
  at -= neighbourhoods.length;
  if (at < stations.length) {
    const { kind, label, nil, position } = stations[at];
    return { ...shared, kind, key: `${kind}:${slugOf(label)}`, label, detail: detailOf(nil), position };
  }
  at -= stations.length;
  if (at < streets.length) return streetResult(streets[at], detailOf(streets[at].nil), number);
  at -= streets.length;
  if (at >= facilities.length) {
    const { municipio, position } = index.municipi[at - facilities.length];
    const label = municipioLabel(municipio);
    return {
      ...shared,
      kind: 'municipio',
      key: `municipio:${municipio}`,
      label,
      detail: '',
      position,
      municipio,
    };
  }
  const { service, id, name, address, nil, position } = facilities[at];
  const detail = address === '' ? detailOf(nil) : address;
  const key = `facility:${service}/${id}`;
  return { ...shared, kind: 'facility', key, label: name, detail, position, facility: { service, id } };
}

function streetResult(street: SearchStreet, detail: string, number: HouseNumber | null): SearchResult {
  const slug = slugOf(street.name);
  const shared = { detail, facility: null, nil: null, municipio: null } as const;
  const found = number === null ? null : findNumber(street.numbers, number);
  if (found === null) {
    const match = number === null ? 'exact' : 'street';
    const askedNumber = number === null ? '' : formatHouseNumber(number);
    const { name: label, position } = street;
    return { ...shared, kind: 'street', key: `street:${slug}`, label, position, match, askedNumber };
  }
  return {
    ...shared,
    kind: 'address',
    key: `address:${slug}/${found.known.label}`,
    label: `${street.name} ${found.known.label}`,
    position: found.known.position,
    match: found.isExact ? 'exact' : 'near',
    askedNumber: number === null ? '' : formatHouseNumber(number),
  };
}
