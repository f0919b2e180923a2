import type { LngLat } from '../../src/core/geo';
import type { OpenKind } from '../../src/schema/everyday';
import type { SourceId } from '../sources';
import { type OpenRow, readCsvRows, readGeoJsonRows, readJsonRows } from './open-rows';
import { idOfWords, isWorkshop, titleCase, writeStationName } from './open-words';
import { schoolLevel } from './school-kinds';

/** A row as our own fields have it, before it is checked where it lies. */
export interface ListedPlace {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly note: string;
  readonly quantity: number;
  readonly position: LngLat;
  /** Postcode of its address; '' or missing where the source has none. */
  readonly postcode?: string;
  /** Whether its source found only its postcode on the map, and gave it the middle of that. */
  readonly isPostcodeOnly?: boolean;
  /** Whether its address is in another municipality, so that it may well lie outside the city. */
  readonly isElsewhere?: boolean;
}

/** How a source's row becomes a place, or why it is left out. */
type ReadRow = (row: OpenRow) => ListedPlace | { readonly dropped: string };

/** How the rows of one kind are read. */
export interface KindReader {
  readonly source: SourceId;
  /** Of the older list; none where there is only the Comune's table. */
  readonly rows: (bytes: Uint8Array) => readonly OpenRow[];
  readonly read: ReadRow;
  /** Which rows stay beside the Comune's own table where a refresh has brought that; without it, none. */
  readonly staysBeside?: (row: OpenRow) => boolean;
}

const none = { note: '', quantity: 0 } as const;

function readSchool({ text, position }: OpenRow, isUpper: boolean): ReturnType<ReadRow> {
  const level = schoolLevel(text('Tipologia'));
  if (level === null) return { dropped: `unknown kind of school: ${text('Tipologia')}` };
  if (level.isUpper !== isUpper) return { dropped: 'of the other cycle' };
  const about = text('Caratteristica scuola');
  if (about === 'Ospedaliera' || about === 'Carceraria') return { dropped: 'in a hospital or prison' };
  const address = `${text('Indirizzo')} ${text('Civico')}`.trim();
  const town = text('Comune');
  const isElsewhere = town !== 'MILANO';
  return {
    id: text('Codice'),
    name: text('Nome') || text('Denominazione').replace(/^[^-]*-\s*/, '') || text('Denominazione'),
    address: isElsewhere ? `${address}, ${titleCase(town)}` : address,
    note: level.name,
    quantity: 0,
    position,
    postcode: text('CAP'),
    isElsewhere,
  };
}

const SCHOOL_COLUMNS = [
  'Codice',
  'Tipologia',
  'Denominazione',
  'Indirizzo',
  'Civico',
  'Comune',
  'CAP',
  'Caratteristica scuola',
];

function schools(isUpper: boolean): KindReader {
  return {
    source: 'schools',
    rows: (bytes) => readCsvRows(bytes, 'schools', ['coorX', 'coorY'], SCHOOL_COLUMNS),
    read: (row) => readSchool(row, isUpper),
  };
}

function isCityLibrary({ text }: OpenRow): boolean {
  return text('tipologia-amministrativa') === 'Comune' && text('ente') === 'Comune di Milano';
}

/** Libraries of the city or the state, and others that call themselves public and are open to all. */
function readLibrary(row: OpenRow): ReturnType<ReadRow> {
  const { text, position } = row;
  const [owner, use] = [text('tipologia-amministrativa'), text('tipologia-funzionale')];
  const isCity = isCityLibrary(row);
  const isState = owner.startsWith('Direzione Generale Biblioteche');
  const isOpen = use === 'Pubblica' && text('accesso.riservato') === '0';
  if (!isCity && !isState && !isOpen)
    return { dropped: 'an archive, or not open to everybody: of a company, university, institute' };
  const name = text('denominazioni.ufficiale').replace(/^Biblioteca comunale rionale /, 'Biblioteca ');
  if (/bibliobus/i.test(name)) return { dropped: 'a library on wheels: it has no place of its own' };
  return { id: text('codiceIsil'), name, address: text('indirizzo.via-piazza'), ...none, position };
}

function historicShops(wanted: boolean): KindReader {
  return {
    source: 'historic-shops',
    rows: (bytes) =>
      readJsonRows(
        bytes,
        'historic-shops',
        ['long_x_4326', 'lat_y_4326'],
        ['n', 'targa', 'genere_merceologico', 'anno', 'stato', 'indirizzo'],
      ),
    read: ({ text, position }) => {
      const trade = text('genere_merceologico')
        .replaceAll('Š', 'è')
        .replace(/\s\?\s/g, ' - ')
        .replaceAll('?', '’');
      if (text('stato') !== 'attiva') return { dropped: 'closed' };
      if (/^farmacia/i.test(trade)) return { dropped: 'a pharmacy: in its own list' };
      if (isWorkshop(trade) !== wanted) return { dropped: wanted ? 'a shop' : 'a workshop' };
      return {
        id: text('n'),
        name: text('targa'),
        address: titleCase(text('indirizzo')),
        note: trade,
        quantity: Number(text('anno')) || 0,
        position,
        postcode: text('cap'),
      };
    },
  };
}

