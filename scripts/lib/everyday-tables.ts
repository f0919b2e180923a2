import {
  type Dimension,
  type DimensionId,
  dimensionIds,
  everydayKinds,
  isDimensionId,
  isEverydayKind,
  isOpenKind,
  type OpenKind,
  type OpenLayer,
  openKinds,
} from '../../src/schema/everyday';
import { isServiceId, serviceIds } from '../../src/schema/service';
import { scanCsv } from './csv';
import { FactsError, type FactsProblem } from './facts';

/** What the table of open lists says of a kind. */
export type KindFacts = Pick<
  OpenLayer,
  'nameIt' | 'nameEn' | 'oneIt' | 'oneEn' | 'source' | 'faultsIt' | 'faultsEn'
>;

/** One row, and how to say what is wrong with it. */
export interface FactsRow {
  readonly values: Readonly<Record<string, string>>;
  readonly report: (column: string, advice: string) => void;
}

/** The rows of a table of facts; what is wrong with them is added to `problems`. */
export function scanRows(bytes: Uint8Array, file: string, problems: FactsProblem[]): FactsRow[] {
  const table = scanCsv(bytes);
  problems.push(...table.problems.map((problem) => ({ file, ...problem })));
  return table.rows.map(({ line, values }) => ({
    values,
    report: (column, advice) => {
      problems.push({ file, line, column, value: values[column] ?? '', advice });
    },
  }));
}

/** The texts of columns that must be filled in. */
export function wholeTexts<K extends string>(
  { values, report }: FactsRow,
  columns: readonly K[],
): Record<string, string> {
  for (const column of columns) if (!values[column]) report(column, 'is empty: write it');
  return Object.fromEntries(columns.map((column) => [column, values[column] ?? '']));
}

function listOf<T extends string>(
  row: FactsRow,
  column: string,
  isKnown: (text: string) => text is T,
  known: readonly string[],
): T[] {
  const items = (row.values[column] ?? '').split(';').filter(Boolean);
  const found = items.filter(isKnown);
  if (found.length < items.length) row.report(column, `write only ${known.join(', ')}, divided by ;`);
  if (new Set(found).size < found.length) row.report(column, 'names one twice');
  return found;
}

/**
 * Reads the table of the eight dimensions: every service, specialised and everyday, belongs to one or more.
 * @throws FactsError with all that is wrong.
 */
export function readDimensions(bytes: Uint8Array, file: string): Dimension[] {
  const problems: FactsProblem[] = [];
  const found = new Map<DimensionId, Dimension>();
  for (const row of scanRows(bytes, file, problems)) {
    const id = row.values.dimension ?? '';
    if (!isDimensionId(id)) {
      row.report('dimension', `write one of ${dimensionIds.join(', ')}`);
      continue;
    }
    if (found.has(id)) row.report('dimension', 'stands twice: keep one row');
    const texts = wholeTexts(row, ['name_it', 'name_en']);
    const specialised = listOf(row, 'specialised', isServiceId, serviceIds);
    const everyday = listOf(row, 'everyday', isEverydayKind, everydayKinds);
    if (specialised.length === 0) row.report('specialised', 'is empty: name a service');
    if (everyday.length === 0) row.report('everyday', 'is empty: name a service');
    found.set(id, { id, nameIt: texts.name_it, nameEn: texts.name_en, specialised, everyday });
  }
  const missing = (column: string, value: string, advice: string): void => {
    problems.push({ file, line: 1, column, value, advice });
  };
  const dimensions = dimensionIds.flatMap((id): Dimension[] => {
    const dimension = found.get(id);
    if (!dimension) missing('dimension', id, 'add a row for it');
    return dimension ? [dimension] : [];
  });
  for (const service of serviceIds)
    if (!dimensions.some(({ specialised }) => specialised.includes(service)))
      missing('specialised', service, 'belongs to no dimension: add it to a row');
  for (const kind of everydayKinds)
    if (!dimensions.some(({ everyday }) => everyday.includes(kind)))
      missing('everyday', kind, 'belongs to no dimension: add it to a row');
  if (problems.length > 0) throw new FactsError(problems);
  return dimensions;
}

/**
 * Reads what is to be said of each open list: its names and known faults in both languages, by kind and source.
 * @throws FactsError with all that is wrong.
 */
export function readKindFacts(bytes: Uint8Array, file: string): ReadonlyMap<OpenKind, readonly KindFacts[]> {
  const problems: FactsProblem[] = [];
  const found = new Map<OpenKind, readonly KindFacts[]>();
  for (const row of scanRows(bytes, file, problems)) {
    const kind = row.values.kind ?? '';
    if (!isOpenKind(kind)) {
      row.report('kind', `write one of ${openKinds.join(', ')}`);
      continue;
    }
    const before = found.get(kind) ?? [];
    if (before.some(({ source }) => source === row.values.source))
      row.report('source', `stands twice for ${kind}: keep one row`);
    const tier = isEverydayKind(kind) ? 'everyday' : 'transport';
    if (row.values.tier !== tier) row.report('tier', `write ${tier}`);
    const texts = wholeTexts(row, [
      'source',
      'name_it',
      'name_en',
      'one_it',
      'one_en',
      'faults_it',
      'faults_en',
    ]);
    const about = {
      nameIt: texts.name_it,
      nameEn: texts.name_en,
      oneIt: texts.one_it,
      oneEn: texts.one_en,
      source: texts.source,
      faultsIt: texts.faults_it,
      faultsEn: texts.faults_en,
    };
    found.set(kind, [...before, about]);
  }
  for (const kind of openKinds)
    if (!found.has(kind) && kind !== 'food-shops')
      problems.push({ file, line: 1, column: 'kind', value: kind, advice: 'add a row for it' });
  if (problems.length > 0) throw new FactsError(problems);
  return found;
}
