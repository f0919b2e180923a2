import type { Reached } from '../core/access/answers';
import { OFF_NETWORK_METERS } from '../core/network/snap-limits';
import type { LayerEntry } from '../schema/manifest';
import type { OwnFile } from '../schema/own-places';
import type { LocatedPlace } from '../schema/place';
import {
  askedServiceIds,
  type LayerServiceId,
  OWN_SERVICE,
  type ServiceId,
  serviceIds,
} from '../schema/service';
import type { MissingAreaPart, OpenedArea } from '../workers/messages';
import type { AppState } from './app-state';
import { lacksNils } from './area-levels';
import { isSameQuestion, reachQuestion } from './questions';

/** One place and the walk to it. */
export interface Walk {
  readonly index: number;
  readonly place: LocatedPlace;
  readonly seconds: number;
  readonly meters: number;
}

/** What the walk from the origin reaches, in the words of the list. */
export interface ReachSummary {
  readonly answer: Reached;
  readonly minutes: number;
  /** Services with at least one counted place within the minutes, in their fixed order. */
  readonly counts: readonly { readonly service: ServiceId; readonly count: number }[];
  /** Counted places within the minutes, nearest first. */
  readonly within: readonly Walk[];
  /** The nearest counted place of each service that has none within, nearest first. */
  readonly beyond: readonly Walk[];
  /** Services of which no place can be walked to. */
  readonly unreachable: readonly ServiceId[];
  /** Closed places within the minutes: shown, never counted. */
  readonly closed: readonly Walk[];
}

/** The study area once it is open. */
export function openedArea(state: Pick<AppState, 'opened'>): OpenedArea | null {
  return state.opened.kind === 'ready' ? state.opened.value : null;
}

/** Services in their fixed order, without a person's own places and with them. */
interface ServiceLists {
  readonly ours: readonly LayerServiceId[];
  readonly withOwn: readonly ServiceId[];
}

const allServices: ServiceLists = { ours: serviceIds, withOwn: askedServiceIds };

function listServices(isListed: (id: LayerServiceId) => boolean): ServiceLists {
  const ours = serviceIds.filter(isListed);
  return ours.length === serviceIds.length ? allServices : { ours, withOwn: [...ours, OWN_SERVICE] };
}

const knownServices = new WeakMap<OpenedArea, { offered: ServiceLists; choosable: ServiceLists }>();

/** The services that a study area has a list of, and those with the ones that are missing: the same lists each time. */
function servicesOf(opened: OpenedArea) {
  const known = knownServices.get(opened);
  if (known) return known;
  const { area, places, missing } = opened;
  const there = new Set([...area.layers, ...places].map(({ service }) => service));
  const services = {
    offered: listServices((id) => there.has(id)),
    choosable: listServices((id) => there.has(id) || missing.some(({ service }) => service === id)),
  };
  knownServices.set(opened, services);
  return services;
}

/** The services that can be answered about, in their fixed order: a person's own places once she has dropped some in. */
export function offeredServices(state: Pick<AppState, 'opened' | 'own'>): readonly ServiceId[] {
  const area = openedArea(state);
  const { ours, withOwn } = area ? servicesOf(area).offered : allServices;
  return state.own.file ? withOwn : ours;
}

/** The services that can be chosen: those, and the ones whose places did not come, which the answer then says. */
export function choosableServices(state: Pick<AppState, 'opened' | 'own'>): readonly ServiceId[] {
  const area = openedArea(state);
  const { ours, withOwn } = area ? servicesOf(area).choosable : allServices;
  return state.own.file ? withOwn : ours;
}

/** The services that an open study area has no list of, so that nothing can be said of them. */
export function lackingServices({ area, missing }: OpenedArea): readonly LayerServiceId[] {
  return serviceIds.filter((id) => ![...area.layers, ...missing].some(({ service }) => service === id));
}

/** The services whose places did not come: no answer counts them. */
export function missingServices(state: Pick<AppState, 'opened'>): readonly ServiceId[] {
  return openedArea(state)?.missing.map(({ service }) => service) ?? [];
}

/**
 * The parts of the study area that did not come, of those that the page needs where it is: the list of the places that
 * are not located only among the data.
 */
export function missingParts(state: Pick<AppState, 'opened' | 'section'>): readonly MissingAreaPart[] {
  const parts = openedArea(state)?.missingParts ?? [];
  return parts.filter(({ part }) => part !== 'not-located' || state.section === 'data');
}

/** Whether the study area is open without its NIL. */
export function isWithoutNils(state: Pick<AppState, 'opened'>): boolean {
  const area = openedArea(state);
  return area !== null && lacksNils(area);
}

/** Whether something did not come that the page has to say where it is. */
export function isMissingTold(state: Pick<AppState, 'opened' | 'section'>): boolean {
  return missingServices(state).length > 0 || missingParts(state).length > 0;
}

/** Whether a place counts: not closed, and within 250 m of the network. */
export function isCounted(area: OpenedArea, index: number): boolean {
  return area.facilities[index].countable && !(area.facilitySnapMeters[index] > OFF_NETWORK_METERS);
}

/** What the walk of the present question reaches; null while there is no answer or an older one stands. */
export function presentReach(state: AppState): Reached | null {
  if (state.reach.kind !== 'ready') return null;
  const answer = state.reach.value;
  return answer.kind === 'reached' && isSameQuestion(answer.query, reachQuestion(state)) ? answer : null;
}

