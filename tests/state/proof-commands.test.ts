import loadHighs from 'highs';
import { afterEach, describe, expect, it } from 'vitest';
import { LoadError } from '../../src/core/errors';
import type { MixedIntegerSolver } from '../../src/core/siting/covering-program';
import type { AppState } from '../../src/state/app-state';
import type { ExactConnection } from '../../src/state/proof-commands';
import { currentProof, currentSites } from '../../src/state/sites-selectors';
import { createExactHandlers } from '../../src/workers/exact-handlers';
import type { ExactMessages } from '../../src/workers/messages';
import { serve } from '../../src/workers/server';
import { type Bench, createGate, openBench } from './made-worker';

let bench: Bench;
let opened: { readonly breakIt: () => void; isClosed: boolean }[] = [];
afterEach(() => {
  bench.close();
  opened = [];
});

/** An exact worker over a channel, with the real solver or another way to load one. */
function exactWorker(load: () => Promise<MixedIntegerSolver>): () => ExactConnection {
  return () => {
    const { port1, port2 } = new MessageChannel();
    serve<ExactMessages>(port2, createExactHandlers(load));
    port1.start();
    port2.start();
    let breakIt = (): void => {};
    const self = { breakIt: () => breakIt(), isClosed: false };
    opened.push(self);
    return {
      endpoint: port1,
      onBroken: (listener) => {
        breakIt = listener;
      },
      close: () => {
        self.isClosed = true;
        port1.close();
        port2.close();
      },
    };
  };
}

async function openSites(load: () => Promise<MixedIntegerSolver> = loadHighs): Promise<Bench> {
  bench = await openBench({
    openExact: exactWorker(load),
    state: { section: 'gaps', question: 'next', siteCount: 2 },
  });
  await bench.until((state) => currentSites(state) !== null);
  return bench;
}

function proof(): AppState['proof'] {
  return currentProof(bench.store.getState());
}

describe('the exact proof of proposed sites', () => {
  it('starts no solver before it is asked for, and ends it with its answer', async () => {
    const { commands, names } = await openSites();
    expect(opened).toHaveLength(0);
    expect(names()).not.toContain('sitesProblem');
    await commands.proveSites();
    expect(opened.map(({ isClosed }) => isClosed)).toEqual([true]);
  });

  it('finds the better choice, offers it, and stands for it once it is taken', async () => {
    const { commands, store, received } = await openSites();
    await commands.proveSites();
    expect(proof()).toMatchObject({
      kind: 'done',
      outcome: { kind: 'proven', covered: 16, knownCovered: 14, upperBound: 16 },
    });
    const question = store.getState().sites;
    await commands.takeProvenSites();
    const asked = received.find(({ name }) => name === 'describeSites')?.parameters;
    expect(asked).toMatchObject({ provenShare: 1 });
    const shown = currentSites(store.getState());
    expect(shown?.sites.map(({ point }) => point).sort()).toEqual([1, 2]);
    expect(question).not.toBe(store.getState().sites);
    expect(proof()).toMatchObject({ kind: 'done', outcome: { covered: 16, knownCovered: 16 } });
  });

  it('is not taken for another question, asked in the meantime', async () => {
    const { commands, store, until, settle } = await openSites();
    await commands.proveSites();
    commands.setGroup('over65');
    await commands.takeProvenSites();
    await until((state) => currentSites(state) !== null);
    expect(currentSites(store.getState())?.query.group).toBe('over65');
    await commands.takeProvenSites();
    await settle();
    expect(bench.names()).not.toContain('describeSites');
    expect(currentSites(store.getState())?.sites.map(({ point }) => point)).toEqual([0, 1]);
  });

  it('is ended by a person, and by another question, whose answer it never stands for', async () => {
    const gate = createGate();
    const { commands, store, settle, until } = await openSites(async () => {
      await gate.opened;
      return loadHighs();
    });
    void commands.proveSites();
    await until(() => opened.length === 1);
    expect(proof().kind).toBe('running');
    commands.stopProof();
    expect(store.getState().proof).toEqual({ kind: 'idle' });
    await until(() => opened[0].isClosed);
    void commands.proveSites();
    await until(() => opened.length === 2);
    commands.setGroup('over65');
    expect(store.getState().proof).toEqual({ kind: 'idle' });
    await until(() => opened[1].isClosed);
    gate.open();
    await settle();
    expect(store.getState().proof).toEqual({ kind: 'idle' });
    await until((state) => currentSites(state) !== null);
    await commands.proveSites();
    expect(proof().kind).toBe('done');
    commands.setGroup('all');
    expect(proof()).toEqual({ kind: 'idle' });
    await until((state) => currentSites(state) !== null);
    expect(proof()).toEqual({ kind: 'idle' });
  });

  it('says why there is none', async () => {
    const failures: (readonly [() => Promise<MixedIntegerSolver>, string])[] = [
      [() => Promise.reject(new LoadError('highs.wasm: no connection', 'highs.wasm')), 'not-loaded'],
      [() => Promise.reject(new WebAssembly.CompileError('refused by the policy')), 'no-webassembly'],
      [
        () =>
          Promise.resolve({
            createModel: () => {
              throw new Error('out of memory');
            },
          }),
        'solver',
      ],
    ];
    for (const [load, reason] of failures) {
      const { commands, close } = await openSites(load);
      await commands.proveSites();
      expect(proof()).toMatchObject({ kind: 'done', outcome: { kind: 'failed', reason } });
      close();
    }
    const { commands, until } = await openSites(() => new Promise(() => {}));
    void commands.proveSites();
    await until(() => opened.length === failures.length + 1);
    opened[failures.length].breakIt();
    await until((state) => state.proof.kind === 'done');
    expect(proof()).toMatchObject({ outcome: { kind: 'failed', reason: 'not-loaded' } });
  });
});
