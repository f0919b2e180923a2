import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { calcTreeSize } from 'flatgeobuf/lib/mjs/packedrtree.js';
import { DataFormatError } from '../core/errors';
import type { BoundingBox } from '../core/geo';
import type { GeoColumn } from '../schema/geo-layer';
import { FlatTable } from './flat-table';
import { fixedBytes, readColumnTypes } from './verify-fgb-columns';
import { type VerifiedFeature, verifyFgbIndex } from './verify-fgb-index';

const MAGIC = [0x66, 0x67, 0x62, 3, 0x66, 0x67, 0x62] as const;
const MAGIC_BYTES = 8;
const SIZE_BYTES = 4;
const EPSG_WGS84 = 4326;
const HEADER = { geometryType: 2, featuresCount: 8, indexNodeSize: 9, crs: 10 } as const;
const CRS = { code: 1 } as const;
const FEATURE = { geometry: 0, properties: 1 } as const;
const GEOMETRY = { ends: 0, xy: 1, z: 2, m: 3, type: 6, parts: 7 } as const;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Checks a whole FlatGeobuf file of points or areas in degrees before anything decodes it: magic and version, every
 * offset and length, count of features, geometry (finite, on the globe, rings closed), properties (known column, text
 * in UTF-8, nothing left over) and, where there is one, that the index says where the features lie. Values that are
 * merely other than they were cannot be seen here; the checksum of the manifest sees them.
 * @param bytes with its own buffer
 * @param expected the columns that the file must have; null where any will do
 * @throws DataFormatError that starts with the path.
 */
