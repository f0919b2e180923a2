import { createStore, type StoreApi } from 'zustand/vanilla';
import { profileRanges } from '../core/network/profile';
import type { ServiceId } from '../schema/service';
import type { AppState, MapView, OwnArea } from './app-state';
import { emptyHistory, emptyScenario } from './scenario-history';

export type AppStore = StoreApi<AppState>;

/** Milan from Quarto Oggiaro to Gratosoglio. */
export const defaultView: MapView = { center: [9.17, 45.468], zoom: 11.2 };

/** The city that a page is about which names no other area: the border of Milan, rounded outwards. */
export const defaultArea: OwnArea = { id: 'milano', bounds: [9.0408, 45.3867, 9.2781, 45.536] };

/** Layers drawn at the start: the services people look for; assets and projects are one click away. */
export const defaultVisible: readonly ServiceId[] = [
  'coworkings',
  'covered-markets',
  'training-centres',
  'fablabs',
  'job-desks',
  'incubators',
  'manufacturing-spaces',
];

export const initialState: AppState = {
  ownArea: defaultArea,
  language: 'it',
  theme: 'system',
  section: 'near',
  view: defaultView,
  cameraRequest: null,
  coveredPixels: 0,
  aim: null,
  areArrowsShown: false,
  stepRequest: null,
  pictureRequest: null,
  visibleServices: defaultVisible,
  firstMap: null,
  opened: { kind: 'idle' },
  isAskingMissing: false,
  openProgress: { done: 0, total: 0 },
  network: { kind: 'idle' },
  searchIndex: { kind: 'idle' },
  online: true,
  offline: { kind: 'unknown' },
  hasNewVersion: false,
  map: 'pending',
  mapAttempt: 0,
  isWorkerLate: false,
  notices: [],
  profileId: 'adult',
  speedKmh: profileRanges.adult.defaultKmh,
  origin: null,
  heldOrigin: null,
  reachMinutes: 15,
  placeOrder: 'minutes',
  reach: { kind: 'idle' },
  route: { kind: 'idle' },
  locateProblem: null,
  locating: false,
  selectedFacility: null,
  linkedPlace: null,
  hoveredFacility: null,
  own: { file: null, readingName: null, refusal: null },
  question: 'who',
  services: ['coworkings'],
  match: 'any',
  cutoffMinutes: 15,
  group: 'all',
  zoneLevel: 'nil',
  sort: { column: 'uncovered', descending: true },
  coverage: { kind: 'idle' },
  nearest: { kind: 'idle' },
  depth: { kind: 'idle' },
  fieldView: 'minutes',
  catchment: { kind: 'idle' },
  siteCount: null,
  siteTerms: { goal: 'people', within: [], apartMeters: 0 },
  sites: { kind: 'idle' },
  fewestPercent: null,
  fewest: { kind: 'idle' },
  sitesProgress: 0,
  proof: { kind: 'idle' },
  scenario: emptyScenario,
  scenarioHistory: emptyHistory,
  scenarioAnswer: { kind: 'idle' },
  refusedScenario: null,
  tool: null,
  toolPlace: null,
  toolPoint: null,
  openedService: null,
  scenarioSide: 'after',
  selectedNil: null,
  printedNil: null,
  sheet: { kind: 'idle' },
  neighbourhood: { kind: 'idle' },
  hoveredNil: null,
  tier: 'everyday',
  dimensions: { kind: 'idle' },
  mapDimension: null,
  wantsEveryday: false,
  everydayNear: { kind: 'idle' },
  shownKinds: [],
  everyday: { kind: 'idle' },
  badlyLocated: { kind: 'idle' },
  comparison: null,
  pair: { kind: 'idle' },
  circles: { kind: 'idle' },
  curves: { kind: 'idle' },
};

/** A store of its own, so that tests and embeds do not share one. */
export function createAppStore(state: Partial<AppState> = {}): AppStore {
  return createStore<AppState>(() => ({ ...initialState, ...state }));
}
