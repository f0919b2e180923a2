import { boundsOf, joinBoxes } from '../core/bounds';
import { AbortError, InternalError } from '../core/errors';
import type { BoundingBox } from '../core/geo';
import { needsSteps, profileRanges } from '../core/network/profile';
import type { NilZone } from '../schema/zone';
import { type Client, newestWins } from '../workers/client';
import type { AnalysisMessages, OpenedArea } from '../workers/messages';
import type { ProgressOf } from '../workers/protocol';
import { createAimCommands } from './aim-commands';
import { createAnswering, toFailure, toldVersion } from './answering';
import type { AppState, Origin } from './app-state';
import { createMissingAsker } from './ask-missing';
import { boxAround, boxOfFarWalk, boxOfReach, CLOSE_ZOOM } from './camera-boxes';
import type { Commands } from './commands';
import { currentCoverage } from './coverage-selectors';
import { createEverydayCommands } from './everyday-commands';
import { createLateProof } from './late-proof';
import { sortZones } from './link-sites';
import { locatePosition } from './locate';
import { createNeighbourhoodCommands, pageOf } from './neighbourhood-commands';
import { createOfflineCommands } from './offline-commands';
import { noOfflineDevice, type OfflineDevice } from './offline-device';
import { createOriginCommands } from './origin-commands';
import { createOwnCommands } from './own-commands';
import type { ExactConnection } from './proof-commands';
import { shownNil, wantsNetwork } from './questions';
import { createScenarioCommands } from './scenario-commands';
import { createScenarioFileCommands, SCENARIO_IN_FILE } from './scenario-file-commands';
import { takeLinked } from './scenario-history';
import { shownSites } from './sites-selectors';
import { frameView } from './start-view';
import type { AppStore } from './store';
import { createTakeCommands } from './take-commands';
import { createToolCommands } from './tool-commands';
import { type RestoredState, resolveLink, resolvePace } from './url';

/** What the commands need of the page. */
export interface Environment {
  /** Folder of the built data, ending with a slash. */
  readonly baseUrl: string;
  readonly areaId: string;
  readonly geolocation: Geolocation | undefined;
  /** Starts the worker that proves proposed sites. */
  readonly openExact: () => ExactConnection;
  /** Starts the worker of the analysis anew; not given where there is none. */
  readonly restartWorker?: () => void;
  /** Not given where no copy is kept: the page written beforehand, and what stands in somebody else's page. */
  readonly offline?: OfflineDevice;
}

const SEARCH_LIMIT = 8;

