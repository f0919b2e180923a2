import { countByOwner } from './count-residents';
import type { Demand } from './demand';
import type { GroupCounts } from './population';
import type { WalksToKNearest } from './travel-model';

/**
 * By facilityIndex, the residents who would lose the service if that facility alone closed: it is within the cutoff,
 * the next nearest is beyond it. No walk has to be computed again.
 * @param k of the walks to the nearest of the service; at least 2
 * @param isWithin whether a walk of so many metres is within the cutoff
 * @param isServed whether a demand point has what else it needs; without it nothing can be lost there
 * @throws RangeError if the next nearest is not known
 */
export function countLostByClosing(
  demand: Demand,
  { meters, owner }: WalksToKNearest,
  k: number,
  facilityCount: number,
  isWithin: (meters: number) => boolean,
  isServed: (point: number) => boolean = () => true,
): GroupCounts[] {
  if (k < 2) throw new RangeError(`closures need the walks to the 2 nearest, not to the ${k}`);
  const only = new Int32Array(demand.count).fill(-1);
  for (let point = 0; point < demand.count; point++) {
    const first = point * k;
    if (isServed(point) && isWithin(meters[first]) && !isWithin(meters[first + 1]))
      only[point] = owner[first];
  }
  return countByOwner(demand, only, facilityCount);
}
