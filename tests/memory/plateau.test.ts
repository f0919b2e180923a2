import { describe, expect, it } from 'vitest';
import { growthOf, type Holding, MOST_GROWTH } from './plateau';

function holding(heapBytes: number): Holding {
  return { heapBytes, nodes: 1000, listeners: 200 };
}

describe('growth between the first plateau and the end', () => {
  it('is none where one measurement stands out', () => {
    const steady = [100, 900, 101, 99, 100, 800, 102].map(holding);
    for (const { ratio } of growthOf(steady)) expect(ratio).toBeLessThan(1.05);
  });

  it('is seen where each round leaves something', () => {
    const leaking = Array.from({ length: 10 }, (_, i) => holding(100 + 5 * i));
    const [heap, nodes] = growthOf(leaking);
    expect(heap).toMatchObject({ first: 105, last: 140 });
    expect(heap.ratio).toBeGreaterThan(MOST_GROWTH);
    expect(nodes.ratio).toBe(1);
  });

  it('wants two plateaus', () => {
    expect(() => growthOf([1, 2, 3, 4, 5].map(holding))).toThrow('too few');
  });
});
