import { describe, expect, it } from 'vitest';
import { readHouseNumbers } from '../../../scripts/lib/house-numbers';
import { officialMappings, readOfficialPlaces } from '../../../scripts/lib/official-places';
import { readOfficialResidents } from '../../../scripts/lib/official-residents';
import { plainColumn, readDecimal, readOfficialTable } from '../../../scripts/lib/official-table';

const utf8 = (text: string) => new TextEncoder().encode(text);
const cp1252 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const mappingOf = (source: string) => {
  const found = officialMappings.find((mapping) => mapping.source === source);
  if (!found) throw new Error(`no mapping of ${source}`);
  return found;
};

describe('a table of a catalogue', () => {
  it('bears plain column names', () => {
    expect(['80 e più', 'E-MAIL', ' LONG_X_4326 ', 'Età (anni)'].map(plainColumn)).toEqual([
      '80_e_piu',
      'e_mail',
      'long_x_4326',
      'eta_anni',
    ]);
  });

  it('is read with commas, semicolons or tabs, a byte order mark, UTF-8 or Windows-1252', () => {
    for (const mark of [',', ';', '\t']) {
      const text = `Nome${mark}Città\nCaffè${mark}Milano\n`;
      for (const bytes of [utf8(text), utf8(`\ufeff${text}`), cp1252(text)])
        expect(readOfficialTable(bytes, 't', [['nome'], ['citta']]).rows).toEqual([
          { line: 2, values: { nome: 'Caffè', citta: 'Milano' } },
        ]);
    }
  });

  it('takes decimal points and commas, and nothing else for a number', () => {
    expect(['9.19', '9,19', '-3', '1.234,5', 'nord', '', '1e3'].map(readDecimal)).toEqual([
      9.19,
      9.19,
      -3,
      Number.NaN,
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });

  it('that is a page, empty, or has other columns, is refused by name', () => {
    expect(() => readOfficialTable(utf8('<html>'), 'markets', [['mcc']])).toThrow('markets: a web page');
    expect(() => readOfficialTable(utf8(''), 'markets', [['mcc']])).toThrow('markets, row 1');
    expect(() => readOfficialTable(utf8('mcc;x\n'), 'markets', [['mcc']])).toThrow('markets: no rows');
    expect(() => readOfficialTable(utf8('a;b\n1;2'), 'markets', [['mcc', 'nome']])).toThrow(
      'markets: no column mcc or nome; the table has a, b',
    );
  });
});

describe('the registers of places', () => {
  it('coworkings: name, address, site; neither mail nor telephone', () => {
    const text =
      'SPAZIO;TIPOLOGIA;SEDE;E-MAIL;TELEFONO 1;WEB;LONG_X_4326;LAT_Y_4326\nCo  Spazio;Coworking;Via Prova 3;a@b.it;02;www.co.it;9,19;45,46\nSenza punto;Coworking;Via Altra;;;-;;';
    expect(readOfficialPlaces(utf8(text), mappingOf('official-coworkings'))).toEqual([
      {
        line: 2,
        name: 'Co Spazio',
        address: 'Via Prova 3',
        position: [9.19, 45.46],
        status: 'open',
        website: 'https://www.co.it',
      },
      { line: 3, name: 'Senza punto', address: 'Via Altra', position: null, status: 'open', website: '' },
    ]);
  });

  it('markets: in use or not', () => {
    const text = 'mcc,attivo,long_x_4326,lat_y_4326\nWagner,SI,9.15,45.46\nFerrara,NO,9.21,45.43';
    const places = readOfficialPlaces(utf8(text), mappingOf('official-markets'));
    expect(places.map(({ name, status }) => [name, status])).toEqual([
      ['Wagner', 'open'],
      ['Ferrara', 'closed'],
    ]);
  });

  it('fablabs: every wrong row is named', () => {
    const text = 'Nominativo;Indirizzo;Web;LONG_X_4326;LAT_Y_4326\n;Via A;;9.1;45.4\nB;Via B;;9.1;nord';
    expect(() => readOfficialPlaces(utf8(text), mappingOf('official-fablabs'))).toThrow(
      'official-fablabs, row 2, column nominativo: "" is empty: a place needs a name\nofficial-fablabs, row 3, column lat_y_4326: "nord" is no latitude in degrees',
    );
  });
});

describe('the residents of the quarters', () => {
  const table = (rows: readonly string[]) => utf8(['Anno;Quartiere;NIL;Totale;65 e più', ...rows].join('\n'));
  const year = (anno: number, total: (nil: number) => string) =>
    Array.from({ length: 88 }, (_, i) => `${anno};Q;${i + 1}.0;${total(i + 1)};${i === 7 ? '' : 5}`);

  it('are those of the newest year, with its people of 65 and over', () => {
    const found = readOfficialResidents(
      table([
        ...year(2020, () => '9'),
        ...year(2021, (nil) => (nil === 8 ? '' : `${nil * 10}`)),
        '2021;ND;;77;',
      ]),
      'ds205',
    );
    expect([found.year, found.residents.size, found.over65.size]).toEqual([2021, 88, 87]);
    expect([found.residents.get(8), found.residents.get(88), found.over65.get(88)]).toEqual([0, 880, 5]);
  });

  it('that lack a NIL or hold no figure are refused', () => {
    expect(() => readOfficialResidents(table(year(2021, () => '9').slice(1)), 'ds205')).toThrow(
      'ds205: NIL 1 is missing in 2021',
    );
    expect(() =>
      readOfficialResidents(table(year(2021, (nil) => (nil === 2 ? 'n.d.' : '9'))), 'ds205'),
    ).toThrow('ds205, row 3, column totale: "n.d." is no whole number');
  });
});

it('house numbers: street, whole number, position, and whether people live there', () => {
  const text =
    'RESIDENZIALE;TIPO;DENOMINAZIONE;NUMEROCOMPLETO;LONG_WGS84;LAT_WGS84\nSI;VIA;VAL TROMPIA;45/A;9,13454;45,51965\nNO;VIA;VAL TROMPIA;47;9,1346;45,5198\n;PIAZZA;DUOMO;1;;';
  expect(readHouseNumbers(utf8(text), 'ds634')).toEqual([
    { street: 'VIA VAL TROMPIA', number: '45/A', position: [9.13454, 45.51965], isResidential: true },
    { street: 'VIA VAL TROMPIA', number: '47', position: [9.1346, 45.5198], isResidential: false },
  ]);
  expect(() => readHouseNumbers(utf8(text.replace('9,1346;', 'x;')), 'ds634')).toThrow(
    'ds634, row 3, column long_wgs84: "x" is no longitude in degrees',
  );
});
