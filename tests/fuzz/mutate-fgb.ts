import { writeFgb } from '../../src/data/write-fgb';
import { buildFgbHeader } from '../../src/data/write-fgb-header';
import type { GeoLayer } from '../../src/schema/geo-layer';
import { featureStarts } from './decode-fgb';
import { mutateBytes, replaceBytes } from './mutate-bytes';
import { pickIndex, type Random } from './random';

const MAGIC_BYTES = 8;

/** A layer as a file, and as one without index: what is damaged in its features then reaches their readers. */
export function writeBothWays(layer: GeoLayer): Uint8Array[] {
  const bytes = writeFgb(layer);
  const header = buildFgbHeader(layer, [-180, -90, 180, 90], 0);
  const features = bytes.subarray(featureStarts(bytes)[0]);
  return [bytes, Uint8Array.of(...bytes.subarray(0, MAGIC_BYTES), ...header, ...features)];
}

/** Damages the bytes between two places and keeps the length that stands before them right. */
function mutateSized(
  bytes: Uint8Array,
  sizeAt: number,
  end: number,
  other: Uint8Array,
  random: Random,
): Uint8Array {
  const damaged = mutateBytes(bytes.subarray(sizeAt + 4, end), other, random);
  const result = replaceBytes(bytes, sizeAt + 4, end - sizeAt - 4, damaged);
  new DataView(result.buffer).setUint32(sizeAt, damaged.length, true);
  return result;
}

/** Damages a feature, the header or the whole of a FlatGeobuf file; of the first two the lengths stay right. */
export function mutateFgb(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  const turn = random();
  if (turn < 0.4) return mutateBytes(bytes, other, random);
  const starts = featureStarts(bytes);
  const feature = pickIndex(random, starts.length - 1);
  if (turn < 0.75) return mutateSized(bytes, starts[feature], starts[feature + 1], other, random);
  const headerEnd = 12 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
  if (turn < 0.9) return mutateSized(bytes, 8, headerEnd, other, random);
  const [start, end] = [starts[feature], starts[feature + 1]];
  return replaceBytes(
    bytes,
    start,
    random() < 0.5 ? end - start : 0,
    random() < 0.5 ? bytes.subarray(start, end) : [],
  );
}
