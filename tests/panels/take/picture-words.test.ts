import { describe, expect, it } from 'vitest';
import { pictureWords } from '../../../src/panels/take/picture-words';
import type { AppState } from '../../../src/state/app-state';
import type { PictureWords } from '../../../src/state/picture';
import { provenanceOf } from '../../../src/state/provenance';
import { initialState } from '../../../src/state/store';
import { translators } from '../../helpers/translators';
import { duomo, makeOpenedArea } from '../../state/made-area';

const plan: AppState = {
  ...initialState,
  section: 'gaps',
  question: 'take',
  cutoffMinutes: 12,
  opened: { kind: 'ready', value: makeOpenedArea() },
};

function wordsOf(state: AppState): PictureWords {
  const provenance = provenanceOf(state, 'https://example.org/');
  if (!provenance) throw new Error('no provenance');
  return pictureWords(state, 'La frase.', provenance, translators.it);
}

describe('the words of a picture', () => {
  it('are the sentence, the question, the minutes and the sources of the plan', () => {
    const { title, subtitle, legend, services, footer } = wordsOf(plan);
    expect(title).toBe('La frase.');
    expect(subtitle).toBe('coworking · entro 12 minuti · passo normale, 5 km/h · tutti i residenti');
    expect(legend).toEqual([
      { swatch: 'near', label: '0–4 min' },
      { swatch: 'middle', label: '4–8 min' },
      { swatch: 'far', label: '8–12 min' },
      { swatch: 'out', label: 'oltre 12: fuori' },
    ]);
    expect(services).toEqual([{ service: 'coworkings', label: 'Coworking' }]);
    expect(footer.join('\n')).toMatch(
      /Metodo: .*\nDati: .*1 giugno 2022\n.*\nFonti: Comune di Milano\n.*SHA-256/,
    );
  });

  it('tell what a scenario changes where it is on the map', () => {
    const scenario = {
      name: '',
      changes: [{ kind: 'open', service: 'coworkings', position: duomo }],
    } as const;
    expect(wordsOf({ ...plan, scenario }).legend.map(({ swatch }) => swatch)).toEqual([
      'always',
      'gained',
      'lost',
      'still-out',
    ]);
    expect(wordsOf({ ...plan, scenario, scenarioSide: 'before' }).legend.map(({ swatch }) => swatch)).toEqual(
      ['always', 'still-out'],
    );
  });

  it('have the bands of the walk near me, and no legend before there is an origin', () => {
    const near: AppState = { ...plan, section: 'near', reachMinutes: 20 };
    expect(wordsOf(near).legend).toEqual([]);
    const origin = { position: duomo, label: 'Duomo', by: 'map', note: 'exact' } as const;
    const swatches = (of: AppState): string[] =>
      wordsOf({ ...of, origin }).legend.map(({ swatch }) => swatch);
    expect(swatches(near)).toEqual(['near', 'middle', 'far']);
    expect(swatches({ ...near, reachMinutes: 10 })).toEqual(['near', 'middle']);
    expect(swatches({ ...near, reachMinutes: 5 })).toEqual(['near']);
  });
});
