import { describe, expect, it } from 'vitest';
import { LEFT_OUT_STEPS } from '../../../src/core/access/left-out-steps';
import { mapKey, mapSentence, pictureKey } from '../../../src/panels/dimensions/map-words';
import { dimensionsTexts } from '../../../src/panels/dimensions/use-dimensions-text';
import { translators } from '../../helpers/translators';
import { makeDimensions } from '../../state/made-dimensions';

const answer = makeDimensions();

describe('the words of the map of a dimension', () => {
  it('are its name, the minutes and a range for each step, in both languages', () => {
    const key = mapKey(answer, 1, 'it', dimensionsTexts.it);
    expect(key.title).toBe('Residenti senza «Cura» entro 15 minuti');
    expect(key.steps).toEqual(['fino al 10%', '10–25%', '25–50%', '50–75%', 'oltre il 75%']);
    expect(key.steps).toHaveLength(LEFT_OUT_STEPS);
    expect(mapKey(answer, 0, 'en', dimensionsTexts.en)).toEqual({
      title: 'Residents without “Culture” within 15 minutes',
      steps: ['up to 10%', '10–25%', '25–50%', '50–75%', 'over 75%'],
    });
  });

  it('say of the city what share is without it, and in how many neighbourhoods more than half are', () => {
    expect(mapSentence(answer, 0, translators.it, dimensionsTexts.it)).toBe(
      'Entro 15 minuti resta senza «Cultura» il 70% dei residenti; in 1 quartiere è più della metà.',
    );
    // Half of the second neighbourhood is without care: not more than half.
    expect(mapSentence(answer, 1, translators.en, dimensionsTexts.en)).toBe(
      'Within 15 minutes 33% of the residents lack “Care”; it is more than half in no neighbourhood.',
    );
  });

  it('stand in the legend of a picture, from the fewest left out to the most', () => {
    const { legendTitle, legend } = pictureKey(mapKey(answer, 1, 'it', dimensionsTexts.it));
    expect(legendTitle).toBe('Residenti senza «Cura» entro 15 minuti');
    expect(legend.map(({ swatch, label }) => `${swatch} ${label}`)).toEqual([
      'step-1 fino al 10%',
      'step-2 10–25%',
      'step-3 25–50%',
      'step-4 50–75%',
      'step-5 oltre il 75%',
    ]);
  });
});
