import type { CoverageAnswer, ZoneCoverage } from '../core/access/answers';
import type { CirclesAnswer, FacilityClaim } from '../core/access/circles';
import type { PairAnswer, PairOutcome } from '../core/access/pair';
import { type GroupCounts, groups } from '../core/access/population';
import type { WalkCurve } from '../core/access/walk-curves';
import type { LocatedPlace } from '../schema/place';
import type { AppState } from './app-state';
import { circlesQuestion, curvesQuestion, pairQuestion } from './comparison';
import { currentCoverage } from './coverage-selectors';
import { isSameQuestion } from './questions';
import { openedArea } from './reach-selectors';
import { currentScenario, zoneChange } from './scenario-selectors';

/** One of two sides; what it does not know is null. */
export interface Side {
  readonly residents: GroupCounts;
  readonly covered: GroupCounts;
  /** Mean walk to the nearest, each capped at 60 minutes; NaN without residents. */
  readonly meanSeconds: ZoneCoverage['meanSeconds'] | null;
  readonly circleCovered: GroupCounts | null;
  /** Connected areas left out, those that lie in a NIL only in part among them. */
  readonly gaps: number | null;
}

/** Residents of a side who are left out, by group. */
export function uncoveredOf({ residents, covered }: Pick<Side, 'residents' | 'covered'>): GroupCounts {
  return {
    all: residents.all - covered.all,
    over65: residents.over65 - covered.over65,
    under15: residents.under15 - covered.under15,
  };
}

function sideOf(answer: CoverageAnswer, zoneId: string, nil: number | null): Side | null {
  const zone = answer.zones.find((candidate) => candidate.zoneId === zoneId);
  if (!zone) return null;
  const { residents, covered, meanSeconds, circleCovered } = zone;
  const gaps = answer.gaps.filter(({ nils }) => nil === null || nils.includes(nil)).length;
  return { residents, covered, meanSeconds, circleCovered, gaps };
}

/** A NIL as a side; null while there is no answer. */
export function zoneSide(state: AppState, nil: number): Side | null {
  const answer = currentCoverage(state);
  return answer && sideOf(answer, `nil-${nil}`, nil);
}

function currentPairOutcome(state: AppState): PairOutcome | null {
  const { pair } = state;
  return pair.kind === 'ready' && isSameQuestion(pair.value.query, pairQuestion(state)) ? pair.value : null;
}

/** Both answers to the present two questions; null while there are none. */
export function currentPair(state: AppState): PairAnswer | null {
  const outcome = currentPairOutcome(state);
  return outcome?.kind === 'pair' ? outcome : null;
}

/** Services of the second question that have nothing to count; none while it is not known. */
export function nothingInPair(state: AppState) {
  const outcome = currentPairOutcome(state);
  return outcome?.kind === 'nothing-to-count' ? outcome.uncountable : [];
}

/** The services asked about, and the others; null while there is no answer. */
export function serviceSides(state: AppState): readonly [Side, Side] | null {
  const coverage = currentCoverage(state);
  const pair = currentPair(state);
  const first = coverage && sideOf(coverage, 'city', null);
  const second = pair && sideOf(pair.second, 'city', null);
  return first && second ? [first, second] : null;
}

/** Residents of the city by what they have of two questions. */
export interface PairSplit {
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly neither: number;
}

/** How the chosen group divides between two questions; null while there is no answer. */
export function pairSplit(state: AppState): PairSplit | null {
  const { group } = state;
  const sides = serviceSides(state);
  const both = currentPair(state)?.both.find(({ zoneId }) => zoneId === 'city')?.covered[group];
  if (!sides || both === undefined) return null;
  const [first, second] = sides;
  const onlyFirst = first.covered[group] - both;
  const onlySecond = second.covered[group] - both;
  return { both, onlyFirst, onlySecond, neither: first.residents[group] - both - onlyFirst - onlySecond };
}

