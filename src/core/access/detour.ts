import { OFF_NETWORK_METERS } from '../network/snap-limits';
import { straightMeters } from './circle-model';
import type { Demand } from './demand';
import type { TravelModel } from './travel-model';
import { createWeightedTally, type WeightedTally } from './weighted-tally';

/** Straight distances that are looked at, both ends inclusive. */
export interface DistanceBand {
  readonly fromMeters: number;
  readonly toMeters: number;
}

/**
 * The pairs that the detour is measured on: nearer than 300 m a walk is mostly the way round one's own block and the
 * snap to the street, farther than 1,250 m an adult does not come in a quarter hour.
 */
export const detourBand: DistanceBand = { fromMeters: 300, toMeters: 1250 };

/** One walk between two demand points. */
export interface DetourPair {
  readonly origin: number;
  readonly destination: number;
  readonly straightMeters: number;
  /** By the network, from point to point, both snap walks included. */
  readonly walkMeters: number;
  /**
   * Residents of the origin, shared among its destinations by the residents of these: who walks, and to whom, are
   * residents drawn by lot. Over all pairs of an origin they add up to its residents.
   */
  readonly weight: number;
}

/** Walks are first looked for up to this many times the longest straight line, then farther for the few left. */
const HORIZON_FACTORS = [2, 4, Number.POSITIVE_INFINITY] as const;

/** By demand point, 1 where it is on the network: the walk over to the street and back is found. */
function pointsOnNetwork(model: TravelModel, demand: Demand): Uint8Array {
  return Uint8Array.from({ length: demand.count }, (_, point) => {
    const { demandMeters } = model.walksFrom({ demand: point }, 2 * OFF_NETWORK_METERS);
    return Number.isFinite(demandMeters[point]) ? 1 : 0;
  });
}

/** Walks from one demand point, far enough to tell all that lead to its destinations. */
function walksToAll(
  model: TravelModel,
  origin: number,
  destinations: readonly number[],
  toMeters: number,
): Float64Array {
  let walks: Float64Array = new Float64Array(0);
  for (const factor of HORIZON_FACTORS) {
    walks = model.walksFrom({ demand: origin }, factor * toMeters).demandMeters;
    if (destinations.every((point) => Number.isFinite(walks[point]))) break;
  }
  return walks;
}

/**
 * All ordered pairs of demand points in a band of straight distance, each with its walk. No sample is drawn: 3.5
 * million pairs in Milan. Points off the network take no part, nor do pairs that no way joins.
 */
export function* detourPairs(
  model: TravelModel,
  demand: Demand,
  { fromMeters, toMeters }: DistanceBand,
): Generator<DetourPair> {
  const isOn = pointsOnNetwork(model, demand);
  for (let origin = 0; origin < demand.count; origin++) {
    if (isOn[origin] === 0) continue;
    const straight = straightMeters(demand, [demand.xMeters[origin], demand.yMeters[origin]]);
    const near: number[] = [];
    for (let point = 0; point < demand.count; point++) {
      if (straight[point] >= fromMeters && straight[point] <= toMeters && isOn[point] === 1) near.push(point);
    }
    const walks = walksToAll(model, origin, near, toMeters);
    const destinations = near.filter((point) => Number.isFinite(walks[point]));
    const residents = destinations.reduce((sum, point) => sum + demand.residents[point], 0);
    for (const destination of destinations) {
      yield {
        origin,
        destination,
        straightMeters: straight[destination],
        walkMeters: walks[destination],
        weight: (demand.residents[origin] * demand.residents[destination]) / residents,
      };
    }
  }
}

/** How far walks are detours, over some of the pairs. */
export interface DetourFigures {
  /** Ordered pairs. */
  readonly pairs: number;
  /** Residents of the origins: the weight of the pairs. */
  readonly residents: number;
  /** Network ÷ straight distance that a tenth, half and nine tenths of the weight do not exceed; null without pairs. */
  readonly tenth: number | null;
  readonly median: number | null;
  readonly ninetieth: number | null;
}

/** The figures of a tally of detours. */
export function detourFigures(tally: WeightedTally): DetourFigures {
  const at = (share: number): number | null => (tally.count() > 0 ? tally.quantile(share) : null);
  return {
    pairs: tally.count(),
    residents: Math.round(tally.weight()),
    tenth: at(0.1),
    median: at(0.5),
    ninetieth: at(0.9),
  };
}

/** The detour of walks in a city. */
export interface DetourDistribution {
  readonly band: DistanceBand;
  readonly city: DetourFigures;
  /** By NIL of the origin, ascending. */
  readonly nils: readonly (DetourFigures & { readonly nil: number })[];
  /** The same pairs by straight distance; the first end of each part is inclusive. */
  readonly byDistance: readonly (DetourFigures & DistanceBand)[];
  /** Shares of the weight by detour, from 1 in steps; the last has all that is beyond. They add up to 1. */
  readonly histogram: { readonly step: number; readonly shares: readonly number[] };
}

/** Ends of the parts by straight distance, in metres. */
const PARTS_METERS = [300, 600, 900, 1250] as const;
const HISTOGRAM_STEP = 0.05;
const HISTOGRAM_END = 2.5;

/** Measures the detour of a city's walks over all pairs of {@link detourBand}. */
export function measureDetour(
  model: TravelModel,
  demand: Demand,
  nilNumbers: readonly number[],
): DetourDistribution {
  const city = createWeightedTally();
  const ofNil = new Map(nilNumbers.map((nil) => [nil, createWeightedTally()]));
  const parts = PARTS_METERS.slice(1).map((toMeters, i) => ({
    fromMeters: PARTS_METERS[i],
    toMeters,
    tally: createWeightedTally(),
  }));
  for (const { origin, straightMeters: straight, walkMeters, weight } of detourPairs(
    model,
    demand,
    detourBand,
  )) {
    const detour = walkMeters / straight;
    city.add(detour, weight);
    ofNil.get(demand.nil[origin])?.add(detour, weight);
    const part = parts.find(({ toMeters }) => straight < toMeters) ?? parts[parts.length - 1];
    part.tally.add(detour, weight);
  }
  const bins = Math.round((HISTOGRAM_END - 1) / HISTOGRAM_STEP);
  const shares = Array.from({ length: bins + 1 }, (_, bin) => {
    const from = bin === 0 ? 0 : 1 + bin * HISTOGRAM_STEP;
    return city.shareBetween(from, bin === bins ? Number.POSITIVE_INFINITY : 1 + (bin + 1) * HISTOGRAM_STEP);
  });
  return {
    band: detourBand,
    city: detourFigures(city),
    nils: [...ofNil].map(([nil, tally]) => ({ nil, ...detourFigures(tally) })),
    byDistance: parts.map(({ tally, fromMeters, toMeters }) => ({
      fromMeters,
      toMeters,
      ...detourFigures(tally),
    })),
    histogram: { step: HISTOGRAM_STEP, shares },
  };
}
