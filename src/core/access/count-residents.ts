import type { Demand } from './demand';
import type { Group, GroupCounts } from './population';

function add(counts: Record<Group, number>, demand: Demand, index: number): void {
  counts.all += demand.residents[index];
  counts.over65 += demand.over65[index];
  counts.under15 += demand.under15[index];
}

/** Residents of the demand points for which `include` holds, by group. */
export function countResidents(demand: Demand, include: (index: number) => boolean): GroupCounts {
  const counts = { all: 0, over65: 0, under15: 0 };
  for (let i = 0; i < demand.count; i++) if (include(i)) add(counts, demand, i);
  return counts;
}

/** Residents of some demand points, by group. */
export function countPoints(demand: Demand, points: Uint32Array): GroupCounts {
  const counts = { all: 0, over65: 0, under15: 0 };
  for (const index of points) add(counts, demand, index);
  return counts;
}

/**
 * Residents by owner of their demand point.
 * @param owner by demand point, 0 up to `ownerCount`; -1 for none
 */
export function countByOwner(demand: Demand, owner: Int32Array, ownerCount: number): GroupCounts[] {
  const counts = Array.from({ length: ownerCount }, () => ({ all: 0, over65: 0, under15: 0 }));
  owner.forEach((by, index) => {
    if (by >= 0) add(counts[by], demand, index);
  });
  return counts;
}
