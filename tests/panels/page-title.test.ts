import { describe, expect, it } from 'vitest';
import { pageTitle } from '../../src/panels/page-title';
import type { AppState } from '../../src/state/app-state';
import { initialState } from '../../src/state/store';
import { translators } from '../helpers/translators';
import { duomo, makeOpenedArea } from '../state/made-area';

const area = makeOpenedArea();
const opened: AppState = { ...initialState, opened: { kind: 'ready', value: area } };
const origin = { position: duomo, label: 'Via Dante 1', by: 'search', note: 'exact' } as const;

describe('the title of the page', () => {
  it('is the name of the page before anything is asked', () => {
    expect(pageTitle(initialState, translators.it)).toBe('Quindici, la mappa dei quartieri di Milano');
  });

  it('names the start of the walk with its minutes, in the language of the page', () => {
    const asked = { ...opened, origin, reachMinutes: 20 };
    expect(pageTitle(asked, translators.it)).toBe('20 minuti da Via Dante 1 · Quindici');
    expect(pageTitle(asked, translators.en)).toBe('20 minutes from Via Dante 1 · Quindici');
    expect(pageTitle({ ...asked, origin: { ...origin, label: '' } }, translators.it)).toContain(
      'Punto scelto sulla mappa',
    );
  });

  it('names the open place before the section, and the question of the planner', () => {
    const [{ name }] = area.places;
    expect(pageTitle({ ...opened, origin, selectedFacility: 0 }, translators.it)).toBe(`${name} · Quindici`);
    expect(pageTitle({ ...opened, section: 'gaps', question: 'next' }, translators.it)).toBe(
      'Dove il prossimo? · Quindici',
    );
    expect(pageTitle({ ...opened, selectedNil: 76 }, translators.en)).toBe('Quarto Oggiaro · Quindici');
    expect(pageTitle({ ...opened, section: 'data' }, translators.en)).toBe('The data · Quindici');
  });
});
