import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { DataFormatError, VersionError } from '../core/errors';
import type { FileEntry, Manifest } from '../schema/manifest';
import { decodeUtf8 } from './decode-text';
import { readManifest } from './read-manifest';
import type { ReadOptions, Source } from './source';

const MANIFEST = 'manifest.json';
const MANIFEST_MOST_BYTES = 1024 * 1024;

/** SHA-256 of some bytes, lower-case hexadecimal. */
export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** The file, and what is wrong with it; one that is wrong is asked for once more, past all caches. */
async function readTwice(
  source: Source,
  path: string,
  faultOf: (bytes: Uint8Array) => string | null,
  options: ReadOptions,
): Promise<{ readonly bytes: Uint8Array; readonly fault: string | null }> {
  const kept = await source.read(path, options);
  if (faultOf(kept) === null) return { bytes: kept, fault: null };
  const bytes = await source.read(path, { ...options, isFresh: true });
  return { bytes, fault: faultOf(bytes) };
}

function faultOfManifest(source: Source, bytes: Uint8Array): string | null {
  const { version } = source;
  if (version === undefined || sha256Hex(bytes).startsWith(version)) return null;
  return `not the one of this page, ${version}; reload the page`;
}

/** Whether the host now has the data of another version than that of the page. */
async function isReplaced(source: Source): Promise<boolean> {
  try {
    const options = { isFresh: true, mostBytes: MANIFEST_MOST_BYTES };
    return faultOfManifest(source, await source.read(MANIFEST, options)) !== null;
  } catch {
    return false;
  }
}

/**
 * A file of the manifest, with its length and checksum checked before anything is decoded.
 * @throws DataFormatError if it is not the file that the manifest describes, VersionError if that is because the host has
 * another version by now, LoadError if it cannot be had.
 */
export async function readFile(source: Source, entry: FileEntry, signal?: AbortSignal): Promise<Uint8Array> {
  const { path } = entry;
  const faultOf = (bytes: Uint8Array): string | null => {
    if (bytes.length > entry.bytes) return `more than the ${entry.bytes} bytes of the manifest`;
    if (bytes.length < entry.bytes) return `${bytes.length} bytes where the manifest says ${entry.bytes}`;
    const actual = sha256Hex(bytes);
    if (actual === entry.sha256) return null;
    return `its checksum ${actual.slice(0, 12)}… is not the manifest's ${entry.sha256.slice(0, 12)}…`;
  };
  const options = { mostBytes: entry.bytes, ...(signal ? { signal } : {}) };
  const { bytes, fault } = await readTwice(source, path, faultOf, options);
  if (fault === null) return bytes;
  if (await isReplaced(source)) throw new VersionError(`${path}: of another version; reload the page`);
  throw new DataFormatError(`${path}: ${fault}`);
}

export interface CheckedManifest {
  readonly manifest: Manifest;
  /** SHA-256 of manifest.json, lower-case hexadecimal. */
  readonly manifestSha256: string;
}

/**
 * The manifest below a source: that of the page's own version, where the source has one.
 * @throws VersionError if it is another one, DataFormatError or LoadError
 */
export async function openManifest(source: Source): Promise<CheckedManifest> {
  const faultOf = (bytes: Uint8Array): string | null => faultOfManifest(source, bytes);
  const { bytes, fault } = await readTwice(source, MANIFEST, faultOf, { mostBytes: MANIFEST_MOST_BYTES });
  if (fault !== null) throw new VersionError(`${MANIFEST}: ${fault}`);
  return { manifest: readManifest(decodeUtf8(bytes, MANIFEST)), manifestSha256: sha256Hex(bytes) };
}
