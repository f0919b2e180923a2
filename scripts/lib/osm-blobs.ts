import { inflateSync } from 'node:zlib';
import { PbfReader } from 'pbf';
import { StreetsFileError } from './osm-errors';

/** Limits of the format: no header of a blob is longer, and none holds more when inflated. */
const MAX_HEADER_BYTES = 64 * 1024;
const MAX_BLOB_BYTES = 32 * 1024 * 1024;

/** What this pipeline can read; a file that requires more would be misread. */
const KNOWN_FEATURES: ReadonlySet<string> = new Set(['OsmSchema-V0.6', 'DenseNodes']);

/** An extract in parts: its header, and its blocks of elements, inflated. */
export interface OsmBlobs {
  /** When the data were taken from OpenStreetMap, ISO; null where the header does not say. */
  readonly date: string | null;
  readonly blocks: readonly Buffer[];
}

/**
 * Takes an .osm.pbf apart, every length checked: the parser's own stream throws where nobody can catch it.
 * @param name what errors call the file
 * @throws StreetsFileError if it is not such a file, is cut or damaged, or needs what is not known here. A file cut
 * exactly between two blocks is shorter, not wrong: the format does not say how many there are.
 */
export function readBlobs(bytes: Uint8Array, name: string): OsmBlobs {
  const fail = (what: string): never => {
    throw new StreetsFileError(name, what);
  };
  const cut = (at: number): never =>
    fail(`is cut short: it ends at byte ${bytes.length}, in the part that begins at byte ${at}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const blocks: Buffer[] = [];
  let date: string | null = null;
  let isFirst = true;
  for (let at = 0; at < bytes.length; ) {
    if (bytes.length - at < 4) cut(at);
    const headerEnd = at + 4 + view.getUint32(at);
    if (headerEnd - at > MAX_HEADER_BYTES)
      fail(isFirst ? 'is not an .osm.pbf file' : `is damaged at byte ${at}`);
    if (headerEnd > bytes.length) cut(at);
    const header = readPart(() => readBlobHeader(bytes.subarray(at + 4, headerEnd)));
    if (!header || (isFirst ? header.type !== 'OSMHeader' : header.type === 'OSMHeader'))
      return fail(isFirst ? 'is not an .osm.pbf file' : `is damaged at byte ${at}`);
    const end = headerEnd + header.dataBytes;
    if (header.dataBytes > MAX_BLOB_BYTES) fail(`is damaged at byte ${at}`);
    if (end > bytes.length) cut(at);
    if (isFirst || header.type === 'OSMData') {
      const block = readPart(() => inflateBlob(bytes.subarray(headerEnd, end)));
      if (block === null) return fail(`is damaged in the part that begins at byte ${at}`);
      if (block === 'not zlib')
        return fail('is not compressed with zlib; write it again with osmium cat -f pbf');
      if (isFirst) {
        const { features, timestampSeconds } =
          readPart(() => readHeaderBlock(block)) ?? fail('is damaged in its header');
        const unknown = features.find((feature) => !KNOWN_FEATURES.has(feature));
        if (unknown !== undefined) fail(`needs ${JSON.stringify(unknown)}, which cannot be read here`);
        if (timestampSeconds > 0) date = new Date(timestampSeconds * 1000).toISOString().slice(0, 10);
      } else {
        blocks.push(block);
      }
    }
    isFirst = false;
    at = end;
  }
  if (isFirst) fail('is empty');
  return { date, blocks };
}

/** What a reading gives, or null where the bytes do not have its form. */
function readPart<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function readBlobHeader(bytes: Uint8Array): { readonly type: string; readonly dataBytes: number } {
  const header = { type: '', dataBytes: -1 };
  new PbfReader(bytes).readFields((tag, result, pbf) => {
    if (tag === 1) result.type = pbf.readString();
    else if (tag === 3) result.dataBytes = pbf.readVarint();
  }, header);
  if (header.dataBytes < 0) throw new RangeError('no length');
  return header;
}

/** Only zlib is read: its checksum is what tells a damaged block, on which the parser can hang. */
function inflateBlob(bytes: Uint8Array): Buffer | 'not zlib' {
  const blob: { zlib: Uint8Array | null } = { zlib: null };
  new PbfReader(bytes).readFields((tag, result, pbf) => {
    if (tag === 3) result.zlib = pbf.readBytes();
  }, blob);
  return blob.zlib ? inflateSync(blob.zlib, { maxOutputLength: MAX_BLOB_BYTES }) : 'not zlib';
}

function readHeaderBlock(bytes: Uint8Array): {
  readonly features: readonly string[];
  readonly timestampSeconds: number;
} {
  const features: string[] = [];
  const header = { features, timestampSeconds: 0 };
  new PbfReader(bytes).readFields((tag, result, pbf) => {
    if (tag === 4) result.features.push(pbf.readString());
    else if (tag === 32) result.timestampSeconds = pbf.readVarint();
  }, header);
  return header;
}
