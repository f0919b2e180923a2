import { describe, expect, it } from 'vitest';
import { openHostChannel } from '../../src/embed/host-channel';
import type { EmbedCommand } from '../../src/embed/messages';
import { makeHost } from './made-host';

const HOST = 'https://www.yesmilano.it';
const cutoff = { quindici: 1, type: 'set-cutoff', minutes: 15 };
const ready = { type: 'ready', language: 'it', dataDate: '2026-05-01' } as const;

describe('the channel to the page round an embedded map', () => {
  it('hears the parent window of a named origin, and nobody else', () => {
    const host = makeHost(HOST);
    const heard: EmbedCommand[] = [];
    const { tell } = openHostChannel(host.page, [HOST], (command) => heard.push(command));
    host.post(cutoff, { isParent: false });
    host.post(cutoff, { origin: 'https://www.yesmilano.it.evil.example' });
    host.post(cutoff, { origin: 'http://www.yesmilano.it' });
    host.post(cutoff, { origin: 'null' });
    host.post({ ...cutoff, quindici: 2 });
    expect(heard).toEqual([]);
    host.post(cutoff);
    expect(heard).toEqual([{ type: 'set-cutoff', minutes: 15 }]);
    tell(ready);
    expect(host.told).toEqual([{ message: { ...ready, quindici: 1, ignored: 5 }, to: HOST }]);
  });

  it('tells nobody where no origin is named, and never everybody', () => {
    const host = makeHost(HOST);
    const { tell } = openHostChannel(host.page, [], () => {});
    host.post(cutoff);
    tell(ready);
    expect(host.told).toEqual([]);
  });

  it('tells nothing to a page that is not one of those named', () => {
    const host = makeHost('https://evil.example');
    const { tell } = openHostChannel(host.page, [HOST], () => {});
    host.post(cutoff);
    tell(ready);
    expect(host.told).toEqual([]);
  });

  it('waits for a first command where the browser does not say who is round it, and tells the newest of each kind', () => {
    const host = makeHost(HOST, { says: '' });
    const { tell } = openHostChannel(host.page, [HOST, 'https://www.comune.milano.it'], () => {});
    tell({ type: 'resized', width: 1, height: 1 });
    tell(ready);
    tell({ type: 'resized', width: 2, height: 2 });
    expect(host.told).toEqual([]);
    host.post(cutoff);
    expect(host.told.map(({ message }) => message)).toMatchObject([
      { type: 'ready' },
      { type: 'resized', width: 2 },
    ]);
    expect(host.told.every(({ to }) => to === HOST)).toBe(true);
  });

  it('hears nothing any more once it is stopped', () => {
    const host = makeHost(HOST);
    const heard: EmbedCommand[] = [];
    openHostChannel(host.page, [HOST], (command) => heard.push(command)).stop();
    host.post(cutoff);
    expect(heard).toEqual([]);
  });
});
