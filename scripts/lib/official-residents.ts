import { DataFormatError } from '../../src/core/errors';
import { NIL_COUNT } from '../../src/schema/zone-columns';
import { readOfficialTable, readWhole } from './official-table';

/** Residents of the NIL in the newest year of the city's register. */
export interface OfficialResidents {
  readonly year: number;
  /** By NIL. */
  readonly residents: ReadonlyMap<number, number>;
  /** People of 65 and over by NIL, where the table says. */
  readonly over65: ReadonlyMap<number, number>;
}

/**
 * Reads the table of the quarters (ds205), of which only the newest year counts. Rows without a NIL are people whose
 * quarter is not known; an empty figure is nobody.
 * @param name of the source in errors
 * @throws DataFormatError that names the row and the column, or the NIL that is missing
 */
export function readOfficialResidents(bytes: Uint8Array, name: string): OfficialResidents {
  const table = readOfficialTable(bytes, name, [['anno'], ['nil', 'id_nil'], ['totale']]);
  const nilColumn = table.columnOf('nil', 'id_nil') ?? '';
  const olderColumn = table.columnOf('65_e_piu', '65_anni_e_piu');
  const years = table.rows.map(({ line, values }) => {
    const year = readWhole(values.anno);
    if (!(year >= 1990 && year <= 2100)) table.problems.add(line, 'anno', values.anno, 'is no year');
    return year;
  });
  table.problems.throwIfAny();
  const newest = years.reduce((latest, year) => Math.max(latest, year), 0);
  const residents = new Map<number, number>();
  const over65 = new Map<number, number>();
  table.rows.forEach(({ line, values }, index) => {
    if (years[index] !== newest || values[nilColumn] === '') return;
    const nil = readWhole(values[nilColumn]);
    const count = values.totale === '' ? 0 : readWhole(values.totale);
    if (!(nil >= 1 && nil <= NIL_COUNT))
      table.problems.add(line, nilColumn, values[nilColumn], `is no NIL from 1 to ${NIL_COUNT}`);
    else if (residents.has(nil))
      table.problems.add(line, nilColumn, values[nilColumn], `stands twice in ${newest}`);
    if (Number.isNaN(count)) table.problems.add(line, 'totale', values.totale, 'is no whole number');
    residents.set(nil, count);
    if (olderColumn === null || values[olderColumn] === '') return;
    const older = readWhole(values[olderColumn]);
    if (!(older <= count))
      table.problems.add(line, olderColumn, values[olderColumn], `is no whole number up to ${count}`);
    over65.set(nil, older);
  });
  table.problems.throwIfAny();
  for (let nil = 1; nil <= NIL_COUNT; nil++) {
    if (!residents.has(nil)) throw new DataFormatError(`${name}: NIL ${nil} is missing in ${newest}`);
  }
  return { year: newest, residents, over65 };
}
