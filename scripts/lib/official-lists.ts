import type { SourceId } from '../sources';
import { idOfWords, titleCase, writeStationName } from './open-words';
import { registerKind } from './school-kinds';

/** How a column that a list's reader reads is had from a row of the Comune's table. */
type Field =
  /** The cells of these columns, joined by a hyphen. */
  | { readonly from: readonly string[]; readonly as?: (text: string) => string }
  /** The same in every row: what being in the table says. */
  | { readonly always: string };

/** A table of the Comune that is read in the place of an older list or beside it, in the older list's columns. */
export interface OfficialList {
  readonly source: SourceId;
  /** The list whose reader reads it, itself where there is no older one; rows of that stay where they are not replaced. */
  readonly replaces: SourceId;
  /** By column of the older list; the point is found by its usual names. */
  readonly fields: Readonly<Record<string, Field>>;
  /** Where the older list stays: straight metres from all of its places beyond which a row is a place that it lacks. */
  readonly addsBeyondMeters?: number;
}

const from = (...columns: readonly string[]): Field => ({ from: columns });

/** Classes in hospitals and prisons by words of their names; the older list has a column for them. */
function schoolFeature(name: string): string {
  if (/\bosp(ed)?\b|ospedal|clinica\b|neuropsich|neurologico|tumori/i.test(name)) return 'Ospedaliera';
  return /carcer|circondariale|penitenziari|reclusione/i.test(name) ? 'Carceraria' : 'Ordinaria';
}

/** "2,3" is "M2, M3". */
function writeLines(text: string): string {
  return (text.match(/\d+/g) ?? []).map((line) => `M${line}`).join(', ');
}

/**
 * Which column of each table is which column of the list that it takes the place of. Of the metro the
 * table has its stations in capitals, some twice where lines meet (up to 111 m apart, 2026; different ones are 259 m
 * apart and more), so the older list stays and only stations that it lacks are added.
 */
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
  {
    source: 'official-metro',
    replaces: 'metro-stations',
    fields: {
      name: { from: ['nome'], as: writeStationName },
      lines: { from: ['linee'], as: writeLines },
    },
    addsBeyondMeters: 200,
  },
  {
    source: 'official-rail',
    replaces: 'rail-stations',
    fields: {
      ID: { from: ['stazione'], as: idOfWords },
      nome: from('stazione'),
    },
  },
  {
    source: 'official-fountains',
    replaces: 'official-fountains',
    fields: { objectid: from('objectid') },
  },
];
