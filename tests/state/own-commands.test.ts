import { afterEach, describe, expect, it } from 'vitest';
import type { ReadableFile } from '../../src/state/own-commands';
import { completeness, offeredServices } from '../../src/state/reach-selectors';
import { duomo, LAB, makeOpenedArea } from './made-area';
import { type Bench, openBench } from './made-worker';

let bench: Bench;
afterEach(() => bench.close());

const AREA_PLACES = makeOpenedArea().places.length;

/** A file as a browser hands it over. */
function file(name: string, text: string, size = text.length): ReadableFile {
  return new File([text], name, { type: 'text/csv' }).size === size
    ? new File([text], name)
    : { name, size, arrayBuffer: () => Promise.reject(new Error('it was not to be read')) };
}

function ownNow() {
  return bench.store.getState().own;
}

describe('places of her own', () => {
  it('become a service that is asked about, with its completeness', async () => {
    bench = await openBench({ state: { section: 'gaps' } });
    expect(offeredServices(bench.store.getState())).not.toContain('own');
    await bench.commands.takeOwnPlaces(file('biblioteche.csv', 'lat;lng'));
    const state = bench.store.getState();
    expect(ownNow()).toMatchObject({ file: { name: 'biblioteche.csv' }, readingName: null, refusal: null });
    expect(state.services).toEqual(['own']);
    expect(state.visibleServices).toContain('own');
    expect(offeredServices(state)).toContain('own');
    expect(completeness(state, ['own'])).toEqual([
      {
        service: 'own',
        listed: 2,
        located: 1,
        closed: 0,
        counted: 1,
        known: 2,
        isApproximate: false,
        isUpperEstimate: true,
      },
    ]);
    expect(state.opened.kind === 'ready' && state.opened.value.places).toHaveLength(AREA_PLACES + 1);
    await bench.until(({ coverage }) => coverage.kind === 'ready');
    const asked = bench.received.filter(({ name }) => name === 'coverage').at(-1);
    expect(asked?.parameters).toMatchObject({ services: ['own'] });
  });

  it('are asked about anew when another file takes their place, though the question is the same', async () => {
    bench = await openBench({
      state: { section: 'gaps', origin: { position: duomo, label: 'x', by: 'map', note: 'exact' } },
    });
    await bench.commands.takeOwnPlaces(file('a.csv', 'lat;lng'));
    await bench.until(({ coverage, reach }) => coverage.kind === 'ready' && reach.kind === 'ready');
    bench.commands.selectFacility(AREA_PLACES);
    const before = bench.names().filter((name) => name === 'coverage').length;
    const changed = bench.commands.takeOwnPlaces(file('b.csv', 'lat;lng'));
    await changed;
    const { coverage, reach, selectedFacility } = bench.store.getState();
    expect([coverage.kind, reach.kind, selectedFacility]).toEqual(['running', 'running', null]);
    await bench.until((state) => state.coverage.kind === 'ready' && state.reach.kind === 'ready');
    expect(bench.names().filter((name) => name === 'coverage')).toHaveLength(before + 1);
  });

  it('stay when the next file cannot be used, and the reason is kept until dismissed', async () => {
    bench = await openBench();
    await bench.commands.takeOwnPlaces(file('good.csv', 'lat;lng'));
    await bench.commands.takeOwnPlaces(file('empty.csv', ''));
    expect(ownNow()).toMatchObject({
      file: { name: 'good.csv' },
      refusal: { name: 'empty.csv', fault: 'empty' },
    });
    await bench.commands.takeOwnPlaces(file('huge.csv', '', 3_000_000));
    expect(ownNow().refusal).toMatchObject({ name: 'huge.csv', fault: 'too-large' });
    await bench.commands.takeOwnPlaces(file('gone.csv', '', 10));
    expect(ownNow().refusal).toMatchObject({ name: 'gone.csv', fault: 'unreadable' });
    expect(ownNow().file?.name).toBe('good.csv');
    bench.commands.dismissOwnRefusal();
    expect(ownNow().refusal).toBeNull();
  });

  it('take what a scenario did to them along when they go, since row 2 of another file is another place', async () => {
    bench = await openBench({ state: { section: 'gaps' } });
    const { commands, store } = bench;
    await commands.takeOwnPlaces(file('a.csv', 'lat;lng'));
    commands.openPlace('own', duomo);
    commands.closePlace({ kind: 'today', facilityIndex: AREA_PLACES });
    commands.closePlace({ kind: 'today', facilityIndex: LAB });
    const changes = () =>
      store.getState().scenario.changes.map((change) => [change.kind, Reflect.get(change, 'service')]);
    expect(changes()).toHaveLength(3);
    await commands.takeOwnPlaces(file('b.csv', 'lat;lng'));
    expect(changes()).toEqual([
      ['open', 'own'],
      ['close', 'fablabs'],
    ]);
    await commands.removeOwnPlaces();
    expect(changes()).toEqual([['close', 'fablabs']]);
    commands.undo();
    expect(changes()).toHaveLength(2);
  });

  it('end as those of the file given last, however many are given at once', async () => {
    bench = await openBench();
    await Promise.all(
      ['a.csv', 'b.csv', 'c.csv'].map((name) => bench.commands.takeOwnPlaces(file(name, 'lat;lng'))),
    );
    expect(ownNow().file?.name).toBe('c.csv');
  });

  it('leave nothing behind when they are taken out; what is not about them stays', async () => {
    bench = await openBench({ state: { section: 'gaps' } });
    await bench.commands.takeOwnPlaces(file('a.csv', 'lat;lng'));
    bench.commands.selectFacility(LAB);
    await bench.commands.removeOwnPlaces();
    const state = bench.store.getState();
    expect(state.own.file).toBeNull();
    expect(state.services).toEqual(['coworkings']);
    expect(state.visibleServices).not.toContain('own');
    expect(state.selectedFacility).toBe(LAB);
    expect(state.opened.kind === 'ready' && state.opened.value.places).toHaveLength(AREA_PLACES);
  });
});
