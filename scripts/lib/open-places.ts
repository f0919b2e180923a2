import { DataFormatError } from '../../src/core/errors';
import { planeMeters } from '../../src/core/search/describe-position';
import { compareTexts } from '../../src/core/search/text';
import { type SourceDataset, type SourceId, sources } from '../sources';
import { type BuildContext, readOptional } from './build-step';
import { officialLists } from './official-lists';
import { type ListedKind, type ListedPlace, openReaders } from './open-readers';
import { type ListedRow, readOfficialRows } from './open-rows';
import { drop, type Tally } from './search-tally';

/** The rows of one kind. */
interface ListedRows {
  /** What was read, the main source first. */
  readonly sources: readonly [SourceId, ...SourceId[]];
  readonly rows: readonly ListedRow[];
  /** Rows of the older list that the table of the Comune has too. */
  readonly replaced: readonly ListedRow[];
}

/**
 * Reads the rows of one kind: of the older list, and of the Comune's table where a refresh has brought it, in its place
 * or beside it.
 * @throws DataFormatError where a source is not as its reader knows it.
 */
export async function readListedRows(
  context: Pick<BuildContext, 'input' | 'optionalInput'>,
  kind: ListedKind,
): Promise<ListedRows> {
  const { source, rows, staysBeside } = openReaders[kind];
  const { optional: hasNoOlder }: SourceDataset = sources[source];
  const readOlder = async () => (hasNoOlder ? [] : rows(await context.input(source)));
  const list = officialLists.find(({ replaces }) => replaces === source);
  const table = list ? await readOptional(context, list.source) : null;
  if (!list || !table) return { sources: [source], rows: await readOlder(), replaced: [] };
  const official = readOfficialRows(table, list);
  const { addsBeyondMeters } = list;
  if (addsBeyondMeters !== undefined) {
    const older = await readOlder();
    const isNew = ({ position }: ListedRow): boolean =>
      position !== null && older.every((row) => planeMeters(row.position, position) > addsBeyondMeters);
    return { sources: [source, list.source], rows: [...older, ...official.filter(isNew)], replaced: [] };
  }
  if (!staysBeside) return { sources: [list.source], rows: official, replaced: [] };
  const older = await readOlder();
  return {
    sources: [list.source, source],
    rows: [...official, ...older.filter(staysBeside)],
    replaced: older.filter((row) => !staysBeside(row)),
  };
}

/**
 * How many rows an open list has, or a table of the Comune in the place of one, read as the build reads it; null for
 * another source.
 * @throws DataFormatError as that does, and where no row becomes a place
 */
export function countOpenRows(source: SourceId, bytes: Uint8Array): number | null {
  const list = officialLists.find((candidate) => candidate.source === source);
  const known = Object.values(openReaders).filter((reader) => reader.source === (list?.replaces ?? source));
  if (known.length === 0) return null;
  const rows: readonly ListedRow[] = list ? readOfficialRows(bytes, list) : known[0].rows(bytes);
  const isPlace = ({ text, position }: ListedRow): boolean =>
    position !== null && known.some(({ read }) => !('dropped' in read({ text, position })));
  if (rows.length > 0 && !rows.some(isPlace))
    throw new DataFormatError(`${source}: none of its ${rows.length} rows is a place that counts`);
  return rows.length;
}

/** The places of one list, in the order of their ids, rows of one place joined. */
export interface ListedPlaces {
  readonly sources: ListedRows['sources'];
  readonly read: number;
  readonly places: readonly ListedPlace[];
  readonly tally: Tally;
}

/** Columns that name a row, to say which was left out. */
const nameColumns = [
  'Nome',
  'Denominazione',
  'targa',
  'denominazioni.ufficiale',
  'DESCRIZIONEFARMACIA',
] as const;

/** Joins rows of one id: their notes are listed, all else is that of the first. */
function joinRows(places: readonly ListedPlace[]): ListedPlace[] {
  const byId = new Map<string, ListedPlace>();
  const sorted = [...places].sort(
    (a, b) => compareTexts(a.id, b.id) || compareTexts(a.note, b.note) || compareTexts(a.name, b.name),
  );
  for (const place of sorted) {
    const known = byId.get(place.id);
    const notes = known ? [...new Set([...known.note.split('; '), place.note])].filter(Boolean) : [];
    byId.set(place.id, known ? { ...known, note: notes.join('; ') } : place);
  }
  return [...byId.values()];
}

/**
 * Reads the rows of one kind into our own fields; no rows where no list of them has come yet.
 * @throws DataFormatError where a source is not as its reader knows it.
 */
export async function readOpenPlaces(context: BuildContext, kind: ListedKind): Promise<ListedPlaces> {
  const { read } = openReaders[kind];
  const { sources, rows, replaced } = await readListedRows(context, kind);
  const tally: Tally = { dropped: new Map(), read: rows.length + replaced.length };
  const leaveOut = ({ text }: ListedRow, reason: string): void =>
    drop(tally, reason, nameColumns.map(text).find(Boolean) ?? '');
  const places: ListedPlace[] = [];
  for (const row of rows) {
    const { text, position } = row;
    const place = position === null ? { dropped: 'without a position' } : read({ text, position });
    if ('dropped' in place) leaveOut(row, place.dropped);
    else places.push(place);
  }
  for (const row of replaced) leaveOut(row, 'in the list of the Comune');
  return { sources, read: tally.read, places: joinRows(places), tally };
}
