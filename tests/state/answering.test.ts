import { afterEach, describe, expect, it } from 'vitest';
import { LoadError } from '../../src/core/errors';
import { createAnswering } from '../../src/state/answering';
import type { AppState, Origin } from '../../src/state/app-state';
import { coverageQuestion, isSameQuestion, reachQuestion } from '../../src/state/questions';
import type { Client } from '../../src/workers/client';
import type { AnalysisMessages } from '../../src/workers/messages';
import { duomo, LAB, makeOpenedArea, makeReached, NEAR_WORK } from './made-area';
import { type Bench, type BenchOptions, createBench, createGate, openBench } from './made-worker';

let bench: Bench;
afterEach(() => bench.close());

async function open(options: BenchOptions = {}): Promise<Bench> {
  bench = await openBench(options);
  return bench;
}

function at(lng: number, label = 'a'): Origin {
  return { position: [lng, 45.46], label, by: 'search', note: 'exact' };
}

function count(name: string): number {
  return bench.names().filter((candidate) => candidate === name).length;
}

describe('opening', () => {
  it('reports progress, then asks what the link asked for', async () => {
    bench = createBench({ state: { origin: at(9.19), section: 'gaps', linkedPlace: 'fablabs/lab' } });
    const progress: unknown[] = [];
    bench.store.subscribe(({ openProgress }) => progress.push(openProgress));
    bench.commands.start();
    expect(bench.store.getState().opened).toEqual({ kind: 'running', previous: null });
    await bench.until(({ reach, coverage, catchment, route }) =>
      [reach, coverage, catchment, route].every(({ kind }) => kind === 'ready'),
    );
    expect(progress).toContainEqual({ done: 1, total: 2 });
    expect(bench.store.getState().selectedFacility).toBe(LAB);
    expect(bench.names().slice(0, 2)).toEqual(['firstMap', 'open']);
  });

  it('fails with a way to try again', async () => {
    let attempts = 0;
    bench = createBench({
      handlers: {
        open: async () => {
          attempts++;
          throw new LoadError('nil.fgb: HTTP 503', 'nil.fgb', 503);
        },
      },
    });
    bench.commands.start();
    await bench.until(({ opened }) => opened.kind === 'failed');
    expect(bench.store.getState().opened).toEqual({
      kind: 'failed',
      message: 'nil.fgb: HTTP 503',
      failure: { reason: 'server', file: 'nil.fgb', status: 503 },
      retryable: true,
    });
    bench.commands.retry('opened');
    expect(bench.store.getState().opened.kind).toBe('running');
    await bench.until(({ opened }) => opened.kind === 'failed');
    expect(attempts).toBe(2);
  });

  it('asks nothing before the area is open', () => {
    bench = createBench();
    bench.commands.chooseOrigin(at(9.19));
    bench.commands.setSection('gaps');
    expect(bench.store.getState()).toMatchObject({ reach: { kind: 'idle' }, coverage: { kind: 'idle' } });
  });
});

