import { area } from '@turf/turf';
import type { MultiPolygon } from 'geojson';
import { profileSpeed } from '../network/profile';
import { runToEnd } from '../run-to-end';
import type { CoverageQuery, Method, NothingToCount, ServiceMatch, ZoneId } from './answers';
import { countPoints } from './count-residents';
import { type AccessContext, claimedByCircles } from './coverage';
import { decidingWalks } from './depth';
import { countedFacilities, findNothingToCount } from './nearest-facility';
import { pairCode } from './pair';
import type { GroupCounts } from './population';
import { claimOfCircle } from './reach';
import { walkSeconds } from './travel-model';
import { markSquares, SQUARE_METERS, type ZoneSquares } from './zone-squares';

/** What one facility's straight circle claims, and what the walk from it reaches; on either side of the border. */
export interface FacilityClaim {
  readonly facilityIndex: number;
  readonly circle: GroupCounts;
  readonly walk: GroupCounts;
  /** By Turf: of the circle, and of the drawn walk. */
  readonly circleSquareMeters: number;
  readonly walkSquareMeters: number;
}

/** Land of the city or a NIL. */
export interface ZoneLand {
  readonly zoneId: ZoneId;
  readonly squareMeters: number;
  /** In some circle (in one of each service when `all`), and in some drawn walk. */
  readonly circleSquareMeters: number;
  readonly walkSquareMeters: number;
}

export interface CirclesAnswer {
  readonly kind: 'circles';
  readonly method: Method;
  readonly query: CoverageQuery;
  /** One per counted facility of the services. */
  readonly facilities: readonly FacilityClaim[];
  /**
   * City and NIL, the land counted on squares of 20 m; the NIL add up to the city. Residents stand in the answer to
   * the question of coverage.
   */
  readonly land: readonly ZoneLand[];
  /** By demand point, as in a pair: the first is the circle, the second the walk. */
  readonly field: Uint8Array;
}

export type CirclesOutcome = CirclesAnswer | NothingToCount;

/** Adds a service's marks to those of the services before it. */
function combine(marks: Uint8Array, own: Uint8Array, match: ServiceMatch, isFirst: boolean): void {
  for (let i = 0; i < marks.length; i++) {
    if (isFirst) marks[i] = own[i];
    else marks[i] = match === 'any' ? marks[i] | own[i] : marks[i] & own[i];
  }
}

function landByZone({ nil }: ZoneSquares, circle: Uint8Array, walk: Uint8Array): ZoneLand[] {
  const size = 256;
  const [all, circles, walks] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const square = SQUARE_METERS * SQUARE_METERS;
  for (let i = 0; i < nil.length; i++) {
    if (nil[i] === 0) continue;
    all[nil[i]] += square;
    circles[nil[i]] += circle[i] * square;
    walks[nil[i]] += walk[i] * square;
  }
  const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
  const zones: ZoneLand[] = [
    {
      zoneId: 'city',
      squareMeters: sum(all),
      circleSquareMeters: sum(circles),
      walkSquareMeters: sum(walks),
    },
  ];
  all.forEach((squareMeters, number) => {
    if (squareMeters === 0) return;
    zones.push({
      zoneId: `nil-${number}`,
      squareMeters,
      circleSquareMeters: circles[number],
      walkSquareMeters: walks[number],
    });
  });
  return zones;
}

/**
 * What the straight circles of a question claim, and what the walk reaches: facility by facility, and the land of both.
 * Yields by facility.
 * @throws RangeError if no service is chosen.
 */
export function* circlesInSteps(
  context: AccessContext,
  squares: ZoneSquares,
  query: CoverageQuery,
): Generator<void, CirclesOutcome> {
  if (query.services.length === 0) throw new RangeError('circles need at least one service');
  const { model, demand, facilities: all } = context;
  const nothing = findNothingToCount(model, all, query);
  if (nothing) return nothing;
  const { cutoffSeconds, match } = query;
  const speed = profileSpeed(query.profile);
  const radius = speed * cutoffSeconds;
  const facilities: FacilityClaim[] = [];
  const emptyMarks = (): Uint8Array => new Uint8Array(squares.nil.length);
  const [circleLand, walkLand] = [emptyMarks(), emptyMarks()];
  for (const [turn, service] of query.services.entries()) {
    const [ownCircle, ownWalk] = [emptyMarks(), emptyMarks()];
    const draw = (shape: MultiPolygon, marks: Uint8Array): void =>
      markSquares(squares, shape, (square) => {
        marks[square] = 1;
      });
    for (const facilityIndex of countedFacilities(model, all, service)) {
      const from = { facility: facilityIndex };
      const claim = claimOfCircle(demand, all[facilityIndex].position, radius);
      const [walked] = model.drawReach(from, [radius]);
      draw(claim.polygon, ownCircle);
      draw(walked, ownWalk);
      facilities.push({
        facilityIndex,
        circle: claim.residents,
        walk: countPoints(demand, model.demandWithin(from, cutoffSeconds, speed)),
        circleSquareMeters: claim.areaSquareMeters,
        walkSquareMeters: area(walked),
      });
      yield;
    }
    combine(circleLand, ownCircle, match, turn === 0);
    combine(walkLand, ownWalk, match, turn === 0);
  }
  const claimed = yield* claimedByCircles(context, query, radius);
  const { meters } = yield* decidingWalks(context, query);
  return {
    kind: 'circles',
    method: model.method,
    query,
    facilities,
    land: landByZone(squares, circleLand, walkLand),
    field: Uint8Array.from(meters, (length, i) =>
      pairCode(claimed[i] === 1, walkSeconds(length, speed) <= cutoffSeconds),
    ),
  };
}

/** {@link circlesInSteps} in one go. */
export function computeCircles(
  context: AccessContext,
  squares: ZoneSquares,
  query: CoverageQuery,
): CirclesOutcome {
  return runToEnd(circlesInSteps(context, squares, query));
}
