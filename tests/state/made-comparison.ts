import type { CoverageQuery } from '../../src/core/access/answers';
import type { CirclesAnswer } from '../../src/core/access/circles';
import type { PairAnswer, PairQuery } from '../../src/core/access/pair';
import { CURVE_MINUTES, type CurvesAnswer, type CurvesQuery } from '../../src/core/access/walk-curves';
import { counts, FAR_WORK, makeCoverage, NEAR_WORK } from './made-area';

/** Two questions side by side: the second has 700 of 1,000 residents covered, 500 of them with both. */
export function makePair(query: PairQuery): PairAnswer {
  const second = makeCoverage(query.second);
  const covered: Readonly<Record<string, number>> = { city: 700, 'nil-53': 100 };
  return {
    kind: 'pair',
    query,
    second: {
      ...second,
      zones: second.zones.map((zone) => ({ ...zone, covered: counts(covered[zone.zoneId] ?? 50) })),
    },
    both: second.zones.map(({ zoneId }) => ({ zoneId, covered: counts(zoneId === 'city' ? 500 : 40) })),
    field: Uint8Array.of(0, 1, 2, 3),
  };
}

/** Circles that claim twice what the walk reaches, over 100 km² of land. */
export function makeCircles(query: CoverageQuery): CirclesAnswer {
  const place = (facilityIndex: number, walk: number) => ({
    facilityIndex,
    circle: counts(2 * walk),
    walk: counts(walk),
    circleSquareMeters: 4.9e6,
    walkSquareMeters: 2.8e6,
  });
  const land = (zoneId: string, squareMeters: number) => ({
    zoneId,
    squareMeters,
    circleSquareMeters: squareMeters / 2,
    walkSquareMeters: squareMeters / 4,
  });
  return {
    kind: 'circles',
    method: 'network',
    query,
    facilities: [place(NEAR_WORK, 300), place(FAR_WORK, 280)],
    land: [land('city', 100e6), land('nil-1', 60e6), land('nil-53', 20e6), land('nil-76', 20e6)],
    field: Uint8Array.of(0, 1, 2),
  };
}

/** Curves of ten residents a minute, the second of twenty. */
export function makeCurves(query: CurvesQuery): CurvesAnswer {
  const curve = (step: number) => {
    const within = Array.from({ length: CURVE_MINUTES + 1 }, (_, minute) => minute * step);
    return { all: within, over65: within, under15: within };
  };
  return { query, curves: query.curves.map((_, i) => curve(10 * (i + 1))) };
}
