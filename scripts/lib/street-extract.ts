import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { SourceEntry } from '../../src/schema/manifest';
import type { AreaConfig } from '../areas/area-config';
import { StreetsFileError } from './osm-errors';
import { readExtract } from './osm-read';
import { type StreetWay, splitWays } from './osm-split';
import { judgeWay, type LeftOutReason, leftOutReasons } from './osm-way-rules';
import type { StreetSource } from './street-source';

/** Ways named as examples of each reason to leave some out. */
const EXAMPLES = 3;

/** An .osm.pbf as the source of the streets, with what the manifest says of it. */
export interface StreetExtract {
  readonly streets: StreetSource;
  readonly entry: SourceEntry;
  /** When it was taken from OpenStreetMap, ISO; null where the file does not say. */
  readonly date: string | null;
}

/**
 * Reads the streets of an area from an .osm.pbf.
 * @throws StreetsFileError, one sentence that names the file, if it cannot be read or has no street in the area.
 */
export function readStreetExtract(path: string, area: AreaConfig): StreetExtract {
  const name = basename(path);
  const { streets, date } = readStreets(readBytes(path, name), name, area, 'streets-file');
  return {
    streets,
    entry: {
      title: `Streets and paths of ${name}, an extract of OpenStreetMap`,
      publisher: 'OpenStreetMap contributors',
      licence: 'ODbL 1.0',
      licenceUrl: 'https://opendatacommons.org/licenses/odbl/1-0/',
      address: 'https://www.openstreetmap.org/copyright',
      vintage: streets.vintage,
    },
    date,
  };
}

/**
 * The streets of an area in the bytes of an .osm.pbf.
 * @param name what errors call the file
 * @throws StreetsFileError as {@link readStreetExtract}.
 */
export function readStreets(
  bytes: Uint8Array,
  name: string,
  area: AreaConfig,
  source: StreetSource['source'],
): Pick<StreetExtract, 'streets' | 'date'> {
  const extract = readExtract(bytes, name);
  const leftOut = new Map<LeftOutReason, number[]>(leftOutReasons.map((reason) => [reason, []]));
  const ways: StreetWay[] = [];
  let judged = 0;
  for (const { id, nodes, tags } of extract.ways) {
    const verdict = judgeWay(tags);
    if (verdict.kind === 'other') continue;
    judged++;
    if (verdict.kind === 'street') ways.push({ nodes, columns: verdict.columns });
    else leftOut.get(verdict.reason)?.push(id);
  }
  const { edges, cutWays } = splitWays(ways, extract, area);
  if (edges.length === 0) throw new StreetsFileError(name, `has no street in ${area.name}`);
  return {
    streets: {
      edges,
      readCount: judged,
      dropped: [
        ...[...leftOut].map(([reason, ids]) => ({
          reason,
          count: ids.length,
          examples: ids.slice(0, EXAMPLES).map((id) => `way ${id}`),
        })),
        { reason: 'cut: outside the area or without all their points', count: cutWays, examples: [] },
      ],
      hasAttributes: true,
      vintage: extract.date ?? 'date not stated in the file',
      source,
    },
    date: extract.date,
  };
}

function readBytes(path: string, name: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StreetsFileError(name, `cannot be opened (${reason})`, { cause });
  }
}
