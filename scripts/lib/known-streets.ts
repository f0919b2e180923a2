import type { Feature } from 'geojson';
import type { LngLat } from '../../src/core/geo';
import { planeMeters } from '../../src/core/search/describe-position';
import { compareTexts } from '../../src/core/search/text';
import type { SourceId } from '../sources';
import { linesOf } from './basemap-shapes';
import { sourceRow } from './basemap-surfaces';
import { type BuildContext, readOptional } from './build-step';
import { readCsv } from './csv';
import { readInputFgb } from './fgb-input';
import { readHouseNumbers } from './house-numbers';
import {
  isShortFormOf,
  keyOfStreet,
  parseStreetName,
  type StreetName,
  writeStreetName,
} from './search-street-names';

/** A point of a street. */
interface StreetPoint {
  readonly position: LngLat;
  /** As its list writes it; '' for a point of the street as a whole. */
  readonly number: string;
}

/** A point of a street under one of its names. */
interface StreetRow extends StreetPoint {
  readonly source: string;
}

/** A fixed order of rows, so that the lists may come in any. */
function compareRows(a: StreetRow, b: StreetRow): number {
  return (
    compareTexts(a.source, b.source) ||
    compareTexts(a.number, b.number) ||
    a.position[0] - b.position[0] ||
    a.position[1] - b.position[1]
  );
}

interface KnownStreet {
  readonly name: StreetName;
  readonly points: StreetPoint[];
}

/** Points of this list are drawn from the very lists that are checked: they prove nothing. */
const DERIVED_LIST = 'points';
/** A street is known by at least so many points, none farther than this from the others: else two bear its name. */
const LEAST_POINTS = 2;
const ONE_STREET_METERS = 4000;
/** Lines are sampled so that no point of a street is farther than half of this from a known one. */
const SAMPLE_METERS = 100;

/** What is known of where streets are, to tell a place that is far from its own. */
export interface KnownStreets {
  /** What the points were read from. */
  readonly sources: readonly SourceId[];
  /**
   * Straight metres from a place to the nearest known point of the street of its address, other than those of the same
   * house number, which may be its own; null where the street is not known well enough to say.
   */
  readonly metersFrom: (address: string, position: LngLat) => number | null;
  /** The street of the nearest known point; '' where none is within `maxMeters`. */
  readonly nameAt: (position: LngLat, maxMeters: number) => string;
}

function* samplesOf(line: readonly LngLat[]): Generator<LngLat> {
  for (const [i, point] of line.entries()) {
    yield point;
    const next = line[i + 1];
    if (!next) continue;
    const steps = Math.floor(planeMeters(point, next) / SAMPLE_METERS);
    for (let step = 1; step <= steps; step++) {
      const share = step / (steps + 1);
      yield [point[0] + (next[0] - point[0]) * share, point[1] + (next[1] - point[1]) * share];
    }
  }
}

/** Splits an address at its first number: what stands before it names the street. */
export function splitAddress(address: string): readonly [street: string, number: string] {
  const found = /^(\D*[^\d\s,(])[\s,]*(\d*)/.exec(address.replace(/\s*[-–(].*$/, ''));
  return found ? [found[1], found[2]] : [address, ''];
}

/** Whether points lie so near each other that they are one street's. */
function areOneStreet(points: readonly StreetPoint[]): boolean {
  const lngs = points.map(({ position: [lng] }) => lng);
  const lats = points.map(({ position: [, lat] }) => lat);
  const corner = (pick: (...values: number[]) => number): LngLat => [pick(...lngs), pick(...lats)];
  return planeMeters(corner(Math.min), corner(Math.max)) <= ONE_STREET_METERS;
}

function lineOf(coordinates: readonly (readonly number[])[]): LngLat[] {
  return coordinates.map(([lng, lat]): LngLat => [lng, lat]);
}

/**
 * Gathers the points of streets from the map, the lists of streets and located addresses, and the register of house
 * numbers once a refresh has brought it: with it nearly every address can be checked, without it little more than half.
 * @param insideCity points outside prove nothing: the next town has a Via Roma too
 */
export async function readKnownStreets(
  context: BuildContext,
  insideCity: (point: LngLat) => boolean,
): Promise<KnownStreets> {
  const byKey = new Map<string, KnownStreet>();
  const rows: StreetRow[] = [];
  const put = ({ source, position, number }: StreetRow): void => {
    const name = parseStreetName(source);
    if (!name) return;
    const key = keyOfStreet(name);
    const street = byKey.get(key) ?? { name, points: [] };
    byKey.set(key, street);
    street.points.push({ position, number: /^\d+/.exec(number)?.[0] ?? '' });
  };
  const features: readonly Feature[] = await readInputFgb(
    await context.input('major-streets'),
    'major-streets',
  );
  for (const feature of features) {
    const { name } = sourceRow(feature);
    for (const line of linesOf(feature.geometry))
      for (const position of samplesOf(lineOf(line))) rows.push({ source: name, position, number: '' });
  }
  for (const id of ['street-names', 'address-points'] as const) {
    for (const { values } of readCsv(await context.input(id), id).rows)
      if (values.source !== DERIVED_LIST)
        rows.push({
          source: values.street,
          position: [Number(values.lon), Number(values.lat)],
          number: values.number ?? '',
        });
  }
  const register = await readOptional(context, 'house-numbers');
  if (register)
    for (const { street, number, position } of readHouseNumbers(register, 'house-numbers'))
      rows.push({ source: street, number, position });
  for (const row of rows.sort(compareRows)) put(row);
  const streets = [...byKey.values()];
  const byWord = new Map<string, KnownStreet[]>();
  for (const street of streets)
    for (const word of new Set(street.name.words)) byWord.set(word, [...(byWord.get(word) ?? []), street]);
  const sameAs = (name: StreetName): readonly KnownStreet[] => {
    const exact = byKey.get(keyOfStreet(name));
    const near = new Set(byWord.get(name.words.at(-1) ?? '') ?? []);
    const longer = [...near].filter((street) => isShortFormOf(name, street.name));
    return [...(exact ? [exact] : []), ...(longer.length === 1 ? longer : [])];
  };
  return {
    sources: [
      'major-streets',
      'street-names',
      'address-points',
      ...(register ? (['house-numbers'] as const) : []),
    ],
    metersFrom: (address, position) => {
      const [street, number] = splitAddress(address);
      const name = parseStreetName(street);
      if (!name) return null;
      const points = sameAs(name)
        .flatMap(({ points: known }) => known)
        .filter((point) => number === '' || point.number !== number)
        .filter(({ position: known }) => insideCity(known));
      if (points.length < LEAST_POINTS || !areOneStreet(points)) return null;
      return Math.min(...points.map((point) => planeMeters(position, point.position)));
    },
    nameAt: (position, maxMeters) => {
      let [least, found]: [number, KnownStreet | null] = [maxMeters, null];
      for (const street of streets) {
        for (const point of street.points) {
          const meters = planeMeters(position, point.position);
          if (meters < least) [least, found] = [meters, street];
        }
      }
      return found ? writeStreetName(found.name) : '';
    },
  };
}