describe('questions and answers', () => {
  it('ask again exactly when the question changes', async () => {
    const { commands, until, settle } = await open();
    commands.chooseOrigin(at(9.19));
    await until(({ reach }) => reach.kind === 'ready');
    commands.setGroup('over65');
    commands.setLanguage('en');
    commands.viewMoved({ center: duomo, zoom: 14 });
    commands.chooseOrigin(at(9.19, 'other words'));
    await settle();
    expect(count('reach')).toBe(1);
    for (const change of [
      () => commands.setProfile('older'),
      () => commands.setSpeed(3.1),
      () => commands.setReachMinutes(30),
    ])
      change();
    await until(({ reach }) => reach.kind === 'ready');
    const { reach } = bench.store.getState();
    expect(reach.kind === 'ready' && reach.value.query).toEqual({
      origin: [9.19, 45.46],
      cutoffsSeconds: [900, 1200, 1800],
      profile: { id: 'older', speedKmh: 3.1 },
    });
  });

  it('let the newest win, and stop the older in the worker', async () => {
    const gate = createGate();
    const { commands, until, settle, received } = await open({
      handlers: {
        reach: async (query) => {
          if (query.origin[0] === 9.1) await gate.opened;
          return { result: makeReached(query), transfer: [] };
        },
      },
    });
    commands.chooseOrigin(at(9.1));
    await settle();
    commands.chooseOrigin(at(9.2));
    await until(({ reach }) => reach.kind === 'ready');
    const older = received.find(({ name }) => name === 'reach');
    expect(older?.signal.aborted).toBe(true);
    gate.open();
    await settle();
    const { reach } = bench.store.getState();
    expect(reach.kind === 'ready' && reach.value.query.origin[0]).toBe(9.2);
  });

  it('keep the former answer while the next is under way, never as the present one', async () => {
    const { commands, store, until } = await open();
    commands.chooseOrigin(at(9.1));
    await until(({ reach }) => reach.kind === 'ready');
    const { reach: former } = store.getState();
    commands.setProfile('slow');
    const { reach } = store.getState();
    expect(reach).toEqual({ kind: 'running', previous: former.kind === 'ready' && former.value });
  });

  it('never show a ready answer to another question, in any step of the state', async () => {
    const { commands, store, until, settle } = await open();
    const stale: string[] = [];
    const check = (state: AppState): void => {
      const { reach, coverage } = state;
      if (reach.kind === 'ready' && !isSameQuestion(reach.value.query, reachQuestion(state)))
        stale.push(`reach ${JSON.stringify(reach.value.query)}`);
      const shown = state.section === 'gaps' && coverage.kind === 'ready';
      if (shown && !isSameQuestion(coverage.value.query, coverageQuestion(state)))
        stale.push(`coverage ${JSON.stringify(coverage.value.query)}`);
    };
    store.subscribe(check);
    commands.setSection('gaps');
    commands.chooseOrigin(at(9.1));
    await until(({ reach, coverage }) => reach.kind === 'ready' && coverage.kind === 'ready');
    commands.setProfile('bicycle');
    commands.setSection('near');
    await settle();
    commands.setProfile('adult');
    await until(({ reach }) => reach.kind === 'ready');
    commands.setSection('gaps');
    commands.toggleService('fablabs');
    await until(({ reach, coverage }) => reach.kind === 'ready' && coverage.kind === 'ready');
    commands.clearOrigin();
    await settle();
    expect(stale).toEqual([]);
    expect(store.getState().reach).toEqual({ kind: 'idle' });
  });

  it('leave nothing behind of an origin taken away while it was asked', async () => {
    const { commands, store, settle } = await open();
    commands.chooseOrigin(at(9.1));
    commands.clearOrigin();
    await settle();
    expect(store.getState()).toMatchObject({
      origin: null,
      reach: { kind: 'idle' },
      route: { kind: 'idle' },
    });
  });

  it('say a failure, and ask again on request only', async () => {
    let broken = true;
    const { commands, store, until, settle } = await open({
      handlers: {
        coverage: async () => {
          if (broken) throw new LoadError('network.bin: no connection', 'network.bin');
          throw new RangeError('cutoff out of range');
        },
      },
    });
    commands.setSection('gaps');
    await until(({ coverage }) => coverage.kind === 'failed');
    expect(store.getState().coverage).toMatchObject({
      message: 'network.bin: no connection',
      retryable: true,
    });
    commands.setSection('near');
    commands.setSection('gaps');
    await settle();
    expect(count('coverage')).toBe(1);
    broken = false;
    commands.retry('coverage');
    expect(store.getState().coverage.kind).toBe('running');
    await until(({ coverage }) => coverage.kind === 'failed');
    expect(store.getState().coverage).toMatchObject({ message: 'cutoff out of range', retryable: false });
    expect(count('coverage')).toBe(2);
  });

  it('ask coverage only where it is shown', async () => {
    const { commands, until, settle } = await open();
    commands.setCutoffMinutes(10);
    commands.toggleService('fablabs');
    await settle();
    expect(count('coverage')).toBe(0);
    commands.setSection('gaps');
    await until(({ coverage }) => coverage.kind === 'ready');
    const { coverage } = bench.store.getState();
    expect(coverage.kind === 'ready' && coverage.value.query).toMatchObject({
      services: ['coworkings', 'fablabs'],
      cutoffSeconds: 600,
    });
  });

  it('ask only for what is compared, and only when comparing is the question', async () => {
    const { commands, until } = await open({ state: { section: 'gaps' } });
    commands.compare({ kind: 'circle' });
    await until(({ coverage }) => coverage.kind === 'ready');
    expect(['pair', 'circles', 'curves'].map(count)).toEqual([0, 0, 0]);
    commands.setQuestion('compare');
    await until(({ circles }) => circles.kind === 'ready');
    expect(['pair', 'circles', 'curves'].map(count)).toEqual([0, 1, 0]);
    commands.compare({ kind: 'services', services: ['fablabs'], match: 'any' });
    await until(({ pair, curves }) => pair.kind === 'ready' && curves.kind === 'ready');
    expect(bench.store.getState().circles.kind).toBe('idle');
    commands.compare({ kind: 'zones', left: 53, right: 1 });
    await until(({ curves }) => curves.kind === 'ready');
    expect(['pair', 'circles', 'curves'].map(count)).toEqual([1, 1, 2]);
    expect(bench.store.getState().pair.kind).toBe('idle');
  });

  it('ask depth only when it is the question, of the same subject as coverage', async () => {
    const { commands, until, settle } = await open();
    commands.setSection('gaps');
    await settle();
    expect(count('depth')).toBe(0);
    commands.setQuestion('depth');
    await until(({ depth }) => depth.kind === 'ready');
    commands.setFieldView('sureness');
    commands.setGroup('over65');
    await settle();
    expect(count('depth')).toBe(1);
    commands.setMatch('all');
    commands.toggleService('fablabs');
    await until(({ depth }) => depth.kind === 'ready');
    const { depth } = bench.store.getState();
    expect(depth.kind === 'ready' && depth.value.query).toEqual(coverageQuestion(bench.store.getState()));
  });

  it('ask the catchment of the open card by the minutes of the section, and the walk to it', async () => {
    const { commands, until } = await open();
    commands.setCutoffMinutes(10);
    commands.selectFacility(LAB);
    await until(({ catchment }) => catchment.kind === 'ready');
    expect(bench.names()).not.toContain('route');
    const cutoff = (): number | undefined => {
      const { catchment } = bench.store.getState();
      return catchment.kind === 'ready' ? catchment.value?.query.cutoffSeconds : undefined;
    };
    expect(cutoff()).toBe(900);
    commands.setSection('gaps');
    await until(() => cutoff() === 600);
    commands.chooseOrigin(at(9.1));
    await until(({ route }) => route.kind === 'ready');
    commands.selectFacility(NEAR_WORK);
    expect(bench.store.getState().route.kind).toBe('running');
    await until(({ route }) => route.kind === 'ready');
    commands.selectFacility(null);
    expect(bench.store.getState()).toMatchObject({ route: { kind: 'idle' }, catchment: { kind: 'idle' } });
  });
});

describe('a worker that answers although it was told to stop', () => {
  it('is not listened to', async () => {
    bench = createBench({ state: { opened: { kind: 'ready', value: makeOpenedArea() } } });
    const { store } = bench;
    const gate = createGate();
    const deaf: Client<AnalysisMessages> = {
      request: async (name, parameters) => {
        await gate.opened;
        return bench.client.request(name, parameters);
      },
    };
    const { change } = createAnswering(store, deaf);
    change({ origin: at(9.1) });
    change({ origin: null });
    gate.open();
    await bench.settle();
    await bench.settle();
    expect(count('reach')).toBe(1);
    expect(store.getState().reach).toEqual({ kind: 'idle' });
  });
});
