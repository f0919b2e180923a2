import { afterEach, describe, expect, it } from 'vitest';
import type { Gap } from '../../src/core/access/answers';
import { AbortError } from '../../src/core/errors';
import type { LngLat } from '../../src/core/geo';
import type { SearchResult } from '../../src/core/search/search-result';
import { currentNeighbourhood, shownNeighbourhood } from '../../src/state/neighbourhood-selectors';
import { duomo, LAB, makeCoverage, makeOpenedArea } from './made-area';
import { type Bench, type BenchOptions, createBench, createGate, openBench } from './made-worker';

let bench: Bench;
afterEach(() => bench.close());

async function open(options: BenchOptions = {}): Promise<Bench> {
  bench = await openBench(options);
  return bench;
}

/** A device that answers when it is told to. */
function createDevice(): {
  readonly geolocation: Geolocation;
  readonly find: (position: LngLat) => void;
  readonly refuse: (code: number) => void;
} {
  let found: PositionCallback = () => {};
  let refused: PositionErrorCallback = () => {};
  return {
    geolocation: {
      getCurrentPosition: (onPosition, onProblem) => {
        found = onPosition;
        refused = onProblem ?? refused;
      },
      watchPosition: () => 0,
      clearWatch: () => {},
    },
    find: ([longitude, latitude]) =>
      found({
        coords: {
          longitude,
          latitude,
          accuracy: 10,
          altitude: null,
          altitudeAccuracy: null,
          heading: null,
          speed: null,
          toJSON: () => ({}),
        },
        timestamp: 0,
        toJSON: () => ({}),
      }),
    refuse: (code) =>
      refused({ code, message: '', PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 }),
  };
}

function answer(patch: Partial<SearchResult>): SearchResult {
  return {
    kind: 'address',
    key: 'address:x',
    label: 'Via Val Trompia 45/A',
    detail: '',
    position: [9.12, 45.51],
    match: 'near',
    askedNumber: '45',
    facility: null,
    nil: null,
    municipio: null,
    ...patch,
  };
}

describe('an answer of the search', () => {
  it('with an unknown number says which number was asked', async () => {
    const { commands, store } = await open();
    commands.chooseResult(
      answer({ kind: 'street', label: 'Via Padova', match: 'street', askedNumber: '912' }),
    );
    expect(store.getState().origin).toMatchObject({
      label: 'Via Padova',
      note: 'street',
      askedNumber: '912',
    });
    commands.chooseResult(answer({ match: 'exact' }));
    expect(store.getState().origin).not.toHaveProperty('askedNumber');
  });

  it('that is a municipio leads to it, and to the table of municipi where people are counted', async () => {
    const { commands, store } = await open();
    const value = makeOpenedArea();
    const bbox = [9.1, 45.45, 9.2, 45.5] as const;
    const [nil] = value.nils;
    const zone = { ...nil, kind: 'municipio', municipio: 1, bbox } as const;
    store.setState({ opened: { kind: 'ready', value: { ...value, municipi: [zone] } } });
    const municipio = answer({ kind: 'municipio', label: 'Municipio 1', match: 'exact', municipio: 1 });
    commands.chooseResult(municipio);
    expect(store.getState().cameraRequest?.bbox).toEqual(bbox);
    expect(store.getState()).toMatchObject({ section: 'near', origin: { label: 'Municipio 1' } });
    commands.setSection('gaps');
    commands.chooseResult(municipio);
    expect(store.getState()).toMatchObject({ section: 'gaps', zoneLevel: 'municipio' });
  });
});

