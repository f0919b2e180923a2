import type { LngLat } from '../../src/core/geo';
import type { PlaceStatus } from '../../src/schema/place';
import type { ServiceId } from '../../src/schema/service';
import type { SourceId } from '../sources';
import {
  type OfficialTable,
  positionColumns,
  readOfficialPosition,
  readOfficialTable,
} from './official-table';

/** A place as a register of the Comune has it; mail and telephone are not read. */
export interface OfficialPlace {
  /** Row of the register. */
  readonly line: number;
  readonly name: string;
  readonly address: string;
  readonly position: LngLat | null;
  readonly status: PlaceStatus;
  readonly website: string;
}

interface OfficialMapping {
  readonly source: SourceId;
  readonly service: ServiceId;
  readonly name: string;
  readonly address: string | null;
  readonly website: string | null;
  /** The column that says whether a place is in use; null where being listed says so. */
  readonly inUse: string | null;
}

/** Which column of each register is which field of ours. */
export const officialMappings: readonly OfficialMapping[] = [
  {
    source: 'official-coworkings',
    service: 'coworkings',
    name: 'spazio',
    address: 'sede',
    website: 'web',
    inUse: null,
  },
  {
    source: 'official-fablabs',
    service: 'fablabs',
    name: 'nominativo',
    address: 'indirizzo',
    website: 'web',
    inUse: null,
  },
  {
    source: 'official-markets',
    service: 'covered-markets',
    name: 'mcc',
    address: null,
    website: null,
    inUse: 'attivo',
  },
];

/** "www.example.it" as a whole address; '' for what is none. */
function readWebsite(text: string): string {
  const [first] = text.trim().split(/[\s;,]+/);
  const whole = /^https?:\/\//i.test(first) ? first : `https://${first}`;
  return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(whole) ? whole : '';
}

function readInUse(table: OfficialTable, line: number, column: string, text: string): PlaceStatus {
  if (/^(s[iì]?|si'|attivo|true|vero|1)$/i.test(text)) return 'open';
  if (/^(no?|non attivo|chiuso|false|falso|0)$/i.test(text)) return 'closed';
  table.problems.add(line, column, text, 'is neither yes nor no (SI, NO)');
  return 'unknown';
}

/**
 * Reads a register of places.
 * @throws DataFormatError that names the source, and the column or the row
 */
export function readOfficialPlaces(bytes: Uint8Array, mapping: OfficialMapping): OfficialPlace[] {
  const { source, name, address, website, inUse } = mapping;
  const columns = [name, address, website, inUse].flatMap((column) => (column === null ? [] : [[column]]));
  const table = readOfficialTable(bytes, source, [...columns, ...positionColumns]);
  const cell = (values: Readonly<Record<string, string>>, column: string | null): string =>
    column === null ? '' : values[column].replace(/\s+/g, ' ').trim();
  const places = table.rows.map((row) => {
    const place = {
      line: row.line,
      name: cell(row.values, name),
      address: cell(row.values, address),
      position: readOfficialPosition(table, row),
      website: readWebsite(cell(row.values, website)),
    };
    if (place.name === '') table.problems.add(row.line, name, '', 'is empty: a place needs a name');
    const status: PlaceStatus =
      inUse === null ? 'open' : readInUse(table, row.line, inUse, cell(row.values, inUse));
    return { ...place, status };
  });
  table.problems.throwIfAny();
  return places;
}
