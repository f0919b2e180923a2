import { fileURLToPath } from 'node:url';
import { diskSource } from '../../scripts/lib/disk-source';
import { type AccessContext, computeCoverage } from '../../src/core/access/coverage';
import { drawNothing } from '../../src/core/access/gap-drawer';
import { createNetworkModel } from '../../src/core/access/network-model';
import type { GroupCounts } from '../../src/core/access/population';
import type { Facility } from '../../src/core/facility';
import type { TravelProfile } from '../../src/core/network/profile';
import { createAccessContext } from '../../src/data/access-context';
import { type AreaData, openArea } from '../../src/data/open-area';

/** Milan as it is shipped. */
export interface ShippedCity {
  readonly data: AreaData;
  readonly context: AccessContext;
}

export async function openShippedCity(): Promise<ShippedCity> {
  const folder = fileURLToPath(new URL('../../public/geo', import.meta.url));
  const data = await openArea(diskSource(folder), 'milano');
  return { data, context: { ...createAccessContext(data), drawGap: drawNothing } };
}

/** The same city with other places, everything measured anew. */
export function withFacilities(
  { data, context }: ShippedCity,
  facilities: readonly Facility[],
): AccessContext {
  const { network, demand } = data;
  if (!network) throw new Error('Milan has a network');
  const positions = facilities.map(({ position }) => position);
  return {
    ...context,
    facilities,
    model: createNetworkModel(network.topology, network.shapes, demand, positions),
  };
}

/** Coverage of one service, computed as a whole. */
export function coverageOf(context: AccessContext, service: string, minutes: number, profile: TravelProfile) {
  const query = { services: [service], match: 'any', cutoffSeconds: minutes * 60, profile } as const;
  return computeCoverage(context, query);
}

/** Covered residents of the whole city. */
export function coveredInCity({ zones }: ReturnType<typeof computeCoverage>): GroupCounts {
  const city = zones.find(({ zoneId }) => zoneId === 'city');
  if (!city) throw new Error('no city');
  return city.covered;
}

/** `a - b`, by group. */
export function subtract(a: GroupCounts, b: GroupCounts): GroupCounts {
  return { all: a.all - b.all, over65: a.over65 - b.over65, under15: a.under15 - b.under15 };
}
