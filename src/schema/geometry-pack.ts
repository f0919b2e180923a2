import { DataFormatError } from '../core/errors';
import { type GeometryTable, geometryKinds } from '../core/tiles/geometry-table';
import { ByteReader, ByteWriter } from './bytes';

const MAGIC = 'QGEO';
const VERSION = 1;
const HAS_IDS = 1;
const HAS_NAMES = 2;
const COLUMN_COUNT = 8;
const MAX_LAYERS = 64;
const MAX_WORLD_BITS = 30;
const MAX_ID = 0xffffffff;
const LEAST_POINTS = { points: 1, lines: 2, polygons: 3 } as const;

/**
 * Writes layers of shapes one after the other, each in columns: classes, ids, names, parts a feature, points a part,
 * then the steps from point to point as zigzag varints. Two neighbouring sides of a house lie across from each other,
 * so that in polygons each step is written as its sum with the step before the last: of a rectangle it is zero.
 */
export function encodeGeometryPack(tables: readonly GeometryTable[]): Uint8Array {
  const writer = new ByteWriter();
  writer.writeAscii(MAGIC);
  writer.writeU16(VERSION);
  writer.writeVarint(tables.length);
  for (const table of tables) writeTable(writer, table);
  return writer.finish();
}

function writeTable(writer: ByteWriter, table: GeometryTable): void {
  const { featureCount, featureId, featureName, partStart, pointStart } = table;
  writeText(writer, table.name);
  writer.writeU8(geometryKinds.indexOf(table.kind));
  writer.writeU8(table.worldBits);
  writer.writeU8((featureId ? HAS_IDS : 0) | (featureName ? HAS_NAMES : 0));
  writer.writeVarint(featureCount);
  writer.writeVarint(pointStart.length - 1);
  writer.writeVarint(table.x.length);
  const columns = Array.from({ length: COLUMN_COUNT }, () => new ByteWriter());
  const [names, classes, ids, nameIndexes, partCounts, pointCounts, xs, ys] = columns;
  for (const name of table.names.slice(1)) writeText(names, name);
  for (let feature = 0; feature < featureCount; feature++) {
    classes.writeU8(table.featureClass[feature]);
    if (featureId) ids.writeZigzag(featureId[feature] - (feature > 0 ? featureId[feature - 1] : 0));
    if (featureName) nameIndexes.writeVarint(featureName[feature]);
    if (table.kind !== 'points') partCounts.writeVarint(partStart[feature + 1] - partStart[feature]);
  }
  if (table.kind !== 'points') {
    for (let part = 0; part + 1 < pointStart.length; part++)
      pointCounts.writeVarint(pointStart[part + 1] - pointStart[part]);
  }
  writeSteps(xs, table.x, table);
  writeSteps(ys, table.y, table);
  if (table.names.length > 0) writer.writeVarint(table.names.length - 1);
  for (const column of columns) writer.writeVarint(column.length);
  for (const column of columns) writer.writeBytes(column.finish());
}

function writeSteps(column: ByteWriter, values: Int32Array, { kind, pointStart }: GeometryTable): void {
  let previous = 0;
  for (let part = 0; part + 1 < pointStart.length; part++) {
    let [last, beforeLast] = [0, 0];
    for (let point = pointStart[part]; point < pointStart[part + 1]; point++) {
      const step = values[point] - previous;
      const expected = kind === 'polygons' && point - pointStart[part] >= 3 ? -beforeLast : 0;
      column.writeZigzag(step - expected);
      [beforeLast, last] = [last, step];
      previous = values[point];
    }
  }
}

function writeText(writer: ByteWriter, text: string): void {
  writer.writeVarint(text.length);
  for (let i = 0; i < text.length; i++) writer.writeVarint(text.charCodeAt(i));
}

/**
 * Reads what {@link encodeGeometryPack} wrote.
 * @param path named in errors
 * @throws DataFormatError for anything else: another file, another version, a cut or damaged one.
 */
export function decodeGeometryPack(bytes: Uint8Array, path: string): readonly GeometryTable[] {
  const reader = new ByteReader(bytes, path);
  reader.expectHeader(MAGIC, VERSION);
  const layerCount = reader.readVarint();
  if (layerCount > MAX_LAYERS) throw new DataFormatError(`${path}: ${layerCount} layers`);
  const tables = Array.from({ length: layerCount }, () => readTable(reader, path, bytes.length));
  reader.expectEnd('the last layer');
  if (new Set(tables.map(({ name }) => name)).size < tables.length)
    throw new DataFormatError(`${path}: a layer stands twice`);
  return tables;
}

