import { DataFormatError } from '../src/core/errors';
import type { LngLat } from '../src/core/geo';
import type { SearchContent, SearchStation } from '../src/core/search/search-content';
import { compareTexts } from '../src/core/search/text';
import type { Place } from '../src/schema/place';
import { encodeSearchContent } from '../src/schema/search-file';
import {
  type BuildContext,
  type BuiltFile,
  builtPath,
  readOptional,
  type StepReport,
} from './lib/build-step';
import { readCsv } from './lib/csv';
import { readHouseNumbers } from './lib/house-numbers';
import { readStations } from './lib/search-stations';
import { findGivenNames, nameOf, type StreetList, Streets, toSearchStreet } from './lib/search-streets';
import { type Tally, toDropped } from './lib/search-tally';
import type { ZoneLocator } from './lib/zone-locator';
import type { NilFacts } from './lib/zones-facts';

/** Streets in the city's register of street names (Comune di Milano, stradario, 2026). */
const REGISTER_STREETS = 4030;

export interface SearchInputs {
  readonly neighbourhoods: readonly Pick<NilFacts, 'nil' | 'name' | 'commonName' | 'aliases'>[];
  /** A point in each NIL. */
  readonly centers: ReadonlyMap<number, LngLat>;
  readonly facilities: readonly Place[];
  readonly nilAt: ZoneLocator['nilAt'];
  readonly insideCity: ZoneLocator['insideCity'];
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

/** Splits "Via Val Trompia 45/A" into street and number; the number '' where there is none. */
function splitAddress(address: string): [street: string, number: string] {
  const found = /^(.*?)[\s,]+(\d+\s?\/?\s?[a-z]?)\b/i.exec(address);
  return found ? [found[1], found[2]] : [address, ''];
}

/** Rows in an order of their own, so that the order of a table makes no difference. */
function inOneOrder<T extends AddressRow>(rows: readonly T[]): T[] {
  const key = ({ street, number, position }: T): string => [street, number, ...position].join('\n');
  return rows
    .map((row) => ({ row, key: key(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
}

/** A point of a street by its name. */
export interface StreetRow {
  readonly street: string;
  readonly number: string;
  readonly position: LngLat;
  readonly list: StreetList;
}

/** A located address. */
export type AddressRow = Omit<StreetRow, 'list'>;

async function readStreetNames(context: BuildContext): Promise<StreetRow[]> {
  const { rows } = readCsv(await context.input('street-names'), 'street-names');
  return rows.map(({ line, values }) => ({
    street: values.street,
    number: '',
    position: readPosition(values, `street-names, line ${line}`),
    list: listOf(values.source),
  }));
}

/** The addresses that open lists name: some 3,300 of the city's house numbers, about 20 m off. */
async function readAddressPoints(context: BuildContext): Promise<AddressRow[]> {
  const { rows } = readCsv(await context.input('address-points'), 'address-points');
  return rows.map(({ line, values }) => ({
    street: values.street,
    number: values.number,
    position: readPosition(values, `address-points, line ${line}`),
  }));
}

/** Names and addresses that streets are gathered from, and the stations. */
export interface SearchLists {
  readonly names: readonly StreetRow[];
  readonly addresses: readonly AddressRow[];
  readonly stations: readonly SearchStation[];
  /** Streets in the register of the city; null where none is known. */
  readonly register: number | null;
  readonly vintage: string;
  readonly sources: BuiltFile['sources'];
}

/** What the search step built. */
export interface BuiltSearch {
  readonly files: readonly BuiltFile[];
  readonly streets: { readonly indexed: number; readonly register: number | null };
  readonly report: StepReport;
}

/** Builds the index of streets, house numbers, stations, neighbourhoods and places for the search. */
export async function buildSearchIndex(context: BuildContext, inputs: SearchInputs): Promise<BuiltSearch> {
  context.progress('reading street names and addresses');
  const register = await readOptional(context, 'house-numbers');
  const { stations, sources } = await readStations(context, inputs.nilAt);
  return indexStreets(context, inputs, {
    names: await readStreetNames(context),
    addresses: register ? readHouseNumbers(register, 'house-numbers') : await readAddressPoints(context),
    stations,
    register: REGISTER_STREETS,
    vintage: '2018 to 2026',
    sources: ['street-names', register ? 'house-numbers' : 'address-points', ...sources, 'facts'],
  });
}

/** Gathers streets from lists and writes the index. */
export function indexStreets(context: BuildContext, inputs: SearchInputs, lists: SearchLists): BuiltSearch {
  const streets = new Streets(context);
  const names: Tally = { dropped: new Map(), read: 0 };
  const addresses: Tally = { dropped: new Map(), read: 0 };
  for (const { street, position, list } of inOneOrder(lists.names))
    streets.add(street, '', position, names, list);
  for (const { street, number, position } of inOneOrder(lists.addresses))
    streets.add(street, number, position, addresses);
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
    stations: lists.stations,
    streets: merged,
    facilities: inputs.facilities.flatMap(({ service, id, name, address, nil, position }) =>
      position ? [{ service, id, name, address, nil: nil ?? 0, position }] : [],
    ),
  };
  const indexed = merged.filter(({ position }) => inputs.insideCity(position)).length;
  const numbers = merged.reduce((sum, street) => sum + street.numbers.length, 0);
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
        vintage: lists.vintage,
        sources: lists.sources,
      },
    ],
    streets: { indexed, register: lists.register },
    report: {
      step: 'search',
      lines: [
        { what: 'street names', in: names.read, out: merged.length, dropped: toDropped(names) },
        { what: 'addresses', in: addresses.read, out: numbers, dropped: toDropped(addresses) },
      ],
      notes: [
        lists.register === null
          ? `${indexed} streets are known; there is no register to hold them against.`
          : `${indexed} streets of the city are known, ${Math.max(0, lists.register - indexed)} of the register's ${lists.register} are lacking.`,
      ],
    },
  };
}
