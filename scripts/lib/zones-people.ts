import { DataFormatError } from '../../src/core/errors';
import { NIL_COUNT } from '../../src/schema/zone-columns';
import type { NilPeople } from './demand-parts';
import { collectProblems, readZoneTable } from './zones-csv';

/** People of one NIL in census 2011. */
export interface CensusAges {
  readonly total: number;
  readonly under15: number;
  readonly over65: number;
}

/** Five-year ages of the census: P14 is under 5, P15 5 to 9, … P28 70 to 74, P29 over 74. */
const UNDER_15 = ['P14', 'P15', 'P16'] as const;
const OVER_65 = ['P27', 'P28', 'P29'] as const;

/** Residents by NIL; an empty cell is 0 (Parco Sempione). @throws DataFormatError for a bad row or a missing NIL. */
export function readResidents(bytes: Uint8Array, file: string): Map<number, number> {
  const problems = collectProblems(file);
  const residents = new Map<number, number>();
  for (const { line, cells } of readZoneTable(bytes, file, ['id_nil', 'popolazione_totale'])) {
    const nil = readNil(cells.id_nil);
    const value = cells.popolazione_totale === '' ? 0 : readCount(cells.popolazione_totale);
    if (Number.isNaN(nil)) problems.add(line, 'id_nil', cells.id_nil, 'is no NIL from 1 to 88');
    else if (residents.has(nil)) problems.add(line, 'id_nil', cells.id_nil, 'stands twice');
    if (Number.isNaN(value))
      problems.add(line, 'popolazione_totale', cells.popolazione_totale, 'is no whole number');
    residents.set(nil, value);
  }
  problems.throwIfAny();
  for (let nil = 1; nil <= NIL_COUNT; nil++) {
    if (!residents.has(nil)) throw new DataFormatError(`${file}: NIL ${nil} is missing`);
  }
  return residents;
}

/**
 * People and ages by NIL in census 2011. Two rows of one NIL are added. The file bears old NIL names under the
 * present numbers, and is not in UTF-8.
 * @throws DataFormatError for a bad row.
 */
export function readCensusAges(bytes: Uint8Array, file: string): Map<number, CensusAges> {
  const problems = collectProblems(file);
  const ages = new Map<number, CensusAges>();
  const counted = ['P1', ...UNDER_15, ...OVER_65] as const;
  for (const { line, cells } of readZoneTable(bytes, file, ['ID_NIL_pre2020', ...counted], 'windows-1252')) {
    const nil = readNil(cells.ID_NIL_pre2020);
    if (Number.isNaN(nil))
      problems.add(line, 'ID_NIL_pre2020', cells.ID_NIL_pre2020, 'is no NIL from 1 to 88');
    for (const column of counted) {
      if (Number.isNaN(readCount(cells[column])))
        problems.add(line, column, cells[column], 'is no whole number');
    }
    const sum = (columns: readonly string[]) =>
      columns.reduce((total, column) => total + readCount(cells[column]), 0);
    const before = ages.get(nil) ?? { total: 0, under15: 0, over65: 0 };
    ages.set(nil, {
      total: before.total + sum(['P1']),
      under15: before.under15 + sum(UNDER_15),
      over65: before.over65 + sum(OVER_65),
    });
  }
  problems.throwIfAny();
  if (ages.size === 0) throw new DataFormatError(`${file}: no rows`);
  return ages;
}

/**
 * Residents with the census shares of their NIL. A NIL that the census does not have, or where it counted nobody,
 * takes the city's shares and is named in `withoutCensus` if it has residents.
 * @param over65 people of 65 and over by NIL where they are registered: then no census share stands in for them
 */
export function joinPeople(
  residents: ReadonlyMap<number, number>,
  ages: ReadonlyMap<number, CensusAges>,
  over65: ReadonlyMap<number, number> = new Map(),
): { readonly people: NilPeople[]; readonly withoutCensus: number[] } {
  const city = [...ages.values()].reduce((sum, { total, under15, over65 }) => ({
    total: sum.total + total,
    under15: sum.under15 + under15,
    over65: sum.over65 + over65,
  }));
  const withoutCensus: number[] = [];
  const people = [...residents]
    .sort(([a], [b]) => a - b)
    .map(([nil, count]) => {
      const own = ages.get(nil);
      const known = own && own.total > 0 ? own : city;
      if (known === city && count > 0) withoutCensus.push(nil);
      const registered = count > 0 ? over65.get(nil) : undefined;
      return {
        nil,
        residents: count,
        over65Share: registered === undefined ? known.over65 / known.total : registered / count,
        under15Share: known.under15 / known.total,
      };
    });
  return { people, withoutCensus };
}

function readCount(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

function readNil(text: string): number {
  const nil = readCount(text);
  return nil >= 1 && nil <= NIL_COUNT ? nil : Number.NaN;
}
