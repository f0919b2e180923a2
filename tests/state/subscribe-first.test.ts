import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { subscribeFirst } from '../../src/state/subscribe-first';

it('tells a late comer before those who came earlier, until it leaves', () => {
  const store = createStore(() => ({ count: 0 }));
  const early = subscribeFirst(store);
  const heard: string[] = [];
  store.subscribe(({ count }) => heard.push(`panel ${count}`));
  const leave = early.subscribe(({ count }, before) => heard.push(`map ${before.count} to ${count}`));
  store.setState({ count: 1 });
  leave();
  store.setState({ count: 2 });
  expect(heard).toEqual(['map 0 to 1', 'panel 1', 'panel 2']);
  expect(early.getState()).toBe(store.getState());
});
