import { expect, vi } from 'vitest';
import type { AppState } from '../../src/state/app-state';
import type { Commands } from '../../src/state/commands';
import { createCommands } from '../../src/state/create-commands';
import type { ExactConnection } from '../../src/state/proof-commands';
import { type AppStore, createAppStore } from '../../src/state/store';
import { type Client, createClient } from '../../src/workers/client';
import type { AnalysisMessages, GivenFile, OwnPlacesAnswer } from '../../src/workers/messages';
import { type HandlerContext, type Handlers, serve } from '../../src/workers/server';
import { setsOf } from '../core/siting/made-sets';
import { counts, duomo, makeCoverage, makeNearest, makeOpenedArea, makeReached } from './made-area';
import { makeCircles, makeCurves, makePair } from './made-comparison';
import { makeDepth } from './made-depth';
import { makeNeighbourhood, makeSheet } from './made-sheet';

/** One request as the worker received it. */
export interface Received {
  readonly name: keyof AnalysisMessages;
  readonly parameters: unknown;
  readonly signal: AbortSignal;
}

/** The page's half and the worker's half of a made analysis, over a real channel. */
export interface Bench {
  readonly store: AppStore;
  readonly commands: Commands;
  readonly client: Client<AnalysisMessages>;
  readonly received: readonly Received[];
  /** Names of the requests received so far. */
  readonly names: () => readonly string[];
  /** Waits until the state is as asked. */
  readonly until: (holds: (state: AppState) => boolean) => Promise<void>;
  /** Waits until everything sent so far was read and answered. */
  readonly settle: () => Promise<void>;
  readonly close: () => void;
}

export interface BenchOptions {
  readonly handlers?: Partial<Handlers<AnalysisMessages>>;
  readonly geolocation?: Geolocation;
  readonly state?: Partial<AppState>;
  readonly openExact?: () => ExactConnection;
}

function noExact(): never {
  throw new Error('nobody asks for a proof here');
}

const nowhere = { type: 'MultiPolygon' as const, coordinates: [] };

