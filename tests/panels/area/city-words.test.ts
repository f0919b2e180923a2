import { expect, it } from 'vitest';
import { speakOfArea } from '../../../src/panels/area/city-words';
import { translators } from '../../helpers/translators';

it('says the name of the area where the texts say the city, and leaves the names of places alone', () => {
  const italian = speakOfArea(translators.it, 'Bicocca (prova)');
  const english = speakOfArea(translators.en, 'Bicocca (prova)');
  expect(italian.text('gaps.city')).toBe('Bicocca');
  expect(italian.text('near.outside')).toContain('fuori Bicocca');
  expect(english.text('near.elsewhere')).toContain('Bicocca');
  expect(italian.text('near.nearest', { name: 'Coworking Milano Bicocca', minutes: 4 })).toContain('Milano');
  expect(english.inArea?.('dim.sentence', '33% of the Milanese do not')).toBe('33% of residents do not');
});
