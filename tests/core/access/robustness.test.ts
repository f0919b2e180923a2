import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../src/core/access/coverage';
import {
  countTimesOut,
  surenessOf,
  TRIES,
  triedMinutes,
  triedPaces,
} from '../../../src/core/access/robustness';
import { travelProfile } from '../../../src/core/network/profile';
import { makeCity } from '../../helpers/invariants';

describe('countTimesOut', () => {
  it('tries 3.0, 3.6 and 5.0 km/h with 12, 15 and 18 minutes: from 600 m to 1,500 m', () => {
    const meters = [0, 600, 600.01, 720, 750.01, 900, 900.01, 1500, 1500.01, Number.POSITIVE_INFINITY];
    const timesOut = countTimesOut(Float64Array.from(meters));
    // The reaches in order: slow 600, 750, 900; older 720, 900, 1080; adult 1000, 1250, 1500.
    expect([...timesOut]).toEqual([0, 0, 1, 1, 3, 3, 5, 8, 9, 9]);
    expect([...timesOut].map(surenessOf)).toEqual([
      ...['covered', 'covered', 'fragile', 'fragile', 'fragile'],
      ...['fragile', 'fragile', 'fragile', 'robust', 'robust'],
    ]);
  });

  it.each(['any', 'all'] as const)('agrees with nine coverages of a made city, %s service', (match) => {
    const seen = new Set<number>();
    for (const seed of [1, 2, 3]) {
      const { context } = makeCity(seed, 6);
      const services = ['markets', 'labs'];
      const out = new Uint8Array(context.demand.count);
      let meters = new Float64Array(0);
      for (const id of triedPaces) {
        for (const minutes of triedMinutes) {
          const profile = travelProfile(id);
          const cutoffSeconds = minutes * 60;
          const { seconds } = computeCoverage(context, { services, match, cutoffSeconds, profile });
          seconds.forEach((value, point) => {
            if (!(value <= cutoffSeconds)) out[point]++;
          });
          if (id === 'older') meters = seconds.slice();
        }
      }
      // At 3.6 km/h, 1 m/s, seconds are metres.
      expect(countTimesOut(meters)).toEqual(out);
      for (const times of out) seen.add(times);
    }
    expect(seen.size).toBeGreaterThan(2);
    expect(seen).toContain(TRIES);
  });
});