function handlersOf(
  received: Received[],
  own: Partial<Handlers<AnalysisMessages>>,
): Handlers<AnalysisMessages> {
  const noted =
    <P, R>(name: keyof AnalysisMessages, handle: (parameters: P, context: HandlerContext) => R) =>
    (parameters: P, context: HandlerContext): R => {
      received.push({ name, parameters, signal: context.signal });
      return handle(parameters, context);
    };
  const standard: Handlers<AnalysisMessages> = {
    prepare: async () => ({ result: null, transfer: [] }),
    firstMap: async () => ({ result: makeOpenedArea(), transfer: [] }),
    network: async () => {
      const { facilitySnapMeters, knowsSteps, detour } = makeOpenedArea();
      return { result: { facilitySnapMeters, knowsSteps, detour }, transfer: [] };
    },
    searchIndex: async () => ({ result: null, transfer: [] }),
    open: async (_, { report }) => {
      report({ done: 1, total: 2, path: 'nil.fgb' });
      return { result: makeOpenedArea(), transfer: [] };
    },
    reach: async (query) => ({ result: makeReached(query), transfer: [] }),
    route: async ({ origin, destination }) => ({
      result: { kind: 'route', seconds: 60, meters: 60, coordinates: [origin, destination] },
      transfer: [],
    }),
    coverage: async (query) => ({ result: makeCoverage(query), transfer: [] }),
    depth: async (query) => ({ result: makeDepth(query), transfer: [] }),
    pair: async (query) => ({ result: makePair(query), transfer: [] }),
    curves: async (query) => ({ result: makeCurves(query), transfer: [] }),
    circles: async (query) => ({ result: makeCircles(query), transfer: [] }),
    catchment: async (query) => ({
      result: {
        kind: 'catchment',
        method: 'network',
        query,
        within: counts(10),
        nearest: counts(5),
        isochrone: nowhere,
        areaSquareMeters: 1,
        circle: { radiusMeters: 1, residents: counts(20), areaSquareMeters: 1, polygon: nowhere },
        nearestDemand: new Uint32Array(0),
        nearestPolygon: nowhere,
      },
      transfer: [],
    }),
    sites: async (query) => ({
      result: {
        query,
        sites: [
          {
            point: 0,
            position: duomo,
            nil: 1,
            municipio: 1,
            gain: counts(300),
            gainedSeconds: 90_000,
            within: counts(900),
          },
          {
            point: 1,
            position: duomo,
            nil: 76,
            municipio: 8,
            gain: counts(50),
            gainedSeconds: 30_000,
            within: counts(60),
          },
        ],
        uncovered: counts(400),
        gained: counts(350),
        uncoveredSeconds: 150_000,
        gainedSeconds: 120_000,
        provenShare: 0.984,
        curve: [
          { sites: 1, gained: counts(300), gainedSeconds: 90_000 },
          { sites: 2, gained: counts(350), gainedSeconds: 120_000 },
        ],
        addresses: ['Piazza del Duomo 1', ''],
      },
      transfer: [],
    }),
    sitesProblem: async ({ sites }) => ({
      result: {
        sets: setsOf([
          [0, 1, 2, 3],
          [0, 1, 4],
          [2, 3, 5],
        ]),
        weights: Float64Array.of(3, 3, 3, 3, 2, 2),
        count: 2,
        knownSites: sites,
      },
      transfer: [],
    }),
    describeSites: async ({ query, sites, provenShare }) => ({
      result: {
        query,
        sites: sites.map((point) => ({
          point,
          position: duomo,
          nil: 1,
          municipio: 1,
          gain: counts(200),
          gainedSeconds: 70_000,
          within: counts(900),
        })),
        uncovered: counts(400),
        gained: counts(200 * sites.length),
        uncoveredSeconds: 150_000,
        gainedSeconds: 140_000,
        provenShare,
        addresses: sites.map(() => ''),
      },
      transfer: [],
    }),
    scenario: async (query) => ({
      result: {
        kind: 'scenario',
        method: 'network',
        query,
        zones: [
          {
            zoneId: 'city',
            residents: counts(1000),
            before: counts(500),
            after: counts(550),
            gained: counts(60),
            lost: counts(10),
          },
        ],
        field: Uint8Array.of(0, 1, 2, 3),
        changes: query.changes.map(() => ({
          kind: 'applied' as const,
          within: counts(80),
          difference: counts(50),
        })),
      },
      transfer: [],
    }),
    nearest: async (query) => ({ result: makeNearest(query), transfer: [] }),
    ownPlaces: async (given) => ({ result: takeMadeFile(given), transfer: [] }),
    writeCells: ({ format }) => ({ result: new TextEncoder().encode(`${format} cells`), transfer: [] }),
    writeLayer: ({ layer, format }) => ({
      result: new TextEncoder().encode(`${format} ${layer.name}`),
      transfer: [],
    }),
    fewest: async (query) => ({
      result: {
        kind: 'fewest',
        query,
        residents: 1000,
        covered: 600,
        coveredAfter: 900,
        atLeast: 1,
        sites: [
          {
            point: 0,
            position: duomo,
            nil: 1,
            municipio: 1,
            gain: counts(300),
            gainedSeconds: 90_000,
            within: counts(900),
          },
        ],
        uncovered: counts(400),
        gained: counts(300),
        uncoveredSeconds: 150_000,
        gainedSeconds: 90_000,
        curve: [{ sites: 1, gained: counts(300), gainedSeconds: 90_000 }],
        addresses: ['Piazza del Duomo 1'],
      },
      transfer: [],
    }),
    sheet: (query) => ({ result: makeSheet(query), transfer: [] }),
    neighbourhood: async (query) => ({ result: makeNeighbourhood(query), transfer: [] }),
    everyday: async () => ({ result: null, transfer: [] }),
    badlyLocated: async () => ({ result: [], transfer: [] }),
    dataCheck: async () => ({ result: null, transfer: [] }),
    everydayNear: async (query) => ({ result: { kind: 'unknown', query }, transfer: [] }),
    dimensions: async (query) => ({ result: { kind: 'unknown', query }, transfer: [] }),
    search: async () => ({ result: [], transfer: [] }),
    describe: async ({ position }) => ({
      result: { position, nil: 1, municipio: 1, nearestAddress: 'Piazza del Duomo 1' },
      transfer: [],
    }),
  };
  const all = { ...standard, ...own };
  return {
    prepare: noted('prepare', all.prepare),
    firstMap: noted('firstMap', all.firstMap),
    open: noted('open', all.open),
    network: noted('network', all.network),
    searchIndex: noted('searchIndex', all.searchIndex),
    reach: noted('reach', all.reach),
    route: noted('route', all.route),
    coverage: noted('coverage', all.coverage),
    nearest: noted('nearest', all.nearest),
    depth: noted('depth', all.depth),
    pair: noted('pair', all.pair),
    curves: noted('curves', all.curves),
    circles: noted('circles', all.circles),
    catchment: noted('catchment', all.catchment),
    sites: noted('sites', all.sites),
    sitesProblem: noted('sitesProblem', all.sitesProblem),
    describeSites: noted('describeSites', all.describeSites),
    fewest: noted('fewest', all.fewest),
    scenario: noted('scenario', all.scenario),
    ownPlaces: noted('ownPlaces', all.ownPlaces),
    writeCells: noted('writeCells', all.writeCells),
    writeLayer: noted('writeLayer', all.writeLayer),
    sheet: noted('sheet', all.sheet),
    neighbourhood: noted('neighbourhood', all.neighbourhood),
    everyday: noted('everyday', all.everyday),
    badlyLocated: noted('badlyLocated', all.badlyLocated),
    dataCheck: noted('dataCheck', all.dataCheck),
    everydayNear: noted('everydayNear', all.everydayNear),
    dimensions: noted('dimensions', all.dimensions),
    search: noted('search', all.search),
    describe: noted('describe', all.describe),
  };
}