function readTable(reader: ByteReader, path: string, fileBytes: number): GeometryTable {
  const name = reader.readText(reader.readVarint());
  const where = `${path}, layer ${JSON.stringify(name)}`;
  const kindCode = reader.readU8();
  if (kindCode >= geometryKinds.length) throw new DataFormatError(`${where}: kind ${kindCode}`);
  const kind = geometryKinds[kindCode];
  const worldBits = reader.readU8();
  if (worldBits < 1 || worldBits > MAX_WORLD_BITS)
    throw new DataFormatError(`${where}: a grid of 2^${worldBits} steps`);
  const flags = reader.readU8();
  if (flags > (HAS_IDS | HAS_NAMES)) throw new DataFormatError(`${where}: flags ${flags}`);
  const count = (what: string): number => {
    const value = reader.readVarint();
    if (value > fileBytes) throw new DataFormatError(`${where}: ${value} ${what} in ${fileBytes} bytes`);
    return value;
  };
  const featureCount = count('features');
  const partCount = count('parts');
  const pointCount = count('points');
  const nameCount = flags & HAS_NAMES ? count('names') : 0;
  const lengths = Array.from({ length: COLUMN_COUNT }, () => reader.readVarint());
  const columns = lengths.map((length) => reader.section(length));
  const [texts, classes, ids, nameIndexes, partCounts, pointCounts, xs, ys] = columns;
  const names = Array.from({ length: nameCount }, () => texts.readText(texts.readVarint()));
  const featureClass = new Uint8Array(featureCount);
  const featureId = flags & HAS_IDS ? new Uint32Array(featureCount) : null;
  const featureName = flags & HAS_NAMES ? new Uint32Array(featureCount) : null;
  for (let feature = 0, id = 0; feature < featureCount; feature++) {
    featureClass[feature] = classes.readU8();
    if (featureId) {
      id += ids.readZigzag();
      if (id < 0 || id > MAX_ID) throw new DataFormatError(`${where}: feature ${feature} has id ${id}`);
      featureId[feature] = id;
    }
    if (featureName) {
      const index = nameIndexes.readVarint();
      if (index > nameCount)
        throw new DataFormatError(`${where}: feature ${feature} has name ${index} of ${nameCount}`);
      featureName[feature] = index;
    }
  }
  const onePart = kind === 'points' ? () => 1 : null;
  const leastPoints = LEAST_POINTS[kind];
  const partStart = readStarts(featureCount, partCount, onePart ?? (() => partCounts.readVarint()), 1, where);
  const pointStart = readStarts(
    partCount,
    pointCount,
    onePart ?? (() => pointCounts.readVarint()),
    leastPoints,
    where,
  );
  const grid = { side: 2 ** worldBits, where };
  const x = readSteps(xs, pointStart, pointCount, kind === 'polygons', grid);
  const y = readSteps(ys, pointStart, pointCount, kind === 'polygons', grid);
  for (const column of columns) column.expectEnd('a column');
  return {
    name,
    kind,
    worldBits,
    featureCount,
    featureClass,
    featureId,
    featureName,
    names: flags & HAS_NAMES ? ['', ...names] : [],
    partStart,
    pointStart,
    x,
    y,
  };
}

function readStarts(
  count: number,
  total: number,
  read: () => number,
  least: number,
  where: string,
): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (let i = 0; i < count; i++) {
    const length = read();
    if (length < least)
      throw new DataFormatError(`${where}: a part of ${length} where at least ${least} is needed`);
    if (length > total - starts[i]) throw new DataFormatError(`${where}: more than the ${total} announced`);
    starts[i + 1] = starts[i] + length;
  }
  if (starts[count] !== total)
    throw new DataFormatError(`${where}: ${starts[count]} where ${total} are announced`);
  return starts;
}

function readSteps(
  column: ByteReader,
  pointStart: Uint32Array,
  pointCount: number,
  across: boolean,
  { side, where }: { readonly side: number; readonly where: string },
): Int32Array {
  const values = new Int32Array(pointCount);
  let previous = 0;
  for (let part = 0; part + 1 < pointStart.length; part++) {
    let [last, beforeLast] = [0, 0];
    for (let point = pointStart[part]; point < pointStart[part + 1]; point++) {
      const expected = across && point - pointStart[part] >= 3 ? -beforeLast : 0;
      const step = column.readZigzag() + expected;
      previous += step;
      if (previous < 0 || previous > side)
        throw new DataFormatError(`${where}: point ${point} at ${previous} of ${side} steps`);
      values[point] = previous;
      [beforeLast, last] = [last, step];
    }
  }
  return values;
}
