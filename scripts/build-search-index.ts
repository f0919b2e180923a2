import { DataFormatError } from '../src/core/errors';
import { isInside, type LngLat } from '../src/core/geo';
import { planeMeters } from '../src/core/search/describe-position';
import { compareHouseNumbers, formatHouseNumber, parseHouseNumber } from '../src/core/search/house-number';
import type {
  KnownNumber,
  SearchContent,
  SearchStation,
  SearchStreet,
} from '../src/core/search/search-content';
import { compareTexts } from '../src/core/search/text';
import type { Place } from '../src/schema/place';
import { encodeSearchContent } from '../src/schema/search-file';
import {
  type BuildContext,
  type BuiltFile,
  builtPath,
  type Dropped,
  type StepReport,
} from './lib/build-step';
import { readCsv } from './lib/csv';
import {
  isShortFormOf,
  keyOfStreet,
  parseStreetName,
  putGivenNameFirst,
  type StreetName,
  writeStreetName,
} from './lib/search-street-names';
import type { ZoneLocator } from './lib/zone-locator';
import type { NilFacts } from './lib/zones-facts';

/** Streets in the city's register of street names (Comune di Milano, stradario, 2026). */
const REGISTER_STREETS = 4030;
/** A point farther than this from the middle of its street's points is taken for badly located. */
const FAR_FROM_STREET_METERS = 2500;
/** A listed spelling counts for more than any number of addresses. */
const LISTED_WEIGHT = 1000;
/** A short form of a name belongs to a long one only this near. */
const SHORT_FORM_METERS = 900;

export interface SearchInputs {
  readonly neighbourhoods: readonly NilFacts[];
  /** A point in each NIL. */
  readonly centers: ReadonlyMap<number, LngLat>;
  readonly facilities: readonly Place[];
  readonly nilAt: ZoneLocator['nilAt'];
  readonly insideCity: ZoneLocator['insideCity'];
}

/** Where a street's name was read: the map, a list of streets, or an address. */
type StreetList = 'map' | 'streets' | 'addresses';

interface Spelling {
  readonly name: StreetName;
  count: number;
}

interface Street {
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

interface Tally {
  readonly dropped: Map<string, string[]>;
  read: number;
}

function drop(tally: Tally, reason: string, example: string): void {
  tally.dropped.set(reason, [...(tally.dropped.get(reason) ?? []), example]);
}

function toDropped(tally: Tally): Dropped[] {
  return [...tally.dropped].map(([reason, names]) => ({
    reason,
    count: names.length,
    examples: names.slice(0, 3),
  }));
}

function newStreet(name: StreetName): Street {
  return { name, spellings: new Map(), points: [], numbers: new Map(), isOnMap: false, isListed: false };
}

class Streets {
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
function findGivenNames(streets: readonly Street[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { name, isOnMap } of streets) {
    const [first, ...rest] = name.words;
    if (isOnMap && rest.length > 0 && first.length > 2) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([word, count]) => (count > 1 ? [word] : [])));
}

/** As most often written, the given name first. */
function nameOf({ spellings, isOnMap }: Street, givenNames: ReadonlySet<string>): string {
  const [[spelling, { name }]] = [...spellings].sort(
    (a, b) => b[1].count - a[1].count || b[0].length - a[0].length || compareTexts(a[0], b[0]),
  );
  return isOnMap ? spelling : writeStreetName(putGivenNameFirst(name, givenNames));
}

function toSearchStreet(
  street: Street,
  name: string,
  nilAt: SearchInputs['nilAt'],
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

function listOf(source: string): StreetList {
  if (source === 'osm2022') return 'map';
  return source === 'points' ? 'addresses' : 'streets';
}

function readPosition(values: Readonly<Record<string, string>>, where: string): LngLat {
  const [lng, lat] = [Number(values.lon), Number(values.lat)];
  if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90) || values.lon === '')
    throw new DataFormatError(`${where}: at ${values.lon}, ${values.lat}`);
  return [lng, lat];
}

interface PointFeature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly position: LngLat;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function readPoints(bytes: Uint8Array, name: string): PointFeature[] {
  const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes));
  if (!isRecord(parsed) || !Array.isArray(parsed.features))
    throw new DataFormatError(`${name}: not a feature collection`);
  return parsed.features.map((feature: unknown, row) => {
    const geometry = isRecord(feature) ? feature.geometry : null;
    const coordinates: unknown = isRecord(geometry) ? geometry.coordinates : null;
    if (!isRecord(feature) || !isRecord(feature.properties) || !Array.isArray(coordinates))
      throw new DataFormatError(`${name}, row ${row}: no point`);
    const [lng, lat]: unknown[] = coordinates;
    if (typeof lng !== 'number' || typeof lat !== 'number')
      throw new DataFormatError(`${name}, row ${row}: at ${lng}, ${lat}`);
    return { properties: feature.properties, position: [lng, lat] };
  });
}