/** The answer to the present question; null while there is none or an older one stands. */
export function reachSummary(state: AppState): ReachSummary | null {
  const area = openedArea(state);
  const answer = presentReach(state);
  return area && answer && summarise(state, area, answer);
}

/** An answer as the panel shows it while it may be waiting for the next one. */
export interface ShownReach {
  readonly summary: ReachSummary;
  /** A newer question is being answered: what is shown is to be seen as waiting. */
  readonly isStale: boolean;
}

/**
 * The present answer, or while that comes the one before it, if that started from the same point: so that the page
 * keeps its height, its focus and its scroll while minutes or pace change.
 */
export function shownReach(state: AppState): ShownReach | null {
  const summary = reachSummary(state);
  if (summary) return { summary, isStale: false };
  const area = openedArea(state);
  if (!area || !state.origin || state.reach.kind !== 'running') return null;
  const { previous } = state.reach;
  if (previous?.kind !== 'reached' || !isSameQuestion(previous.query.origin, state.origin.position))
    return null;
  return { summary: summarise(state, area, previous), isStale: true };
}

/** The last summary of each answer, with what else it was made of. */
const summaries = new WeakMap<
  Reached,
  { readonly area: OpenedArea; readonly offered: readonly ServiceId[]; readonly summary: ReachSummary }
>();

/** The summary of an answer: the same object as long as city and services are the same. */
function summarise(state: AppState, area: OpenedArea, answer: Reached): ReachSummary {
  const offered = offeredServices(state);
  const known = summaries.get(answer);
  if (known?.area === area && known.offered === offered) return known.summary;
  const summary = makeSummary(area, offered, answer);
  summaries.set(answer, { area, offered, summary });
  return summary;
}

function makeSummary(area: OpenedArea, offered: readonly ServiceId[], answer: Reached): ReachSummary {
  const limit = Math.max(...answer.query.cutoffsSeconds);
  const walks = area.places
    .map(
      (place, index): Walk => ({
        index,
        place,
        seconds: answer.facilitySeconds[index],
        meters: answer.facilityMeters[index],
      }),
    )
    .filter(({ seconds }) => Number.isFinite(seconds))
    .sort((a, b) => a.meters - b.meters || a.index - b.index);
  const counted = walks.filter(({ index }) => isCounted(area, index));
  const within = counted.filter(({ seconds }) => seconds <= limit);
  const nearest = offered.flatMap((service) => counted.find(({ place }) => place.service === service) ?? []);
  return {
    answer,
    minutes: limit / 60,
    counts: offered
      .map((service) => ({ service, count: within.filter(({ place }) => place.service === service).length }))
      .filter(({ count }) => count > 0),
    within,
    beyond: nearest.filter(({ seconds }) => seconds > limit).sort((a, b) => a.meters - b.meters),
    unreachable: offered.filter((service) => !counted.some(({ place }) => place.service === service)),
    closed: walks.filter(({ place, seconds }) => place.status === 'closed' && seconds <= limit),
  };
}

/** The walks to the places of one service. */
export interface WalkGroup {
  readonly service: ServiceId;
  readonly walks: readonly Walk[];
}

/** Walks kind by kind, in the fixed order of the services; within one the order stays. */
export function groupWalks(walks: readonly Walk[]): readonly WalkGroup[] {
  return askedServiceIds
    .map((service) => ({ service, walks: walks.filter(({ place }) => place.service === service) }))
    .filter((group) => group.walks.length > 0);
}

/** On how many located of how many known places an answer about a service rests. */
export interface Completeness {
  readonly service: ServiceId;
  readonly listed: number;
  readonly located: number;
  readonly closed: number;
  /** Located, open or of unknown status, and on the network: what is counted. */
  readonly counted: number;
  readonly known: number;
  readonly isApproximate: boolean;
  /** Fewer than 90 % located: who is left out is an upper estimate. */
  readonly isUpperEstimate: boolean;
}

/** Fewer than this share of the known places located: who is left out is an upper estimate. */
const COMPLETE_SHARE = 0.9;

function countedOf(area: OpenedArea, service: ServiceId): number {
  return area.places.filter((place, index) => place.service === service && isCounted(area, index)).length;
}

/** The completeness of a person's own places: its rows are what is known. */
function ownCompleteness(area: OpenedArea, { rowCount, goodRowCount }: OwnFile): Completeness {
  return {
    service: OWN_SERVICE,
    listed: rowCount,
    located: goodRowCount,
    closed: 0,
    counted: countedOf(area, OWN_SERVICE),
    known: rowCount,
    isApproximate: false,
    isUpperEstimate: goodRowCount / rowCount < COMPLETE_SHARE,
  };
}

/** The completeness of one layer. */
export function completenessOf(area: OpenedArea, layer: LayerEntry): Completeness {
  const { service, listed, located, closed, known, knownApproximate } = layer;
  return {
    service,
    listed,
    located,
    closed,
    counted: countedOf(area, service),
    known,
    isApproximate: knownApproximate,
    isUpperEstimate: located / known < COMPLETE_SHARE,
  };
}

/** The completeness of some services, in their fixed order. */
export function completeness(state: AppState, services: readonly ServiceId[]): readonly Completeness[] {
  const area = openedArea(state);
  const { own } = state;
  if (!area) return [];
  const layers = area.area.layers
    .filter(({ service }) => services.includes(service))
    .map((layer) => completenessOf(area, layer));
  return own.file && services.includes(OWN_SERVICE) ? [...layers, ownCompleteness(area, own.file)] : layers;
}
