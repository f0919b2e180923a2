import { afterEach, describe, expect, it } from 'vitest';
import { bindUrl, type LinkWindow } from '../../src/state/bind-url';
import { duomo, LAB } from './made-area';
import { type Bench, createBench } from './made-worker';

/** A window with a history of its own; `hashes` are its entries. */
class MadeWindow implements LinkWindow {
  readonly hashes: string[];
  #now = 0;
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly location: { readonly hash: string; readonly reload: () => void };
  reloads = 0;
  readonly history = {
    pushState: (_: unknown, __: string, url?: string | URL | null): void => {
      this.hashes.splice(++this.#now, Number.POSITIVE_INFINITY, String(url));
    },
    replaceState: (_: unknown, __: string, url?: string | URL | null): void => {
      this.hashes[this.#now] = String(url);
    },
  };

  constructor(hash: string) {
    this.hashes = [hash];
    const current = (): string => this.hashes[this.#now];
    this.location = {
      get hash() {
        return current();
      },
      reload: () => {
        this.reloads++;
      },
    };
  }

  addEventListener = (type: string, listener: () => void): void => {
    this.#listeners.set(type, (this.#listeners.get(type) ?? new Set()).add(listener));
  };

  removeEventListener = (type: string, listener: () => void): void => {
    this.#listeners.get(type)?.delete(listener);
  };

  #tell(): void {
    for (const type of ['popstate', 'hashchange'])
      for (const listener of this.#listeners.get(type) ?? []) listener();
  }

  go(steps: number): void {
    this.#now += steps;
    this.#tell();
  }

  follow(hash: string): void {
    this.history.pushState(null, '', hash);
    this.#tell();
  }
}

let bench: Bench;
let unbind: () => void;
afterEach(() => {
  unbind();
  bench.close();
});

async function openAt(hash: string): Promise<{ page: MadeWindow } & Bench> {
  const page = new MadeWindow(hash);
  bench = createBench();
  unbind = bindUrl(bench.store, bench.commands, page);
  bench.commands.start();
  await bench.until(({ opened }) => opened.kind === 'ready');
  return { page, ...bench };
}

describe('the address of the page', () => {
  it('is taken up at the start without a step of the Back button', async () => {
    const { page, store, settle } = await openAt('#at=45.46420,9.19000&place=fablabs/lab&nil=999&lang=en');
    await settle();
    expect(store.getState()).toMatchObject({
      origin: { position: duomo, by: 'link' },
      selectedFacility: LAB,
      language: 'en',
      selectedNil: null,
      notices: [{ key: 'nil', value: '999' }],
    });
    expect(page.hashes).toHaveLength(1);
    expect(page.hashes[0]).toContain('place=fablabs/lab');
    expect(page.hashes[0]).not.toContain('nil=');
  });

  it('loads the page anew for another study area, and says that one is not there', async () => {
    const { page, store } = await openAt('#area=nowhere');
    expect(store.getState().notices).toEqual([{ key: 'area', value: 'nowhere' }]);
    expect(page.hashes[0]).not.toContain('area=');
    page.follow('#area=milano&s=gaps');
    expect([page.reloads, store.getState().section]).toEqual([0, 'gaps']);
    page.follow('#area=bicocca&s=data');
    expect([page.reloads, store.getState().section]).toEqual([1, 'gaps']);
  });

  it('has one step for each choice and none for moves and settings', async () => {
    const { page, commands, settle } = await openAt('');
    commands.viewMoved({ center: [9.1, 45.5], zoom: 13 });
    commands.setGroup('over65');
    commands.setMapDimension('care');
    expect(page.hashes).toHaveLength(1);
    expect(page.hashes[0]).toContain('dim=care');
    expect(page.hashes[0]).toContain('map=13.00/45.50000/9.10000');
    commands.chooseOriginOnMap(duomo);
    await settle();
    expect(page.hashes).toHaveLength(2);
    expect(page.hashes[1]).toContain('label=Piazza%20del%20Duomo%201');
    commands.setSection('gaps');
    commands.goToNil(76);
    expect(page.hashes).toHaveLength(4);
    commands.walkFromFacility(LAB);
    commands.selectFacility(LAB);
    expect(page.hashes).toHaveLength(6);
  });

  it('brings back each step with Back and Forward', async () => {
    const { page, store, commands, settle } = await openAt('');
    commands.chooseOrigin({ position: duomo, label: 'Duomo', by: 'search', note: 'exact' });
    commands.selectFacility(LAB);
    commands.setSection('gaps');
    page.go(-1);
    expect(store.getState()).toMatchObject({ section: 'near', selectedFacility: LAB });
    page.go(-1);
    expect(store.getState()).toMatchObject({ selectedFacility: null, origin: { label: 'Duomo' } });
    page.go(-1);
    expect(store.getState()).toMatchObject({ origin: null, reach: { kind: 'idle' } });
    page.go(3);
    await settle();
    expect(store.getState()).toMatchObject({ section: 'gaps', selectedFacility: LAB });
    expect(page.hashes).toHaveLength(4);
    commands.viewMoved({ center: [9.1, 45.5], zoom: 13 });
    expect(page.hashes).toHaveLength(4);
  });

  it('has one step for a whole drag of the origin, none for one that is given up', async () => {
    const { page, store, commands, settle } = await openAt('');
    commands.chooseOrigin({ position: duomo, label: 'Duomo', by: 'search', note: 'exact' });
    const before = page.location.hash;
    for (const lng of [9.15, 9.16, 9.17]) commands.dragOrigin([lng, 45.5]);
    expect(page.location.hash).toBe(before);
    commands.cancelOrigin();
    expect(page.hashes).toHaveLength(2);
    for (const lng of [9.15, 9.16, 9.17]) commands.dragOrigin([lng, 45.5]);
    commands.settleOrigin();
    await settle();
    expect(page.hashes).toHaveLength(3);
    expect(page.location.hash).toContain('at=45.50000,9.17000');
    page.go(-1);
    expect(store.getState().origin).toMatchObject({ position: duomo, label: 'Duomo' });
  });

  it('moves the map of a step that was elsewhere', async () => {
    const { page, store, commands } = await openAt('');
    commands.mapChanged('ready');
    commands.viewMoved({ center: [9.1, 45.5], zoom: 13 });
    commands.setSection('gaps');
    page.go(-1);
    expect(store.getState().cameraRequest).toBeNull();
    page.go(1);
    commands.viewMoved({ center: [9.2, 45.4], zoom: 14 });
    page.go(-1);
    expect(store.getState().cameraRequest).toEqual({ bbox: [9.1, 45.5, 9.1, 45.5], maxZoom: 13, serial: 1 });
  });

  it('brings the map to the page of a neighbourhood that says nothing of the map, and keeps its steps apart', async () => {
    const { page, store, commands } = await openAt('#nil=76');
    expect(store.getState()).toMatchObject({
      selectedNil: 76,
      cameraRequest: { bbox: [9.1, 45.5, 9.12, 45.52], maxZoom: 15 },
    });
    commands.viewMoved({ center: [9.11, 45.51], zoom: 14 });
    expect(page.hashes).toHaveLength(1);
    commands.openNil(53);
    commands.walkFromNil(53);
    commands.printNil(53);
    expect(page.hashes).toHaveLength(4);
    page.go(-2);
    expect(store.getState()).toMatchObject({ selectedNil: 53, origin: null, printedNil: null });
    page.go(-1);
    expect(store.getState()).toMatchObject({ selectedNil: 76, origin: null });
  });

  it('may lead to a part of the page without losing anything', async () => {
    const { page, store, commands } = await openAt('');
    commands.chooseOrigin({ position: duomo, label: 'Duomo', by: 'search', note: 'exact' });
    page.follow('#main');
    expect(store.getState().origin?.label).toBe('Duomo');
    commands.setGroup('over65');
    expect(page.location.hash).toContain('grp=over65');
  });

  it('brings the map to where it starts, as far around as the reach goes', async () => {
    const { store } = await openAt('#at=45.46000,9.19000&min=30');
    const [west, south, east, north] = store.getState().cameraRequest?.bbox ?? [0, 0, 0, 0];
    expect((west + east) / 2).toBeCloseTo(9.19, 9);
    expect((south + north) / 2).toBeCloseTo(45.46, 9);
    // 30 minutes at 5 km/h are 2,500 m; a degree of latitude is 111 km.
    expect(((north - south) / 2) * 111_000).toBeCloseTo(3000, 6);
  });

  it('leaves the map where it says that it is', async () => {
    const { store } = await openAt('#map=11.00/45.40000/9.20000&at=45.46000,9.19000');
    expect(store.getState()).toMatchObject({ cameraRequest: null, view: { zoom: 11 } });
  });

  it('may be typed by hand', async () => {
    const { page, store } = await openAt('');
    page.follow('#s=gaps&cut=99&svc=fablabs');
    expect(store.getState()).toMatchObject({
      section: 'gaps',
      services: ['fablabs'],
      cutoffMinutes: 15,
      notices: [{ key: 'cut', value: '99' }],
      coverage: { kind: 'running' },
    });
    expect(page.hashes).toHaveLength(2);
    expect(page.location.hash).toBe('#map=11.20/45.46800/9.17000&v=1&s=gaps&svc=fablabs');
  });

  it('is left alone once unbound', async () => {
    const { page, commands } = await openAt('');
    unbind();
    commands.setSection('gaps');
    page.follow('#s=data');
    expect(page.hashes).toHaveLength(2);
    expect(bench.store.getState().section).toBe('gaps');
  });
});
