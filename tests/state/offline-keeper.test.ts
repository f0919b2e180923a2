import { describe, expect, it } from 'vitest';
import { cachePrefix } from '../../src/schema/offline-set';
import type { AppState } from '../../src/state/app-state';
import { createOfflineKeeper, type OfflineKeeper } from '../../src/state/offline-keeper';
import { type DeviceOptions, type MadeDevice, makeDevice, scope } from './made-device';

interface Bench extends MadeDevice {
  readonly keeper: OfflineKeeper;
  /** Every change of the state, in order. */
  readonly told: Partial<AppState>[];
  readonly kinds: () => (string | undefined)[];
}

function open(options: DeviceOptions = {}): Bench {
  const made = makeDevice(options);
  const told: Partial<AppState>[] = [];
  const keeper = createOfflineKeeper((patch) => told.push(patch), made.device);
  return { ...made, keeper, told, kinds: () => told.map(({ offline }) => offline?.kind) };
}

const own = cachePrefix(scope);

describe('looking for a copy', () => {
  it('registers nothing and says that there is none', async () => {
    const { keeper, told, registered } = open();
    await keeper.look();
    expect(told).toEqual([{ offline: { kind: 'off' } }]);
    expect(registered).toEqual([]);
  });

  it('finds one of this build', async () => {
    const { keeper, told } = open({ keptBuild: 'one' });
    await keeper.look();
    expect(told).toEqual([{ offline: { kind: 'on' } }, { hasNewVersion: false }]);
  });

  it('finds one of a newer build, and announces it', async () => {
    const { keeper, told } = open({ keptBuild: 'two' });
    await keeper.look();
    expect(told).toEqual([{ offline: { kind: 'on' } }, { hasNewVersion: true }]);
  });

  it('does not take that of a page around this one for its own', async () => {
    const { keeper, told, asked } = open({ outerScope: 'https://x/' });
    await keeper.look();
    expect(told).toEqual([{ offline: { kind: 'off' } }]);
    expect(asked).toEqual([]);
  });

  it('makes one where the page runs as an installed app', async () => {
    const { keeper, kinds, isRegistered } = open({ isInstalled: true });
    await keeper.look();
    expect(kinds()).toContain('on');
    expect(isRegistered()).toBe(true);
  });

  it.each([
    [{ workers: undefined, isSecure: false }, 'insecure'],
    [{ workers: undefined }, 'unsupported'],
    [{ caches: undefined }, 'unsupported'],
    [{ build: '' }, 'unsupported'],
  ] as const)('says why there can be none: %o', async (device, obstacle) => {
    const { keeper, told } = open(device);
    await keeper.look();
    expect(told).toEqual([{ offline: { kind: 'impossible', obstacle } }]);
  });
});

describe('turning it on', () => {
  it('tells how far it is, and stays on whatever is told late', async () => {
    const { keeper, told, registered, asked, tell } = open();
    await keeper.turnOn();
    tell({ type: 'progress', done: 1, total: 2 });
    expect(told).toEqual([
      { offline: { kind: 'downloading', done: 0, total: 0 } },
      { offline: { kind: 'downloading', done: 1, total: 2 } },
      { offline: { kind: 'downloading', done: 2, total: 2 } },
      { offline: { kind: 'on' } },
      { hasNewVersion: false },
    ]);
    expect(registered).toEqual([[`${scope}sw.js`, { scope, updateViaCache: 'none' }]]);
    expect(asked).toEqual(['keep', 'hello']);
  });

  it('announces a newer build than that of the page', async () => {
    const { keeper, told } = open({ servedBuild: 'two' });
    await keeper.turnOn();
    expect(told.at(-1)).toEqual({ hasNewVersion: true });
  });

  it.each(['space', 'network'] as const)(
    'leaves nothing when the copy does not come: %s',
    async (failure) => {
      const { keeper, told, cacheNames, isRegistered } = open({ failure });
      await keeper.turnOn();
      expect(told.at(-1)).toEqual({ offline: { kind: 'failed', reason: failure } });
      expect(isRegistered()).toBe(false);
      expect(await cacheNames()).toEqual(['another page']);
    },
  );

  it('tells a browser that forbids it from a worker that does not come', async () => {
    const forbidden = open({ refusal: new DOMException('no', 'SecurityError') });
    await forbidden.keeper.turnOn();
    expect(forbidden.told.at(-1)).toEqual({ offline: { kind: 'impossible', obstacle: 'forbidden' } });
    const gone = open({ refusal: new TypeError('Failed to fetch') });
    await gone.keeper.turnOn();
    expect(gone.told.at(-1)).toEqual({ offline: { kind: 'failed', reason: 'network' } });
  });
});

describe('after it was turned on', () => {
  it('announces a build that takes over, and no longer when it is that of the page', async () => {
    const { keeper, told, takeOver } = open();
    await keeper.turnOn();
    takeOver('two');
    await expect.poll(() => told.at(-1)).toEqual({ hasNewVersion: true });
    takeOver('one');
    await expect.poll(() => told.at(-1)).toEqual({ hasNewVersion: false });
  });

  it('takes worker and copies away, and those of other pages never', async () => {
    const { keeper, told, cacheNames, isRegistered } = open({ keptBuild: 'one' });
    expect(await cacheNames()).toContain(`${own}one`);
    await keeper.look();
    await keeper.turnOff();
    expect(told.slice(-2)).toEqual([
      { offline: { kind: 'removing' } },
      { offline: { kind: 'removed', isInstalled: false }, hasNewVersion: false },
    ]);
    expect(isRegistered()).toBe(false);
    expect(await cacheNames()).toEqual(['another page']);
  });
});
