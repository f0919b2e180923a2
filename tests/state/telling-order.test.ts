import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { orderTelling } from '../../src/state/telling-order';

it('tells the first before those of the store, and the last once, after all that was set in one go', async () => {
  const store = createStore(() => ({ count: 0 }));
  const { first, last } = orderTelling(store);
  const heard: string[] = [];
  last.subscribe(({ count }, before) => heard.push(`panel ${before.count} to ${count}`));
  store.subscribe(({ count }) => heard.push(`link ${count}`));
  const leave = first.subscribe(({ count }) => heard.push(`map ${count}`));
  store.setState({ count: 1 });
  store.setState({ count: 2 });
  expect(heard).toEqual(['map 1', 'link 1', 'map 2', 'link 2']);
  expect(last.getState()).toEqual({ count: 2 });
  await new Promise((resolve) => setTimeout(resolve));
  expect(heard.slice(4)).toEqual(['panel 0 to 2']);
  leave();
  store.setState({ count: 3 });
  await new Promise((resolve) => setTimeout(resolve));
  expect(heard.slice(5)).toEqual(['link 3', 'panel 2 to 3']);
});
