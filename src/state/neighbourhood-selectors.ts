import type { NeighbourhoodAnswer, NeighbourhoodService } from '../core/sheet/neighbourhood-figures';
import { isAskedServiceId, type ServiceId } from '../schema/service';
import type { NilZone } from '../schema/zone';
import type { AppState } from './app-state';
import { isSameQuestion, neighbourhoodQuestion, shownNil } from './questions';
import { isCounted, offeredServices, openedArea } from './reach-selectors';

/** The NIL whose page is shown; null while none is, or before the study area is open. */
export function shownNeighbourhood(state: AppState): NilZone | null {
  const nil = shownNil(state);
  return openedArea(state)?.nils.find((zone) => zone.nil === nil) ?? null;
}

/** The figures of the page of a NIL that is shown; null while there are none or they are of an older question. */
export function currentNeighbourhood(state: AppState): NeighbourhoodAnswer | null {
  if (state.neighbourhood.kind !== 'ready') return null;
  const { value } = state.neighbourhood;
  return isSameQuestion(value.query, neighbourhoodQuestion(state)) ? value : null;
}

/** One service as the residents of a NIL have it, in the words of its page. */
export interface NeighbourhoodRow extends Omit<NeighbourhoodService, 'service'> {
  readonly service: ServiceId;
  /** Residents who reach one within the time. */
  readonly reached: number;
  /** Of the residents, 0 to 1; NaN without residents. */
  readonly reachedShare: number;
}

/** What the page of a NIL says. */
export interface NeighbourhoodSummary {
  readonly answer: NeighbourhoodAnswer;
  readonly zone: NilZone;
  /** Every service that can be counted, in their fixed order. */
  readonly rows: readonly NeighbourhoodRow[];
  /** Those that at least half of the residents reach, most reached first; none where nobody lives. */
  readonly reached: readonly NeighbourhoodRow[];
  /** Those that fewer reach, least reached first. */
  readonly missing: readonly NeighbourhoodRow[];
  /** Services without a place that counts anywhere. */
  readonly uncountable: readonly ServiceId[];
}

/** At least this share of the residents reach what counts as within reach. */
const HALF = 0.5;

/** What the page that is shown says; null while it has no figures. */
export function neighbourhoodSummary(state: AppState): NeighbourhoodSummary | null {
  const zone = shownNeighbourhood(state);
  const answer = currentNeighbourhood(state);
  if (!zone || !answer) return null;
  const offered = offeredServices(state);
  const rows = answer.services.flatMap(({ service, ...figures }): NeighbourhoodRow[] => {
    if (!isAskedServiceId(service) || !offered.includes(service)) return [];
    const { residents, uncovered } = figures.zone;
    const reached = residents.all - uncovered.all;
    return [{ ...figures, service, reached, reachedShare: reached / residents.all }];
  });
  const byShare = [...rows].sort((a, b) => a.reachedShare - b.reachedShare);
  return {
    answer,
    zone,
    rows,
    reached: byShare.filter(({ reachedShare }) => reachedShare >= HALF).sort((a, b) => b.reached - a.reached),
    missing: byShare.filter(({ reachedShare }) => reachedShare < HALF),
    uncountable: offered.filter((id) => !rows.some(({ service }) => service === id)),
  };
}

/** The places inside a NIL, each by its facilityIndex. */
export interface PlacesInside {
  /** Services with at least one counted place inside, in their fixed order. */
  readonly counts: readonly { readonly service: ServiceId; readonly count: number }[];
  /** In the order of their services. */
  readonly counted: readonly number[];
  readonly closed: readonly number[];
}

/** What lies inside the borders of a NIL; a place off the network counts for nobody and is left out. */
export function placesInside(state: AppState, nil: number): PlacesInside {
  const area = openedArea(state);
  if (!area) return { counts: [], counted: [], closed: [] };
  const offered = offeredServices(state);
  const inside = offered.flatMap((service) =>
    area.places.flatMap((place, index) => (place.nil === nil && place.service === service ? [index] : [])),
  );
  const counted = inside.filter((index) => isCounted(area, index));
  return {
    counts: offered
      .map((service) => ({
        service,
        count: counted.filter((index) => area.places[index].service === service).length,
      }))
      .filter(({ count }) => count > 0),
    counted,
    closed: inside.filter((index) => area.places[index].status === 'closed'),
  };
}