/** "MI-P.TA ROMANA" is "Porta Romana". */
function writeStationName(source: string): string {
  return source
    .replace(/^MI[-\s.]+|^MILANO\s+/i, '')
    .replace(/P\.TA/i, 'Porta')
    .toLowerCase()
    .replace(/(^|[\s'.-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

async function readStations(context: BuildContext, { nilAt }: SearchInputs): Promise<SearchStation[]> {
  const inArea = ({ position }: PointFeature): boolean => isInside(position, context.area.extent);
  const metro = readPoints(await context.input('metro-stations'), 'metro-stations').filter(inArea);
  const rail = readPoints(await context.input('rail-stations'), 'rail-stations').filter(inArea);
  const stations = [
    ...metro.map(({ properties, position }): SearchStation => {
      const name = String(properties.name);
      const lines = Array.isArray(properties.lines) ? properties.lines.map(String) : [];
      return {
        kind: 'metro',
        label: `${name} (${lines.join(', ')})`,
        name,
        lines,
        nil: nilAt(position) ?? 0,
        position,
      };
    }),
    ...rail.map(({ properties, position }): SearchStation => {
      const name = writeStationName(String(properties.nome));
      return {
        kind: 'station',
        label: `Stazione ${name}`,
        name,
        lines: [],
        nil: nilAt(position) ?? 0,
        position,
      };
    }),
  ];
  return stations.sort((a, b) => compareTexts(a.label, b.label));
}

/** Splits "Via Val Trompia 45/A" into street and number; the number '' where there is none. */
function splitAddress(address: string): [street: string, number: string] {
  const found = /^(.*?)[\s,]+(\d+\s?\/?\s?[a-z]?)\b/i.exec(address);
  return found ? [found[1], found[2]] : [address, ''];
}

/** Builds the index of streets, house numbers, stations, neighbourhoods and places for the search. */
export async function buildSearchIndex(
  context: BuildContext,
  inputs: SearchInputs,
): Promise<{ files: BuiltFile[]; streets: { indexed: number; register: number }; report: StepReport }> {
  context.progress('reading street names and addresses');
  const streets = new Streets(context);
  const names: Tally = { dropped: new Map(), read: 0 };
  const addresses: Tally = { dropped: new Map(), read: 0 };
  for (const { line, values } of readCsv(await context.input('street-names'), 'street-names').rows) {
    streets.add(
      values.street,
      '',
      readPosition(values, `street-names, line ${line}`),
      names,
      listOf(values.source),
    );
  }
  for (const { line, values } of readCsv(await context.input('address-points'), 'address-points').rows) {
    streets.add(
      values.street,
      values.number,
      readPosition(values, `address-points, line ${line}`),
      addresses,
    );
  }
  for (const { address, position, precision } of inputs.facilities) {
    if (!position || precision === 'place') continue;
    const [street, number] = splitAddress(address);
    streets.add(street, precision === 'house' ? number : '', position, addresses);
  }
  const found = streets.merge();
  const givenNames = findGivenNames(found);
  const merged = found.map((street) =>
    toSearchStreet(street, nameOf(street, givenNames), inputs.nilAt, addresses),
  );
  merged.sort((a, b) => compareTexts(a.name, b.name));
  const content: SearchContent = {
    neighbourhoods: inputs.neighbourhoods.flatMap(({ nil, name, commonName, aliases }) => {
      const position = inputs.centers.get(nil);
      const others = [...new Set([name, ...aliases])].filter((alias) => alias !== commonName);
      return position ? [{ nil, name: commonName, aliases: others, position }] : [];
    }),
    stations: await readStations(context, inputs),
    streets: merged,
    facilities: inputs.facilities.flatMap(({ service, id, name, address, nil, position }) =>
      position ? [{ service, id, name, address, nil: nil ?? 0, position }] : [],
    ),
  };
  const indexed = merged.filter(({ position }) => inputs.insideCity(position)).length;
  const numbers = merged.reduce((sum, street) => sum + street.numbers.length, 0);
  const lacking = Math.max(0, REGISTER_STREETS - indexed);
  return {
    files: [
      {
        path: builtPath(context.area, 'search.bin'),
        bytes: encodeSearchContent(content),
        counts: {
          streets: merged.length,
          numbers,
          stations: content.stations.length,
          facilities: content.facilities.length,
        },
        vintage: '2018 to 2026',
        sources: ['street-names', 'address-points', 'metro-stations', 'rail-stations', 'facts'],
      },
    ],
    streets: { indexed, register: REGISTER_STREETS },
    report: {
      step: 'search',
      lines: [
        { what: 'street names', in: names.read, out: merged.length, dropped: toDropped(names) },
        { what: 'addresses', in: addresses.read, out: numbers, dropped: toDropped(addresses) },
      ],
      notes: [
        `${indexed} streets of the city are known, ${lacking} of the register's ${REGISTER_STREETS} are lacking.`,
      ],
    },
  };
}
