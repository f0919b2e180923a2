import type {
  CatchmentOutcome,
  CoverageOutcome,
  ReachAnswer,
  RouteAnswer,
  ServiceMatch,
} from '../core/access/answers';
import type { CirclesOutcome } from '../core/access/circles';
import type { DepthOutcome } from '../core/access/depth';
import type { ServiceTier } from '../core/access/dimensions';
import type { NearestOutcome } from '../core/access/nearest-ranks';
import type { PairOutcome } from '../core/access/pair';
import type { Group } from '../core/access/population';
import type { ScenarioOutcome } from '../core/access/scenario-answers';
import type { CurvesAnswer } from '../core/access/walk-curves';
import type { BoundingBox, LngLat } from '../core/geo';
import type { ProfileId } from '../core/network/profile';
import type { Scenario } from '../core/scenario';
import type { NeighbourhoodAnswer } from '../core/sheet/neighbourhood-figures';
import type { SheetAnswer } from '../core/sheet/sheet-answers';
import type { SitesSubject } from '../core/siting/site-problem';
import type { BadlyLocated, DimensionId, Everyday, OpenKind } from '../schema/everyday';
import type { FileRefusal, OwnFile } from '../schema/own-places';
import type { ScenarioRefusal } from '../schema/scenario-values';
import type { ServiceId } from '../schema/service';
import type {
  DimensionsOutcome,
  EverydayAnswer,
  FewestAnswer,
  FirstMap,
  OpenedArea,
  ProofOutcome,
  SitesAnswer,
} from '../workers/messages';
import type { Aim, MapStep } from './aim-commands';
import type { Comparison } from './comparison';
import type { Failure } from './failure';
import type { OfflineState } from './offline-device';
import type { PictureRequest } from './picture';
import type { PlaceRef } from './scenario-commands';
import type { ScenarioHistory } from './scenario-history';

export const languages = ['it', 'en'] as const;
export type Language = (typeof languages)[number];

/** The places to be in the app: near me, who is left out, the data. */
export const sections = ['near', 'gaps', 'data'] as const;
export type Section = (typeof sections)[number];

/** What a planner asks, in the section of who is left out. */
export const plannerQuestions = ['who', 'depth', 'what-if', 'next', 'compare', 'dimensions', 'take'] as const;
export type PlannerQuestion = (typeof plannerQuestions)[number];

/** What a point or a place that is chosen, on the map or in the panel, does to the scenario. */
export const scenarioTools = ['open', 'move', 'close', 'crossing'] as const;
export type ScenarioTool = (typeof scenarioTools)[number];

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** A result and the question it answers; a stale answer can never be shown as current. */
export type Result<T> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly previous: T | null }
  | { readonly kind: 'ready'; readonly value: T }
  | {
      readonly kind: 'failed';
      /** As our code says it, in English: for logs and for the pages around a frame. */
      readonly message: string;
      readonly failure: Failure;
      readonly retryable: boolean;
    };

/** Where the person is: the point, and the words it was chosen with. */
export interface Origin {
  readonly position: LngLat;
  /** As chosen in the search or described by the nearest address; '' until described. */
  readonly label: string;
  readonly by: 'search' | 'map' | 'device' | 'link' | 'facility';
  /** For an address whose number is not known: that this one is the nearest, or that the point is only the street's. */
  readonly note: 'exact' | 'near' | 'street';
  /** The number that was asked for, where it is not known. */
  readonly askedNumber?: string;
}

export interface MapView {
  readonly center: LngLat;
  readonly zoom: number;
}

/** How the table of who is left out is ordered. */
export const gapsColumns = ['name', 'uncovered', 'share', 'minutes', 'residents'] as const;
export type GapsColumn = (typeof gapsColumns)[number];

/** The conditions under which further sites are looked for. */
export type SiteTerms = Pick<SitesSubject, 'goal' | 'within' | 'apartMeters'>;

/** What the map tells of where people live, when depth is asked for: their minutes, or how sure the gap is. */
export const fieldViews = ['minutes', 'sureness'] as const;
export type FieldView = (typeof fieldViews)[number];

