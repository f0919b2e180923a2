import { describe, expect, it } from 'vitest';
import packageFile from '../../package.json';
import { tableNotes } from '../../src/panels/provenance-words';
import { APP_VERSION } from '../../src/schema/version';
import type { AppState } from '../../src/state/app-state';
import type { DataTable } from '../../src/state/data-table';
import { provenanceOf } from '../../src/state/provenance';
import { initialState } from '../../src/state/store';
import { parseHash } from '../../src/state/url';
import { translators } from '../helpers/translators';
import { duomo, makeOpenedArea } from '../state/made-area';

const page = 'https://example.org/quindici/';
const table: DataTable = {
  fileName: 'a',
  title: 'Chi resta fuori',
  columns: [{ key: 'name', title: 'Zona', kind: 'text' }],
  rows: [],
  notes: ['Una nota.'],
};
const asked: AppState = {
  ...initialState,
  section: 'gaps',
  services: ['coworkings', 'fablabs'],
  match: 'all',
  cutoffMinutes: 12,
  profileId: 'older',
  speedKmh: 3.6,
  group: 'over65',
  opened: { kind: 'ready', value: makeOpenedArea() },
};

function notesOf(state: AppState, locale: 'it' | 'en'): readonly string[] {
  const provenance = provenanceOf(state, page);
  return provenance ? tableNotes(table, provenance, translators[locale]) : [];
}

describe('what a file says of itself', () => {
  it('is title, question, method, data, completeness, sources, checksum, address and columns', () => {
    expect(notesOf(asked, 'it')).toEqual([
      `Chi resta fuori · Quindici ${APP_VERSION}`,
      'Domanda: coworking e fablab · entro 12 minuti · passo tranquillo, 3,6 km/h · residenti di 65 anni e più',
      expect.stringMatching(/^Metodo: cammino sulla rete delle strade/),
      expect.stringMatching(/^Dati: strade di OpenStreetMap .* luoghi al 1 giugno 2022$/),
      'Su quanti luoghi: Coworking 3 di 4 (chi resta fuori è una stima per eccesso) · Fablab 9 di 10',
      'Fonti: Comune di Milano',
      `Controllo dei dati: SHA-256 di geo/manifest.json ${'manifest'.padEnd(64, '0')}`,
      expect.stringMatching(/^Analisi: https:\/\/example\.org\/quindici\/#map=[^,;]*$/),
      'Una nota.',
      'Colonne: name = Zona',
    ]);
  });

  it('names the kind of services where the question is of the eight dimensions, which count everybody', () => {
    const notes = notesOf({ ...asked, question: 'dimensions', tier: 'specialised' }, 'it');
    expect(notes[1]).toBe(
      'Domanda: servizi specializzati · entro 12 minuti · passo tranquillo, 3,6 km/h · tutti i residenti',
    );
    expect(notes.filter((line) => line.startsWith('Su quanti luoghi'))).toEqual([]);
    expect(notesOf({ ...asked, question: 'dimensions' }, 'en')[1]).toContain('everyday services · within');
  });

  it('has an address that opens the same question', () => {
    const link = provenanceOf(asked, page)?.link ?? '';
    const { patch, notices } = parseHash(link.slice(link.indexOf('#')));
    expect(notices).toEqual([]);
    expect(patch).toMatchObject({
      section: 'gaps',
      services: ['coworkings', 'fablabs'],
      match: 'all',
      cutoffMinutes: 12,
      profileId: 'older',
      group: 'over65',
    });
  });

  it('says near me where the walk starts', () => {
    const near: AppState = {
      ...asked,
      section: 'near',
      visibleServices: ['fablabs'],
      origin: { position: duomo, label: 'Piazza Duomo 1', by: 'search', note: 'exact' },
    };
    expect(notesOf(near, 'en')[1]).toBe(
      'Question: from Piazza Duomo 1 (45.46420 N 9.19000 E) · fablabs · within 15 minutes · easy pace, 3.6 km/h',
    );
  });

  it('names the version of the page', () => {
    expect(APP_VERSION).toBe(packageFile.version);
  });
});