/** Where a stop is, after its street: "Via Inganni, 87 prima di Via del Passero". */
function readStop({ text, position }: OpenRow): ListedPlace {
  return {
    id: text('id_amat'),
    name: text('ubicazione'),
    address: '',
    note: text('linee'),
    quantity: 0,
    position,
  };
}

/** Kinds that the city has lists of; parks come from the map, shops for food from an extract of OpenStreetMap. */
export type ListedKind = Exclude<OpenKind, 'parks' | 'food-shops'>;

/** How the rows of each kind are read into our own fields. */
export const openReaders: Readonly<Record<ListedKind, KindReader>> = {
  schools: schools(false),
  'upper-schools': schools(true),
  libraries: {
    source: 'libraries',
    rows: (bytes) =>
      readGeoJsonRows(bytes, 'libraries', [
        'codiceIsil',
        'denominazioni.ufficiale',
        'ente',
        'indirizzo.via-piazza',
        'tipologia-amministrativa',
        'tipologia-funzionale',
        'accesso.riservato',
      ]),
    read: readLibrary,
    staysBeside: (row) => !isCityLibrary(row),
  },
  'post-offices': {
    source: 'post-offices',
    rows: (bytes) => readGeoJsonRows(bytes, 'post-offices', ['Indirizzo']),
    read: ({ text, position }) => {
      const address = titleCase(text('Indirizzo'));
      return {
        id: idOfWords(address),
        name: 'Ufficio postale',
        address,
        ...none,
        position,
        postcode: text('CAP'),
      };
    },
  },
  'historic-workshops': historicShops(true),
  'historic-shops': historicShops(false),
  pharmacies: {
    source: 'pharmacies',
    rows: (bytes) =>
      readGeoJsonRows(bytes, 'pharmacies', [
        'CODICEIDENTIFICATIVOFARMACIA',
        'DESCRIZIONEFARMACIA',
        'INDIRIZZO',
        'DATAFINEVALIDITA',
        'arcGIS_response',
      ]),
    read: ({ text, position }) =>
      text('DATAFINEVALIDITA') === '-'
        ? {
            id: text('CODICEIDENTIFICATIVOFARMACIA'),
            name: titleCase(text('DESCRIZIONEFARMACIA')),
            address: text('INDIRIZZO'),
            ...none,
            position,
            postcode: text('CAP'),
            isPostcodeOnly: /^\d+$/.test(text('arcGIS_response')),
          }
        : { dropped: 'closed' },
  },
  'sport-centres': {
    source: 'sport-centres',
    rows: (bytes) =>
      readGeoJsonRows(bytes, 'sport-centres', ['VIA', 'LOCALITA', 'SPECIFICA_LOCALITA', 'Tipo']),
    read: ({ text, position }) => {
      const [number, postcode] = text('LOCALITA').split(/,\s*/);
      const address = `${text('VIA')} ${number}`.trim();
      const name = text('SPECIFICA_LOCALITA');
      const id = idOfWords(name, address);
      return { id, name, address, note: text('Tipo'), quantity: 0, position, postcode };
    },
  },
  'drinking-fountains': {
    source: 'official-fountains',
    rows: () => [],
    read: ({ text, position }) => ({ id: text('objectid'), name: '', address: '', ...none, position }),
  },
  metro: {
    source: 'metro-stations',
    rows: (bytes) => readGeoJsonRows(bytes, 'metro-stations', ['name', 'lines']),
    read: ({ text, position }) => {
      const name = text('name');
      return { id: idOfWords(name), name, address: '', note: text('lines'), quantity: 0, position };
    },
  },
  rail: {
    source: 'rail-stations',
    rows: (bytes) => readGeoJsonRows(bytes, 'rail-stations', ['ID', 'nome']),
    read: ({ text, position }) => ({
      id: text('ID'),
      name: writeStationName(text('nome')),
      address: '',
      ...none,
      position,
    }),
  },
  'surface-stops': {
    source: 'surface-stops',
    rows: (bytes) => readGeoJsonRows(bytes, 'surface-stops', ['id_amat', 'ubicazione', 'linee']),
    read: readStop,
  },
  'bike-sharing': {
    source: 'bike-sharing',
    rows: (bytes) => readCsvRows(bytes, 'bike-sharing', ['lon', 'lat'], ['station_id', 'name', 'capacity']),
    read: ({ text, position }) => ({
      id: text('station_id'),
      name: text('name'),
      address: '',
      note: '',
      quantity: Number(text('capacity')) || 0,
      position,
    }),
  },
  charging: {
    source: 'charging',
    rows: (bytes) =>
      readJsonRows(
        bytes,
        'charging',
        ['long_x_4326', 'lat_y_4326'],
        ['id_amat', 'titolare', 'localita', 'numero_pdr', 'infra'],
      ),
    read: ({ text, position }) => ({
      id: text('id_amat'),
      name: text('titolare'),
      address: titleCase(text('localita')),
      note: text('infra'),
      quantity: Number(text('numero_pdr')) || 0,
      position,
    }),
  },
};
