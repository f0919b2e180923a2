import type { Method } from '../core/access/answers';
import type { AreaPart } from '../schema/area-part';
import type { StudyArea } from '../schema/manifest';
import type { ServiceId } from '../schema/service';
import { APP_VERSION } from '../schema/version';
import type { AppState, PlannerQuestion } from './app-state';
import { asksDimensions } from './everyday-questions';
import { coverageQuestion } from './questions';
import {
  type Completeness,
  completeness,
  missingParts,
  missingServices,
  openedArea,
} from './reach-selectors';
import { initialState } from './store';
import { formatHash } from './url';

/** What everything that is taken away says of itself: the question, and what it was answered with. */
export interface Provenance {
  readonly version: string;
  readonly section: AppState['section'];
  /** Those that are asked about; none where the question is of the eight dimensions. */
  readonly services: AppState['services'];
  /** Which services the eight dimensions are counted with; null for every other question. */
  readonly tier: AppState['tier'] | null;
  /** The file that a person's own places came from. */
  readonly own: AppState['own'];
  readonly match: AppState['match'];
  readonly group: AppState['group'];
  readonly profileId: AppState['profileId'];
  readonly speedKmh: number;
  /** Of the question: the cutoff of the plan, or the largest walkshed near me. */
  readonly minutes: number;
  /** Where the walk starts, near me; null elsewhere. */
  readonly origin: AppState['origin'];
  readonly method: Method;
  /** ISO. */
  readonly dataDate: string;
  /** When the sources of the streets and of the residents describe the city. */
  readonly vintages: { readonly streets: string; readonly residents: string };
  readonly attribution: readonly { readonly text: string; readonly url: string }[];
  readonly completeness: readonly Completeness[];
  /** Services whose places did not come, and which nothing counts. */
  readonly missing: readonly ServiceId[];
  /** Parts that did not come, and which the map does not show. */
  readonly missingParts: readonly AreaPart[];
  /** SHA-256 of the manifest, which has those of all files. */
  readonly manifestSha256: string;
  /** Address that opens the analysis again. */
  readonly link: string;
}

/** What the analysis is about, for those who open it where it is being taken away. */
function subjectOf({ question, scenario, siteCount, fewestPercent, comparison }: AppState): PlannerQuestion {
  if (question !== 'take') return question;
  if (scenario.changes.length > 0) return 'what-if';
  if (siteCount !== null || fewestPercent !== null) return 'next';
  return comparison ? 'compare' : initialState.question;
}

/**
 * The address that opens the analysis as it is now. Commas and semicolons are escaped, so that it can stand in a CSV.
 * @param pageAddress of the page, without a hash
 */
export function analysisLink(state: AppState, pageAddress: string): string {
  const hash = formatHash({
    ...state,
    question: subjectOf(state),
    selectedNil: state.printedNil ?? state.selectedNil,
    printedNil: null,
  });
  return `${pageAddress}${hash}`.replaceAll(',', '%2C').replaceAll(';', '%3B');
}

/** When the sources of a study area's streets and residents describe it. */
export function vintagesOf({ network, demand }: StudyArea): Provenance['vintages'] {
  return { streets: network?.topology.vintage ?? '', residents: demand.vintage };
}

/** What is taken away now says this of itself; null before the study area is open. */
export function provenanceOf(state: AppState, pageAddress: string): Provenance | null {
  const area = openedArea(state);
  if (!area) return null;
  const { manifest, manifestSha256, method } = area;
  const isNear = state.section === 'near';
  const isOfDimensions = asksDimensions(state);
  const services = isOfDimensions ? [] : isNear ? state.visibleServices : state.services;
  return {
    version: APP_VERSION,
    section: state.section,
    services,
    tier: isOfDimensions ? state.tier : null,
    own: state.own,
    match: coverageQuestion(state).match,
    group: isOfDimensions ? 'all' : state.group,
    profileId: state.profileId,
    speedKmh: state.speedKmh,
    minutes: isNear ? state.reachMinutes : state.cutoffMinutes,
    origin: isNear ? state.origin : null,
    method,
    dataDate: manifest.dataDate,
    vintages: vintagesOf(area.area),
    attribution: manifest.attribution,
    completeness: completeness(state, services),
    missing: missingServices(state),
    missingParts: missingParts(state).map(({ part }) => part),
    manifestSha256,
    link: analysisLink(state, pageAddress),
  };
}
