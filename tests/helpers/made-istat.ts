import { zipOf } from './made-zip';

/** A section of a made census: its number, its municipality, rings in metres of UTM zone 32, the people of each column. */
export interface MadeSection {
  readonly id: number;
  readonly municipality: number;
  readonly rings: readonly (readonly (readonly [number, number])[])[];
  readonly people: Readonly<Record<string, number>>;
}

function shapeOf({ rings }: MadeSection): Buffer {
  const points = rings.flat();
  const body = Buffer.alloc(44 + 4 * rings.length + 16 * points.length);
  body.writeInt32LE(5, 0);
  body.writeInt32LE(rings.length, 36);
  body.writeInt32LE(points.length, 40);
  let first = 0;
  rings.forEach((ring, part) => {
    body.writeInt32LE(first, 44 + 4 * part);
    first += ring.length;
  });
  points.forEach(([x, y], i) => {
    body.writeDoubleLE(x, 44 + 4 * rings.length + 16 * i);
    body.writeDoubleLE(y, 52 + 4 * rings.length + 16 * i);
  });
  return body;
}

function shapefileOf(sections: readonly MadeSection[]): Buffer {
  const records = sections.flatMap((section, i) => {
    const body = shapeOf(section);
    const head = Buffer.alloc(8);
    head.writeInt32BE(i + 1, 0);
    head.writeInt32BE(body.length / 2, 4);
    return [head, body];
  });
  const header = Buffer.alloc(100);
  header.writeInt32BE(9994, 0);
  header.writeInt32BE((100 + Buffer.concat(records).length) / 2, 24);
  header.writeInt32LE(5, 32);
  return Buffer.concat([header, ...records]);
}

function tableOf(sections: readonly MadeSection[], columns: readonly [string, string]): Buffer {
  const width = 20;
  const header = Buffer.alloc(32 + 32 * columns.length + 1);
  header.writeUInt8(3, 0);
  header.writeUInt32LE(sections.length, 4);
  header.writeUInt16LE(header.length, 8);
  header.writeUInt16LE(1 + width * columns.length, 10);
  columns.forEach((column, i) => {
    header.write(column, 32 + 32 * i, 'latin1');
    header.write('N', 43 + 32 * i, 'latin1');
    header.writeUInt8(width, 48 + 32 * i);
  });
  header.writeUInt8(0x0d, header.length - 1);
  const rows = sections.map(({ municipality, id }) =>
    Buffer.from(` ${String(municipality).padStart(width)}${`${id}.000`.padStart(width)}`, 'latin1'),
  );
  return Buffer.concat([header, ...rows]);
}

/** An archive as ISTAT publishes the outlines of the sections of a region. */
export function shapesArchive(
  sections: readonly MadeSection[],
  columns: readonly [string, string] = ['PRO_COM', 'SEZ21_ID'],
): Uint8Array {
  return zipOf({
    'R03_21/R03_21_WGS84.shp': shapefileOf(sections),
    'R03_21/R03_21_WGS84.dbf': tableOf(sections, columns),
    'R03_21/R03_21_WGS84.prj': 'PROJCS["WGS_1984_UTM_Zone_32N"]',
  });
}

const PEOPLE = ['P1', 'P2', 'P14', 'P15', 'P16', 'P27', 'P28', 'P29'];

function rowsOf(sections: readonly MadeSection[]): string[][] {
  return [
    ['CODREG', 'PROCOM', 'SEZ21_ID', ...PEOPLE],
    ...sections.map(({ id, municipality, people }) => [
      '3',
      String(municipality),
      String(id),
      ...PEOPLE.map((column) => String(people[column] ?? 0)),
    ]),
  ];
}

/** The people of the sections as a table with semicolons. */
export function peopleTable(sections: readonly MadeSection[]): string {
  return rowsOf(sections)
    .map((row) => row.join(';'))
    .join('\r\n');
}

/** A workbook with a sheet of notes before the people; the header is shared texts, empty cells are left out. */
export function peopleWorkbook(sections: readonly MadeSection[]): Uint8Array {
  const [header, ...rows] = rowsOf(sections);
  const letter = (column: number): string => String.fromCharCode(65 + column);
  const xml = [
    `<row r="1">${header.map((_, i) => `<c r="${letter(i)}1" t="s"><v>${i}</v></c>`).join('')}</row>`,
    ...rows.map(
      (cells, row) =>
        `<row r="${row + 2}">${cells
          .map((cell, i) => (cell === '0' ? '' : `<c r="${letter(i)}${row + 2}" s="1"><v>${cell}</v></c>`))
          .join('')}</row>`,
    ),
  ].join('');
  return zipOf({
    'xl/sharedStrings.xml': `<sst>${header.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml':
      '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Note &amp; fonti</t></is></c></row></sheetData></worksheet>',
    'xl/worksheets/sheet2.xml': `<worksheet><sheetData>${xml}</sheetData></worksheet>`,
  });
}
