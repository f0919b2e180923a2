import type { CatchmentQuery, CoverageQuery, ReachQuery, RouteQuery } from '../core/access/answers';
import type { ScenarioQuery } from '../core/access/scenario-answers';
import { travelProfile } from '../core/network/profile';
import type { NeighbourhoodQuery } from '../core/sheet/neighbourhood-figures';
import type { SheetQuery } from '../core/sheet/sheet-answers';
import type { FewestQuery } from '../core/siting/propose-fewest';
import type { SitesQuery } from '../core/siting/propose-sites';
import { minutesToSeconds } from '../core/units';
import type { AppState, PlannerQuestion } from './app-state';

/** The questions that show what the scenario changes. */
const scenarioQuestions: readonly PlannerQuestion[] = ['what-if', 'compare', 'take'];

import { askedServiceIds } from '../schema/service';

/** The minutes a walk from one place may last. */
export const reachMinuteChoices: readonly number[] = [5, 10, 15, 20, 30];
/** As many bands as the scale of minutes has colours. */
const MOST_BANDS = 3;

/**
 * The minutes of the drawn bands, ascending: the choices up to `reachMinutes`, at most the three largest. So a band of a
 * quarter hour has its place in every wider reach, and what more time adds is seen beside it.
 */
export function bandMinutes(reachMinutes: number): readonly number[] {
  return reachMinuteChoices.filter((minutes) => minutes <= reachMinutes).slice(-MOST_BANDS);
}

/** What the reach panel asks now; null without an origin. */
export function reachQuestion(state: AppState): ReachQuery | null {
  if (!state.origin) return null;
  return {
    origin: state.origin.position,
    cutoffsSeconds: bandMinutes(state.reachMinutes).map(minutesToSeconds),
    profile: travelProfile(state.profileId, state.speedKmh),
  };
}

/** What the panel of who is left out asks now. */
export function coverageQuestion(state: AppState): CoverageQuery {
  return {
    services: state.services,
    match: state.services.length > 1 ? state.match : 'any',
    cutoffSeconds: minutesToSeconds(state.cutoffMinutes),
    profile: travelProfile(state.profileId, state.speedKmh),
  };
}

/** Whether sites can be proposed: for one service, or for any of several; not for all of several at once. */
export function canProposeSites({ services, match }: AppState): boolean {
  return services.length === 1 || match === 'any';
}

/** Whether proposed sites stand on the map and in the panel: where they are asked for, and where they are taken away. */
export function showsSites({ section, question }: AppState): boolean {
  return section === 'gaps' && (question === 'next' || question === 'take');
}

/** Whether depth is shown: where it is asked for, and where its tables are taken away. */
export function showsDepth({ section, question }: AppState): boolean {
  return section === 'gaps' && (question === 'depth' || question === 'take');
}

/** Where the next places should go; null while nobody asks. */
export function sitesQuestion(state: AppState): SitesQuery | null {
  const { siteCount, siteTerms, services, group } = state;
  if (siteCount === null || !canProposeSites(state)) return null;
  const { cutoffSeconds, profile } = coverageQuestion(state);
  return { services, cutoffSeconds, profile, group, ...siteTerms, count: siteCount };
}

/** How few places give a share of the group one within the time; null while nobody asks. */
export function fewestQuestion(state: AppState): FewestQuery | null {
  const { fewestPercent, siteTerms, services, group } = state;
  if (fewestPercent === null || !canProposeSites(state)) return null;
  const { cutoffSeconds, profile } = coverageQuestion(state);
  const { within, apartMeters } = siteTerms;
  return { services, cutoffSeconds, profile, group, within, apartMeters, percent: fewestPercent };
}

/** Whether what is done on the map changes the scenario. */
export function editsScenario({ section, question }: AppState): boolean {
  return section === 'gaps' && question === 'what-if';
}

/** Whether the map shows the scenario: where it is tried out, stands beside today, or is taken away. */
export function showsScenario(state: AppState): boolean {
  const { section, question, comparison, scenario } = state;
  const isCompared = question === 'compare' && comparison?.kind === 'scenario';
  const isTaken = question === 'take' && scenario.changes.length > 0;
  return editsScenario(state) || (section === 'gaps' && (isCompared || isTaken));
}

/** Who gains and loses by the scenario; null while it changes nothing, or where nobody is shown what it changes. */
export function scenarioQuestion(state: AppState): ScenarioQuery | null {
  const { changes } = state.scenario;
  if (changes.length === 0 || !scenarioQuestions.includes(state.question)) return null;
  return { coverage: coverageQuestion(state), changes };
}

/** What the open card of a facility asks now; null without one. */
export function catchmentQuestion(state: AppState): CatchmentQuery | null {
  if (state.selectedFacility === null) return null;
  return {
    facilityIndex: state.selectedFacility,
    cutoffSeconds: minutesToSeconds(state.section === 'gaps' ? state.cutoffMinutes : state.reachMinutes),
    profile: travelProfile(state.profileId, state.speedKmh),
  };
}

/** The walk from the origin to the facility whose card is open; null while either is missing. */
export function routeQuestion(state: AppState): RouteQuery | null {
  const { origin, selectedFacility, opened } = state;
  if (!origin || selectedFacility === null || opened.kind !== 'ready') return null;
  const place = opened.value.places[selectedFacility];
  if (!place) return null;
  const profile = travelProfile(state.profileId, state.speedKmh);
  return { origin: origin.position, destination: place.position, profile };
}

/** What the page to print asks now: the plan's question, and a row for each service; null while none is open. */
export function sheetQuestion(state: AppState): SheetQuery | null {
  if (state.printedNil === null) return null;
  return { nil: state.printedNil, asked: coverageQuestion(state), services: askedServiceIds };
}

/** The NIL whose page stands near me: the chosen one, while no origin is. */
export function shownNil({ section, origin, selectedNil }: AppState): number | null {
  return section === 'near' && origin === null ? selectedNil : null;
}

/** Whether something is shown, or a first map no longer waited for, that the streets are loaded for. */
export function wantsNetwork(state: AppState): boolean {
  const { origin, section, printedNil, selectedFacility, linkedPlace, map } = state;
  return (
    origin !== null ||
    shownNil(state) !== null ||
    section === 'gaps' ||
    printedNil !== null ||
    selectedFacility !== null ||
    linkedPlace !== null ||
    map !== 'pending'
  );
}

/** What the page of a NIL asks now: each service, at the pace and in the time chosen near me; null while none is shown. */
export function neighbourhoodQuestion(state: AppState): NeighbourhoodQuery | null {
  const nil = shownNil(state);
  if (nil === null) return null;
  return {
    nil,
    services: askedServiceIds,
    cutoffSeconds: minutesToSeconds(state.reachMinutes),
    profile: travelProfile(state.profileId, state.speedKmh),
  };
}

/** Whether two questions are the same. */
export function isSameQuestion(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
