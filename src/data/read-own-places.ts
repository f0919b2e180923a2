import { OWN_MAX_BYTES, type OwnFileReading } from '../schema/own-places';
import { decodeText } from './decode-text';
import type { OwnGround } from './own-position';
import { readOwnGeojson } from './read-own-geojson';

/**
 * Reads a file of places that a person gives, CSV or GeoJSON by what is in it. Never throws for what the file holds:
 * it is refused with a reason, or its rows are, one by one. The reader of tables is loaded when it is first needed.
 */
export async function readOwnPlaces(bytes: Uint8Array, ground: OwnGround): Promise<OwnFileReading> {
  const refuse = (fault: 'too-large' | 'not-text', value = ''): OwnFileReading => ({
    kind: 'refused',
    fault,
    value,
    problems: [],
  });
  if (bytes.length > OWN_MAX_BYTES) return refuse('too-large', String(bytes.length));
  const text = decodeText(bytes);
  if (text === null) return refuse('not-text');
  if (/^\s*[{[]/.test(text)) return readOwnGeojson(text, ground);
  const { readOwnCsv } = await import('./read-own-csv');
  return readOwnCsv(text, ground);
}
