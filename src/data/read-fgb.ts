import { ByteBuffer } from 'flatbuffers';
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import { fromByteBuffer } from 'flatgeobuf/lib/mjs/header-meta.js';
import type { Feature } from 'geojson';
import { DataFormatError } from '../core/errors';
import type { GeoColumn } from '../schema/geo-layer';
import { verifyFgb } from './verify-fgb';

const MAGIC_BYTES = 8;

/** Longest wait for one feature, in milliseconds; the whole file is in memory, so that there is nothing to wait for. */
const WATCHDOG_MILLISECONDS = 2000;

/** The next feature, or an error where the reader waits for bytes that do not exist. */
async function nextInTime<T>(features: AsyncIterator<T>): Promise<IteratorResult<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the reader does not go on')), WATCHDOG_MILLISECONDS);
  });
  try {
    return await Promise.race([features.next(), late]);
  } finally {
    clearTimeout(timer);
  }
}

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
  const { length: expected } = verifyFgb(copy, path, columns);
  const features: Feature[] = [];
  try {
    const reader = deserialize(copy)[Symbol.asyncIterator]();
    for (let next = await nextInTime(reader); !next.done; next = await nextInTime(reader)) {
      if (features.length === expected) throw new Error(`more than the ${expected} features of its header`);
      const { type, geometry, properties } = next.value;
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
