import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseJson } from '../../src/data/json-field';
import { type SourceId, sources } from '../sources';

/** What is known of a file of the cache. */
export interface RefreshEntry {
  /** Where it came from. */
  readonly address: string;
  /** As the catalogue calls it; '' for a file that has no catalogue. */
  readonly licence: string;
  /** When its publisher changed it last, ISO; '' where nobody says. */
  readonly modified: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
}

export type RefreshRecord = Readonly<Partial<Record<SourceId, RefreshEntry>>>;

/** The record's file in the cache. */
export const RECORD_FILE = 'refresh.json';

export function isSourceId(text: string): text is SourceId {
  return Object.hasOwn(sources, text);
}

/** The sources in the order of scripts/sources.ts. */
export const sourceIds: readonly SourceId[] = Object.keys(sources).filter(isSourceId);

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What the last refreshes brought; empty where there was none. @throws DataFormatError for a damaged record */
export function readRecord(cacheFolder: string): RefreshRecord {
  const path = join(cacheFolder, RECORD_FILE);
  if (!existsSync(path)) return {};
  const entries = parseJson(readFileSync(path, 'utf8'), path).entries();
  return Object.fromEntries(
    entries
      .filter(([id]) => isSourceId(id))
      .map(([id, entry]): [string, RefreshEntry] => [
        id,
        {
          address: entry.at('address').text(),
          licence: entry.at('licence').text(),
          modified: entry.at('modified').text(),
          sha256: entry.at('sha256').text(),
          bytes: entry.at('bytes').count(),
          rows: entry.at('rows').count(),
        },
      ]),
  );
}
