import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { DataFormatError } from '../core/errors';
import type { FileEntry } from '../schema/manifest';
import type { Source } from './source';

/** SHA-256 of some bytes, lower-case hexadecimal. */
export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/**
 * A file of the manifest, with its length and checksum checked before anything is decoded.
 * @throws DataFormatError if it is not the file that the manifest describes, LoadError if it cannot be had.
 */
export async function readFile(source: Source, entry: FileEntry, signal?: AbortSignal): Promise<Uint8Array> {
  const bytes = await source.read(entry.path, signal);
  if (bytes.length !== entry.bytes) {
    throw new DataFormatError(`${entry.path}: ${bytes.length} bytes where the manifest says ${entry.bytes}`);
  }
  const actual = sha256Hex(bytes);
  if (actual !== entry.sha256) {
    throw new DataFormatError(
      `${entry.path}: its checksum ${actual.slice(0, 12)}… is not the manifest's ${entry.sha256.slice(0, 12)}…`,
    );
  }
  return bytes;
}