/** Takes a made file for one place at the Duomo and one row that cannot be used; an empty one is refused. */
function takeMadeFile(given: GivenFile | null): OwnPlacesAnswer {
  const { places, facilities, facilitySnapMeters } = makeOpenedArea();
  if (!given) return { kind: 'taken', file: null, places, facilities, facilitySnapMeters };
  const { name, bytes } = given;
  if (bytes.length === 0) return { kind: 'refused', name, fault: 'empty', value: '', problems: [] };
  const problem = { row: 3, fault: 'latitude', value: 'abc' } as const;
  const own = { ...places[0], service: 'own', id: 'row-2', position: duomo } as const;
  return {
    kind: 'taken',
    file: { name, problems: [problem], rowCount: 2, goodRowCount: 1, isMetric: false },
    places: [...places, own],
    facilities: [...facilities, { id: own.id, service: own.service, position: duomo, countable: true }],
    facilitySnapMeters: Float64Array.of(...facilitySnapMeters, 5),
  };
}

/** Commands on a store, a client and a server of handlers written by hand. */
export function createBench({
  handlers = {},
  geolocation,
  state = {},
  openExact = noExact,
}: BenchOptions = {}): Bench {
  const { port1, port2 } = new MessageChannel();
  const received: Received[] = [];
  serve(port2, handlersOf(received, handlers));
  port1.start();
  port2.start();
  const store = createAppStore(state);
  const client = createClient<AnalysisMessages>(port1);
  const commands = createCommands(store, client, {
    baseUrl: 'https://x/geo/',
    areaId: 'milano',
    geolocation,
    openExact,
  });
  return {
    store,
    commands,
    client,
    received,
    names: () => received.map(({ name }) => name),
    until: (holds) =>
      vi.waitFor(() => expect(holds(store.getState())).toBe(true), { timeout: 5000, interval: 2 }),
    settle: async () => {
      await client.request('describe', { position: duomo });
      await client.request('describe', { position: duomo });
    },
    close: () => {
      port1.close();
      port2.close();
    },
  };
}

/** A bench whose study area is open. */
export async function openBench(options: BenchOptions = {}): Promise<Bench> {
  const bench = createBench(options);
  bench.commands.start();
  await bench.until(({ opened }) => opened.kind === 'ready');
  return bench;
}

/** A promise that is kept from outside. */
export function createGate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}
