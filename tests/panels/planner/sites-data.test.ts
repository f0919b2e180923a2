import { afterEach, expect, it } from 'vitest';
import { sitesData } from '../../../src/panels/planner/sites-data';
import { currentSites } from '../../../src/state/sites-selectors';
import { translators } from '../../helpers/translators';
import { type Bench, createBench } from '../../state/made-worker';

let bench: Bench;
afterEach(() => bench.close());

it('has the sites in their order, with what is gained and proven', async () => {
  bench = createBench();
  bench.commands.start();
  await bench.until(({ opened }) => opened.kind === 'ready');
  expect(sitesData(bench.store.getState(), translators.it)).toBeNull();
  bench.commands.setSection('gaps');
  bench.commands.setQuestion('next');
  bench.commands.setSiteCount(2);
  await bench.until((state) => currentSites(state) !== null);
  const table = sitesData(bench.store.getState(), translators.it);
  expect(table?.notes?.[0]).toBe(
    '2 luoghi in più raggiungono 350 residenti che oggi non hanno un coworking entro 15 minuti a piedi.',
  );
  expect(table?.notes?.[1]).toContain('È almeno il 98,4% del meglio possibile');
  expect(table?.rows[0].slice(0, 6)).toEqual([1, 9.19, 45.4642, 'Piazza del Duomo 1', 1, 300]);
  expect(table?.rows[1].slice(3, 6)).toEqual(['', 76, 50]);
});
