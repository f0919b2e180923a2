import { afterEach, expect, it } from 'vitest';
import type { LngLat } from '../../src/core/geo';
import { duomo } from './made-area';
import { type Bench, openBench } from './made-worker';

const street = {
  position: duomo,
  label: 'Viale Monza',
  by: 'search',
  note: 'street',
  askedNumber: '400',
} as const;
const there: LngLat = [9.2, 45.47];
const elsewhere: LngLat = [9.1, 45.5];

let bench: Bench;
afterEach(() => bench.close());

it('moved, is answered from there and gets the words of the nearest address', async () => {
  bench = await openBench();
  const { commands, store, received, until } = bench;
  commands.chooseOrigin(street);
  commands.moveOrigin(there);
  expect(store.getState().origin).toEqual({ position: there, label: '', by: 'map', note: 'exact' });
  await until(({ origin }) => origin?.label === 'Piazza del Duomo 1');
  const asked = received.flatMap(({ name, parameters }) => (name === 'reach' ? [parameters] : []));
  expect(asked.at(-1)).toMatchObject({ origin: there });
});

it('dragged, is answered at each step, named at the end, and left alone by Escape', async () => {
  bench = await openBench();
  const { commands, store, names, until, settle } = bench;
  commands.chooseOrigin(street);
  commands.dragOrigin(elsewhere);
  await until(({ reach }) => reach.kind === 'ready');
  commands.dragOrigin(there);
  await until(({ reach }) => reach.kind === 'ready');
  expect(store.getState()).toMatchObject({ heldOrigin: street, origin: { position: there, label: '' } });
  expect(names().filter((name) => name === 'describe')).toEqual([]);
  commands.cancelOrigin();
  expect(store.getState()).toMatchObject({ heldOrigin: null, origin: street });
  commands.dragOrigin(there);
  commands.settleOrigin();
  await settle();
  expect(store.getState()).toMatchObject({
    heldOrigin: null,
    origin: { position: there, label: 'Piazza del Duomo 1', note: 'exact' },
  });
  commands.cancelOrigin();
  expect(store.getState().origin?.position).toEqual(there);
});

it('is not there to be moved before it is chosen', async () => {
  bench = await openBench();
  bench.commands.moveOrigin(there);
  bench.commands.dragOrigin(there);
  bench.commands.settleOrigin();
  expect(bench.store.getState()).toMatchObject({ origin: null, heldOrigin: null });
});
