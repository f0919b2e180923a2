import { DataFormatError } from '../../src/core/errors';
import { readOfficialTable, readWhole } from './official-table';
import { type Boundary, readBoundaries } from './zones-boundaries';

/** A census section with its people; the smallest area that ages are published for. */
export interface CensusSection {
  readonly id: string;
  readonly shape: Boundary;
  readonly residents: number;
  readonly over65: number;
  readonly under15: number;
}

/** Five-year ages of the census, as in 2011: P14 is under 5, P15 5 to 9, … P28 70 to 74, P29 over 74. */
const UNDER_15 = ['p14', 'p15', 'p16'] as const;
const OVER_65 = ['p27', 'p28', 'p29'] as const;

/** The id of a section as a whole number without zeros in front; '' for what is none. */
function sectionId(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  return /^\d+(\.0+)?$/.test(text) ? text.replace(/\.0+$/, '').replace(/^0+(?=\d)/, '') : '';
}

interface SectionPeople {
  readonly residents: number;
  readonly over65: number;
  readonly under15: number;
}

/**
 * The people of each section by its id.
 * @param name of the source in errors
 * @throws DataFormatError that names the row and the column
 */
export function readSectionPeople(bytes: Uint8Array, name: string): Map<string, SectionPeople> {
  const counted = ['p1', ...UNDER_15, ...OVER_65];
  const table = readOfficialTable(bytes, name, [['sez21_id'], ...counted.map((column) => [column])]);
  const people = new Map<string, SectionPeople>();
  for (const { line, values } of table.rows) {
    const id = sectionId(values.sez21_id);
    if (id === '') table.problems.add(line, 'sez21_id', values.sez21_id, 'is no number of a section');
    else if (people.has(id)) table.problems.add(line, 'sez21_id', id, 'stands twice');
    const read = (column: string): number => {
      const count = values[column] === '' ? 0 : readWhole(values[column]);
      if (Number.isNaN(count)) table.problems.add(line, column, values[column], 'is no whole number');
      return count;
    };
    const sum = (columns: readonly string[]): number =>
      columns.reduce((total, column) => total + read(column), 0);
    const found = { residents: read('p1'), over65: sum(OVER_65), under15: sum(UNDER_15) };
    if (found.over65 + found.under15 > found.residents)
      table.problems.add(line, 'p1', values.p1, 'is less than its people under 15 and over 64 together');
    people.set(id, found);
  }
  table.problems.throwIfAny();
  return people;
}

/** The outlines of the sections, each with its id. @throws DataFormatError that names the feature */
export function readSectionShapes(bytes: Uint8Array, name: string): { id: string; shape: Boundary }[] {
  const seen = new Set<string>();
  return readBoundaries(bytes, name).features.map((shape, index) => {
    const value: unknown = shape.properties?.SEZ21_ID ?? shape.properties?.sez21_id;
    const id = sectionId(value);
    if (id === '')
      throw new DataFormatError(
        `${name}, feature ${index}, SEZ21_ID: ${JSON.stringify(value) ?? 'nothing'} is no number of a section`,
      );
    if (seen.has(id)) throw new DataFormatError(`${name}, feature ${index}, SEZ21_ID: ${id} stands twice`);
    seen.add(id);
    return { id, shape };
  });
}

/**
 * The sections that have people, by id. Both files are of the same census; rows of other municipalities are passed over.
 * @throws DataFormatError for a section with an outline and no row
 */
export function joinSections(
  shapes: readonly { readonly id: string; readonly shape: Boundary }[],
  people: ReadonlyMap<string, SectionPeople>,
): CensusSection[] {
  const lacking = shapes.filter(({ id }) => !people.has(id));
  if (lacking.length > 0)
    throw new DataFormatError(
      `census-people: no row for ${lacking.length} sections of census-sections, the first ${lacking[0].id}`,
    );
  return shapes
    .flatMap(({ id, shape }) => {
      const found = people.get(id);
      return found && found.residents > 0 ? [{ id, shape, ...found }] : [];
    })
    .sort((a, b) => (a.id.length === b.id.length ? (a.id < b.id ? -1 : 1) : a.id.length - b.id.length));
}
