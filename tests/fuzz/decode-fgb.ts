import type { Position } from 'geojson';

/** One feature as it stands in the bytes. */
export interface DecodedFeature {
  readonly type: 'Point' | 'Polygon' | 'MultiPolygon';
  readonly coordinates: Position | Position[][] | Position[][][];
  readonly properties: Readonly<Record<string, unknown>>;
}

const TYPES: Readonly<Record<number, DecodedFeature['type']>> = {
  1: 'Point',
  3: 'Polygon',
  6: 'MultiPolygon',
};
/** Bytes of a value by type of its column: Bool, Int, Double; a text has its length before it. */
const FIXED_BYTES: ReadonlyMap<number, number> = new Map([
  [2, 1],
  [5, 4],
  [10, 8],
]);
const HEADER_AT = 12;
const INDEX_NODE_BYTES = 40;
const text = new TextDecoder('utf-8', { fatal: true });

/** Where the value of a field of a FlatBuffers table stands; 0 where it is left out. */
function fieldAt(view: DataView, table: number, slot: number): number {
  const vtable = table - view.getInt32(table, true);
  const entry = 4 + slot * 2;
  const offset = entry < view.getUint16(vtable, true) ? view.getUint16(vtable + entry, true) : 0;
  return offset && table + offset;
}

/** Where an offset leads; 0 where the field is left out. */
function follow(view: DataView, table: number, slot: number): number {
  const at = fieldAt(view, table, slot);
  return at && at + view.getUint32(at, true);
}

function rootOf(view: DataView, start: number): number {
  return start + view.getUint32(start, true);
}

/** Bytes of the packed tree over some features. */
function treeBytes(count: number, nodeSize: number): number {
  if (nodeSize === 0) return 0;
  let nodes = count;
  let level = count;
  do {
    level = Math.ceil(level / nodeSize);
    nodes += level;
  } while (level > 1);
  return nodes * INDEX_NODE_BYTES;
}

/** Where each feature starts, at its length, and where the last ends. */
export function featureStarts(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = rootOf(view, HEADER_AT);
  const countAt = fieldAt(view, header, 8);
  const nodeAt = fieldAt(view, header, 9);
  const nodeSize = nodeAt ? view.getUint16(nodeAt, true) : 16;
  const count = Number(view.getBigUint64(countAt, true));
  const starts = [HEADER_AT + view.getUint32(8, true) + treeBytes(count, nodeSize)];
  for (let i = 0; i < count; i++) starts.push(starts[i] + 4 + view.getUint32(starts[i], true));
  return starts;
}

function readColumns(view: DataView, bytes: Uint8Array): { readonly name: string; readonly type: number }[] {
  const vector = follow(view, rootOf(view, HEADER_AT), 7);
  return Array.from({ length: vector ? view.getUint32(vector, true) : 0 }, (_, i) => {
    const at = vector + 4 + i * 4;
    const column = at + view.getUint32(at, true);
    const name = follow(view, column, 0);
    const type = fieldAt(view, column, 1);
    const length = view.getUint32(name, true);
    return {
      name: text.decode(bytes.subarray(name + 4, name + 4 + length)),
      type: type && view.getUint8(type),
    };
  });
}

function readPoints(view: DataView, geometry: number): Position[] {
  const vector = follow(view, geometry, 1);
  return Array.from({ length: view.getUint32(vector, true) / 2 }, (_, i) => {
    const at = vector + 4 + i * 16;
    return [view.getFloat64(at, true), view.getFloat64(at + 8, true)];
  });
}

function readRings(view: DataView, geometry: number): Position[][] {
  const points = readPoints(view, geometry);
  const vector = follow(view, geometry, 0);
  const count = vector ? view.getUint32(vector, true) : 0;
  const ends = Array.from({ length: count }, (_, i) => view.getUint32(vector + 4 + i * 4, true));
  return ends.length === 0
    ? [points]
    : ends.map((end, ring) => points.slice(ring === 0 ? 0 : ends[ring - 1], end));
}

function readGeometry(view: DataView, geometry: number, type: DecodedFeature['type']) {
  if (type === 'Point') return readPoints(view, geometry)[0];
  if (type === 'Polygon') return readRings(view, geometry);
  const parts = follow(view, geometry, 7);
  return Array.from({ length: view.getUint32(parts, true) }, (_, i) => {
    const at = parts + 4 + i * 4;
    return readRings(view, at + view.getUint32(at, true));
  });
}

/**
 * The features of a FlatGeobuf file of points or areas, read from its specification alone. Trusts every offset; what
 * leads outside is a RangeError. Knows the types of columns that our files have.
 */
export function decodeFgb(bytes: Uint8Array): DecodedFeature[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const columns = readColumns(view, bytes);
  const typeAt = fieldAt(view, rootOf(view, HEADER_AT), 2);
  const starts = featureStarts(bytes);
  return starts.slice(0, -1).map((start) => {
    const feature = rootOf(view, start + 4);
    const geometry = follow(view, feature, 0);
    const ownTypeAt = fieldAt(view, geometry, 6);
    const type = TYPES[(typeAt && view.getUint8(typeAt)) || (ownTypeAt && view.getUint8(ownTypeAt))];
    const properties: Record<string, unknown> = {};
    const vector = follow(view, feature, 1);
    let at = vector + 4;
    const end = vector ? at + view.getUint32(vector, true) : at;
    while (at < end) {
      const column = columns[view.getUint16(at, true)];
      at += 2;
      if (column.type === 2) properties[column.name] = view.getUint8(at) !== 0;
      else if (column.type === 5) properties[column.name] = view.getInt32(at, true);
      else if (column.type === 10) properties[column.name] = view.getFloat64(at, true);
      else if (column.type === 11)
        properties[column.name] = text.decode(bytes.subarray(at + 4, at + 4 + view.getUint32(at, true)));
      else throw new Error(`a column of type ${column.type}`);
      at += FIXED_BYTES.get(column.type) ?? 4 + view.getUint32(at, true);
    }
    return { type, coordinates: readGeometry(view, geometry, type), properties };
  });
}