/** How the places near me are listed: by the minutes of their walk, or kind by kind. */
export const placeOrders = ['minutes', 'kind'] as const;
export type PlaceOrder = (typeof placeOrders)[number];

/** How the city is divided in the table. */
export const zoneLevels = ['nil', 'municipio', 'group'] as const;
export type ZoneLevel = (typeof zoneLevels)[number];

/** The exact proof of the proposed sites: of the very answer that it was asked for, never of a later one. */
export type SitesProof =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly answer: SitesAnswer }
  | { readonly kind: 'done'; readonly answer: SitesAnswer; readonly outcome: ProofOutcome };

/** Something in a link that could not be used, said on screen until dismissed. */
export interface Notice {
  /** The key of the link: `place`, `nil`, `at`… */
  readonly key: string;
  readonly value: string;
  /** What is wrong with it, where more is known than that. */
  readonly refusals?: readonly ScenarioRefusal[];
}

/** The places that a person has dropped in; neither a link nor the device keeps them. */
export interface OwnPlaces {
  readonly file: OwnFile | null;
  /** Name of the file that is being read; null while none is. */
  readonly readingName: string | null;
  /** Why the last file could not be used, until it is dismissed; the one before it stays. */
  readonly refusal: (FileRefusal & { readonly name: string }) | null;
}

/** A file that is no scenario that can be opened. */
export interface RefusedScenario {
  readonly fileName: string;
  readonly refusals: readonly ScenarioRefusal[];
}

/** The study area that the page is about. */
export interface OwnArea {
  readonly id: string;
  /** What the map shows as a whole. */
  readonly bounds: BoundingBox;
}

export interface AppState {
  readonly ownArea: OwnArea;
  readonly language: Language;
  readonly theme: Theme;
  readonly section: Section;
  readonly view: MapView;
  /** Where the map is asked to go; `serial` grows with each request, so that the same place can be asked twice. */
  readonly cameraRequest: {
    readonly bbox: BoundingBox;
    readonly maxZoom: number;
    readonly serial: number;
  } | null;
  /** Pixels of the map's foot that the phone's sheet lies over; 0 where panel and map stand side by side. */
  readonly coveredPixels: number;
  /** The crosshair in the middle of the map; null while it is not shown. */
  readonly aim: Aim | null;
  /** Whether the arrows that move the map without dragging are open. */
  readonly areArrowsShown: boolean;
  /** A step that the map is asked to make; `serial` grows with each. */
  readonly stepRequest: { readonly step: MapStep; readonly serial: number } | null;
  /** A picture that somebody waits for from the map; null until one is asked for. */
  readonly pictureRequest: PictureRequest | null;
  /** Layers drawn on the map. */
  readonly visibleServices: readonly ServiceId[];

  /** What the first map shows while the rest of the area is on its way. */
  readonly firstMap: FirstMap | null;
  readonly opened: Result<OpenedArea>;
  /** Whether what is missing of the study area is being asked for again. */
  readonly isAskingMissing: boolean;
  readonly openProgress: { readonly done: number; readonly total: number };
  /** Whether the streets that walks are measured on are loaded; idle until they are wanted. Places are shown without. */
  readonly network: Result<null>;
  /** Whether there is something to search in. */
  readonly searchIndex: Result<null>;
  readonly online: boolean;
  /** The copy of page and data on the device. */
  readonly offline: OfflineState;
  /** Whether a newer version than that of this page is on the device. */
  readonly hasNewVersion: boolean;
  /** Whether a map can be drawn; list and table work without. */
  readonly map: 'pending' | 'ready' | 'no-webgl' | 'failed' | 'lost';
  /** Grows each time a person asks for the map again. */
  readonly mapAttempt: number;
  /** Whether the script that works the answers out is not there after a while; it may still come. */
  readonly isWorkerLate: boolean;
  readonly notices: readonly Notice[];

  readonly profileId: ProfileId;
  readonly speedKmh: number;

