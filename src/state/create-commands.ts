import { AbortError, LoadError } from '../core/errors';
import type { LngLat } from '../core/geo';
import { profileRanges } from '../core/network/profile';
import { type Client, newestWins } from '../workers/client';
import type { AnalysisMessages, OpenedArea } from '../workers/messages';
import type { AppState, Origin, Result } from './app-state';
import type { Commands } from './commands';
import { locatePosition } from './locate';
import { catchmentQuestion, coverageQuestion, isSameQuestion, reachQuestion } from './questions';
import type { AppStore } from './store';
import { resolvePlace } from './url';

/** What the commands need of the page. */
export interface Environment {
  /** Folder of the built data, ending with a slash. */
  readonly baseUrl: string;
  readonly areaId: string;
  readonly geolocation: Geolocation | undefined;
}

type ResultKey = 'reach' | 'route' | 'coverage' | 'catchment';

function failed(error: unknown): Result<never> {
  const message = error instanceof Error ? error.message : String(error);
  return { kind: 'failed', message, retryable: error instanceof LoadError || !(error instanceof RangeError) };
}

function previousOf<T>(result: Result<T>): T | null {
  return result.kind === 'ready' ? result.value : result.kind === 'running' ? result.previous : null;
}

function around([lng, lat]: LngLat, meters: number): readonly [number, number, number, number] {
  const dLat = meters / 111_000;
  const dLng = dLat / Math.cos((lat * Math.PI) / 180);
  return [lng - dLng, lat - dLat, lng + dLng, lat + dLat];
}

