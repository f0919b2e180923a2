import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import { calcTreeSize } from 'flatgeobuf/lib/mjs/packedrtree.js';
import type { Feature } from 'geojson';
import { DataFormatError } from '../../src/core/errors';

const MAGIC = [0x66, 0x67, 0x62] as const;
const MAGIC_BYTES = 8;
const SIZE_BYTES = 4;

/**
 * The features of an open dataset in FlatGeobuf, lines too, in the order of the file, guarded: the library hangs on a header that
 * says 0 features, and reads past a cut end.
 * @param path what error messages call the file
 * @throws DataFormatError if it is not FlatGeobuf, is cut short, or holds another number of features than it says.
 */
export async function readInputFgb(bytes: Uint8Array, path: string): Promise<Feature[]> {
  if (bytes.length < MAGIC_BYTES + SIZE_BYTES || MAGIC.some((value, i) => bytes[i] !== value)) {
    throw new DataFormatError(`${path}: not a FlatGeobuf file (${bytes.length} bytes)`);
  }
  const copy = new Uint8Array(bytes);
  const features: Feature[] = [];
  try {
    const headerMetaFn = (header: { featuresCount: number; indexNodeSize: number }) =>
      checkSizes(copy, path, header.featuresCount, header.indexNodeSize);
    for await (const { type, geometry, properties } of deserialize(copy, { headerMetaFn })) {
      features.push({ type, geometry, properties: properties ?? null });
    }
  } catch (error) {
    if (error instanceof DataFormatError) throw error;
    throw new DataFormatError(`${path}: unreadable FlatGeobuf after ${features.length} features`, {
      cause: error,
    });
  }
  return features;
}

function checkSizes(bytes: Uint8Array, path: string, featuresCount: number, indexNodeSize: number): void {
  if (featuresCount === 0) throw new DataFormatError(`${path}: its header says 0 features`);
  const view = new DataView(bytes.buffer);
  let offset = MAGIC_BYTES + SIZE_BYTES + view.getUint32(MAGIC_BYTES, true);
  if (indexNodeSize > 0) offset += calcTreeSize(featuresCount, indexNodeSize);
  let count = 0;
  while (offset + SIZE_BYTES <= bytes.length) {
    offset += SIZE_BYTES + view.getUint32(offset, true);
    count++;
  }
  if (offset !== bytes.length) {
    throw new DataFormatError(`${path}: cut short: ${bytes.length} bytes where ${offset} were announced`);
  }
  if (count !== featuresCount) {
    throw new DataFormatError(`${path}: ${count} features where the header says ${featuresCount}`);
  }
}
