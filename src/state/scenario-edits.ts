import type { LngLat } from '../core/geo';
import type { Scenario, ScenarioChange } from '../core/scenario';
import { MAX_CHANGES } from '../schema/scenario-values';

/** A place of today as a scenario names it, and where it is. */
export interface TodaysPlace {
  readonly service: string;
  readonly id: string;
  readonly position: LngLat;
}

/** To five decimals, one metre: what a link carries, so that it brings back the same numbers. */
export function roundPosition([lng, lat]: LngLat): LngLat {
  const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5 + 0;
  return [round(lng), round(lat)];
}

function isSamePosition(a: LngLat, b: LngLat): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** One change more, as long as a file can hold them. */
function add(scenario: Scenario, change: ScenarioChange): Scenario {
  const { name, changes } = scenario;
  if (changes.length >= MAX_CHANGES) return scenario;
  return { name, changes: [...changes, change] };
}

function isAbout(change: ScenarioChange, { service, id }: TodaysPlace): boolean {
  return (
    (change.kind === 'close' || change.kind === 'move') &&
    change.service === service &&
    change.facilityId === id
  );
}

/** Replaces what the scenario did to a place of today; null leaves it as it is today. */
function changeToday(scenario: Scenario, place: TodaysPlace, next: ScenarioChange | null): Scenario {
  const at = scenario.changes.findIndex((change) => isAbout(change, place));
  if (at < 0) return next ? add(scenario, next) : scenario;
  return {
    name: scenario.name,
    changes: scenario.changes.flatMap((change, i) =>
      i === at ? (next ?? []) : isAbout(change, place) ? [] : change,
    ),
  };
}

/** Opens a place of a service. */
export function openPlace(scenario: Scenario, service: string, position: LngLat): Scenario {
  return add(scenario, { kind: 'open', service, position: roundPosition(position) });
}

/** Closes a place of today, moved before or not. */
export function closePlace(scenario: Scenario, place: TodaysPlace): Scenario {
  return changeToday(scenario, place, { kind: 'close', service: place.service, facilityId: place.id });
}

/** Moves a place of today, closed before or not; back to where it is today, it is no longer changed. */
export function movePlace(scenario: Scenario, place: TodaysPlace, target: LngLat): Scenario {
  const to = roundPosition(target);
  const { service, id: facilityId } = place;
  if (isSamePosition(to, roundPosition(place.position))) return changeToday(scenario, place, null);
  return changeToday(scenario, place, { kind: 'move', service, facilityId, to });
}

/** Moves a place that the scenario itself opens; nothing where that change opens none. */
export function moveOpened(scenario: Scenario, change: number, target: LngLat): Scenario {
  const position = roundPosition(target);
  return {
    name: scenario.name,
    changes: scenario.changes.map((present, i) =>
      i === change && present.kind === 'open' ? { ...present, position } : present,
    ),
  };
}

/** Adds a way on foot; nothing if both ends are one point. */
export function addCrossing(scenario: Scenario, start: LngLat, end: LngLat): Scenario {
  const [from, to] = [roundPosition(start), roundPosition(end)];
  return isSamePosition(from, to) ? scenario : add(scenario, { kind: 'crossing', from, to });
}

/** Takes one change out. */
export function removeChange({ name, changes }: Scenario, index: number): Scenario {
  return { name, changes: changes.filter((_, i) => i !== index) };
}
