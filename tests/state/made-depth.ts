import type { CoverageQuery } from '../../src/core/access/answers';
import { BANDS, type DepthAnswer, LORENZ_STEPS, type ZoneDepth } from '../../src/core/access/depth';
import { counts } from './made-area';

function zone(
  zoneId: string,
  residents: number,
  uncovered: number,
  robust: number,
  fragile: number,
  minutes: number,
): ZoneDepth {
  const even = <T>(value: T) => ({ all: value, over65: value, under15: value });
  return {
    zoneId,
    residents: counts(residents, residents / 10),
    uncovered: counts(uncovered),
    robust: counts(robust),
    fragile: counts(fragile),
    uncoveredRobust: counts(robust),
    uncoveredFragile: counts(uncovered - robust),
    meanSeconds: even(minutes * 60),
    depth: even({ headcount: uncovered / residents, depth: (0.2 * uncovered) / residents, severity: 0.05 }),
    gini: even(0.3),
  };
}

/** The answer to a question of depth: of 400 of 1,000 residents uncovered 250 are so under every try. */
export function makeDepth(query: CoverageQuery): DepthAnswer {
  const distribution = {
    bands: Array.from({ length: BANDS }, (_, band) => (band < 5 ? 200 : 0)),
    lorenz: Float64Array.from({ length: LORENZ_STEPS + 1 }, (_, step) => (step / LORENZ_STEPS) ** 2),
    theil: { total: 0.2, between: 0.05, within: 0.15 },
  };
  return {
    kind: 'depth',
    method: 'network',
    query,
    timesOut: Uint8Array.of(0, 4, 9),
    barriers: [],
    zones: [
      zone('city', 1000, 400, 250, 300, 14),
      zone('municipio-1', 1000, 400, 250, 300, 14),
      zone('nil-1', 500, 50, 0, 100, 8),
      zone('nil-53', 300, 250, 200, 50, 22),
      zone('nil-76', 200, 100, 50, 150, 17),
      zone('group-rest', 500, 50, 0, 100, 8),
    ],
    distribution: { all: distribution, over65: distribution, under15: distribution },
  };
}
