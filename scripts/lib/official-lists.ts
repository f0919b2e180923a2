import type { SourceId } from '../sources';
import { titleCase } from './open-words';
import { registerKind } from './school-kinds';

/** How a column that a list's reader reads is had from a row of the Comune's table. */
type Field =
  /** The cells of these columns, joined by a hyphen. */
  | { readonly from: readonly string[]; readonly as?: (text: string) => string }
  /** The same in every row: what being in the table says. */
  | { readonly always: string };

/** A table of the Comune that is read in the place of an older list, in the older list's columns. */
export interface OfficialList {
  readonly source: SourceId;
  /** The list whose reader reads it. */
  readonly replaces: SourceId;
  /** By column of the older list; the point is found by its usual names. */
  readonly fields: Readonly<Record<string, Field>>;
}

const from = (...columns: readonly string[]): Field => ({ from: columns });

/** Classes in hospitals and prisons, which the older list has a column for. */
function schoolFeature(name: string): string {
  if (/ospedal/i.test(name)) return 'Ospedaliera';
  return /carcer|circondariale|penitenziari|reclusione/i.test(name) ? 'Carceraria' : 'Ordinaria';
}

/** Which column of each table is which column of the list that it takes the place of. */
export const officialLists: readonly OfficialList[] = [
  {
    source: 'official-pharmacies',
    replaces: 'pharmacies',
    fields: {
      CODICEIDENTIFICATIVOFARMACIA: from('codice_farmacia'),
      DESCRIZIONEFARMACIA: from('descrizione_farmacia'),
      INDIRIZZO: { from: ['indirizzo'], as: titleCase },
      CAP: from('cap'),
      DATAFINEVALIDITA: { always: '-' },
      arcGIS_response: from('indirizzo'),
    },
  },
  {
    source: 'official-libraries',
    replaces: 'libraries',
    fields: {
      codiceIsil: from('codice_isil'),
      'denominazioni.ufficiale': from('biblioteche_sede'),
      'indirizzo.via-piazza': from('indirizzo'),
      ente: { always: 'Comune di Milano' },
      'tipologia-amministrativa': { always: 'Comune' },
      'accesso.riservato': { always: '0' },
    },
  },
  {
    source: 'official-schools',
    replaces: 'schools',
    fields: {
      Codice: from('codicescuola', 'codiceedificio'),
      Tipologia: { from: ['tipologia_grado_scuola'], as: registerKind },
      Nome: { from: ['denominazione_scuola'], as: titleCase },
      Indirizzo: { from: ['indirizzo'], as: titleCase },
      Comune: { always: 'MILANO' },
      CAP: from('cap'),
      'Caratteristica scuola': { from: ['denominazione_scuola'], as: schoolFeature },
    },
  },
];
