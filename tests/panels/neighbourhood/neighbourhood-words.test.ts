import { describe, expect, it } from 'vitest';
import { neighbourhoodData } from '../../../src/panels/neighbourhood/neighbourhood-data';
import { neighbourhoodSentence } from '../../../src/panels/neighbourhood/neighbourhood-sentence';
import { neighbourhoodTexts } from '../../../src/panels/neighbourhood/use-neighbourhood-text';
import type { AppState } from '../../../src/state/app-state';
import { type NeighbourhoodSummary, neighbourhoodSummary } from '../../../src/state/neighbourhood-selectors';
import { neighbourhoodQuestion } from '../../../src/state/questions';
import { initialState } from '../../../src/state/store';
import { tableCsv } from '../../../src/state/table-csv';
import { translators } from '../../helpers/translators';
import { counts, makeOpenedArea } from '../../state/made-area';
import { makeNeighbourhood } from '../../state/made-sheet';

const opened: AppState = {
  ...initialState,
  selectedNil: 76,
  opened: { kind: 'ready', value: makeOpenedArea() },
};

/** The page on which so many of 200 residents lack each service, in this order. */
function summaryOf(lacking: readonly (readonly [service: string, count: number])[]): NeighbourhoodSummary {
  const query = neighbourhoodQuestion(opened);
  const [figures] = query ? makeNeighbourhood(query).services : [];
  if (!query || !figures) throw new Error('no page');
  const services = lacking.map(([service, count]) => ({
    ...figures,
    service,
    zone: { ...figures.zone, uncovered: counts(count) },
  }));
  const summary = neighbourhoodSummary({
    ...opened,
    neighbourhood: { kind: 'ready', value: { query, services } },
  });
  if (!summary) throw new Error('no summary');
  return summary;
}

function said(lacking: Parameters<typeof summaryOf>[0], language: 'it' | 'en' = 'it'): string {
  return neighbourhoodSentence(
    opened,
    summaryOf(lacking),
    neighbourhoodTexts[language],
    translators[language],
  );
}

describe('the sentence of a neighbourhood', () => {
  it('names what most have and what fewest have, the first of equals', () => {
    const lacking = [
      ['coworkings', 200],
      ['covered-markets', 40],
      ['fablabs', 200],
    ] as const;
    expect(said(lacking)).toBe(
      'A 15 minuti a piedi 160 persone hanno un mercato coperto e nessuno ha un coworking.',
    );
    expect(said(lacking, 'en')).toBe(
      'Within 15 minutes on foot 160 people have a covered market and nobody has a coworking.',
    );
  });

  it('has words for everybody, one person and nobody', () => {
    expect(
      said([
        ['coworkings', 0],
        ['fablabs', 199],
      ]),
    ).toBe('A 15 minuti a piedi tutti hanno un coworking e 1 persona ha un fablab.');
    expect(said([['coworkings', 200]])).toContain('nessuno raggiunge uno dei servizi');
    expect(said([['coworkings', 0]])).toContain('tutti raggiungono ogni servizio');
    expect(said([['coworkings', 50]])).toBe('A 15 minuti a piedi 150 persone hanno un coworking.');
  });
});

it('the table has a row for each service that is counted, with what the page says of it', () => {
  const summary = summaryOf([
    ['coworkings', 50],
    ['fablabs', 200],
  ]);
  const table = neighbourhoodData(opened, summary, neighbourhoodTexts.it, translators.it);
  if (!table) throw new Error('no table');
  expect(table.fileName).toBe('quindici-nil-76');
  expect(table.title).toBe('Quarto Oggiaro: ogni servizio entro 15 minuti a piedi');
  expect(tableCsv(table, 'it', []).split('\r\n').slice(1, -1)).toEqual([
    'service;inside;reached;reached_share;reached_over65;reached_under15;lacking;median_minutes;nearest;nearest_residents;lacking_periphery;lacking_city;located;known',
    'Coworking;0;150;0,75;0;0;50;15;far-work;150;0,7;0,4;3;4',
    'Fablab;0;0;0;0;0;200;15;far-work;150;0,7;0,4;9;10',
  ]);
});
