import { DataFormatError } from '../../src/core/errors';
import type { LngLat } from '../../src/core/geo';
import { positionColumns, readOfficialPosition, readOfficialTable } from './official-table';

/** A house number of the city's register. */
export interface HouseNumber {
  /** With its kind: "VIA VAL TROMPIA". */
  readonly street: string;
  /** With letter or stroke: "45/A". */
  readonly number: string;
  readonly position: LngLat;
  /** Null where the register does not say. */
  readonly isResidential: boolean | null;
}

/** How the register may write that nobody lives at a number. */
const NO_MARK = /^(n|no|non.*|0|f|false|falso)$/i;

/**
 * Reads the register of house numbers (ds634), without those that have no position yet.
 * @param name of the source in errors
 * @throws DataFormatError that names the row and the column
 */
export function readHouseNumbers(bytes: Uint8Array, name: string): HouseNumber[] {
  const table = readOfficialTable(bytes, name, [
    ['tipo'],
    ['denominazione', 'descrittivo'],
    ['numerocompleto', 'numero_completo', 'numero'],
    ...positionColumns,
  ]);
  const streetColumn = table.columnOf('denominazione', 'descrittivo') ?? '';
  const wholeNumber = table.columnOf('numerocompleto', 'numero_completo');
  const residentialColumn = table.columnOf('residenziale');
  const numbers = table.rows.flatMap((row) => {
    const { values } = row;
    const number =
      wholeNumber === null
        ? [values.numero, values.lettera || values.barra || ''].filter(Boolean).join('/')
        : values[wholeNumber];
    const position = readOfficialPosition(table, row);
    if (values[streetColumn] === '') table.problems.add(row.line, streetColumn, '', 'is empty');
    if (!position) return [];
    const flag = residentialColumn === null ? '' : values[residentialColumn];
    return {
      street: `${values.tipo} ${values[streetColumn]}`.trim(),
      number,
      position,
      isResidential: flag === '' ? null : !NO_MARK.test(flag),
    };
  });
  table.problems.throwIfAny();
  if (numbers.length === 0) throw new DataFormatError(`${name}: no house number has a position`);
  return numbers;
}
