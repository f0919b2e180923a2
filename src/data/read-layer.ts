import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { DataFormatError } from '../core/errors';
import { type AreaProperties, areaColumns } from '../schema/area-properties';
import {
  type LocatedPlace,
  type Place,
  type PlaceStatus,
  type Precision,
  placeStatuses,
  precisions,
} from '../schema/place';
import { placeColumns } from '../schema/place-columns';
import { placeKinds, placeOffers } from '../schema/place-kinds';
import { isServiceId, type ServiceId } from '../schema/service';
import { showValue } from '../schema/show-value';
import { MOST_ZONES } from '../schema/zone-columns';
import { decodeUtf8 } from './decode-text';
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
    throw new DataFormatError(`${this.#where}, ${name}: ${showValue(this.#values[name])} is not ${expected}`);
  }

  text(name: string): string {
    const value = this.#values[name] ?? '';
    return typeof value === 'string' ? value : this.fail(name, 'a text');
  }

  filled(name: string): string {
    return this.text(name) || this.fail(name, 'filled in');
  }

  /** Only ever a page on the web: it becomes a link. */
  website(): string {
    const address = this.text('website');
    return address === '' || /^https?:\/\//.test(address)
      ? address
      : this.fail('website', 'an http(s) address');
  }

  zone(name: string): number | null {
    const value = this.#values[name] ?? null;
    if (value === null) return null;
    return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= MOST_ZONES
      ? value
      : this.fail(name, 'the number of a zone');
  }

  service(): ServiceId {
    const service = this.text('service');
    return isServiceId(service) ? service : this.fail('service', 'a known service');
  }

  flag(name: string): boolean {
    const value = this.#values[name];
    return typeof value === 'boolean' ? value : this.fail(name, 'true or false');
  }

  kind(service: ServiceId): string {
    const kind = this.text('kind');
    const known: readonly string[] = placeKinds[service];
    return kind === '' || known.includes(kind) ? kind : this.fail('kind', `a kind of ${service}`);
  }

  /** @param value the codes of what the place offers, read from wherever the file keeps them */
  offers(service: ServiceId, value: unknown): string[] {
    const known: readonly string[] = placeOffers[service];
    if (!Array.isArray(value)) this.fail('offers', 'a list');
    return value.map((code: unknown) =>
      typeof code === 'string' && known.includes(code)
        ? code
        : this.fail('offers', `what ${service} can offer`),
    );
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
    kind: row.kind(service),
    quantity: row.text('quantity'),
    website: row.website(),
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
  const features = await readFgb(bytes, path, placeColumns);
  const seen = new Set<string>();
  return features.map(({ geometry, properties }, index) => {
    const row = new Row(properties ?? {}, `${path}, row ${index}`);
    if (geometry?.type !== 'Point')
      throw new DataFormatError(`${path}, row ${index}: a ${geometry?.type}, not a point`);
    const [lng, lat] = geometry.coordinates;
    if (row.text('service') !== service) row.fail('service', service);
    const place = readCommon(row, service, shortNames);
    if (seen.has(place.id)) row.fail('id', 'the only one of its layer');
    seen.add(place.id);
    const offers = row.offers(service, row.text('offers').split(';').filter(Boolean));
    return { ...place, offers, position: [lng, lat] };
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The places that are known and not located.
 * @throws DataFormatError that names file, row and field.
 */
export function readNotLocated(bytes: Uint8Array, path: string): Place[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(decodeUtf8(bytes, path));
  } catch (cause) {
    if (cause instanceof DataFormatError) throw cause;
    throw new DataFormatError(`${path}: not JSON`, { cause });
  }
  if (!Array.isArray(parsed)) throw new DataFormatError(`${path}: not a list`);
  const seen = new Set<string>();
  return parsed.map((value: unknown, index) => {
    if (!isRecord(value)) throw new DataFormatError(`${path}, row ${index}: not an object`);
    const row = new Row(value, `${path}, row ${index}`);
    const service = row.service();
    if (value.position !== null) row.fail('position', 'null');
    const place = readCommon(row, service, longNames);
    const key = `${service}/${place.id}`;
    if (seen.has(key)) row.fail('id', 'the only one of its service');
    seen.add(key);
    return { ...place, offers: row.offers(service, value.offers), position: null };
  });
}

/**
 * The drawn areas: design districts and the Sharing Cities area.
 * @throws DataFormatError that names file, row and field.
 */
export async function readAreas(
  bytes: Uint8Array,
  path: string,
): Promise<FeatureCollection<Polygon | MultiPolygon, AreaProperties>> {
  const features = await readFgb(bytes, path, areaColumns);
  return {
    type: 'FeatureCollection',
    features: features.map(({ geometry, properties }, index) => {
      if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') {
        throw new DataFormatError(`${path}, row ${index}: a ${geometry?.type}, not an area`);
      }
      const row = new Row(properties ?? {}, `${path}, row ${index}`);
      return {
        type: 'Feature',
        geometry,
        properties: {
          id: row.filled('id'),
          name: row.filled('name'),
          service: row.service(),
          approximate: row.flag('approximate'),
        },
      };
    }),
  };
}
