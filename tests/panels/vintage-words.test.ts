import { describe, expect, it } from 'vitest';
import { describeVintages } from '../../src/panels/vintage-words';
import { translators } from '../helpers/translators';

const dataDate = '2026-11-01';

describe('of when the data are', () => {
  it('is what the files say, so that a refresh changes the words too', () => {
    const today = {
      streets: 'about June 2022',
      residents: 'residents 2021, buildings about June 2022, ages census 2011',
    };
    expect(describeVintages({ vintages: today, dataDate }, translators.it)).toBe(
      'strade di OpenStreetMap (circa giugno 2022), residenti stimati per cella di 100 m (residenti 2021, edifici circa giugno 2022, età censimento 2011), luoghi al 1 novembre 2026',
    );
    const refreshed = {
      streets: '2026-10-02',
      residents: 'residents and ages census 2021, buildings about June 2022',
    };
    expect(describeVintages({ vintages: refreshed, dataDate }, translators.it)).toContain(
      '(residenti ed età censimento 2021, edifici circa giugno 2022)',
    );
    expect(describeVintages({ vintages: refreshed, dataDate }, translators.en)).toMatch(
      /^streets of OpenStreetMap \(2026-10-02\), residents/,
    );
  });

  it('leaves out streets that an area does not have', () => {
    const vintages = { streets: '', residents: 'October 2022' };
    expect(describeVintages({ vintages, dataDate }, translators.it)).toBe(
      'residenti stimati per cella di 100 m (ottobre 2022), luoghi al 1 novembre 2026',
    );
  });
});
