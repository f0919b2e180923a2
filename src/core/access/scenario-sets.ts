import type { Crossing } from '../network/crossings';
import type { CrossedWalks, Start, TravelModel } from './travel-model';

/** A counted place of today by its facilityIndex, or one that a scenario opens. */
export type ScenarioPlace = { readonly facility: number } | { readonly start: Start };

/** The demand points within the cutoff of places, kept from one version of a scenario to the next. */
export interface ScenarioSets {
  /** Takes over the crossings of a scenario, in their order; what is known of the same first ones is kept. */
  readonly layCrossings: (crossings: readonly Crossing[]) => void;
  /** The set of a place with the first `crossings` crossings: the same array as with fewer if they change nothing. */
  readonly within: (place: ScenarioPlace, crossings: number) => Uint32Array;
}

/** Sets of opened places kept at most, for each number of crossings: those of a scenario and of the last steps of a drag. */
const MAX_OPENED_KEPT = 64;

interface Level extends CrossedWalks {
  /** Of the crossing that is the last of this level. */
  readonly key: string;
  readonly ofFacility: Map<number, Uint32Array>;
  readonly ofPosition: Map<string, Uint32Array>;
}

/** Nothing is known yet: each set is found when it is first asked for. */
export function createScenarioSets(
  model: TravelModel,
  facilityCount: number,
  cutoffSeconds: number,
  speedMetersPerSecond: number,
): ScenarioSets {
  const createLevel = (key: string, walks: CrossedWalks): Level => ({
    ...walks,
    key,
    ofFacility: new Map(),
    ofPosition: new Map(),
  });
  const today = createLevel('', {
    demandWithin: (from) => model.demandWithin(from, cutoffSeconds, speedMetersPerSecond),
    isFacilityNear: new Uint8Array(facilityCount).fill(1),
  });
  let levels: Level[] = [today];

  const ofFacility = (facility: number, at: number): Uint32Array => {
    const level = levels[at];
    if (level.isFacilityNear[facility] === 0) return ofFacility(facility, at - 1);
    const known = level.ofFacility.get(facility) ?? level.demandWithin({ facility });
    level.ofFacility.set(facility, known);
    return known;
  };

  const ofStart = (start: Start, at: number): Uint32Array => {
    const level = levels[at];
    const key = start.position.join();
    const known = level.ofPosition.get(key) ?? level.demandWithin({ start });
    level.ofPosition.delete(key);
    level.ofPosition.set(key, known);
    for (const [oldest] of level.ofPosition) {
      if (level.ofPosition.size <= MAX_OPENED_KEPT) break;
      level.ofPosition.delete(oldest);
    }
    return known;
  };

  return {
    layCrossings: (crossings) => {
      const keys = crossings.map((crossing) => JSON.stringify(crossing));
      const changed = keys.findIndex((key, i) => levels[i + 1]?.key !== key);
      levels = levels.slice(0, 1 + (changed < 0 ? keys.length : changed));
      for (let count = levels.length; count <= crossings.length; count++) {
        const walks = model.walksAcross(crossings.slice(0, count), cutoffSeconds, speedMetersPerSecond);
        levels.push(createLevel(keys[count - 1], walks));
      }
    },
    within: (place, crossings) =>
      'facility' in place ? ofFacility(place.facility, crossings) : ofStart(place.start, crossings),
  };
}
