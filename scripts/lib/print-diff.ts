import type { BuildDiff, ChangeKind, ResidentChange } from './diff-builds';
import { changeKinds } from './diff-builds';

/** What a count of places is said to have done. */
const sentences: Readonly<Record<ChangeKind, string>> = {
  opened: 'new',
  listed: 'newly listed',
  gone: 'no longer listed',
  closed: 'closed',
  reopened: 'open again',
  located: 'now located',
  lost: 'no longer located',
  moved: 'moved',
  renamed: 'renamed',
  rewritten: 'with other details',
};

const count = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`;
const signed = (number: number): string => (number > 0 ? `+${number}` : String(number));

/** Columns as wide as their widest cell, numbers to the right. */
function printTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string[] {
  const widths = header.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i].length)));
  const line = (cells: readonly string[]): string =>
    `  ${cells.map((cell, i) => (right.includes(i) ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join('  ')}`.trimEnd();
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}

function countKinds(changes: BuildDiff['places']): string {
  return changeKinds
    .flatMap((kind) => {
      const found = changes.filter((change) => change.kind === kind).length;
      return found > 0 ? [`${found} ${sentences[kind]}`] : [];
    })
    .join(', ');
}

/** Rows of one everyday kind that are told one by one: a refresh may give new words to all of thousands. */
const MOST_ROWS = 25;

/** Everyday kinds with their counts, then what is new, gone or moved, the first of each kind. */
function printEverydayChanges({ everyday, kinds }: BuildDiff): string[] {
  const of = (kind: string): BuildDiff['everyday'] => everyday.filter(({ service }) => service === kind);
  const counts = printTable(
    ['everyday list', 'before', 'after', 'what'],
    kinds.map(({ kind, before, after }) => [kind, String(before), String(after), countKinds(of(kind))]),
    [1, 2],
  );
  const told = kinds.flatMap(({ kind }) => {
    const changes = of(kind).filter((change) => ['opened', 'gone', 'moved'].includes(change.kind));
    const rows = changes
      .slice(0, MOST_ROWS)
      .map((change) => [sentences[change.kind], kind, change.name, change.detail, change.id]);
    const more = changes.length - rows.length;
    return more > 0 ? [...rows, ['…', kind, `and ${more} more`, '', '']] : rows;
  });
  return ['', ...counts, ...(told.length > 0 ? ['', ...printTable(placeColumns, told)] : [])];
}

const placeColumns = ['what', 'layer', 'place', 'detail', 'id'] as const;

function describeResidents({ residents }: BuildDiff): string {
  const city = residents.find(({ zone }) => zone === 'city');
  if (residents.length === 0) return 'No figure of residents changed.';
  const zones = residents.filter(({ zone }) => zone !== 'city').length;
  const moved = count(zones, 'neighbourhood has other figures', 'neighbourhoods have other figures');
  if (!city) return `Residents: the same in the city; ${moved}.`;
  const { before, after } = city;
  return `Residents: ${after.all} where there were ${before.all} (${signed(after.all - before.all)}); 65 and over ${signed(after.over65 - before.over65)}, under 15 ${signed(after.under15 - before.under15)}; ${moved}.`;
}

function residentRow({ zone, before, after }: ResidentChange): string[] {
  return [
    zone,
    String(before.all),
    String(after.all),
    signed(after.all - before.all),
    signed(after.over65 - before.over65),
    signed(after.under15 - before.under15),
  ];
}

/** What changed between two builds: first in sentences, then in tables. */
export function printDiff(diff: BuildDiff): string {
  const { places, everyday, residents, files } = diff;
  if (places.length + everyday.length + residents.length + files.length === 0)
    return 'Nothing changed: both builds are the same, byte for byte.';
  const lines = [
    places.length === 0 ? 'No place changed.' : `Places: ${countKinds(places)}.`,
    ...(everyday.length === 0 ? [] : [`Everyday services and transport: ${countKinds(everyday)}.`]),
    describeResidents(diff),
    files.length === 0 ? 'No file changed.' : `Files: ${count(files.length, 'changed', 'changed')}.`,
  ];
  if (places.length > 0)
    lines.push(
      '',
      ...printTable(
        placeColumns,
        places.map(({ kind, service, name, detail, id }) => [sentences[kind], service, name, detail, id]),
      ),
    );
  if (everyday.length > 0) lines.push(...printEverydayChanges(diff));
  if (residents.length > 0)
    lines.push(
      '',
      ...printTable(
        ['residents of', 'before', 'after', 'all ±', '65+ ±', 'under 15 ±'],
        residents.map(residentRow),
        [1, 2, 3, 4, 5],
      ),
    );
  if (files.length > 0)
    lines.push(
      '',
      ...printTable(
        ['file', 'change'],
        files.map(({ path, change }) => [path, change]),
      ),
    );
  return lines.join('\n');
}
