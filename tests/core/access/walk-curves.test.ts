import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../src/core/access/coverage';
import { groups } from '../../../src/core/access/population';
import { CURVE_MINUTES, computeCurves } from '../../../src/core/access/walk-curves';
import { travelProfile } from '../../../src/core/network/profile';
import { makeCity } from '../../helpers/invariants';

const profile = travelProfile('slow');

describe('computeCurves', () => {
  it('counts at each minute whom coverage counts with that cutoff, zone by zone and group by group', () => {
    const { context } = makeCity(2, 6);
    const coverage = { services: ['markets', 'labs'], match: 'all', cutoffSeconds: 900, profile } as const;
    const zoneIds = ['city', 'nil-2', 'municipio-1', 'group-edge'];
    const { query, curves } = computeCurves(context, {
      curves: zoneIds.map((zoneId) => ({ coverage, zoneId })),
    });
    expect(query.curves).toHaveLength(4);
    for (const minute of [1, 7, 15, 40, CURVE_MINUTES]) {
      const { zones } = computeCoverage(context, { ...coverage, cutoffSeconds: minute * 60 });
      zoneIds.forEach((zoneId, i) => {
        const zone = zones.find((candidate) => candidate.zoneId === zoneId);
        for (const group of groups) expect(curves[i][group][minute]).toBe(zone?.covered[group]);
      });
    }
    expect(curves[0].all[CURVE_MINUTES]).toBeGreaterThan(curves[0].all[7]);
  });

  it('is flat at nobody where there is nothing to walk to', () => {
    const { context } = makeCity(2, 6);
    const coverage = { services: ['museums'], match: 'any', cutoffSeconds: 900, profile } as const;
    const { curves } = computeCurves(context, { curves: [{ coverage, zoneId: 'city' }] });
    expect(curves[0].all).toEqual(new Array(CURVE_MINUTES + 1).fill(0));
  });
});