export function verifyFgb(
  bytes: Uint8Array,
  path: string,
  expected: readonly GeoColumn[] | null = null,
): VerifiedFeature[] {
  if (bytes.length < MAGIC_BYTES + SIZE_BYTES || MAGIC.some((value, i) => bytes[i] !== value)) {
    throw new DataFormatError(`${path}: not a FlatGeobuf file of version 3 (${bytes.length} bytes)`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerEnd = MAGIC_BYTES + SIZE_BYTES + view.getUint32(MAGIC_BYTES, true);
  if (headerEnd > bytes.length) throw new DataFormatError(`${path}: cut short in its header`);
  const header = FlatTable.root({
    view,
    start: MAGIC_BYTES + SIZE_BYTES,
    end: headerEnd,
    where: `${path}, header`,
  });
  const geometryType = header.u8(HEADER.geometryType, GeometryType.Unknown);
  const columnTypes = readColumnTypes(header, bytes, path, expected);
  const code = header.table(HEADER.crs)?.u32(CRS.code, 0) ?? 0;
  if (code !== EPSG_WGS84) throw new DataFormatError(`${path}: coordinates in EPSG:${code}, not degrees`);
  const count = header.u64(HEADER.featuresCount, 0);
  const nodeSize = header.u16(HEADER.indexNodeSize, 16);
  if (count === 0) throw new DataFormatError(`${path}: its header says 0 features`);
  if (count * SIZE_BYTES > bytes.length) {
    throw new DataFormatError(`${path}: cut short: ${bytes.length} bytes cannot hold ${count} features`);
  }
  if (nodeSize === 1) throw new DataFormatError(`${path}: an index of 1 child a node`);
  const firstFeature = headerEnd + (nodeSize > 0 ? calcTreeSize(count, nodeSize) : 0);
  const features: VerifiedFeature[] = [];
  let offset = firstFeature;
  while (offset < bytes.length) {
    const where = `${path}, feature ${features.length}`;
    const end =
      offset + SIZE_BYTES <= bytes.length ? offset + SIZE_BYTES + view.getUint32(offset, true) : Infinity;
    if (end > bytes.length) throw new DataFormatError(`${where}: cut short at byte ${bytes.length}`);
    const feature = FlatTable.root({ view, start: offset + SIZE_BYTES, end, where });
    const geometry = feature.table(FEATURE.geometry) ?? feature.fail('without geometry');
    const box = verifyGeometry(geometry, view, geometryType);
    verifyProperties(feature, bytes, view, columnTypes);
    features.push({ offset: offset - firstFeature, box });
    offset = end;
  }
  if (features.length !== count) {
    throw new DataFormatError(`${path}: ${features.length} features where the header says ${count}`);
  }
  if (nodeSize > 0) verifyFgbIndex(view, headerEnd, nodeSize, features, path);
  return features;
}

function verifyGeometry(geometry: FlatTable, view: DataView, headerType: number): BoundingBox {
  const type =
    headerType === GeometryType.Unknown ? geometry.u8(GEOMETRY.type, GeometryType.Unknown) : headerType;
  if (type === GeometryType.MultiPolygon) {
    const parts = geometry.tables(GEOMETRY.parts);
    if (parts.length === 0) geometry.fail('an area without parts');
    return parts.map((part) => verifyRings(part, view)).reduce(joinBoxes);
  }
  if (type === GeometryType.Polygon) return verifyRings(geometry, view);
  if (type !== GeometryType.Point) return geometry.fail(`geometry type ${type}, neither a point nor an area`);
  return readPoints(geometry, view, 1, 1).box;
}

function verifyRings(polygon: FlatTable, view: DataView): BoundingBox {
  const { start, length, box } = readPoints(polygon, view, 4, Infinity);
  const ends = polygon.vector(GEOMETRY.ends, 4);
  let first = 0;
  for (let ring = 0; ring < Math.max(1, ends?.length ?? 0); ring++) {
    const end = ends && ends.length > 0 ? view.getUint32(ends.start + ring * 4, true) : length;
    if (end < first + 4 || end > length) polygon.fail(`ring ${ring} ends at point ${end} of ${length}`);
    for (const axis of [0, 8]) {
      const opening = view.getFloat64(start + first * 16 + axis, true);
      if (view.getFloat64(start + (end - 1) * 16 + axis, true) !== opening)
        polygon.fail(`ring ${ring} is open`);
    }
    first = end;
  }
  if (first !== length) polygon.fail(`${length - first} points after the last ring`);
  return box;
}

function readPoints(geometry: FlatTable, view: DataView, atLeast: number, atMost: number) {
  if (geometry.has(GEOMETRY.z) || geometry.has(GEOMETRY.m)) geometry.fail('more than two dimensions');
  const xy = geometry.vector(GEOMETRY.xy, 8) ?? geometry.fail('no coordinates');
  const length = xy.length / 2;
  if (!Number.isInteger(length) || length < atLeast || length > atMost) {
    geometry.fail(`${xy.length} numbers are not its points`);
  }
  let box: BoundingBox = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < length; i++) {
    const lng = view.getFloat64(xy.start + i * 16, true);
    const lat = view.getFloat64(xy.start + i * 16 + 8, true);
    if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) geometry.fail(`a point at ${lng}, ${lat}`);
    box = joinBoxes(box, [lng, lat, lng, lat]);
  }
  return { start: xy.start, length, box };
}

function joinBoxes(a: BoundingBox, b: BoundingBox): BoundingBox {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

function verifyProperties(
  feature: FlatTable,
  bytes: Uint8Array,
  view: DataView,
  columnTypes: readonly number[],
): void {
  const vector = feature.vector(FEATURE.properties, 1);
  if (!vector) return;
  const end = vector.start + vector.length;
  const need = (position: number, length: number): void => {
    if (position + length > end) feature.fail('its properties are cut short');
  };
  const seen = new Set<number>();
  let at = vector.start;
  while (at < end) {
    need(at, 2);
    const column = view.getUint16(at, true);
    if (column >= columnTypes.length) feature.fail(`column ${column} of ${columnTypes.length}`);
    if (seen.has(column)) feature.fail(`column ${column} twice`);
    seen.add(column);
    at += 2;
    const fixed = fixedBytes.get(columnTypes[column]);
    if (fixed !== undefined) {
      need(at, fixed);
      if (columnTypes[column] === ColumnType.Bool && view.getUint8(at) > 1)
        feature.fail(`column ${column} is neither true nor false`);
      at += fixed;
      continue;
    }
    need(at, SIZE_BYTES);
    const length = view.getUint32(at, true);
    at += SIZE_BYTES;
    need(at, length);
    try {
      strictUtf8.decode(bytes.subarray(at, at + length));
    } catch {
      feature.fail(`column ${column} is not UTF-8`);
    }
    at += length;
  }
}
