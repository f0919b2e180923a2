import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { Feature } from 'geojson';
import { DataFormatError } from '../core/errors';
import { verifyFgb } from './verify-fgb';

/**
 * The features of a whole FlatGeobuf file of points or areas, in the order of the file. The library hangs on an empty
 * body or a header that says 0 features and reads damage as data, so it only sees what {@link verifyFgb} has passed.
 * @param path what error messages call the file
 * @throws DataFormatError for whatever is wrong with it.
 */
export async function readFgb(bytes: Uint8Array, path: string): Promise<Feature[]> {
  const copy = new Uint8Array(bytes);
  verifyFgb(copy, path);
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
