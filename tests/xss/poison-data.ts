import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDataVersion } from '../../scripts/offline-files';
import type { SearchContent } from '../../src/core/search/search-content';
import { readBadlyLocated, readEveryday } from '../../src/data/read-everyday';
import { readFgb } from '../../src/data/read-fgb';
import { writeFgb } from '../../src/data/write-fgb';
import { areaColumns } from '../../src/schema/area-properties';
import type { Everyday } from '../../src/schema/everyday';
import { printBadlyLocated, printEveryday } from '../../src/schema/everyday-file';
import { decodeGeometryPack, encodeGeometryPack } from '../../src/schema/geometry-pack';
import { placeColumns } from '../../src/schema/place-columns';
import { decodeSearchContent, encodeSearchContent } from '../../src/schema/search-file';
import { nilColumns } from '../../src/schema/zone-columns';

/** Columns and keys whose texts are codes: the readers refuse any other, which the fuzzers test. */
const codes = [
  'service',
  'status',
  'kind',
  'offers',
  'precision',
  'group',
  'path',
  'sha256',
  'sources',
  'bytes',
];
const addresses = ['website', 'url', 'licenceUrl'];
/** Of the manifest: what is looked up by, and what has to be a date or a path. */
const keptKeys = [...codes, 'id', 'dataDate', 'address'];

type NextText = () => string;

function poisonValue(key: string, value: unknown, next: NextText, kept: readonly string[]): unknown {
  if (Array.isArray(value))
    return kept.includes(key) ? value : value.map((item) => poisonValue(key, item, next, kept));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([inner, item]) => [inner, poisonValue(inner, item, next, kept)]),
    );
  if (typeof value !== 'string' || value === '' || kept.includes(key)) return value;
  return addresses.includes(key) ? `https://www.example.org/?${next()}` : next();
}

async function poisonLayer(bytes: Uint8Array, path: string, next: NextText): Promise<Uint8Array> {
  const isZones = path.endsWith('nil.fgb');
  const columns = isZones ? nilColumns : path.endsWith('areas.fgb') ? areaColumns : placeColumns;
  const features = await readFgb(bytes, path, columns);
  const geometryType = isZones || path.endsWith('areas.fgb') ? 'MultiPolygon' : 'Point';
  const poisoned = features.map((feature, index) => {
    const properties: Record<string, unknown> = { ...feature.properties };
    for (const { name, type } of columns) {
      // Half of the places keep their ids, by which a link opens their cards.
      if (type !== 'String' || codes.includes(name) || (name === 'id' && index % 2 === 0)) continue;
      properties[name] = addresses.includes(name) ? `https://www.example.org/?${next()}` : next();
    }
    const { geometry } = feature;
    const several =
      geometry.type === 'Polygon'
        ? { type: 'MultiPolygon' as const, coordinates: [geometry.coordinates] }
        : geometry;
    return { ...feature, geometry: several, properties };
  });
  return writeFgb({ name: path, columns, geometryType, features: poisoned });
}

/** The index keeps its texts line by line. */
function poisonSearch(bytes: Uint8Array, path: string, nextText: NextText): Uint8Array {
  const next = (): string => nextText().replace(/[\n\0]/g, ' ');
  const content = decodeSearchContent(bytes, path);
  const some = <T>(items: readonly T[], poison: (item: T) => T): T[] =>
    items.map((item, i) => (i % 8 === 0 ? poison(item) : item));
  const poisoned: SearchContent = {
    ...content,
    streets: some(content.streets, (street) => ({ ...street, name: `Via ${next()}` })),
    neighbourhoods: some(content.neighbourhoods, (item) => ({ ...item, name: next(), aliases: [next()] })),
    stations: some(content.stations, (station) => ({ ...station, label: next(), name: next() })),
    facilities: some(content.facilities, (facility) => ({ ...facility, name: next(), address: next() })),
  };
  return encodeSearchContent(poisoned);
}

