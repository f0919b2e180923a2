import { describe, expect, it } from 'vitest';
import { roundLength } from '../../src/core/round-length';

describe('the length of a scale bar', () => {
  it('is 1, 2 or 5 times a power of ten, and never longer than asked', () => {
    expect([99, 100, 199, 450, 500, 5200, 1999].map(roundLength)).toEqual([
      50, 100, 100, 200, 500, 5000, 1000,
    ]);
  });
});
