import { serviceTiers } from '../core/access/dimensions';
import { groups } from '../core/access/population';
import type { LngLat } from '../core/geo';
import { isProfileId, needsSteps, profileRanges } from '../core/network/profile';
import { type DimensionId, isDimensionId } from '../schema/everyday';
import { printScenario, readLinkedScenario } from '../schema/scenario-link';
import { askedServiceIds, OWN_SERVICE, type ServiceId } from '../schema/service';
import type { OpenedArea } from '../workers/messages';
import {
  type AppState,
  fieldViews,
  languages,
  type Notice,
  type PlannerQuestion,
  placeOrders,
  plannerQuestions,
  sections,
  themes,
  zoneLevels,
} from './app-state';
import { hasZoneLevel, lacksNils } from './area-levels';
import { type Comparison, printComparison, readComparison, resolveComparison } from './comparison';
import { type LinkedSites, readSites, resolveZones, sitesParts } from './link-sites';
import {
  cleanLabel,
  joinHash,
  printPoint,
  printView,
  readDecimal,
  readPoint,
  readServices,
  readView,
  readWhole,
  splitHash,
  viewOfPoint,
} from './link-values';
import { reachMinuteChoices } from './questions';
import { emptyScenario } from './scenario-history';
import { defaultArea, initialState } from './store';

const LINK_VERSION = 1;
/** Letters of a hash at most, all of one byte: with the address of the page before it a link has less than 2 kB. */
const MAX_HASH = 1900;
/** Around the origin of a link that does not say where the map is: about a quarter hour on foot on a phone. */
const NEAR_ZOOM = 13;

/** The part of the state that a link carries. */
export type LinkedState = Pick<
  AppState,
  | 'language'
  | 'theme'
  | 'section'
  | 'view'
  | 'visibleServices'
  | 'profileId'
  | 'speedKmh'
  | 'origin'
  | 'reachMinutes'
  | 'placeOrder'
  | 'question'
  | 'tier'
  | 'mapDimension'
  | 'services'
  | 'match'
  | 'cutoffMinutes'
  | 'group'
  | 'siteCount'
  | 'fewestPercent'
  | 'siteTerms'
  | 'zoneLevel'
  | 'fieldView'
  | 'selectedNil'
  | 'printedNil'
  | 'comparison'
  | 'linkedPlace'
  | 'scenario'
>;

/** What a link restores, and what of it could not be used. */
export interface RestoredState {
  readonly patch: LinkedState;
  /** The study area that the link names, whether there is such or not. */
  readonly areaId: string;
  /** The link says where the map is; else the map has to be brought to where the link starts. */
  readonly isViewLinked: boolean;
  /** The link was made with a scenario too large for it: that is in a file, or still on this page. */
  readonly isScenarioElsewhere: boolean;
  readonly notices: readonly Notice[];
}