  readonly origin: Origin | null;
  /** Where the origin was before the drag under way; null without one. */
  readonly heldOrigin: Origin | null;
  /** Minutes of the largest drawn walkshed, one of `reachMinuteChoices`. */
  readonly reachMinutes: number;
  readonly placeOrder: PlaceOrder;
  readonly reach: Result<ReachAnswer>;
  readonly route: Result<RouteAnswer>;
  /** Why the device's position could not be used, or null. */
  readonly locateProblem: 'denied' | 'unavailable' | 'timeout' | 'unsupported' | null;
  readonly locating: boolean;

  /** The facility whose card is open: index into `opened.value.places`. */
  readonly selectedFacility: number | null;
  /** The facility a link names, `service/id`, until the places are known. */
  readonly linkedPlace: string | null;
  /** The facility under the pointer or focus, on the map or in a list. */
  readonly hoveredFacility: number | null;

  readonly own: OwnPlaces;
  readonly question: PlannerQuestion;
  readonly services: readonly ServiceId[];
  readonly match: ServiceMatch;
  readonly cutoffMinutes: number;
  readonly group: Group;
  readonly zoneLevel: ZoneLevel;
  readonly sort: { readonly column: GapsColumn; readonly descending: boolean };
  readonly coverage: Result<CoverageOutcome>;
  readonly nearest: Result<NearestOutcome>;
  readonly depth: Result<DepthOutcome>;
  readonly fieldView: FieldView;
  readonly catchment: Result<CatchmentOutcome>;
  /** How many further sites are asked for; null while nobody asks, or asks for a share. */
  readonly siteCount: number | null;
  /** What they are chosen for, where they may stand, and how far from today's places. */
  readonly siteTerms: SiteTerms;
  readonly sites: Result<SitesAnswer>;
  /** The share of the group that is to be covered by as few further sites as do, in whole percent; null while nobody asks. */
  readonly fewestPercent: number | null;
  readonly fewest: Result<FewestAnswer>;
  /** How far the search for sites has come, 0 to 1. */
  readonly sitesProgress: number;
  readonly proof: SitesProof;
  /** What is tried out. */
  readonly scenario: Scenario;
  readonly scenarioHistory: ScenarioHistory;
  readonly scenarioAnswer: Result<ScenarioOutcome>;
  /** The scenario file that was refused last, and why; null once it is dismissed or another is opened. */
  readonly refusedScenario: RefusedScenario | null;
  readonly tool: ScenarioTool | null;
  /** The place to be moved, once it is chosen. */
  readonly toolPlace: PlaceRef | null;
  /** The first end of a crossing, once it is chosen. */
  readonly toolPoint: LngLat | null;
  /** What the open tool opens; of the services asked about, else the first of them. */
  readonly openedService: ServiceId | null;
  /** Which side of the scenario the map shows. */
  readonly scenarioSide: 'before' | 'after';
  /** NIL chosen in table or map; near me, where no origin is chosen, the one whose page is shown. */
  readonly selectedNil: number | null;
  readonly hoveredNil: number | null;
  /** The NIL whose page to print is open; null without one. */
  readonly printedNil: number | null;
  readonly sheet: Result<SheetAnswer>;
  readonly neighbourhood: Result<NeighbourhoodAnswer>;
  /** Whether the eight dimensions are those of everyday services or of the specialised ones. */
  readonly tier: ServiceTier;
  readonly dimensions: Result<DimensionsOutcome>;
  /** The dimension whose lack the map shows; null for the one that is missing to most residents. */
  readonly mapDimension: DimensionId | null;
  /** Whether a person has had an answer, beside which everyday services and stops are told. */
  readonly wantsEveryday: boolean;
  readonly everydayNear: Result<EverydayAnswer>;
  /** Kinds of everyday places drawn on the map, and all of them once any is. */
  readonly shownKinds: readonly OpenKind[];
  readonly everyday: Result<Everyday | null>;
  /** The rows of open lists that are badly located, once somebody reads them. */
  readonly badlyLocated: Result<readonly BadlyLocated[]>;
  /** What is set side by side; null until a person chooses. */
  readonly comparison: Comparison | null;
  /** Who has the services, and the others that they are compared with. */
  readonly pair: Result<PairOutcome>;
  readonly circles: Result<CirclesOutcome>;
  readonly curves: Result<CurvesAnswer>;
}