describe('an origin', () => {
  it('on the map gets its words from the nearest address', async () => {
    const { commands, store, until } = await open();
    commands.chooseOriginOnMap(duomo);
    expect(store.getState().origin).toEqual({ position: duomo, label: '', by: 'map', note: 'exact' });
    await until(({ origin }) => origin?.label === 'Piazza del Duomo 1');
    expect(store.getState().origin?.position).toEqual(duomo);
  });

  it('never gets the words of an older one', async () => {
    const gate = createGate();
    const { commands, store, settle } = await open({
      handlers: {
        describe: async ({ position }) => {
          if (position[0] === 9.1) await gate.opened;
          const nearestAddress = `Via ${position[0]}`;
          return { result: { position, nil: 1, municipio: 1, nearestAddress }, transfer: [] };
        },
      },
    });
    commands.chooseOriginOnMap([9.1, 45.46]);
    await settle();
    commands.chooseOriginOnMap([9.2, 45.46]);
    await settle();
    gate.open();
    await settle();
    expect(store.getState().origin?.label).toBe('Via 9.2');
  });

  it('chosen while the data are shown leads to what is near', async () => {
    const { commands, store } = await open();
    commands.setSection('data');
    commands.chooseOriginOnMap(duomo);
    expect(store.getState().section).toBe('near');
  });

  it('stays in sight with all that more time or a faster pace reaches', async () => {
    const { commands, store } = await open();
    const height = (): number => {
      const [, south, , north] = store.getState().cameraRequest?.bbox ?? [0, 0, 0, 0];
      return north - south;
    };
    commands.setReachMinutes(30);
    expect(store.getState().cameraRequest).toBeNull();
    commands.chooseOriginOnMap(duomo);
    commands.setReachMinutes(10);
    const walk = height();
    commands.setProfile('bicycle');
    expect(height()).toBeCloseTo(3 * walk, 9);
    commands.setSection('gaps');
    commands.setProfile('adult');
    expect(height()).toBeCloseTo(3 * walk, 9);
  });

  it('stands on the map together with a chosen place beyond the reach', async () => {
    const { commands, store } = await open();
    commands.chooseOriginOnMap(duomo);
    commands.setReachMinutes(30);
    commands.selectFacility(LAB);
    expect(store.getState().cameraRequest?.serial).toBe(1);
    commands.setReachMinutes(5);
    commands.selectFacility(LAB);
    const [west, south, east, north] = store.getState().cameraRequest?.bbox ?? [0, 0, 0, 0];
    for (const [lng, lat] of [duomo, [9.22, 45.46]]) {
      expect(lng > west && lng < east && lat > south && lat < north).toBe(true);
    }
  });

  it('may be a facility', async () => {
    const { commands, store } = await open();
    commands.setSection('gaps');
    commands.walkFromFacility(LAB);
    expect(store.getState()).toMatchObject({
      section: 'near',
      origin: { label: 'lab', by: 'facility' },
      cameraRequest: { serial: 1 },
    });
  });
});

describe('the device', () => {
  it('gives an origin, out of the city too', async () => {
    const { geolocation, find } = createDevice();
    const { commands, store, until } = await open({ geolocation });
    commands.locateDevice();
    expect(store.getState().locating).toBe(true);
    find([12.5, 41.9]);
    expect(store.getState()).toMatchObject({
      locating: false,
      origin: { position: [12.5, 41.9], by: 'device' },
    });
    await until(({ reach }) => reach.kind === 'ready');
  });

  it.each([
    [1, 'denied'],
    [2, 'unavailable'],
    [3, 'timeout'],
  ])('says why it could not: %i is %s', async (code, problem) => {
    const { geolocation, refuse } = createDevice();
    const { commands, store } = await open({ geolocation });
    commands.locateDevice();
    refuse(code);
    expect(store.getState()).toMatchObject({ locating: false, locateProblem: problem, origin: null });
    commands.chooseOriginOnMap(duomo);
    expect(store.getState().locateProblem).toBeNull();
  });

  it('is told to be missing', async () => {
    const { commands, store } = await open();
    commands.locateDevice();
    expect(store.getState()).toMatchObject({ locating: false, locateProblem: 'unsupported' });
  });

  it('does not take the place of an origin chosen while it searched', async () => {
    const { geolocation, find } = createDevice();
    const { commands, store } = await open({ geolocation });
    commands.locateDevice();
    commands.chooseOriginOnMap(duomo);
    find([9.1, 45.5]);
    expect(store.getState()).toMatchObject({ locating: false, origin: { position: duomo, by: 'map' } });
  });
});

