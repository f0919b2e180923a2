import type { Demand } from './demand';
import type { Group, GroupCounts } from './population';

/** Residents of the demand points for which `include` holds, by group. */
export function countResidents(demand: Demand, include: (index: number) => boolean): GroupCounts {
  const counts: Record<Group, number> = { all: 0, over65: 0, under15: 0 };
  for (let i = 0; i < demand.count; i++) {
    if (!include(i)) continue;
    counts.all += demand.residents[i];
    counts.over65 += demand.over65[i];
    counts.under15 += demand.under15[i];
  }
  return counts;
}
