import { DataFormatError } from '../../src/core/errors';
import { MUNICIPIO_COUNT, NIL_COUNT } from '../../src/schema/zone-columns';
import type { SourceId } from '../sources';
import { readSectionPeople, readSectionShapes } from './census-sections';
import { readHouseNumbers } from './house-numbers';
import { officialMappings, readOfficialPlaces } from './official-places';
import { readOfficialResidents } from './official-residents';
import { countOpenRows } from './open-places';
import { readBlobs } from './osm-blobs';
import { isZip, unzipOne } from './unzip';
import { readBoundaries } from './zones-boundaries';

/** Less than this share of the rows there were is taken for a table that was cut between two rows. */
const LEAST_SHARE = 0.5;

/** Rows of the registers in January 2026, for the first refresh; of the sections fewer than the 6,000 of 2011. */
const usualRows: Readonly<Partial<Record<SourceId, number>>> = {
  'official-coworkings': 110,
  'official-fablabs': 12,
  'official-markets': 26,
  'house-numbers': 60_000,
  'official-pharmacies': 422,
  'official-libraries': 26,
  'official-schools': 560,
  'official-metro': 110,
  'official-rail': 24,
  'official-fountains': 721,
  'post-offices': 82,
  'sport-centres': 407,
  'historic-shops': 626,
  'surface-stops': 2618,
  'bike-sharing': 318,
  charging: 483,
  'census-sections': 5000,
  'census-people': 5000,
};

/** The table or the map in what was downloaded: taken out of a zip archive where it is in one. */
export function unpack(bytes: Uint8Array, id: SourceId, format: string): Uint8Array {
  return isZip(bytes) ? unzipOne(bytes, new RegExp(`\\.${format}$`, 'i'), id) : bytes;
}

/** Reads a source as the build will. @returns rows, features or blocks */
function countRows(id: SourceId, bytes: Uint8Array): number {
  const mapping = officialMappings.find(({ source }) => source === id);
  if (mapping) return readOfficialPlaces(bytes, mapping).length;
  switch (id) {
    case 'nil-boundaries':
      return readBoundaries(bytes, id, { property: 'ID_NIL', count: NIL_COUNT }).features.length;
    case 'municipi-boundaries':
      return readBoundaries(bytes, id, { property: 'MUNICIPIO', count: MUNICIPIO_COUNT }).features.length;
    case 'comune-boundary':
      return readBoundaries(bytes, id).features.length;
    case 'official-residents':
      return readOfficialResidents(bytes, id).residents.size;
    case 'house-numbers':
      return readHouseNumbers(bytes, id).length;
    case 'census-sections':
      return readSectionShapes(bytes, id).length;
    case 'census-people':
      return readSectionPeople(bytes, id).size;
    case 'streets-extract':
      return readBlobs(bytes, id).blocks.length;
    default:
      return countOpenRows(id, bytes) ?? countFeatures(id, bytes);
  }
}

function countFeatures(id: SourceId, bytes: Uint8Array): number {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new DataFormatError(`${id}: not JSON, or cut short`, { cause });
  }
  const features: unknown =
    typeof parsed === 'object' && parsed !== null ? Reflect.get(parsed, 'features') : null;
  if (!Array.isArray(features) || features.length === 0) throw new DataFormatError(`${id}: no features`);
  return features.length;
}

/**
 * Reads what was downloaded as the build will, so that nothing gets into the cache that stops it.
 * @param before rows that the source had at the last refresh, null where there was none
 * @throws DataFormatError that names the source, and the column or the row where one is wrong
 */
export function checkRefreshed(id: SourceId, bytes: Uint8Array, before: number | null): number {
  const rows = countRows(id, bytes);
  const usual = before ?? usualRows[id] ?? 0;
  if (rows < usual * LEAST_SHARE)
    throw new DataFormatError(`${id}: ${rows} rows where there were ${usual}: the download looks cut short`);
  return rows;
}