/** Lists, dimensions and every other place; half of the ids stay, as in the layers. */
function poisonEveryday(bytes: Uint8Array, path: string, next: NextText): Uint8Array {
  const { dimensions, layers } = readEveryday(bytes, path);
  const poisoned: Everyday = {
    dimensions: dimensions.map((dimension) => ({ ...dimension, nameIt: next(), nameEn: next() })),
    layers: layers.map((layer) => ({
      ...layer,
      nameIt: next(),
      nameEn: next(),
      oneIt: next(),
      oneEn: next(),
      vintage: next(),
      faultsIt: next(),
      faultsEn: next(),
      places: layer.places.map((place, i) =>
        i % 2 === 0 ? place : { ...place, name: next(), address: next(), note: next() },
      ),
    })),
  };
  return Buffer.from(printEveryday(poisoned));
}

function poisonBadlyLocated(bytes: Uint8Array, path: string, next: NextText): Uint8Array {
  const rows = readBadlyLocated(bytes, path);
  return Buffer.from(printBadlyLocated(rows.map((row) => ({ ...row, name: next(), address: next() }))));
}

/** The names of the barriers. */
function poisonBarriers(bytes: Uint8Array, path: string, next: NextText): Uint8Array {
  const tables = decodeGeometryPack(bytes, path);
  return encodeGeometryPack(tables.map((table) => ({ ...table, names: table.names.map(() => next()) })));
}

/** The files that are no layer and not told value by value, each with what poisons it. */
const others: Readonly<Record<string, typeof poisonSearch>> = {
  'search.bin': poisonSearch,
  'everyday.json': poisonEveryday,
  'badly-located.json': poisonBadlyLocated,
  'barriers.bin': poisonBarriers,
};

/** The ids, with their service, of the places that kept theirs. */
export interface PoisonedData {
  readonly cards: readonly string[];
  readonly nils: readonly number[];
}

/**
 * Puts payloads into every free text of the built data of a folder, with checksums that fit, and tells the scripts beside
 * it of the new version.
 */
export async function poisonData(folder: string, texts: readonly string[]): Promise<PoisonedData> {
  const geo = join(folder, 'geo');
  const oldVersion = readDataVersion(geo);
  let used = 0;
  const next = (): string => texts[used++ % texts.length];
  const manifestPath = join(geo, 'manifest.json');
  const manifest: unknown = JSON.parse(readFileSync(manifestPath, 'utf8'));
  const changed = new Map<string, { bytes: number; sha256: string }>();
  const cards: string[] = [];
  const base = join(geo, 'v1/milano');
  const layers = readdirSync(base).filter((name) => /\.fgb$/.test(name) && name !== 'municipi.fgb');
  for (const name of [...layers, 'not-located.json', ...Object.keys(others)]) {
    const path = join(base, name);
    const bytes = new Uint8Array(readFileSync(path));
    const isLayer = name.endsWith('.fgb');
    const isPlaces = isLayer && name !== 'nil.fgb' && name !== 'areas.fgb';
    const poisoned = isLayer
      ? await poisonLayer(bytes, name, next)
      : others[name]
        ? others[name](bytes, name, next)
        : Buffer.from(
            JSON.stringify(poisonValue('', JSON.parse(Buffer.from(bytes).toString('utf8')), next, codes)),
          );
    if (isPlaces) {
      const features = await readFgb(poisoned, name, placeColumns);
      for (const { properties } of features)
        if (/^[a-z0-9-]+$/.test(String(properties?.id)))
          cards.push(`${properties?.service}/${properties?.id}`);
    }
    writeFileSync(path, poisoned);
    changed.set(`v1/milano/${name}`, {
      bytes: poisoned.length,
      sha256: createHash('sha256').update(poisoned).digest('hex'),
    });
  }
  const withSums = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(withSums);
    if (typeof value !== 'object' || value === null) return value;
    const inner = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withSums(item)]));
    return { ...inner, ...changed.get(String(Reflect.get(value, 'path'))) };
  };
  writeFileSync(manifestPath, JSON.stringify(withSums(poisonValue('', manifest, next, keptKeys))));
  const version = readDataVersion(geo);
  const assets = join(folder, 'assets');
  for (const name of readdirSync(assets).filter((file) => file.endsWith('.js'))) {
    const text = readFileSync(join(assets, name), 'utf8');
    if (text.includes(oldVersion)) writeFileSync(join(assets, name), text.replaceAll(oldVersion, version));
  }
  return { cards, nils: Array.from({ length: 88 }, (_, i) => i + 1) };
}
