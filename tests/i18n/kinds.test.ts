import { describe, expect, it } from 'vitest';
import { kindLabels, offerLabels } from '../../src/i18n/kinds';
import { placeKinds, placeOffers } from '../../src/schema/place-kinds';

describe.each([
  ['kinds', placeKinds, kindLabels],
  ['offers', placeOffers, offerLabels],
])('labels of %s', (_, codesByService, labels) => {
  const codes: readonly string[] = Object.values(codesByService).flat();

  it('exist for every code, in both languages, and for no other', () => {
    expect(Object.keys(labels).sort()).toEqual([...new Set(codes)].sort());
    for (const { it: italian, en: english } of Object.values(labels)) {
      expect(italian.trim()).toMatch(/^\p{L}/u);
      expect(english.trim()).toMatch(/^\p{L}/u);
    }
  });

  it('tell the codes of one service apart', () => {
    for (const [service, codesOfService] of Object.entries(codesByService)) {
      const own: readonly string[] = codesOfService;
      for (const language of ['it', 'en'] as const) {
        const words = Object.entries(labels)
          .filter(([code]) => own.includes(code))
          .map(([, label]) => label[language]);
        expect(new Set(words).size, `${service} in ${language}`).toBe(own.length);
      }
    }
  });

  it('are written in kebab-case codes', () => {
    for (const code of codes) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});
