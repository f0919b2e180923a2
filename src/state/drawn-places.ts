import type { Reached } from '../core/access/answers';
import type { LocatedPlace } from '../schema/place';
import type { AppState } from './app-state';
import { defaultVisible } from './store';

/** Whether a walk reaches a place within its longest minutes; a closed one never counts. */
export function isReached(reach: Reached, { status }: Pick<LocatedPlace, 'status'>, index: number): boolean {
  return status !== 'closed' && reach.facilitySeconds[index] <= Math.max(...reach.query.cutoffsSeconds);
}

/**
 * Whether the places that the answer near a point counts are drawn although their layer is off at the start: what the
 * sentence and the list tell is to be on the map. Who has turned any layer off has chosen what is drawn.
 */
export function drawsAnsweredPlaces({
  section,
  visibleServices,
}: Pick<AppState, 'section' | 'visibleServices'>): boolean {
  return section === 'near' && defaultVisible.every((service) => visibleServices.includes(service));
}
