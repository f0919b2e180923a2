import { isInside, type LngLat } from '../../src/core/geo';
import { planeMeters } from '../../src/core/search/describe-position';
import { compareHouseNumbers, formatHouseNumber, parseHouseNumber } from '../../src/core/search/house-number';
import type { KnownNumber, SearchStreet } from '../../src/core/search/search-content';
import { compareTexts } from '../../src/core/search/text';
import type { BuildContext } from './build-step';
import {
  isShortFormOf,
  keyOfStreet,
  parseStreetName,
  putGivenNameFirst,
  type StreetName,
  writeStreetName,
} from './search-street-names';
import { drop, type Tally } from './search-tally';
import type { ZoneLocator } from './zone-locator';

/** A point farther than this from the middle of its street's points is taken for badly located. */
const FAR_FROM_STREET_METERS = 2500;
/** A listed spelling counts for more than any number of addresses. */
const LISTED_WEIGHT = 1000;
/** A short form of a name belongs to a long one only this near. */
const SHORT_FORM_METERS = 900;

/** Where a street's name was read: the map, a list of streets, or an address. */
export type StreetList = 'map' | 'streets' | 'addresses';

interface Spelling {
  readonly name: StreetName;
  count: number;
}

export interface Street {
  name: StreetName;
  /** How often it is written this way; the most frequent spelling of an official list names the street. */
  readonly spellings: Map<string, Spelling>;
  readonly points: LngLat[];
  readonly numbers: Map<string, LngLat>;
  /** Whether the map has it, which writes names as signs do. */
  isOnMap: boolean;
  /** Whether OpenStreetMap or the city's lists of streets name it, not only an address somewhere. */
  isListed: boolean;
}

function newStreet(name: StreetName): Street {
  return { name, spellings: new Map(), points: [], numbers: new Map(), isOnMap: false, isListed: false };
}

/** Streets gathered from lists, by what all spellings of a name have in common. */
export class Streets {
  readonly #byKey = new Map<string, Street>();
  readonly #context: BuildContext;

  constructor(context: BuildContext) {
    this.#context = context;
  }

  add(source: string, number: string, position: LngLat, tally: Tally, list: StreetList = 'addresses'): void {
    tally.read++;
    const name = parseStreetName(source);
    if (!name) {
      drop(tally, 'no street name', source);
      return;
    }
    if (!isInside(position, this.#context.area.extent)) {
      drop(tally, 'outside the area', source);
      return;
    }
    const key = keyOfStreet(name);
    const street = this.#byKey.get(key) ?? newStreet(name);
    this.#byKey.set(key, street);
    const spelling = writeStreetName(name);
    const isListed = list !== 'addresses';
    const written = street.spellings.get(spelling) ?? { name, count: 0 };
    written.count += isListed ? LISTED_WEIGHT : 1;
    street.isListed ||= isListed;
    street.isOnMap ||= list === 'map';
    street.spellings.set(spelling, written);
    const parsed = number === '' ? null : parseHouseNumber(number);
    if (parsed) {
      const label = formatHouseNumber(parsed);
      if (!street.numbers.has(label)) street.numbers.set(label, position);
    }
    street.points.push(position);
  }

  /** Joins short forms to the only long name near them. */
  merge(): Street[] {
    const streets = [...this.#byKey.values()];
    const byWord = new Map<string, Street[]>();
    for (const street of streets) {
      for (const word of street.name.words) byWord.set(word, [...(byWord.get(word) ?? []), street]);
    }
    const gone = new Set<Street>();
    for (const short of streets.filter(({ isListed }) => !isListed)) {
      const candidates = (byWord.get(short.name.words.at(-1) ?? '') ?? []).filter(
        (long) =>
          long.isListed &&
          isShortFormOf(short.name, long.name) &&
          planeMeters(middle(short.points), middle(long.points)) < SHORT_FORM_METERS,
      );
      if (candidates.length !== 1 || gone.has(candidates[0])) continue;
      const [long] = candidates;
      long.points.push(...short.points);
      for (const [label, position] of short.numbers)
        if (!long.numbers.has(label)) long.numbers.set(label, position);
      gone.add(short);
    }
    return streets.filter((street) => !gone.has(street));
  }
}

/** The middle value of longitudes and latitudes: one badly located point does not move it. */
function middle(points: readonly LngLat[]): LngLat {
  const half = Math.floor(points.length / 2);
  const lngs = points.map(([lng]) => lng).sort((a, b) => a - b);
  const lats = points.map(([, lat]) => lat).sort((a, b) => a - b);
  return [lngs[half], lats[half]];
}

/** Of its points, the one nearest to their middle: on the street. */
function pointOf(points: readonly LngLat[]): LngLat {
  const center = middle(points);
  return points.reduce((best, point) =>
    planeMeters(point, center) < planeMeters(best, center) ? point : best,
  );
}

/** Given names of people: first words of at least two streets of the map that have more words. */
export function findGivenNames(streets: readonly Street[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { name, isOnMap } of streets) {
    const [first, ...rest] = name.words;
    if (isOnMap && rest.length > 0 && first.length > 2) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([word, count]) => (count > 1 ? [word] : [])));
}

/** As most often written, the given name first. */
export function nameOf({ spellings, isOnMap }: Street, givenNames: ReadonlySet<string>): string {
  const [[spelling, { name }]] = [...spellings].sort(
    (a, b) => b[1].count - a[1].count || b[0].length - a[0].length || compareTexts(a[0], b[0]),
  );
  return isOnMap ? spelling : writeStreetName(putGivenNameFirst(name, givenNames));
}

/** A street as the index has it; house numbers far from it are left out. */
export function toSearchStreet(
  street: Street,
  name: string,
  nilAt: ZoneLocator['nilAt'],
  tally: Tally,
): SearchStreet {
  const center = middle(street.points);
  const near = street.points.filter((point) => planeMeters(point, center) <= FAR_FROM_STREET_METERS);
  const numbers: KnownNumber[] = [];
  for (const [label, position] of street.numbers) {
    if (planeMeters(position, center) > FAR_FROM_STREET_METERS)
      drop(tally, 'house number far from its street', `${name} ${label}`);
    else numbers.push({ label, position });
  }
  const parsed = (label: string) => parseHouseNumber(label) ?? { base: 0, suffix: '' };
  numbers.sort((a, b) => compareHouseNumbers(parsed(a.label), parsed(b.label)));
  const position = pointOf(near.length > 0 ? near : street.points);
  return {
    name,
    nil: nilAt(position) ?? 0,
    position,
    numbers,
    points: near.filter((point) => point !== position).slice(0, 4),
  };
}