/** The walks of both sides, minute by minute; none while they are not known. */
export function currentCurves(state: AppState): readonly WalkCurve[] {
  const { curves } = state;
  if (curves.kind !== 'ready') return [];
  return isSameQuestion(curves.value.query, curvesQuestion(state)) ? curves.value.curves : [];
}

/** Today and the scenario; null while it is not known, or where nothing is tried out. */
export function scenarioSides(state: AppState): readonly [Side, Side] | null {
  const coverage = currentCoverage(state);
  const today = coverage && sideOf(coverage, 'city', null);
  const scenario = currentScenario(state);
  const change = scenario && zoneChange(scenario, 'city');
  if (!today || !change) return null;
  const { residents, after } = change;
  return [today, { residents, covered: after, meanSeconds: null, circleCovered: null, gaps: null }];
}

/** The answer to the present question of circles; null while there is none. */
export function currentCircles(state: AppState): CirclesAnswer | null {
  const { circles } = state;
  if (circles.kind !== 'ready' || circles.value.kind !== 'circles') return null;
  return isSameQuestion(circles.value.query, circlesQuestion(state)) ? circles.value : null;
}

/** A facility's claim, and the place. */
export interface PlaceClaim extends FacilityClaim {
  readonly place: LocatedPlace;
}

/** The facilities whose circle promises most residents too many come first. */
export function placeClaims(state: AppState): readonly PlaceClaim[] {
  const area = openedArea(state);
  const answer = currentCircles(state);
  if (!area || !answer) return [];
  const { group } = state;
  const excess = ({ circle, walk }: FacilityClaim): number => circle[group] - walk[group];
  return answer.facilities
    .map((claim) => ({ ...claim, place: area.places[claim.facilityIndex] }))
    .sort((a, b) => excess(b) - excess(a) || a.facilityIndex - b.facilityIndex);
}

/** A NIL or the city: what circles claim and the walk reaches, in residents and land. */
export interface ZoneClaim {
  readonly zoneId: string;
  /** Null for the city. */
  readonly nil: number | null;
  readonly name: string;
  readonly circle: GroupCounts;
  readonly walk: GroupCounts;
  readonly squareMeters: number;
  readonly circleSquareMeters: number;
  readonly walkSquareMeters: number;
}

/** The city, then the NIL whose circles promise most residents too many first. */
export function zoneClaims(state: AppState): readonly ZoneClaim[] {
  const area = openedArea(state);
  const answer = currentCircles(state);
  const coverage = currentCoverage(state);
  if (!area || !answer || !coverage) return [];
  const { group } = state;
  const zones = new Map(coverage.zones.map((zone) => [zone.zoneId, zone]));
  const claims = answer.land.flatMap((land): ZoneClaim[] => {
    const zone = zones.get(land.zoneId);
    if (!zone) return [];
    const nil = area.nils.find((candidate) => land.zoneId === `nil-${candidate.nil}`);
    return [
      {
        ...land,
        nil: nil?.nil ?? null,
        name: nil?.commonName ?? area.area.name,
        circle: zone.circleCovered,
        walk: zone.covered,
      },
    ];
  });
  const excess = ({ circle, walk }: ZoneClaim): number => circle[group] - walk[group];
  const [city, ...nils] = claims;
  return city
    ? [city, ...nils.sort((a, b) => excess(b) - excess(a) || a.name.localeCompare(b.name, 'it'))]
    : [];
}

/** By group, so that a chart has the same bars on both sides. */
export function sideFigures(side: Side) {
  const uncovered = uncoveredOf(side);
  return groups.map((group) => ({
    group,
    residents: side.residents[group],
    uncovered: uncovered[group],
    /** 0 to 1; NaN without residents. */
    share: uncovered[group] / side.residents[group],
    /** NaN where it is not known. */
    meanMinutes: side.meanSeconds ? side.meanSeconds[group] / 60 : Number.NaN,
  }));
}
