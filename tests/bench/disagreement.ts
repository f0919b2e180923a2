import { travelProfile } from '../../src/core/network/profile';
import { createAccessContext } from '../../src/data/access-context';
import { type Disagreement, measureDisagreement } from '../helpers/isochrone-disagreement';
import { CUTOFF_SECONDS } from './access';
import { openMilan, SEED } from './city';
import { printTable } from './markdown';

function printPercent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}

function total({ inside, outside }: Disagreement): string {
  return printPercent(inside + outside);
}

/** Residents on the wrong side of the drawn line, and of the circle that Turf draws, by pace. */
export async function printDisagreement(origins: number): Promise<string> {
  const context = createAccessContext(await openMilan());
  const rows = (['adult', 'older', 'slow'] as const).map((id) => {
    const profile = travelProfile(id);
    const { drawn, circle } = measureDisagreement(context, profile, CUTOFF_SECONDS, origins, SEED);
    const pace = `${id}, ${profile.speedKmh.toFixed(1)} km/h`;
    return [pace, total(drawn), printPercent(drawn.inside), printPercent(drawn.outside), total(circle)];
  });
  return printTable(
    ['15 minutes', 'wrong side of our line', 'inside, not in reach', 'outside, in reach', "of Turf's circle"],
    rows,
  );
}
