import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { DataFormatError } from '../core/errors';
import type { AreaProperties } from '../schema/area-properties';
import {
  type LocatedPlace,
  type Place,
  type PlaceStatus,
  type Precision,
  placeStatuses,
  precisions,
} from '../schema/place';
import { isServiceId, type ServiceId } from '../schema/service';
import { readFgb } from './read-fgb';

/** Reads the fields of one row and names row and field in what it throws. */
class Row {
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #where: string;

  constructor(values: Readonly<Record<string, unknown>>, where: string) {
    this.#values = values;
    this.#where = where;
  }

  fail(name: string, expected: string): never {
    throw new DataFormatError(
      `${this.#where}, ${name}: ${JSON.stringify(this.#values[name])} is not ${expected}`,
    );
  }

  text(name: string): string {
    const value = this.#values[name] ?? '';
    return typeof value === 'string' ? value : this.fail(name, 'a text');
  }

  filled(name: string): string {
    return this.text(name) || this.fail(name, 'filled in');
  }

  zone(name: string): number | null {
    const value = this.#values[name] ?? null;
    if (value === null) return null;
    return typeof value === 'number' && Number.isInteger(value) && value > 0
      ? value
      : this.fail(name, 'the number of a zone');
  }

  status(): PlaceStatus {
    return (
      placeStatuses.find((status) => status === this.text('status')) ??
      this.fail('status', placeStatuses.join(', '))
    );
  }

  precision(): Precision | null {
    const text = this.text('precision');
    return text === ''
      ? null
      : (precisions.find((precision) => precision === text) ?? this.fail('precision', precisions.join(', ')));
  }
}

function readCommon(
  row: Row,
  service: ServiceId,
  names: { nameEn: string; noteIt: string; noteEn: string; lastSeen: string; coordinateSource: string },
) {
  return {
    id: row.filled('id'),
    service,
    name: row.filled('name'),
    nameEn: row.text(names.nameEn),
    address: row.text('address'),
    status: row.status(),
    precision: row.precision(),
    kind: row.text('kind'),
    quantity: row.text('quantity'),
    website: row.text('website'),
    noteIt: row.text(names.noteIt),
    noteEn: row.text(names.noteEn),
    source: row.filled('source'),
    coordinateSource: row.text(names.coordinateSource),
    lastSeen: row.text(names.lastSeen),
    nil: row.zone('nil'),
    municipio: row.zone('municipio'),
  };
}

const shortNames = {
  nameEn: 'name_en',
  noteIt: 'note_it',
  noteEn: 'note_en',
  lastSeen: 'last_seen',
  coordinateSource: 'coord_src',
};
const longNames = {
  nameEn: 'nameEn',
  noteIt: 'noteIt',
  noteEn: 'noteEn',
  lastSeen: 'lastSeen',
  coordinateSource: 'coordinateSource',
};

/**
 * The located places of one layer's file.
 * @throws DataFormatError that names file, row and field.
 */
export async function readLayer(
  bytes: Uint8Array,
  path: string,
  service: ServiceId,
): Promise<LocatedPlace[]> {
  const features = await readFgb(bytes, path);
  const seen = new Set<string>();
  return features.map(({ geometry, properties }, index) => {
    const row = new Row(properties ?? {}, `${path}, row ${index}`);
    if (geometry?.type !== 'Point')
      throw new DataFormatError(`${path}, row ${index}: a ${geometry?.type}, not a point`);
    const [lng, lat] = geometry.coordinates;
    if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90))
      throw new DataFormatError(`${path}, row ${index}: at ${lng}, ${lat}`);
    if (row.text('service') !== service) row.fail('service', service);
    const place = readCommon(row, service, shortNames);
    if (seen.has(place.id)) row.fail('id', 'the only one of its layer');
    seen.add(place.id);
    return { ...place, offers: row.text('offers').split(';').filter(Boolean), position: [lng, lat] };
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The places that are known and not located. */
export function readNotLocated(bytes: Uint8Array, path: string): Place[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new DataFormatError(`${path}: not JSON`, { cause });
  }
  if (!Array.isArray(parsed)) throw new DataFormatError(`${path}: not a list`);
  return parsed.map((value: unknown, index) => {
    if (!isRecord(value)) throw new DataFormatError(`${path}, row ${index}: not an object`);
    const row = new Row(value, `${path}, row ${index}`);
    const service = row.text('service');
    const offers = Array.isArray(value.offers) ? value.offers.filter((code) => typeof code === 'string') : [];
    return {
      ...readCommon(row, isServiceId(service) ? service : row.fail('service', 'a known service'), longNames),
      offers,
      position: null,
    };
  });
}

/** The drawn areas: design districts and the Sharing Cities area. */
export async function readAreas(
  bytes: Uint8Array,
  path: string,
): Promise<FeatureCollection<Polygon | MultiPolygon, AreaProperties>> {
  const features = await readFgb(bytes, path);
  return {
    type: 'FeatureCollection',
    features: features.map(({ geometry, properties }, index) => {
      if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') {
        throw new DataFormatError(`${path}, row ${index}: a ${geometry?.type}, not an area`);
      }
      const row = new Row(properties ?? {}, `${path}, row ${index}`);
      const { id, name, service } = {
        id: row.filled('id'),
        name: row.filled('name'),
        service: row.filled('service'),
      };
      return {
        type: 'Feature',
        geometry,
        properties: { id, name, service, approximate: properties?.approximate === true },
      };
    }),
  };
}