describe('an answer of the search', () => {
  it('becomes the origin, with what is not known of its number', async () => {
    const { commands, store } = await open();
    commands.chooseResult(answer({}));
    expect(store.getState()).toMatchObject({
      origin: { position: [9.12, 45.51], label: 'Via Val Trompia 45/A', by: 'search', note: 'near' },
      selectedFacility: null,
    });
  });

  it('opens the card of a facility', async () => {
    const { commands, store } = await open();
    commands.chooseResult(answer({ kind: 'facility', facility: { service: 'fablabs', id: 'lab' } }));
    expect(store.getState().selectedFacility).toBe(LAB);
  });

  it('selects a neighbourhood in the plan, and opens its page elsewhere', async () => {
    const { commands, store } = await open();
    const result = answer({ kind: 'neighbourhood', nil: 76, label: 'Quarto Oggiaro' });
    commands.setSection('gaps');
    commands.chooseResult(result);
    const { cameraRequest, ...state } = store.getState();
    expect(state).toMatchObject({ section: 'gaps', selectedNil: 76, origin: null });
    expect(cameraRequest).toEqual({ bbox: [9.1, 45.5, 9.12, 45.52], maxZoom: 15, serial: 1 });
    commands.setSection('near');
    commands.chooseResult(result);
    expect(store.getState()).toMatchObject({ section: 'near', selectedNil: 76, origin: null });
    expect(store.getState().cameraRequest?.serial).toBe(2);
    commands.setSection('data');
    commands.chooseResult(result);
    expect(store.getState()).toMatchObject({ section: 'near', selectedNil: 76 });
  });

  it('is the newest one’s alone', async () => {
    const { commands } = await open({
      handlers: { search: async ({ text }) => ({ result: [answer({ label: text })], transfer: [] }) },
    });
    const older = commands.search('via');
    const newer = commands.search('via val');
    await expect(older).rejects.toThrow(AbortError);
    expect((await newer).map(({ label }) => label)).toEqual(['via val']);
  });
});

describe('the page of a neighbourhood', () => {
  it('puts the origin and the card away, and is left for the next origin', async () => {
    const { commands, store, until } = await open();
    commands.chooseOriginOnMap(duomo);
    commands.selectFacility(LAB);
    commands.openNil(76);
    expect(store.getState()).toMatchObject({
      section: 'near',
      origin: null,
      selectedFacility: null,
      selectedNil: 76,
      neighbourhood: { kind: 'running' },
    });
    await until(({ neighbourhood }) => neighbourhood.kind === 'ready');
    expect(currentNeighbourhood(store.getState())?.query).toMatchObject({ nil: 76, cutoffSeconds: 900 });
    commands.setReachMinutes(20);
    expect(currentNeighbourhood(store.getState())).toBeNull();
    commands.openNil(999);
    expect(shownNeighbourhood(store.getState())?.commonName).toBe('Quarto Oggiaro');
    commands.chooseOriginOnMap(duomo);
    expect(store.getState()).toMatchObject({ selectedNil: null, neighbourhood: { kind: 'idle' } });
    commands.clearOrigin();
    expect(shownNeighbourhood(store.getState())).toBeNull();
  });

  it('offers the walk from the middle, and the plan in the same minutes', async () => {
    const { commands, store } = await open();
    commands.openNil(53);
    commands.setReachMinutes(30);
    commands.walkFromNil(53);
    expect(store.getState()).toMatchObject({
      origin: { position: [9.1, 45.5], label: 'Lorenteggio', by: 'search' },
      selectedNil: null,
    });
    commands.planNil(53, 'fablabs');
    expect(store.getState()).toMatchObject({
      section: 'gaps',
      question: 'who',
      selectedNil: 53,
      services: ['fablabs'],
      cutoffMinutes: 30,
    });
    expect(shownNeighbourhood(store.getState())).toBeNull();
  });

  it('is printed in its own minutes', async () => {
    const { commands, store } = await open();
    commands.setCutoffMinutes(10);
    commands.printNil(53);
    expect(store.getState()).toMatchObject({ printedNil: 53, cutoffMinutes: 10 });
    commands.printNil(null);
    commands.openNil(53);
    commands.setReachMinutes(20);
    commands.printNil(53);
    expect(store.getState()).toMatchObject({ printedNil: 53, cutoffMinutes: 20 });
  });
});

