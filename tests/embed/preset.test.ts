import { describe, expect, it } from 'vitest';
import { defaultTerms, embedFreedoms, formatPreset, readOrigin, readPreset } from '../../src/embed/preset';
import { initialState } from '../../src/state/store';
import { formatHash } from '../../src/state/url';

describe('what an embedded map is set to', () => {
  it('comes back as it was written, for every set of freedoms', () => {
    const hosts = ['https://www.yesmilano.it', 'http://localhost:8080'];
    for (let bits = 0; bits < 2 ** embedFreedoms.length; bits++) {
      const allow = embedFreedoms.filter((_, i) => bits & (1 << i));
      expect(readPreset(formatPreset(initialState, { allow, hosts })).terms).toEqual({ allow, hosts });
    }
  });

  it('is the link of the whole page where nothing is held back', () => {
    expect(formatPreset(initialState, defaultTerms)).toBe(formatHash(initialState));
    expect(readPreset(formatHash(initialState)).terms).toEqual(defaultTerms);
  });

  it.each([
    '*',
    'null',
    'https://*.example.org',
    'https://example.org/',
    'https://example.org/a',
    'javascript:0',
    '',
  ])('takes no %o for an origin', (text) => {
    expect(readOrigin(text)).toBeNull();
    expect(readPreset(`#hosts=${encodeURIComponent(text)}`).terms.hosts).toEqual([]);
  });
});
