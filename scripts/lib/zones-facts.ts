import { type BoundingBox, isInside } from '../../src/core/geo';
import { showValue } from '../../src/schema/show-value';
import { type PeripheryGroup, peripheryGroups } from '../../src/schema/zone';
import { MUNICIPIO_COUNT, NIL_COUNT } from '../../src/schema/zone-columns';
import { collectProblems, readZoneTable, type ZoneRow } from './zones-csv';

/** What the project keeps by hand of one NIL. */
export interface NilFacts {
  readonly nil: number;
  readonly name: string;
  readonly commonName: string;
  readonly aliases: readonly string[];
  /** The municipio that the table names; a label. */
  readonly municipio: number;
  readonly periphery: boolean;
  readonly peripheryGroup: PeripheryGroup;
  /** As the table has them, for comparison with the open data; null where empty. */
  readonly residents: number | null;
  readonly census2011: { readonly total: number; readonly under15: number; readonly over65: number };
}

const columns = [
  'id',
  'nil_id',
  'display_name',
  'common_name',
  'municipio',
  'population',
  'census2011_total',
  'census2011_under15',
  'census2011_65plus',
  'periphery',
  'group',
  'periphery_source',
  'aliases',
  'lng',
  'lat',
  'source',
] as const;
type Column = (typeof columns)[number];

/**
 * Reads data/neighbourhoods.csv, in the order of the NIL.
 * @param file what errors call it
 * @throws DataFormatError with every problem of every row: file, row, column, value and what to do.
 */
export function readNilFacts(bytes: Uint8Array, file: string, bounds: BoundingBox): NilFacts[] {
  const rows = readZoneTable(bytes, file, columns);
  const problems = collectProblems(file);
  const seen = new Map<string, number>();
  const facts = rows.map((row) => {
    const say = (column: Column, advice: string) => problems.add(row.line, column, row.cells[column], advice);
    for (const column of ['id', 'nil_id', 'common_name'] as const) {
      const key = `${column}=${row.cells[column]}`;
      const first = seen.get(key);
      if (first !== undefined) say(column, `stands in row ${first} too; give each row its own`);
      else seen.set(key, row.line);
    }
    return readRow(row, bounds, say);
  });
  const numbers = new Set(facts.map(({ nil }) => nil));
  for (let nil = 1; nil <= NIL_COUNT; nil++) {
    if (!numbers.has(nil)) problems.add(rows.length + 2, 'nil_id', String(nil), 'is missing; add its row');
  }
  problems.throwIfAny();
  return facts.sort((a, b) => a.nil - b.nil);
}

function readRow(
  { cells }: ZoneRow,
  bounds: BoundingBox,
  say: (column: Column, advice: string) => void,
): NilFacts {
  const count = (column: Column, max: number, min = 0): number => {
    const value = /^\d+$/.test(cells[column]) ? Number(cells[column]) : Number.NaN;
    if (!(value >= min && value <= max)) say(column, `is no whole number from ${min} to ${max}`);
    return value;
  };
  for (const column of ['id', 'display_name', 'common_name', 'source'] as const) {
    if (cells[column] === '') say(column, 'is empty; every row needs one');
  }
  const periphery = cells.periphery === 'yes';
  if (!periphery && cells.periphery !== 'no') say('periphery', 'is neither yes nor no');
  if (periphery && cells.periphery_source === '')
    say('periphery_source', 'is empty; say who calls it periphery');
  const peripheryGroup = peripheryGroups.find((group) => group === cells.group) ?? 'rest';
  if (cells.group !== peripheryGroup) say('group', `is none of ${peripheryGroups.join(', ')}`);
  else if (periphery === (peripheryGroup === 'rest'))
    say('group', `does not go with periphery ${showValue(cells.periphery)}`);
  const position = [Number(cells.lng), Number(cells.lat)] as const;
  if (cells.lng === '' || cells.lat === '' || !isInside(position, bounds))
    say('lng', `with lat ${showValue(cells.lat)} is not in the city`);
  const census2011 = {
    total: count('census2011_total', 200_000),
    under15: count('census2011_under15', 200_000),
    over65: count('census2011_65plus', 200_000),
  };
  if (census2011.under15 + census2011.over65 > census2011.total)
    say('census2011_total', 'is less than the two ages together');
  return {
    nil: count('nil_id', NIL_COUNT, 1),
    name: cells.display_name,
    commonName: cells.common_name,
    aliases: cells.aliases.split(';').flatMap((alias) => alias.trim() || []),
    municipio: count('municipio', MUNICIPIO_COUNT, 1),
    periphery,
    peripheryGroup,
    residents: cells.population === '' ? null : count('population', 200_000),
    census2011,
  };
}