describe('settings', () => {
  it('keep at least one service', async () => {
    const { commands, store } = await open();
    commands.toggleService('coworkings');
    expect(store.getState().services).toEqual(['coworkings']);
    commands.toggleService('fablabs');
    commands.toggleService('coworkings');
    expect(store.getState().services).toEqual(['fablabs']);
  });

  it('keep the speed within what the pace allows, to a tenth', () => {
    bench = createBench();
    const { commands, store } = bench;
    const speedAfter = (speed: number): number => {
      commands.setSpeed(speed);
      return store.getState().speedKmh;
    };
    expect([speedAfter(4.26), speedAfter(99), speedAfter(0), speedAfter(Number.NaN)]).toEqual([4.3, 6, 2, 2]);
    commands.setProfile('bicycle');
    expect([store.getState().speedKmh, speedAfter(4)]).toEqual([15, 8]);
  });

  it('take a pace on small wheels only where the network knows its steps', async () => {
    const { commands, store } = await open();
    commands.setProfile('wheelchair');
    expect(store.getState().profileId).toBe('adult');
    store.setState({ opened: { kind: 'ready', value: { ...makeOpenedArea(), knowsSteps: true } } });
    commands.setProfile('wheelchair');
    expect(store.getState()).toMatchObject({ profileId: 'wheelchair', speedKmh: 3 });
  });

  it('turn the order of a column that is chosen again', () => {
    bench = createBench();
    const { commands, store } = bench;
    commands.setSort('uncovered');
    expect(store.getState().sort).toEqual({ column: 'uncovered', descending: false });
    commands.setSort('name');
    expect(store.getState().sort).toEqual({ column: 'name', descending: false });
    commands.setSort('share');
    expect(store.getState().sort).toEqual({ column: 'share', descending: true });
  });

  it('show and hide layers', () => {
    bench = createBench();
    const { commands, store } = bench;
    commands.toggleVisible('agrifood');
    expect(store.getState().visibleServices).toContain('agrifood');
    commands.toggleVisible('agrifood');
    expect(store.getState().visibleServices).not.toContain('agrifood');
  });

  it('survive a change of section and back', async () => {
    const { commands, store, until } = await open();
    commands.chooseOriginOnMap(duomo);
    commands.selectFacility(LAB);
    commands.setSection('gaps');
    commands.goToNil(53);
    commands.toggleService('fablabs');
    await until(({ coverage, origin }) => coverage.kind === 'ready' && origin?.label !== '');
    const before = store.getState();
    commands.setSection('near');
    commands.setSection('data');
    commands.setSection('gaps');
    await until(({ catchment }) => catchment.kind === 'ready');
    const { catchment: _, ...after } = store.getState();
    expect(before).toMatchObject(after);
  });

  it('stay where a neighbourhood does not exist', async () => {
    const { commands, store } = await open();
    commands.goToNil(999);
    expect(store.getState()).toMatchObject({ selectedNil: null, cameraRequest: null });
  });
});

describe('gaps', () => {
  const ring = [9.1, 9.12, 9.12, 9.1].map((lng, i): [number, number] => [lng, i < 2 ? 45.5 : 45.51]);
  const gap: Omit<Gap, 'id' | 'polygon'> = {
    uncovered: { all: 10, over65: 2, under15: 1 },
    meanMissingSeconds: 60,
    nils: [76],
    nearestFacility: LAB,
    areaSquareMeters: 1,
    label: duomo,
  };
  const polygonOf = (coordinates: [number, number][][][]) => ({ type: 'MultiPolygon' as const, coordinates });

  it('are gone to as they are drawn, and by their label where nothing is drawn', async () => {
    const gaps: Gap[] = [
      { ...gap, id: 0, polygon: polygonOf([[[...ring, ring[0]]]]) },
      { ...gap, id: 1, polygon: polygonOf([]) },
    ];
    const { commands, store, until } = await open({
      handlers: { coverage: async (query) => ({ result: { ...makeCoverage(query), gaps }, transfer: [] }) },
    });
    commands.setSection('gaps');
    await until(({ coverage }) => coverage.kind === 'ready');
    commands.goToGap(7);
    expect(store.getState().cameraRequest).toBeNull();
    commands.goToGap(0);
    expect(store.getState().cameraRequest?.bbox).toEqual([9.1, 45.5, 9.12, 45.51]);
    commands.goToGap(1);
    const [west, south, east, north] = store.getState().cameraRequest?.bbox ?? [0, 0, 0, 0];
    expect((west + east) / 2).toBeCloseTo(duomo[0], 9);
    expect((south + north) / 2).toBeCloseTo(duomo[1], 9);
    expect(store.getState().selectedNil).toBeNull();
  });
});