function isOneOf<T extends string>(text: string, allowed: readonly T[]): text is T {
  return allowed.some((value) => value === text);
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

/** The question of a link that names none, as links did before there were questions: told by what it asks for. */
function questionOf(hasSites: boolean, hasComparison: boolean): PlannerQuestion {
  if (hasSites) return 'next';
  return hasComparison ? 'compare' : initialState.question;
}

function asksForSites({ siteCount, fewestPercent }: LinkedSites): boolean {
  return siteCount !== null || fewestPercent !== null;
}

/** What stands for a scenario in a link that has no room for it. */
const SCENARIO_ELSEWHERE = 'file';

/** Whether the link has room for the scenario. */
export function isScenarioInLink(state: AppState): boolean {
  return !formatHash(state).endsWith(`&sc=${SCENARIO_ELSEWHERE}`);
}

/**
 * The hash of a state: defaults left out, under 2 kB. A scenario that would make it longer is only mentioned; while a
 * place or the origin is dragged it is that of before.
 */
export function formatHash(state: AppState): string {
  const rest = formatRest(state);
  const scenario = printScenario(state.scenarioHistory.held ?? state.scenario);
  if (scenario === '') return joinHash(rest);
  const hash = joinHash([...rest, ['sc', scenario]]);
  return hash.length <= MAX_HASH ? hash : joinHash([...rest, ['sc', SCENARIO_ELSEWHERE]]);
}

/** The study area that a hash names, whether there is such or not; the city where it names none. */
export function linkedArea(hash: string): string {
  return cleanLabel(splitHash(hash).get('area') ?? defaultArea.id);
}

/** The hash of the page of a NIL, in the language, at the pace and in the time of a state; the map finds its own way. */
export function formatNilHash(
  { ownArea, language, theme, profileId, speedKmh, reachMinutes }: AppState,
  nil: number,
): string {
  const page = {
    ...initialState,
    ownArea,
    language,
    theme,
    profileId,
    speedKmh,
    reachMinutes,
    selectedNil: nil,
  };
  return joinHash(formatRest(page).filter(([key]) => key !== 'map'));
}

function formatRest(state: AppState): [string, string][] {
  const parts: [string, string][] = [];
  const { view } = state;
  const origin = state.heldOrigin ?? state.origin;
  parts.push(['map', printView(view)]);
  parts.push(['v', String(LINK_VERSION)]);
  const add = (key: string, value: string, standard: string): void => {
    if (value !== standard) parts.push([key, value]);
  };
  add('area', state.ownArea.id, defaultArea.id);
  add('s', state.section, initialState.section);
  if (origin) {
    parts.push(['at', printPoint(origin.position)]);
    const label = cleanLabel(origin.label);
    if (label !== '') parts.push(['label', label]);
  }
  add('pace', state.profileId, initialState.profileId);
  add('kmh', String(state.speedKmh), String(profileRanges[state.profileId].defaultKmh));
  add('min', String(state.reachMinutes), String(initialState.reachMinutes));
  add('list', state.placeOrder, initialState.placeOrder);
  add('q', state.question, questionOf(asksForSites(state), state.comparison !== null));
  add('tier', state.tier, initialState.tier);
  if (state.mapDimension !== null) parts.push(['dim', state.mapDimension]);
  add('svc', state.services.join(','), initialState.services.join(','));
  add('match', state.match, initialState.match);
  add('cut', String(state.cutoffMinutes), String(initialState.cutoffMinutes));
  parts.push(...sitesParts(state));
  add('grp', state.group, initialState.group);
  add('zl', state.zoneLevel, initialState.zoneLevel);
  add('field', state.fieldView, initialState.fieldView);
  if (!isSameSet(state.visibleServices, initialState.visibleServices)) {
    parts.push([
      'lay',
      askedServiceIds.filter((id) => state.visibleServices.includes(id)).join(',') || 'none',
    ]);
  }
  if (state.selectedNil !== null) parts.push(['nil', String(state.selectedNil)]);
  if (state.printedNil !== null) parts.push(['print', String(state.printedNil)]);
  if (state.comparison) parts.push(['cmp', printComparison(state.comparison)]);
  const place = selectedPlace(state);
  if (place) parts.push(['place', place]);
  add('lang', state.language, initialState.language);
  add('theme', state.theme, initialState.theme);
  return parts;
}

/** The facility whose card is open, or that a link still waits to open, as `service/id`; '' without one. */
export function selectedPlace(state: AppState): string {
  if (state.selectedFacility !== null && state.opened.kind === 'ready') {
    const place = state.opened.value.places[state.selectedFacility];
    return place ? `${place.service}/${place.id}` : '';
  }
  return state.linkedPlace ?? '';
}

/**
 * Reads a link. Never throws: what is unknown is left out, what is wrong falls back to the default and is told as a
 * notice.
 */
export function parseHash(hash: string): RestoredState {
  const values = splitHash(hash);
  const notices: Notice[] = [];
  const read = <T>(key: string, standard: T, parse: (text: string) => T | null): T => {
    const text = values.get(key);
    if (text === undefined) return standard;
    const value = parse(text);
    if (value !== null) return value;
    notices.push({ key, value: cleanLabel(text) });
    return standard;
  };
  const oneOf = <T extends string>(key: string, allowed: readonly T[], standard: T): T =>
    read<T>(key, standard, (text) => (isOneOf(text, allowed) ? text : null));
  const nil = (text: string): number | null => readWhole(text, 1, 999);
  const profileId = read('pace', initialState.profileId, (text) => (isProfileId(text) ? text : null));
  const { minKmh, maxKmh, defaultKmh } = profileRanges[profileId];
  const position = read<LngLat | null>('at', null, readPoint);
  const near = position && viewOfPoint(position, NEAR_ZOOM);
  const label = cleanLabel(values.get('label') ?? '');
  const comparison = read<Comparison | null>('cmp', null, readComparison);
  const sites = readSites(read);
  const scenarioText = values.get('sc') ?? '';
  const isScenarioElsewhere = scenarioText === SCENARIO_ELSEWHERE;
  const linked = readLinkedScenario(isScenarioElsewhere ? '' : scenarioText);
  if (linked.kind === 'refused')
    notices.push({ key: 'sc', value: cleanLabel(scenarioText), refusals: linked.refusals });
  read('v', LINK_VERSION, (text) => readWhole(text, 1, LINK_VERSION));
  return {
    areaId: linkedArea(hash),
    isScenarioElsewhere,
    isViewLinked: values.has('map'),
    patch: {
      scenario: linked.kind === 'scenario' ? linked.scenario : emptyScenario,
      view: read('map', near ?? initialState.view, readView),
      section: oneOf('s', sections, initialState.section),
      language: oneOf('lang', languages, initialState.language),
      theme: oneOf('theme', themes, initialState.theme),
      origin: position && { position, label, by: 'link', note: 'exact' },
      profileId,
      speedKmh: read('kmh', defaultKmh, (text) => {
        const speed = readDecimal(text);
        return speed !== null && speed >= minKmh && speed <= maxKmh ? speed : null;
      }),
      reachMinutes: read(
        'min',
        initialState.reachMinutes,
        (text) => reachMinuteChoices.find((minutes) => String(minutes) === text) ?? null,
      ),
      placeOrder: oneOf('list', placeOrders, initialState.placeOrder),
      question: oneOf('q', plannerQuestions, questionOf(asksForSites(sites), comparison !== null)),
      tier: oneOf('tier', serviceTiers, initialState.tier),
      mapDimension: read<DimensionId | null>('dim', null, (text) => (isDimensionId(text) ? text : null)),
      services: read<readonly ServiceId[]>('svc', initialState.services, readServices),
      match: oneOf('match', ['any', 'all'], initialState.match),
      cutoffMinutes: read('cut', initialState.cutoffMinutes, (text) => readWhole(text, 1, 60)),
      group: oneOf('grp', groups, initialState.group),
      ...sites,
      fieldView: oneOf('field', fieldViews, initialState.fieldView),
      zoneLevel: oneOf('zl', zoneLevels, initialState.zoneLevel),
      visibleServices: read<readonly ServiceId[]>('lay', initialState.visibleServices, (text) =>
        text === 'none' ? [] : readServices(text),
      ),
      selectedNil: read<number | null>('nil', null, nil),
      printedNil: read<number | null>('print', null, nil),
      comparison,
      linkedPlace: read<string | null>('place', null, (text) =>
        /^[a-z-]{1,40}\/[a-z0-9-]{1,120}$/.test(text) ? text : null,
      ),
    },
    notices,
  };
}

/**
 * The pace that the network can answer: one that needs to know the steps falls back to the usual one, with a notice,
 * once it is known that they are not. @param knowsSteps null until the network is loaded
 */
export function resolvePace(
  { profileId, speedKmh, notices }: AppState,
  knowsSteps: boolean | null,
): Pick<AppState, 'profileId' | 'speedKmh' | 'notices'> {
  if (!needsSteps(profileId) || knowsSteps !== false) return { profileId, speedKmh, notices };
  return {
    profileId: initialState.profileId,
    speedKmh: initialState.speedKmh,
    notices: [...notices, { key: 'pace', value: profileId }],
  };
}

/**
 * Once the area is known: the facility, the NIL and the pace that a link names, or a notice that there is no such thing
 * here; a pace that needs to know the steps falls back to the usual one. A person's own places are on her machine only:
 * a link that is about them is about the other services, or the usual one. A place of a layer that did not come, and a NIL
 * where none did, is waited for.
 */
export function resolveLink(state: AppState, area: OpenedArea): Partial<AppState> {
  const { places, missing, nils, knowsSteps } = area;
  const { siteTerms, notices: missingZones } = resolveZones(state, area);
  const notices: Notice[] = [...state.notices, ...missingZones];
  const known = (nil: number | null): boolean =>
    nil === null || lacksNils(area) || nils.some((zone) => zone.nil === nil);
  let { selectedFacility, selectedNil, printedNil, comparison, services, linkedPlace } = state;
  const lacksOwn = state.own.file === null;
  const isOwnPlace = state.linkedPlace?.startsWith(`${OWN_SERVICE}/`) ?? false;
  if (lacksOwn && (isOwnPlace || services.includes(OWN_SERVICE))) {
    notices.push({ key: OWN_SERVICE, value: '' });
    const left = services.filter((id) => id !== OWN_SERVICE);
    services = left.length > 0 ? left : initialState.services;
  }
  const isAwaited = missing.some(({ service }) => linkedPlace?.startsWith(`${service}/`));
  if (linkedPlace !== null && !(lacksOwn && isOwnPlace) && !isAwaited) {
    const index = places.findIndex(({ service, id }) => `${service}/${id}` === linkedPlace);
    if (index >= 0) selectedFacility = index;
    else notices.push({ key: 'place', value: linkedPlace });
  }
  if (!isAwaited) linkedPlace = null;
  if (!known(selectedNil)) {
    notices.push({ key: 'nil', value: String(selectedNil) });
    selectedNil = null;
  }
  let { zoneLevel } = state;
  if (!hasZoneLevel(area, zoneLevel)) {
    notices.push({ key: 'zl', value: zoneLevel });
    zoneLevel = initialState.zoneLevel;
  }
  if (!known(printedNil)) {
    notices.push({ key: 'print', value: String(printedNil) });
    printedNil = null;
  }
  if (comparison) {
    const resolved = resolveComparison(comparison, known, !lacksOwn);
    if (!resolved) notices.push({ key: 'cmp', value: printComparison(comparison) });
    comparison = resolved;
  }
  return {
    selectedFacility,
    selectedNil,
    printedNil,
    comparison,
    services,
    zoneLevel,
    siteTerms,
    linkedPlace,
    ...resolvePace({ ...state, notices }, knowsSteps),
  };
}
