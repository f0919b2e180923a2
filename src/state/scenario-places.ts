import type { LngLat } from '../core/geo';
import type { Scenario } from '../core/scenario';
import type { LocatedPlace } from '../schema/place';
import { isAskedServiceId, type ServiceId } from '../schema/service';
import type { OpenedArea } from '../workers/messages';
import type { AppState } from './app-state';
import { showsScenario } from './questions';
import { openedArea } from './reach-selectors';
import type { PlaceRef } from './scenario-commands';

/** A place as the scenario has it. */
export interface ScenarioPlace {
  readonly ref: PlaceRef;
  readonly service: ServiceId;
  /** Where it is in the scenario. */
  readonly position: LngLat;
  readonly fate: 'as-today' | 'opened' | 'moved' | 'closed';
  /** The place of today; null for one that the scenario opens. */
  readonly today: LocatedPlace | null;
  /** The change that made it so; null as it is today. */
  readonly change: number | null;
}

/** The facilityIndex of a place of today; -1 where there is none of that service and id. */
export function facilityIndexOf({ places }: OpenedArea, service: string, facilityId: string): number {
  return places.findIndex((place) => place.service === service && place.id === facilityId);
}

/** The places that a scenario changes, those of today that are not known left out; in the order of its changes. */
export function changedPlaces(area: OpenedArea, { changes }: Scenario): readonly ScenarioPlace[] {
  return changes.flatMap((change, index): ScenarioPlace | readonly ScenarioPlace[] => {
    if (change.kind === 'crossing' || !isAskedServiceId(change.service)) return [];
    const { service } = change;
    if (change.kind === 'open') {
      const { position } = change;
      return {
        ref: { kind: 'opened', change: index },
        service,
        position,
        fate: 'opened',
        today: null,
        change: index,
      };
    }
    const facilityIndex = facilityIndexOf(area, service, change.facilityId);
    const today = area.places[facilityIndex];
    if (!today || !area.facilities[facilityIndex].countable) return [];
    return {
      ref: { kind: 'today', facilityIndex },
      service,
      position: change.kind === 'move' ? change.to : today.position,
      fate: change.kind === 'move' ? 'moved' : 'closed',
      today,
      change: index,
    };
  });
}

/** The places of some services as the scenario has them: those it opens first, then those of today that count. */
export function scenarioPlaces(
  area: OpenedArea,
  scenario: Scenario,
  services: readonly ServiceId[],
): readonly ScenarioPlace[] {
  const changed = changedPlaces(area, scenario).filter(({ service }) => services.includes(service));
  const byIndex = new Map(
    changed.flatMap((place) =>
      place.ref.kind === 'today' ? [[place.ref.facilityIndex, place] as const] : [],
    ),
  );
  const today = area.places.flatMap((place, facilityIndex): ScenarioPlace | readonly ScenarioPlace[] => {
    if (!services.includes(place.service) || !area.facilities[facilityIndex].countable) return [];
    return (
      byIndex.get(facilityIndex) ?? {
        ref: { kind: 'today', facilityIndex },
        service: place.service,
        position: place.position,
        fate: 'as-today',
        today: place,
        change: null,
      }
    );
  });
  return [...changed.filter(({ fate }) => fate === 'opened'), ...today];
}

/** Where a place is in the scenario; null where there is no such place any more. */
export function positionOf(state: AppState, ref: PlaceRef): LngLat | null {
  const area = openedArea(state);
  if (!area) return null;
  if (ref.kind === 'opened') {
    const change = state.scenario.changes[ref.change];
    return change?.kind === 'open' ? change.position : null;
  }
  const changed = changedPlaces(area, state.scenario).find((place) => isSamePlace(place.ref, ref));
  return changed?.position ?? area.places[ref.facilityIndex]?.position ?? null;
}

/** Whether two references name the same place. */
export function isSamePlace(a: PlaceRef, b: PlaceRef): boolean {
  if (a.kind === 'today') return b.kind === 'today' && a.facilityIndex === b.facilityIndex;
  return b.kind === 'opened' && a.change === b.change;
}

/** Whether the map shows the places as the scenario has them. */
export function showsAfter(state: AppState): boolean {
  return showsScenario(state) && (state.scenarioSide === 'after' || state.question === 'compare');
}

/** The places that the map marks as changed: those of the services asked about. */
export function shownChanges(state: AppState): readonly ScenarioPlace[] {
  const area = openedArea(state);
  if (!area || !showsAfter(state)) return [];
  return changedPlaces(area, state.scenario).filter(({ service }) => state.services.includes(service));
}

/** The facilityIndex of each place of today that is marked as changed. */
export function changedFacilities(state: AppState): readonly number[] {
  return shownChanges(state).flatMap(({ ref }) => (ref.kind === 'today' ? [ref.facilityIndex] : []));
}
