import { inflateRawSync } from 'node:zlib';
import { DataFormatError } from '../../src/core/errors';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;
/** No table of a city is longer; an entry that says it is has been made to fill the memory. */
const MAX_BYTES = 1024 * 1024 * 1024;

/** Begins as a zip archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * The one file of a zip archive whose path ends as asked.
 * @param name of the archive in errors
 * @throws DataFormatError if the archive is cut or damaged, or has no such file or several.
 */
export function unzipOne(bytes: Uint8Array, ending: RegExp, name: string): Uint8Array {
  const entries = listZip(bytes, name);
  const found = entries.filter(({ path }) => ending.test(path));
  if (found.length !== 1) {
    const paths = entries.map(({ path }) => path).join(', ');
    throw new DataFormatError(
      `${name}: ${found.length} files in the archive end as ${ending.source}; it holds ${paths}`,
    );
  }
  return found[0].read();
}

interface ZipEntry {
  readonly path: string;
  readonly read: () => Uint8Array;
}

/** The files of a zip archive (APPNOTE 6.3, without encryption, without the 64-bit form). */
export function listZip(bytes: Uint8Array, name: string): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const damaged = (): never => {
    throw new DataFormatError(`${name}: the archive is cut short or damaged`);
  };
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < 0) damaged();
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) damaged();
    const method = view.getUint16(at + 10, true);
    const packedBytes = view.getUint32(at + 20, true);
    const fullBytes = view.getUint32(at + 24, true);
    const nameBytes = view.getUint16(at + 28, true);
    const start = view.getUint32(at + 42, true);
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes));
    entries.push({
      path,
      read: () => {
        if (start + 30 > bytes.length || fullBytes > MAX_BYTES) damaged();
        const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
        const packed = bytes.subarray(from, from + packedBytes);
        if (packed.length !== packedBytes) damaged();
        if (method === STORED) return packed;
        if (method !== DEFLATED) throw new DataFormatError(`${name}: ${path} is packed by method ${method}`);
        const full = inflate(packed);
        return full?.length === fullBytes ? full : damaged();
      },
    });
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Null where the bytes are no deflated stream. */
function inflate(packed: Uint8Array): Uint8Array | null {
  try {
    return new Uint8Array(inflateRawSync(packed, { maxOutputLength: MAX_BYTES }));
  } catch {
    return null;
  }
}
