import { afterEach, describe, expect, it } from 'vitest';
import { currentSites, sitesCsv } from '../../src/state/sites-selectors';
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

  it('can be taken away with question, proof and data', async () => {
    await openGaps();
    bench.commands.setSiteCount(2);
    await bench.until((state) => currentSites(state) !== null);
    const lines = sitesCsv(bench.store.getState()).trim().split('\n');
    expect(lines[2]).toBe(
      '# gained: 350 of 400 residents left out; at least 98.4 % of what any 2 sites could gain',
    );
    expect(lines.at(-2)).toMatch(/^1,9\.\d{5},45\.\d{5},Piazza del Duomo 1,1,300,/);
    expect(lines.at(-1)).toMatch(/,,76,50,/);
  });
});
