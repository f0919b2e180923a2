import { DataFormatError } from '../../src/core/errors';
import { listZip } from './unzip';

const ROW_START = Buffer.from('<row');
const ROW_END = Buffer.from('</row>');
const CELL = /<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function decodeEntities(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
}

/** All texts within an element's inside, put together: `<t>` of a shared or inline text. */
function textsIn(xml: string): string {
  return [...xml.matchAll(/<t\b[^>]*>([^<]*)<\/t>/g)].map(([, text]) => decodeEntities(text)).join('');
}

/** "C" is 2, "AB" is 27. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function readCells(xml: string, shared: readonly string[]): string[] {
  const cells: string[] = [];
  for (const [, attributes, inside = ''] of xml.matchAll(CELL)) {
    const letters = /\br="([A-Z]+)\d+"/.exec(attributes)?.[1];
    const column = letters === undefined ? cells.length : columnOf(letters);
    while (cells.length < column) cells.push('');
    const value = /<v\b[^>]*>([^<]*)<\/v>/.exec(inside)?.[1] ?? '';
    const kind = /\bt="(\w+)"/.exec(attributes)?.[1];
    cells[column] =
      kind === 's'
        ? (shared[Number(value)] ?? '')
        : kind === 'inlineStr'
          ? textsIn(inside)
          : decodeEntities(value);
  }
  return cells;
}

/** The rows of one sheet, read one after the other: the sheet of a region holds hundreds of megabytes. */
function* readRows(sheet: Uint8Array, shared: readonly string[]): Generator<string[]> {
  const buffer = Buffer.from(sheet.buffer, sheet.byteOffset, sheet.length);
  for (let at = buffer.indexOf(ROW_START); at >= 0; at = buffer.indexOf(ROW_START, at)) {
    const end = buffer.indexOf(ROW_END, at);
    if (end < 0) return;
    yield readCells(buffer.toString('utf8', at, end), shared);
    at = end;
  }
}

/**
 * The sheets of a workbook (Office Open XML), in the order of their files; the rows of each are read as they are asked for.
 * @param name of the source in errors
 * @throws DataFormatError where it is no workbook, or cut short
 */
export function openWorkbook(
  bytes: Uint8Array,
  name: string,
): { readonly rows: () => Generator<string[]> }[] {
  const entries = listZip(bytes, name);
  const sheets = entries.filter(({ path }) => /^xl\/worksheets\/[^/]+\.xml$/.test(path));
  if (sheets.length === 0) throw new DataFormatError(`${name}: no sheet in the workbook`);
  const texts = entries.find(({ path }) => path === 'xl/sharedStrings.xml')?.read();
  const shared = texts
    ? [...new TextDecoder().decode(texts).matchAll(/<si\b[^>]*>(.*?)<\/si>/gs)].map(([, item]) =>
        textsIn(item),
      )
    : [];
  return [...sheets]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ read }) => ({ rows: () => readRows(read(), shared) }));
}