/** Everything a person can do, on one store and one client. */
export function createCommands(
  store: AppStore,
  client: Client<AnalysisMessages>,
  environment: Environment,
): Commands {
  const get = store.getState;
  const set = (patch: Partial<AppState>): void => store.setState(patch);
  const answering = createAnswering(store, client);
  const { change, renew, askAgain, askFailedAgain } = answering;
  const search = newestWins((parameters: AnalysisMessages['search']['parameters'], signal: AbortSignal) =>
    client.request('search', parameters, { signal }),
  );
  const opened = (): OpenedArea | null => {
    const { opened: result } = get();
    return result.kind === 'ready' ? result.value : null;
  };
  const zoneOf = (nil: number | null): NilZone | undefined =>
    opened()?.nils.find((candidate) => candidate.nil === nil);
  const camera = (bbox: BoundingBox, maxZoom: number): Partial<AppState> => ({
    cameraRequest: { bbox, maxZoom, serial: (get().cameraRequest?.serial ?? 0) + 1 },
  });

  /** Whether the last link said where the map is; a link to the page of a NIL need not. */
  let isViewLinked = true;

  /** Where the map goes for the page of a NIL that is shown. */
  const flightToPage = (): Partial<AppState> => {
    const zone = zoneOf(shownNil(get()));
    return zone ? camera(zone.bbox, CLOSE_ZOOM) : {};
  };

  /** Fills in the words of an origin that has none, unless another one was chosen in the meantime. */
  const describeOrigin = async (): Promise<void> => {
    const { origin, heldOrigin } = get();
    if (origin?.label !== '' || heldOrigin || !opened()) return;
    try {
      const { nearestAddress } = await client.request('describe', { position: origin.position });
      if (get().origin === origin) set({ origin: { ...origin, label: nearestAddress } });
    } catch (error) {
      if (!(error instanceof AbortError)) console.warn(error);
    }
  };

  /** Takes an origin and whatever comes with it in one step, so that it is one step of the Back button too. */
  const chooseOrigin = (origin: Origin, along: Partial<AppState> = {}): void => {
    const section = along.section ?? (get().section === 'data' ? 'near' : get().section);
    const left: Partial<AppState> = section === 'near' ? { selectedNil: null } : {};
    change({ origin, heldOrigin: null, section, locateProblem: null, ...left, ...along });
    void describeOrigin();
  };

  const { baseUrl, areaId } = environment;
  const onProgress = ({ done, total }: ProgressOf): void => set({ openProgress: { done, total } });

  /** Draws the first map; where that fails, opening fails too and is told. */
  const openFirstMap = async (): Promise<void> => {
    try {
      set({ firstMap: await client.request('firstMap', { baseUrl, areaId }) });
    } catch (error) {
      if (!(error instanceof AbortError)) console.warn(error);
    }
  };

  /** Loads the streets; a question that was asked without them waits in the worker. */
  const openNetwork = async (): Promise<void> => {
    set({ network: { kind: 'running', previous: null } });
    try {
      const facts = await client.request('network', null, { onProgress });
      const area = opened();
      if (!area) throw new InternalError('the streets came before the area');
      const patch = {
        network: { kind: 'ready', value: null },
        opened: { kind: 'ready', value: { ...area, ...facts } },
      } as const;
      change({ ...patch, ...resolvePace(get(), facts.knowsSteps) });
    } catch (error) {
      if (!(error instanceof AbortError)) set({ network: toFailure(error), ...toldVersion(error) });
    }
  };

  /** Where not even the list of files came it fails with it: to ask for that again would keep a retry waiting. */
  const openSearchIndex = async (): Promise<void> => {
    for (const result of [get().opened, get().network])
      if (result.kind === 'failed' && result.failure.file === 'manifest.json')
        return set({ searchIndex: result });
    set({ searchIndex: { kind: 'running', previous: null } });
    try {
      await client.request('searchIndex', null);
      set({ searchIndex: { kind: 'ready', value: null } });
      void describeOrigin();
    } catch (error) {
      if (!(error instanceof AbortError)) set({ searchIndex: toFailure(error), ...toldVersion(error) });
    }
  };

  /**
   * Opens the area stage by stage. The streets are most of the bytes: a page that is to answer at once asks for them at
   * once, and for the search when they have come; any other when the first map stands.
   */
  const open = async (): Promise<void> => {
    set({ opened: { kind: 'running', previous: null }, openProgress: { done: 0, total: 0 } });
    void openFirstMap();
    const ground = client.request('open', { baseUrl, areaId }, { onProgress });
    const streets = wantsNetwork(get()) ? openNetwork() : Promise.resolve();
    void streets.then(openSearchIndex);
    try {
      const value = await ground;
      change({ opened: { kind: 'ready', value }, ...resolveLink(get(), value) });
      if (!isViewLinked) set(flightToPage());
    } catch (error) {
      if (!(error instanceof AbortError)) set({ opened: toFailure(error), ...toldVersion(error) });
    }
  };

  const askMissing = createMissingAsker(get, set, renew, async () => {
    const area = await client.request('open', { baseUrl, areaId }, { onProgress });
    const isWalked = get().network.kind === 'ready';
    return isWalked ? { ...area, ...(await client.request('network', null)) } : area;
  });

  const locateDevice = (): void => {
    const before = get().origin?.position;
    set({ locating: true, locateProblem: null });
    locatePosition(environment.geolocation, (outcome) => {
      set({ locating: false });
      if (outcome.kind === 'problem') set({ locateProblem: outcome.problem });
      else if (get().origin?.position === before)
        chooseOrigin(
          { position: outcome.position, label: '', by: 'device', note: 'exact' },
          camera(boxOfReach(outcome.position, get()), CLOSE_ZOOM),
        );
    });
  };

  const chooseResult: Commands['chooseResult'] = (result) => {
    const { kind, nil, municipio, facility, position, label, match, askedNumber } = result;
    const zone = kind === 'neighbourhood' ? zoneOf(nil) : null;
    const part = opened()?.municipi.find((candidate) => candidate.municipio === municipio);
    const flight = camera(zone?.bbox ?? part?.bbox ?? boxOfReach(position, get()), CLOSE_ZOOM);
    if (municipio !== null && get().section === 'gaps') {
      set({ zoneLevel: 'municipio', ...flight });
      return;
    }
    if (zone) {
      change({ ...(get().section === 'gaps' ? {} : pageOf(zone.nil)), selectedNil: zone.nil, ...flight });
      return;
    }
    const index = opened()?.places.findIndex(
      (place) => place.service === facility?.service && place.id === facility.id,
    );
    chooseOrigin(
      { position, label, by: 'search', note: match, ...(match === 'exact' ? {} : { askedNumber }) },
      {
        section: 'near',
        ...flight,
        ...(index !== undefined && index >= 0 ? { selectedFacility: index } : {}),
      },
    );
  };

  /** Where the map has to go for a link; nowhere if it stands there, or will be made there. */
  const cameraOf = ({ patch, isViewLinked }: RestoredState): Partial<AppState> => {
    const { view: before, map } = get();
    const { origin, view } = patch;
    if (!isViewLinked && origin && patch.section === 'near')
      return camera(boxOfReach(origin.position, { ...get(), ...patch }), CLOSE_ZOOM);
    const isMoved = view.center.some((value, i) => value !== before.center[i]) || view.zoom !== before.zoom;
    const { bbox, maxZoom } = frameView({ ...get(), view });
    return isMoved && map === 'ready' ? camera(bbox, maxZoom) : {};
  };

  /** Takes up what widens or narrows the reach, with the map around it where it is shown. */
  const changeReach = (patch: Partial<AppState>): void => {
    const next = { ...get(), ...patch };
    const { origin, section } = next;
    const flight = origin && section === 'near' ? camera(boxOfReach(origin.position, next), CLOSE_ZOOM) : {};
    change({ ...patch, ...flight });
  };

  const restore: Commands['restore'] = (restored) => {
    const { patch, notices: own, isScenarioElsewhere } = restored;
    const before = get();
    const lacksScenario = isScenarioElsewhere && before.scenario.changes.length === 0;
    const notices = [
      ...own,
      ...(lacksScenario ? [{ key: SCENARIO_IN_FILE, value: '' }] : []),
      ...(restored.areaId === areaId ? [] : [{ key: 'area', value: restored.areaId }]),
    ];
    const next: AppState = { ...before, ...patch, notices, selectedFacility: null };
    const area = opened();
    change({
      ...patch,
      heldOrigin: null,
      notices,
      ...takeLinked(before, patch.scenario, isScenarioElsewhere),
      ...(area ? resolveLink(next, area) : {}),
      ...cameraOf(restored),
    });
    isViewLinked = restored.isViewLinked;
    if (!isViewLinked) set(flightToPage());
    void describeOrigin();
  };

  store.subscribe((state) => {
    if (state.opened.kind === 'ready' && state.network.kind === 'idle' && wantsNetwork(state))
      void openNetwork();
  });

  const scenario = createScenarioCommands(get, change);
  return {
    start: () => void open(),
    retry: (what) => {
      if (what === 'opened') void open();
      else if (what === 'missing') void askMissing();
      else if (what === 'network')
        // And asks again what failed without them.
        void openNetwork().then(() => get().network.kind === 'ready' && askFailedAgain());
      else if (what === 'searchIndex') void openSearchIndex();
      else if (what === 'map') set({ map: 'pending', mapAttempt: get().mapAttempt + 1 });
      else if (what === 'worker') environment.restartWorker?.();
      else {
        askAgain(what);
        if (get().network.kind === 'failed') void openNetwork();
        void askMissing();
      }
    },
    setLanguage: (language) => set({ language }),
    setTheme: (theme) => set({ theme }),
    setSection: (section) => change({ section }),
    viewMoved: (view) => set({ view }),
    mapCovered: (coveredPixels) => {
      if (coveredPixels !== get().coveredPixels) set({ coveredPixels });
    },
    mapChanged: (map) => set({ map }),
    toggleVisible: (service) => {
      const { visibleServices } = get();
      set({
        visibleServices: visibleServices.includes(service)
          ? visibleServices.filter((id) => id !== service)
          : [...visibleServices, service],
      });
    },
    chooseOrigin: (origin) => chooseOrigin(origin),
    chooseOriginOnMap: (position) => chooseOrigin({ position, label: '', by: 'map', note: 'exact' }),
    clearOrigin: () => change({ origin: null, heldOrigin: null, selectedNil: null }),
    locateDevice,
    setProfile: (profileId) => {
      if (needsSteps(profileId) && !opened()?.knowsSteps) return;
      changeReach({ profileId, speedKmh: profileRanges[profileId].defaultKmh });
    },
    setSpeed: (speedKmh) => {
      if (!Number.isFinite(speedKmh)) return;
      const { minKmh, maxKmh } = profileRanges[get().profileId];
      change({ speedKmh: Math.min(maxKmh, Math.max(minKmh, Math.round(speedKmh * 10) / 10)) });
    },
    setReachMinutes: (reachMinutes) => changeReach({ reachMinutes }),
    setPlaceOrder: (placeOrder) => set({ placeOrder }),
    selectFacility: (selectedFacility) => {
      const { origin, section } = get();
      const place = selectedFacility === null ? null : opened()?.places[selectedFacility];
      const box =
        origin && place && section === 'near' && boxOfFarWalk(get(), origin.position, place.position);
      change({ selectedFacility, ...(box ? camera(box, CLOSE_ZOOM) : {}) });
    },
    hoverFacility: (hoveredFacility) => set({ hoveredFacility }),
    walkFromFacility: (index) => {
      const place = opened()?.places[index];
      if (!place) return;
      chooseOrigin(
        { position: place.position, label: place.name, by: 'facility', note: 'exact' },
        { section: 'near', ...camera(boxOfReach(place.position, get()), CLOSE_ZOOM) },
      );
    },
    setQuestion: (question) => change({ question }),
    toggleService: (service) => {
      const { services } = get();
      const next = services.includes(service)
        ? services.filter((id) => id !== service)
        : [...services, service];
      if (next.length > 0) change({ services: next });
    },
    setMatch: (match) => change({ match }),
    setCutoffMinutes: (cutoffMinutes) => change({ cutoffMinutes }),
    setGroup: (group) => change({ group }),
    setZoneLevel: (zoneLevel) => set({ zoneLevel }),
    setSort: (column) => {
      const { sort } = get();
      const descending = sort.column === column ? !sort.descending : column !== 'name';
      set({ sort: { column, descending } });
    },
    setFieldView: (fieldView) => set({ fieldView }),
    setSiteCount: (siteCount) => change({ siteCount, fewestPercent: null }),
    setFewestPercent: (fewestPercent) => change({ fewestPercent, siteCount: null }),
    setSiteTerms: (terms) => {
      const siteTerms = { ...get().siteTerms, ...terms };
      change({ siteTerms: { ...siteTerms, within: sortZones(siteTerms.within) } });
    },
    goToSite: (index) => {
      const site = shownSites(get())?.sites[index];
      if (site) set(camera(boxAround(site.position), CLOSE_ZOOM));
    },
    goToGap: (id) => {
      const gap = currentCoverage(get())?.gaps.find((candidate) => candidate.id === id);
      if (!gap) return;
      const isDrawn = gap.polygon.coordinates.length > 0;
      set(camera(isDrawn ? boundsOf(gap.polygon) : boxAround(gap.label), CLOSE_ZOOM));
    },
    ...createNeighbourhoodCommands({ get, set, change, camera, zoneOf, chooseOrigin }),
    goToPoint: (position) => set(camera(boxAround(position), CLOSE_ZOOM)),
    goToZones: (nils) => {
      const boxes = (opened()?.nils ?? []).filter(({ nil }) => nils.includes(nil)).map(({ bbox }) => bbox);
      if (boxes.length > 0) set(camera(joinBoxes(boxes), CLOSE_ZOOM));
    },
    compare: (comparison) => change({ comparison }),
    ...createAimCommands(get, set),
    ...scenario,
    ...createToolCommands(get, set, scenario),
    ...createScenarioFileCommands(get, change),
    ...createOriginCommands({ get, change, describe: () => void describeOrigin() }),
    ...createOwnCommands(get, answering, client),
    ...createEverydayCommands(get, set, change, client),
    ...createOfflineCommands(set, environment.offline ?? noOfflineDevice),
    ...createLateProof(store, client, environment.openExact),
    ...createTakeCommands(get, change, client),
    search: async (text) => {
      try {
        return await search({ text, limit: SEARCH_LIMIT });
      } catch (error) {
        if (error instanceof AbortError) throw error;
        set({ searchIndex: toFailure(error) });
        return [];
      }
    },
    describe: async (position) => (await client.request('describe', { position })).nearestAddress,
    chooseResult,
    restore,
    onlineChanged: (online) => set({ online }),
    dismissNotices: () => set({ notices: [] }),
  };
}
