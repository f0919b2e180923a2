import { afterEach, describe, expect, it } from 'vitest';
import { currentFewest, currentSites, shownSites } from '../../src/state/sites-selectors';
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

  it('are asked for anew when the group or a condition changes, and go to the worker with all of them', async () => {
    await openGaps();
    bench.commands.setSiteCount(2);
    await bench.until((state) => currentSites(state) !== null);
    bench.store.setState({ sitesProgress: 0.9 });
    bench.commands.setGroup('over65');
    expect(bench.store.getState()).toMatchObject({ sites: { kind: 'running' }, sitesProgress: 0 });
    await bench.until((state) => currentSites(state)?.query.group === 'over65');
    bench.commands.setSiteTerms({ goal: 'depth', apartMeters: 500 });
    bench.commands.setSiteTerms({ within: ['nil-76', 'municipio-8', 'nil-9', 'nil-76'] });
    await bench.until((state) => currentSites(state)?.query.goal === 'depth');
    expect(bench.received.at(-1)?.parameters).toMatchObject({
      group: 'over65',
      goal: 'depth',
      apartMeters: 500,
      within: ['municipio-8', 'nil-9', 'nil-76'],
      count: 2,
    });
  });

  it('are a number or as few as do, never both', async () => {
    await openGaps();
    bench.commands.setSiteCount(2);
    await bench.until((state) => currentSites(state) !== null);
    expect(shownSites(bench.store.getState())?.sites).toHaveLength(2);
    bench.commands.setFewestPercent(90);
    await bench.until((state) => currentFewest(state) !== null);
    expect(currentSites(bench.store.getState())).toBeNull();
    expect(bench.store.getState().siteCount).toBeNull();
    expect(shownSites(bench.store.getState())?.sites).toHaveLength(1);
    bench.commands.setSiteCount(3);
    expect(bench.store.getState().fewestPercent).toBeNull();
    expect(currentFewest(bench.store.getState())).toBeNull();
  });
});
