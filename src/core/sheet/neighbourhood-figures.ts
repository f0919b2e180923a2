import type { CoverageQuery } from '../access/answers';
import type { AccessContext } from '../access/coverage';
import type { Demand } from '../access/demand';
import type { SheetFigures } from './sheet-answers';
import { type DecidingWalks, decidingWalks, figuresOf } from './sheet-figures';

/** What the page of a NIL asks: each of some services by itself. */
export interface NeighbourhoodQuery extends Pick<CoverageQuery, 'cutoffSeconds' | 'profile'> {
  readonly nil: number;
  readonly services: readonly string[];
}

/** One service as the residents of a NIL have it. */
export interface NeighbourhoodService extends SheetFigures {
  readonly service: string;
  /**
   * The walk to the nearest that half of the residents do not exceed: the lower median, in seconds; Infinity where so
   * few can walk to one, NaN without residents.
   */
  readonly medianSeconds: number;
  /**
   * The place that is the nearest for most residents of the NIL, the lowest facilityIndex of equals, and for how many;
   * null where nobody can walk to one.
   */
  readonly main: { readonly facilityIndex: number; readonly residents: number } | null;
}

export interface NeighbourhoodAnswer {
  readonly query: NeighbourhoodQuery;
  /** Of the services that have a place that counts, in the order they were asked. */
  readonly services: readonly NeighbourhoodService[];
}

/** The lower median of some values by their weights; NaN without any weight. */
function weightedMedian(entries: readonly { readonly value: number; readonly weight: number }[]): number {
  const half = entries.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let passed = 0;
  for (const { value, weight } of [...entries].sort((a, b) => a.value - b.value)) {
    passed += weight;
    if (weight > 0 && passed >= half) return value;
  }
  return Number.NaN;
}

/** The place that is the nearest for most of some residents. */
function findMain(
  demand: Demand,
  points: readonly number[],
  owner: Int32Array,
): NeighbourhoodService['main'] {
  const residentsOf = new Map<number, number>();
  for (const point of points)
    if (owner[point] >= 0)
      residentsOf.set(owner[point], (residentsOf.get(owner[point]) ?? 0) + demand.residents[point]);
  const [first] = [...residentsOf].sort(([a, most], [b, other]) => other - most || a - b);
  return first && first[1] > 0 ? { facilityIndex: first[0], residents: first[1] } : null;
}

function serviceOf(
  context: AccessContext,
  { nil, cutoffSeconds }: NeighbourhoodQuery,
  points: readonly number[],
  { seconds, owner }: DecidingWalks,
): Omit<NeighbourhoodService, 'service'> {
  const { demand } = context;
  return {
    ...figuresOf(context, nil, seconds, cutoffSeconds),
    medianSeconds: weightedMedian(
      points.map((point) => ({ value: seconds[point], weight: demand.residents[point] })),
    ),
    main: findMain(demand, points, owner),
  };
}

/**
 * The figures of the page of a NIL, service by service: the sums are those of coverage and of the printed page.
 * @throws RangeError if there is no such NIL.
 */
export function computeNeighbourhood(context: AccessContext, query: NeighbourhoodQuery): NeighbourhoodAnswer {
  const { nil, cutoffSeconds, profile } = query;
  const { demand } = context;
  const points = Array.from({ length: demand.count }, (_, point) => point).filter(
    (point) => demand.nil[point] === nil,
  );
  return {
    query,
    services: query.services.flatMap((service) => {
      const walks = decidingWalks(context, { services: [service], match: 'any', cutoffSeconds, profile });
      return walks ? [{ service, ...serviceOf(context, query, points, walks) }] : [];
    }),
  };
}
