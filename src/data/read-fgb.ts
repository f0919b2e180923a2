import { ByteBuffer } from 'flatbuffers';
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import { fromByteBuffer } from 'flatgeobuf/lib/mjs/header-meta.js';
import type { Feature } from 'geojson';
import { DataFormatError } from '../core/errors';
import type { GeoColumn } from '../schema/geo-layer';
import { verifyFgb } from './verify-fgb';

const MAGIC_BYTES = 8;

/**
 * The features of a whole FlatGeobuf file of points or areas, in the order of the file. The library hangs on an empty
 * body or a header that says 0 features and reads damage as data, so it only sees what {@link verifyFgb} has passed.
 * @param path what error messages call the file
 * @param columns that the file must have; null where any will do
 * @throws DataFormatError for whatever is wrong with it.
 */
export async function readFgb(
  bytes: Uint8Array,
  path: string,
  columns: readonly GeoColumn[] | null = null,
): Promise<Feature[]> {
  const copy = new Uint8Array(bytes);
  verifyFgb(copy, path, columns);
  const features: Feature[] = [];
  try {
    for await (const { type, geometry, properties } of deserialize(copy)) {
      features.push({ type, geometry, properties: properties ?? null });
    }
  } catch (cause) {
    throw new DataFormatError(`${path}: unreadable after ${features.length} features`, { cause });
  }
  return features;
}

/** Items a node of the file's spatial index holds; 0 for a file without an index. */
export function indexNodeSize(bytes: Uint8Array, path: string): number {
  verifyFgb(bytes, path);
  const buffer = new ByteBuffer(new Uint8Array(bytes));
  buffer.setPosition(MAGIC_BYTES);
  return fromByteBuffer(buffer).indexNodeSize;
}
