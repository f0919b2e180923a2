import { booleanPointInPolygon, circle } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import type { AccessContext } from '../../src/core/access/coverage';
import { fromLocal, type LngLat } from '../../src/core/geo';
import { profileSpeed, type TravelProfile } from '../../src/core/network/profile';
import { seededRandom } from './grid-city';

/** Residents on the wrong side of a line, as shares of the residents in reach. */
export interface Disagreement {
  /** Inside the line and not in reach. */
  readonly inside: number;
  /** In reach and outside the line. */
  readonly outside: number;
}

/** Means over some origins: of the drawn isochrone, and of the circle that Turf draws at the same speed and time. */
export interface MeanDisagreement {
  readonly origins: number;
  readonly drawn: Disagreement;
  readonly circle: Disagreement;
}

/**
 * How far the drawn line and the reach disagree about residents, from demand points drawn by their residents with a
 * seed. The reach is decided on the network; the line only by where it lies.
 */
export function measureDisagreement(
  { model, demand }: AccessContext,
  profile: TravelProfile,
  cutoffSeconds: number,
  origins: number,
  seed: number,
): MeanDisagreement {
  const speed = profileSpeed(profile);
  const positions = Array.from({ length: demand.count }, (_, i) =>
    fromLocal([demand.xMeters[i], demand.yMeters[i]], demand.frame),
  );
  const pick = createPicker(demand.residents, seededRandom(seed));
  const sums = { drawn: { inside: 0, outside: 0 }, circle: { inside: 0, outside: 0 } };
  for (let turn = 0; turn < origins; turn++) {
    const origin = positions[pick()];
    const found = model.startAt(origin);
    if (found.kind !== 'start') throw new Error(`the origin ${origin.join(', ')} is off the network`);
    const reached = new Set(model.demandWithin(found, cutoffSeconds, speed));
    const [drawn] = model.drawReach(found, [cutoffSeconds * speed]);
    const round = circle([...origin], cutoffSeconds * speed, { units: 'meters', steps: 64 }).geometry;
    for (const [name, shape] of [
      ['drawn', drawn],
      ['circle', round],
    ] as const) {
      const share = compare(shape, positions, demand.residents, reached);
      sums[name].inside += share.inside / origins;
      sums[name].outside += share.outside / origins;
    }
  }
  return { origins, ...sums };
}

function createPicker(residents: Uint16Array, random: () => number): () => number {
  let total = 0;
  const upTo = Float64Array.from(residents, (count) => {
    total += count;
    return total;
  });
  return () => {
    const at = random() * total;
    return upTo.findIndex((sum) => sum > at);
  };
}

function compare(
  shape: Polygon | MultiPolygon,
  positions: readonly LngLat[],
  residents: Uint16Array,
  reached: ReadonlySet<number>,
): Disagreement {
  let inReach = 0;
  let inside = 0;
  let outside = 0;
  positions.forEach((position, i) => {
    const isIn = booleanPointInPolygon([...position], shape);
    if (reached.has(i)) inReach += residents[i];
    if (isIn && !reached.has(i)) inside += residents[i];
    if (!isIn && reached.has(i)) outside += residents[i];
  });
  return { inside: inside / inReach, outside: outside / inReach };
}
