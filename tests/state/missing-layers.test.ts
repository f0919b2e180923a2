import { afterEach, describe, expect, it } from 'vitest';
import { isMissingTold, missingParts } from '../../src/state/reach-selectors';
import type { OpenedArea } from '../../src/workers/messages';
import { FAR_WORK, LAB, makeOpenedArea } from './made-area';
import { type Bench, createBench } from './made-worker';

const error = { name: 'LoadError', message: 'coworkings.fgb: HTTP 404', address: '', status: 404 };

/** The made area without its coworkings, which stand before all other places. */
function withoutWork(): OpenedArea {
  const area = makeOpenedArea();
  const kept = area.places.flatMap(({ service }, i) => (service === 'coworkings' ? [] : [i]));
  return {
    ...area,
    area: { ...area.area, layers: area.area.layers.filter(({ service }) => service !== 'coworkings') },
    missing: [{ service: 'coworkings', error }],
    places: kept.map((i) => area.places[i]),
    facilities: kept.map((i) => area.facilities[i]),
    facilitySnapMeters: Float64Array.from(kept, (i) => area.facilitySnapMeters[i]),
  };
}

let bench: Bench;
afterEach(() => bench.close());

function open(linkedPlace: string, comesAt: number): void {
  let asked = 0;
  bench = createBench({
    handlers: {
      open: async () => ({ result: ++asked < comesAt ? withoutWork() : makeOpenedArea(), transfer: [] }),
      network: async () => {
        const { facilitySnapMeters, knowsSteps, detour } = asked < comesAt ? withoutWork() : makeOpenedArea();
        return { result: { facilitySnapMeters, knowsSteps, detour }, transfer: [] };
      },
    },
    state: { section: 'gaps', services: ['fablabs'], linkedPlace },
  });
  bench.commands.start();
}

describe('a layer of places that did not come', () => {
  it('stands among the others once it comes: the open card is of the same place, everything is asked anew', async () => {
    open('fablabs/lab', 2);
    await bench.until(({ coverage, catchment }) => coverage.kind === 'ready' && catchment.kind === 'ready');
    expect(bench.store.getState().selectedFacility).toBe(LAB - 3);
    const before = bench.names().filter((name) => name === 'coverage').length;
    bench.commands.retry('missing');
    expect(bench.store.getState().isAskingMissing).toBe(true);
    await bench.until(({ isAskingMissing, coverage }) => !isAskingMissing && coverage.kind === 'ready');
    const { opened, selectedFacility } = bench.store.getState();
    expect(opened).toEqual({ kind: 'ready', value: makeOpenedArea() });
    expect(selectedFacility).toBe(LAB);
    expect(bench.received.findLast(({ name }) => name === 'catchment')?.parameters).toMatchObject({
      facilityIndex: LAB,
    });
    expect(bench.names().filter((name) => name === 'coverage').length).toBe(before + 1);
  });

  it('may be asked for in vain; a link to one of its places waits without a complaint', async () => {
    open('coworkings/far-work', 3);
    await bench.until(({ network }) => network.kind === 'ready');
    bench.commands.retry('coverage');
    await bench.until(({ isAskingMissing }) => !isAskingMissing);
    expect(bench.store.getState()).toMatchObject({ selectedFacility: null, notices: [] });
    bench.commands.retry('missing');
    await bench.until(({ selectedFacility }) => selectedFacility === FAR_WORK);
    expect(bench.store.getState()).toMatchObject({ linkedPlace: null, notices: [] });
  });
});

describe('a part of the study area that did not come', () => {
  const parts = ['municipi', 'not-located'] as const;
  const made = makeOpenedArea();
  const municipi = [{ ...made.nils[0], kind: 'municipio' as const, municipio: 1 }];
  const without = (...missing: readonly (typeof parts)[number][]): OpenedArea => ({
    ...made,
    missingParts: missing.map((part) => ({ part, error })),
    municipi: missing.includes('municipi') ? [] : municipi,
  });

  it('leaves a link to a municipio as it is, and is told where it is needed', async () => {
    const answers = [without(...parts), without('not-located'), without()];
    let asked = 0;
    bench = createBench({
      handlers: { open: async () => ({ result: answers[asked++], transfer: [] }) },
      state: {
        section: 'gaps',
        zoneLevel: 'municipio',
        siteTerms: { goal: 'people', within: ['municipio-1'], apartMeters: 0 },
      },
    });
    bench.commands.start();
    await bench.until(({ opened }) => opened.kind === 'ready');
    const { getState } = bench.store;
    expect(getState()).toMatchObject({
      notices: [],
      zoneLevel: 'municipio',
      siteTerms: { within: ['municipio-1'] },
    });
    expect(missingParts(getState()).map(({ part }) => part)).toEqual(['municipi']);
    bench.commands.retry('missing');
    await bench.until(({ isAskingMissing }) => !isAskingMissing);
    expect(isMissingTold(getState())).toBe(false);
    bench.commands.setSection('data');
    expect(missingParts(getState()).map(({ part }) => part)).toEqual(['not-located']);
    bench.commands.retry('missing');
    await bench.until(({ isAskingMissing }) => !isAskingMissing);
    expect(isMissingTold(getState())).toBe(false);
    expect(getState()).toMatchObject({ zoneLevel: 'municipio', notices: [] });
  });
});