/** Everything a person can do, on one store and one client. */
export function createCommands(
  store: AppStore,
  client: Client<AnalysisMessages>,
  environment: Environment,
): Commands {
  const get = store.getState;
  const set = (patch: Partial<AppState>): void => store.setState(patch);
  const newest = <K extends 'reach' | 'route' | 'coverage' | 'catchment' | 'search'>(name: K) =>
    newestWins((parameters: AnalysisMessages[K]['parameters'], signal: AbortSignal) =>
      client.request(name, parameters, { signal }),
    );
  const ask: {
    readonly [K in ResultKey]: (
      parameters: AnalysisMessages[K]['parameters'],
    ) => Promise<AnalysisMessages[K]['result']>;
  } = {
    reach: newest('reach'),
    route: newest('route'),
    coverage: newest('coverage'),
    catchment: newest('catchment'),
  };
  const search = newest('search');
  let serial = 0;
  let describing = 0;

  const opened = (): OpenedArea | null => {
    const { opened: result } = get();
    return result.kind === 'ready' ? result.value : null;
  };

  /** Shows the question as running, then its answer or failure; an answer to an older question never arrives. */
  const run = async <K extends ResultKey>(
    key: K,
    parameters: AnalysisMessages[K]['parameters'],
  ): Promise<void> => {
    const put = (result: Result<AnalysisMessages[K]['result']>): void => store.setState({ [key]: result });
    put({ kind: 'running', previous: previousOf<AnalysisMessages[K]['result']>(get()[key]) });
    try {
      put({ kind: 'ready', value: await ask[key](parameters) });
    } catch (error) {
      if (!(error instanceof AbortError)) put(failed(error));
    }
  };
  const asked: Partial<Record<ResultKey, unknown>> = {};
  const runIfNew = (key: ResultKey, question: unknown, start: () => void): void => {
    if (isSameQuestion(asked[key], question)) return;
    asked[key] = question;
    if (question === null) set({ [key]: { kind: 'idle' } });
    else start();
  };

  const refresh = (): void => {
    const area = opened();
    if (!area) return;
    const state = get();
    const reach = reachQuestion(state);
    runIfNew('reach', reach, () => reach && void run('reach', reach));
    if (state.section === 'gaps') {
      const coverage = coverageQuestion(state);
      runIfNew('coverage', coverage, () => void run('coverage', coverage));
    }
    const catchment = catchmentQuestion(state);
    runIfNew('catchment', catchment, () => catchment && void run('catchment', catchment));
    const target = state.selectedFacility === null ? null : area.places[state.selectedFacility];
    const route =
      reach && target ? { origin: reach.origin, destination: target.position, profile: reach.profile } : null;
    runIfNew('route', route, () => route && void run('route', route));
  };

  const change = (patch: Partial<AppState>): void => {
    set(patch);
    refresh();
  };

  const goTo = (bbox: readonly [number, number, number, number], maxZoom: number): void => {
    serial++;
    set({ cameraRequest: { bbox, maxZoom, serial } });
  };

  const describeOrigin = async (origin: Origin): Promise<void> => {
    const mine = ++describing;
    try {
      const { nearestAddress } = await client.request('describe', { position: origin.position });
      if (mine === describing && get().origin === origin)
        set({ origin: { ...origin, label: nearestAddress } });
    } catch (error) {
      if (!(error instanceof AbortError)) console.warn(error);
    }
  };

  const chooseOrigin = (origin: Origin): void => {
    change({ origin, section: get().section === 'data' ? 'near' : get().section, locateProblem: null });
    if (origin.label === '' && opened()) void describeOrigin(origin);
  };

  const open = async (): Promise<void> => {
    set({ opened: { kind: 'running', previous: null }, openProgress: { done: 0, total: 0 } });
    try {
      const { baseUrl, areaId } = environment;
      const onProgress = ({ done, total }: { done: number; total: number }): void =>
        set({ openProgress: { done, total } });
      const value = await client.request('open', { baseUrl, areaId }, { onProgress });
      set({ opened: { kind: 'ready', value } });
      set(resolvePlace(get(), value));
      refresh();
      const { origin } = get();
      if (origin && origin.label === '') void describeOrigin(origin);
    } catch (error) {
      if (!(error instanceof AbortError)) set({ opened: failed(error) });
    }
  };

  const selectFacility = (index: number | null): void => change({ selectedFacility: index });
  const goToNil = (nil: number): void => {
    const zone = opened()?.nils.find((candidate) => candidate.nil === nil);
    set({ selectedNil: nil });
    if (zone) goTo([...zone.bbox], 15);
  };

  return {
    start: () => void open(),
    retry: (what) => {
      if (what === 'opened') void open();
      else {
        delete asked[what];
        refresh();
      }
    },
    setLanguage: (language) => set({ language }),
    setTheme: (theme) => set({ theme }),
    setSection: (section) => change({ section }),
    viewMoved: (view) => set({ view }),
    mapChanged: (map) => set({ map }),
    toggleVisible: (service) => {
      const { visibleServices } = get();
      set({
        visibleServices: visibleServices.includes(service)
          ? visibleServices.filter((id) => id !== service)
          : [...visibleServices, service],
      });
    },
    chooseOrigin,
    chooseOriginOnMap: (position) => chooseOrigin({ position, label: '', by: 'map', note: 'exact' }),
    clearOrigin: () => change({ origin: null }),
    locateDevice: () => {
      set({ locating: true, locateProblem: null });
      locatePosition(environment.geolocation, (outcome) => {
        set({ locating: false });
        if (outcome.kind === 'problem') {
          set({ locateProblem: outcome.problem });
          return;
        }
        chooseOrigin({ position: outcome.position, label: '', by: 'device', note: 'exact' });
        goTo([...around(outcome.position, 1500)], 15);
      });
    },
    setProfile: (profileId) => change({ profileId, speedKmh: profileRanges[profileId].defaultKmh }),
    setSpeed: (speedKmh) => {
      const { minKmh, maxKmh } = profileRanges[get().profileId];
      change({ speedKmh: Math.min(maxKmh, Math.max(minKmh, Math.round(speedKmh * 10) / 10)) });
    },
    setReachMinutes: (reachMinutes) => change({ reachMinutes }),
    selectFacility,
    hoverFacility: (hoveredFacility) => set({ hoveredFacility }),
    walkFromFacility: (index) => {
      const place = opened()?.places[index];
      if (!place) return;
      set({ section: 'near' });
      chooseOrigin({ position: place.position, label: place.name, by: 'facility', note: 'exact' });
      goTo([...around(place.position, 1500)], 15);
    },
    toggleService: (service) => {
      const { services } = get();
      const next = services.includes(service)
        ? services.filter((id) => id !== service)
        : [...services, service];
      if (next.length > 0) change({ services: next });
    },
    setMatch: (match) => change({ match }),
    setCutoffMinutes: (cutoffMinutes) => change({ cutoffMinutes }),
    setGroup: (group) => set({ group }),
    setZoneLevel: (zoneLevel) => set({ zoneLevel }),
    setSort: (column) => {
      const { sort } = get();
      const descending = sort.column === column ? !sort.descending : column !== 'name';
      set({ sort: { column, descending } });
    },
    selectNil: (selectedNil) => set({ selectedNil }),
    hoverNil: (hoveredNil) => set({ hoveredNil }),
    goToNil,
    compare: (comparison) => set({ comparison }),
    search: (text) => search({ text, limit: 8 }),
    chooseResult: (result) => {
      const note = result.match;
      if (result.nil !== null && result.kind === 'neighbourhood') goToNil(result.nil);
      else goTo([...around(result.position, 1500)], 15);
      set({ section: 'near' });
      chooseOrigin({ position: result.position, label: result.label, by: 'search', note });
      if (!result.facility) return;
      const { service, id } = result.facility;
      const index = opened()?.places.findIndex((place) => place.service === service && place.id === id) ?? -1;
      if (index >= 0) selectFacility(index);
    },
    restore: ({ patch, notices }) => {
      set({ ...patch, notices });
      const area = opened();
      if (area) set(resolvePlace(get(), area));
      refresh();
      const { origin } = get();
      if (area && origin && origin.label === '') void describeOrigin(origin);
    },
    onlineChanged: (online) => set({ online }),
    dismissNotices: () => set({ notices: [] }),
  };
}
