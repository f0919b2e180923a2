import { bboxPolygon, featureCollection, intersect } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { DataFormatError } from '../../src/core/errors';
import type { BoundingBox } from '../../src/core/geo';
import { MOST_ZONES } from '../../src/schema/zone-columns';
import type { Boundary } from './zones-boundaries';
import { collectProblems, readZoneTable } from './zones-csv';

/** What the project keeps by hand of a zone of an area that is built from an extract. */
export interface ZoneFacts {
  readonly zone: number;
  readonly name: string;
  readonly commonName: string;
  readonly aliases: readonly string[];
  /** Of its people, 0 to 1. */
  readonly under15Share: number;
  readonly over65Share: number;
  /** Null where nobody has counted them: then they are worked out from the floor space of homes. */
  readonly residents: number | null;
}

const columns = [
  'zone',
  'name',
  'common_name',
  'aliases',
  'people',
  'under15',
  'over65',
  'residents',
  'source',
];

function readCount(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

/**
 * Reads the table of zones of an area, by number.
 * @param file what errors call it
 * @throws DataFormatError with every problem of every row.
 */
export function readZoneFacts(bytes: Uint8Array, file: string): ZoneFacts[] {
  const problems = collectProblems(file);
  const zones = readZoneTable(bytes, file, columns).map(({ line, cells }): ZoneFacts => {
    const count = (column: string, most = Number.MAX_SAFE_INTEGER): number => {
      const value = readCount(cells[column]);
      if (!(value <= most)) problems.add(line, column, cells[column], `is no whole number up to ${most}`);
      return value;
    };
    const zone = count('zone', MOST_ZONES);
    if (zone === 0) problems.add(line, 'zone', cells.zone, 'counts from 1');
    if (cells.name === '') problems.add(line, 'name', '', 'is empty: write it');
    const people = count('people');
    if (people === 0)
      problems.add(line, 'people', cells.people, 'gives no shares: write how many were counted');
    const [under15, over65] = [count('under15', people), count('over65', people)];
    if (under15 + over65 > people)
      problems.add(line, 'over65', cells.over65, 'is too much beside those under 15');
    return {
      zone,
      name: cells.name,
      commonName: cells.common_name || cells.name,
      aliases: cells.aliases.split('; ').filter(Boolean),
      under15Share: under15 / people,
      over65Share: over65 / people,
      residents: cells.residents === '' ? null : count('residents'),
    };
  });
  zones.sort((a, b) => a.zone - b.zone);
  for (const [i, { zone }] of zones.entries())
    if (i > 0 && zones[i - 1].zone === zone) problems.add(1, 'zone', String(zone), 'stands twice');
  problems.throwIfAny();
  if (zones.length === 0) throw new DataFormatError(`${file}: no zones`);
  return zones;
}

/** A zone of which less than this lies in the box is left out, in square metres: a sliver of a border. */
const SLIVER_SQUARE_METERS = 1000;

/**
 * The part of each zone that lies in a box, by number: of the whole box, where there are no boundaries, that of the only
 * zone.
 * @throws DataFormatError where a zone of the table has no boundary, or none of its land in the box.
 */
export function clipZones(
  zones: readonly ZoneFacts[],
  boundaries: { readonly features: readonly Boundary[]; readonly numberProperty: string } | null,
  box: BoundingBox,
  areaOf: (shape: Feature) => number,
): Boundary[] {
  const whole = bboxPolygon([...box]);
  if (!boundaries) {
    if (zones.length !== 1)
      throw new DataFormatError(`${zones.length} zones and no boundaries: name only one`);
    return [{ type: 'Feature', geometry: whole.geometry, properties: { zone: zones[0].zone } }];
  }
  return zones.map(({ zone, name }): Boundary => {
    const found = boundaries.features.find(
      ({ properties }) => Number(properties?.[boundaries.numberProperty]) === zone,
    );
    if (!found) throw new DataFormatError(`zone ${zone} (${name}): no boundary with that number`);
    const clipped = intersect(
      featureCollection<Polygon | MultiPolygon>([{ ...found, properties: {} }, whole]),
    );
    if (!clipped || areaOf(clipped) < SLIVER_SQUARE_METERS)
      throw new DataFormatError(
        `zone ${zone} (${name}): nothing of it lies in the area; take it out of the table`,
      );
    return { type: 'Feature', geometry: clipped.geometry, properties: { zone } };
  });
}
