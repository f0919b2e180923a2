import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../src/core/access/coverage';
import {
  computePair,
  PAIR_BOTH,
  PAIR_FIRST_ONLY,
  PAIR_NEITHER,
  PAIR_SECOND_ONLY,
} from '../../../src/core/access/pair';
import { travelProfile } from '../../../src/core/network/profile';
import { makeCity, withCounted } from '../../helpers/invariants';

const profile = travelProfile('older');
const ask = (service: string, cutoffSeconds = 1200) =>
  ({ services: [service], match: 'any', cutoffSeconds, profile }) as const;

describe('computePair', () => {
  it('tells by place, zone and group who has one, the other, both or neither, as two answers and one to both do', () => {
    const kinds = new Set<number>();
    for (const seed of [1, 2, 3]) {
      const { context } = makeCity(seed, 6);
      const query = { first: ask('markets'), second: ask('labs') };
      const pair = computePair(context, query);
      if (pair.kind !== 'pair') throw new Error(pair.kind);
      const [first, second] = [computeCoverage(context, query.first), computeCoverage(context, query.second)];
      const together = computeCoverage(context, {
        ...query.first,
        services: ['markets', 'labs'],
        match: 'all',
      });
      expect(pair.query).toEqual(query);
      expect(pair.second).toEqual(second);
      expect(pair.both).toEqual(together.zones.map(({ zoneId, covered }) => ({ zoneId, covered })));
      pair.field.forEach((code, i) => {
        kinds.add(code);
        expect(code === PAIR_BOTH || code === PAIR_FIRST_ONLY).toBe(first.seconds[i] <= 1200);
        expect(code === PAIR_BOTH || code === PAIR_SECOND_ONLY).toBe(second.seconds[i] <= 1200);
        expect(code === PAIR_NEITHER).toBe(first.seconds[i] > 1200 && second.seconds[i] > 1200);
      });
    }
    expect(kinds.size).toBe(4);
  });

  it('has the same of both whichever comes first', () => {
    const { context } = makeCity(5, 6);
    const [there, back] = [
      computePair(context, { first: ask('markets'), second: ask('labs', 400) }),
      computePair(context, { first: ask('labs', 400), second: ask('markets') }),
    ];
    if (there.kind !== 'pair' || back.kind !== 'pair') throw new Error('no pair');
    expect(there.both).toEqual(back.both);
    const swapped = [PAIR_NEITHER, PAIR_BOTH, PAIR_SECOND_ONLY, PAIR_FIRST_ONLY];
    expect([...there.field].map((code) => swapped[code])).toEqual([...back.field]);
  });

  it('says where the second has nothing to count, and gives nobody the first where that has not', () => {
    const { context } = makeCity(6, 6);
    const closed = withCounted({ context }, (i) => i % 2 === 0);
    const query = { first: ask('markets'), second: ask('labs') };
    expect(computePair(closed, query)).toEqual({
      kind: 'nothing-to-count',
      uncountable: [{ service: 'labs', reason: 'closed' }],
      query,
    });
    const other = computePair(closed, { first: ask('labs'), second: ask('markets') });
    if (other.kind !== 'pair') throw new Error(other.kind);
    expect([...other.field].every((code) => code === PAIR_NEITHER || code === PAIR_SECOND_ONLY)).toBe(true);
    expect(other.both[0].covered.all).toBe(0);
  });
});
