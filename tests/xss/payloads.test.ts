import { describe, expect, it } from 'vitest';
import { familyNames, makePayloads } from './payloads';

describe('the payloads', () => {
  it('are all different, of every family, and the same for a seed', () => {
    const payloads = makePayloads(500, 15);
    expect(new Set(payloads.map(({ text }) => text)).size).toBe(500);
    for (const name of familyNames)
      expect(payloads.filter(({ family }) => family === name).length).toBeGreaterThanOrEqual(20);
    expect(payloads.every(({ text, number }) => text.includes(`xss(${number})`))).toBe(true);
    expect(makePayloads(500, 15)).toEqual(payloads);
    expect(makePayloads(500, 16)).not.toEqual(payloads);
  });
});
