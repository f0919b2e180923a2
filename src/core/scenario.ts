import type { LngLat } from './geo';

/**
 * One thing that a scenario changes. A facility of today is named by its service and its id in the source, since
 * positions in a file do not last; one that the scenario opens has only its place.
 */
export type ScenarioChange =
  | { readonly kind: 'open'; readonly service: string; readonly position: LngLat }
  | { readonly kind: 'close'; readonly service: string; readonly facilityId: string }
  | { readonly kind: 'move'; readonly service: string; readonly facilityId: string; readonly to: LngLat }
  /** A new way on foot, a bridge or an underpass, straight from one point to the other. */
  | { readonly kind: 'crossing'; readonly from: LngLat; readonly to: LngLat };

/** What a planner tries out: changes to today, in the order in which they were made. */
export interface Scenario {
  /** As the planner calls it; '' while it has no name. */
  readonly name: string;
  readonly changes: readonly ScenarioChange[];
}
