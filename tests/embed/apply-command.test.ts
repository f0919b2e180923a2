import { afterEach, describe, expect, it } from 'vitest';
import { applyCommand } from '../../src/embed/apply-command';
import { tellEvents } from '../../src/embed/events';
import type { EmbedEvent } from '../../src/embed/messages';
import { FAR_WORK, makeOpenedArea } from '../state/made-area';
import { type Bench, openBench } from '../state/made-worker';

let bench: Bench;
afterEach(() => bench.close());

describe('a command of the host page', () => {
  it('sets layers, services, minutes and pace as the visitor would', async () => {
    bench = await openBench();
    const { store, commands } = bench;
    expect(applyCommand(store, commands, { type: 'set-layers', layers: ['agrifood', 'fablabs'] })).toBeNull();
    expect([...store.getState().visibleServices].sort()).toEqual(['agrifood', 'fablabs']);
    applyCommand(store, commands, { type: 'set-services', services: ['fablabs'] });
    expect(store.getState().services).toEqual(['fablabs']);
    applyCommand(store, commands, { type: 'set-cutoff', minutes: 20 });
    expect(store.getState()).toMatchObject({ reachMinutes: 20, cutoffMinutes: 20 });
    applyCommand(store, commands, { type: 'set-pace', pace: 'slow', speedKmh: 2.5 });
    expect(store.getState()).toMatchObject({ profileId: 'slow', speedKmh: 2.5 });
  });

  it('says which neighbourhood or facility there is none of', async () => {
    bench = await openBench();
    const { store, commands } = bench;
    expect(applyCommand(store, commands, { type: 'go-to-neighbourhood', nil: 999 })).toEqual({
      code: 'unknown-neighbourhood',
      value: '999',
    });
    expect(applyCommand(store, commands, { type: 'open-facility', service: 'fablabs', id: 'none' })).toEqual({
      code: 'unknown-facility',
      value: 'fablabs/none',
    });
  });

  it('is answered by events, each told once', async () => {
    bench = await openBench();
    const { store, commands } = bench;
    const events: EmbedEvent[] = [];
    const stop = tellEvents(
      store,
      () => 'The sentence.',
      (event) => events.push(event),
    );
    applyCommand(store, commands, { type: 'go-to-point', lat: 45.4642, lng: 9.19, label: 'Duomo' });
    await bench.until(({ reach }) => reach.kind === 'ready');
    const { id, service, name } = makeOpenedArea().places[FAR_WORK];
    applyCommand(store, commands, { type: 'open-facility', service: 'coworkings', id });
    commands.hoverFacility(FAR_WORK);
    commands.hoverFacility(null);
    stop();
    expect(events.map(({ type }) => type)).toEqual(['ready', 'answer', 'facility-opened']);
    expect(events[1]).toMatchObject({ sentence: 'The sentence.', lat: 45.4642, lng: 9.19, minutes: 15 });
    expect(events[2]).toEqual({ type: 'facility-opened', service, id, name });
  });
});
