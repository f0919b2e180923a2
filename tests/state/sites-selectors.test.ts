import { afterEach, describe, expect, it } from 'vitest';
import { currentSites } from '../../src/state/sites-selectors';
import { type Bench, createBench } from './made-worker';

let bench: Bench;
afterEach(() => bench.close());

async function openGaps(): Promise<void> {
  bench = createBench();
  bench.commands.start();
  await bench.until(({ opened }) => opened.kind === 'ready');
  bench.commands.setSection('gaps');
  bench.commands.setQuestion('next');
}

describe('proposed sites', () => {
  it('are asked for only when somebody wants them, and stand for one question only', async () => {
    await openGaps();
    await bench.settle();
    expect(bench.names()).not.toContain('sites');
    bench.commands.setSiteCount(2);
    await bench.until((state) => currentSites(state) !== null);
    expect(currentSites(bench.store.getState())?.gained.all).toBe(350);
    bench.commands.setGroup('over65');
    expect(currentSites(bench.store.getState())).toBeNull();
    bench.commands.setSiteCount(null);
    expect(bench.store.getState().sites.kind).toBe('idle');
  });

  it('cannot be had for all of several services at once', async () => {
    await openGaps();
    bench.commands.toggleService('fablabs');
    bench.commands.setMatch('all');
    bench.commands.setSiteCount(2);
    await bench.settle();
    expect(bench.names()).not.toContain('sites');
  });
});
