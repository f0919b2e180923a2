import type { LngLat } from '../geo';
import type { Crossing } from '../network/crossings';
import type { ScenarioChange } from '../scenario';
import type { AccessContext } from './coverage';
import type { IgnoredReason } from './scenario-answers';
import type { Start } from './travel-model';

/** Longest way that still passes for a crossing, in metres; no footbridge or underpass of the city has half of it. */
export const LONGEST_CROSSING_METERS = 1000;

/** What a change asks of the analysis, or why it asks nothing. */
export type ResolvedChange =
  | {
      readonly kind: 'places';
      readonly service: string;
      /** FacilityIndex of the place of today that closes or moves away; -1 where none does or it never counted. */
      readonly closes: number;
      /** Where one opens or moves to. */
      readonly opens: Start | null;
    }
  | { readonly kind: 'crossing'; readonly crossing: Crossing }
  | { readonly kind: 'ignored'; readonly reason: IgnoredReason };

type FindFacility = (service: string, facilityId: string) => number;

/** Finds facilities by service and id; -1 for one that is not there. */
export function createFacilityFinder({ facilities }: AccessContext): FindFacility {
  const byService = new Map<string, Map<string, number>>();
  facilities.forEach(({ service, id }, index) => {
    const own = byService.get(service) ?? new Map<string, number>();
    byService.set(service, own.set(id, index));
  });
  return (service, facilityId) => byService.get(service)?.get(facilityId) ?? -1;
}

function ignore(reason: IgnoredReason): ResolvedChange {
  return { kind: 'ignored', reason };
}

/** Whether a later change names the same place of today. */
function isReplaced(changes: readonly ScenarioChange[], at: number): boolean {
  const change = changes[at];
  if (change.kind !== 'close' && change.kind !== 'move') return false;
  return changes.some(
    (later, i) =>
      i > at &&
      (later.kind === 'close' || later.kind === 'move') &&
      later.service === change.service &&
      later.facilityId === change.facilityId,
  );
}

function resolveCrossing({ model }: AccessContext, from: LngLat, to: LngLat): ResolvedChange {
  const result = model.joinCrossing(from, to);
  if (result.kind !== 'crossing') return ignore(result.kind);
  const isTooLong = result.crossing.lengthCentimeters > LONGEST_CROSSING_METERS * 100;
  return isTooLong ? ignore('too-long') : result;
}

function resolvePlaces(
  context: AccessContext,
  find: FindFacility,
  change: Exclude<ScenarioChange, { kind: 'crossing' }>,
): ResolvedChange {
  const { model, facilities } = context;
  const { service } = change;
  const index = change.kind === 'open' ? -1 : find(service, change.facilityId);
  if (change.kind !== 'open') {
    if (index < 0) return ignore('unknown-facility');
    if (!facilities[index].countable) return ignore('closed');
  }
  const isCounted = index >= 0 && model.facilityOnNetwork[index] === 1;
  const closes = isCounted ? index : -1;
  if (change.kind === 'close')
    return isCounted ? { kind: 'places', service, closes, opens: null } : ignore('off-network');
  const found = model.startAt(change.kind === 'open' ? change.position : change.to);
  return found.kind === 'start'
    ? { kind: 'places', service, closes, opens: found.start }
    : ignore('off-network');
}

/** What each change asks of the analysis. @param services those asked about */
export function resolveChanges(
  context: AccessContext,
  find: FindFacility,
  services: readonly string[],
  changes: readonly ScenarioChange[],
): ResolvedChange[] {
  return changes.map((change, at) => {
    if (change.kind === 'crossing') return resolveCrossing(context, change.from, change.to);
    if (!services.includes(change.service)) return ignore('other-service');
    return isReplaced(changes, at) ? ignore('replaced') : resolvePlaces(context, find, change);
  });
}
