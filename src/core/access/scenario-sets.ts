import type { Crossing } from '../network/crossings';
import type { TravelModel, WalkOrigin } from './travel-model';

/** The demand points that places reach, found when they are first asked for and then kept. */
export interface ReachedSets {
  readonly of: (place: WalkOrigin) => Uint32Array;
}

/** Sets of places that are no facilities kept at most: those of a scenario and of the last steps of a drag. */
const MAX_STARTS_KEPT = 64;

function keepSets(find: (place: WalkOrigin) => Uint32Array): ReachedSets {
  const ofFacility = new Map<number, Uint32Array>();
  const ofStart = new Map<string, Uint32Array>();
  return {
    of: (place) => {
      if ('facility' in place) {
        const known = ofFacility.get(place.facility) ?? find(place);
        ofFacility.set(place.facility, known);
        return known;
      }
      const key = 'start' in place ? place.start.position.join() : `demand ${place.demand}`;
      const known = ofStart.get(key) ?? find(place);
      ofStart.delete(key);
      ofStart.set(key, known);
      for (const [oldest] of ofStart) {
        if (ofStart.size <= MAX_STARTS_KEPT) break;
        ofStart.delete(oldest);
      }
      return known;
    },
  };
}

/** What places have within the cutoff, and beyond the crossings of a scenario. */
export interface ScenarioSets {
  /** By streets alone. */
  readonly today: ReachedSets;
  /**
   * By crossing: what is reached over it or those before it; some of it also by streets alone. What is known of the same
   * first crossings is kept from one list to the next.
   */
  readonly beyond: (crossings: readonly Crossing[]) => readonly ReachedSets[];
}

/** Sets within one cutoff at one speed. */
export function createScenarioSets(
  model: TravelModel,
  cutoffSeconds: number,
  speedMetersPerSecond: number,
): ScenarioSets {
  let kept: readonly { readonly key: string; readonly sets: ReachedSets }[] = [];
  return {
    today: keepSets((place) => model.demandWithin(place, cutoffSeconds, speedMetersPerSecond)),
    beyond: (crossings) => {
      const keys = crossings.map((crossing) => JSON.stringify(crossing));
      const changed = keys.findIndex((key, i) => kept[i]?.key !== key);
      const first = changed < 0 ? keys.length : changed;
      const fresh = keys.slice(first).map((key, i) => {
        const laid = crossings.slice(0, first + i + 1);
        return { key, sets: keepSets(model.demandBeyond(laid, cutoffSeconds, speedMetersPerSecond)) };
      });
      kept = [...kept.slice(0, first), ...fresh];
      return kept.map(({ sets }) => sets);
    },
  };
}
