import type { EmbedCommand, EmbedEvent } from '../../../src/embed/messages';
import { readCommand } from '../../../src/embed/read-command';
import { readEvent } from '../../../src/embed/read-event';
import { type Ending, expectRule, type FuzzFormat } from '../format';
import { mutateJson } from '../mutate-json';

const encoder = new TextEncoder();

/** What a message of another page is: a value that JSON can hold, its own `__proto__` keys too; else null. */
function messageOf(input: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(input));
  } catch {
    return null;
  }
}

/** A value that was taken holds numbers and texts of its own, and can be posted on and read again the same. */
function endOfMessage<T extends object>(message: unknown, read: (data: unknown) => T | null): Ending {
  const taken = read(message);
  expectRule(Reflect.get({}, 'polluted') === undefined, 'no prototype is changed');
  if (taken === null) return 'refused';
  expectRule(Object.getPrototypeOf(taken) === Object.prototype, 'a message is a plain object');
  const again = read({ ...taken, quindici: 1 });
  expectRule(JSON.stringify(again) === JSON.stringify(taken), 'a message that is taken is taken again');
  expectRule(JSON.stringify(taken).length <= 60_000, 'a message is short');
  return 'read';
}

const commands: readonly EmbedCommand[] = [
  { type: 'set-layers', layers: ['coworkings', 'fablabs'] },
  { type: 'set-services', services: ['covered-markets'] },
  { type: 'set-cutoff', minutes: 15 },
  { type: 'set-pace', pace: 'older', speedKmh: 3.2 },
  { type: 'go-to-neighbourhood', nil: 76 },
  { type: 'go-to-point', lat: 45.51, lng: 9.14, label: 'Via Val Trompia' },
  { type: 'open-facility', service: 'fablabs', id: 'the-lab' },
];

/** What a host page asks of an embedded map. */
export const commandsFormat: FuzzFormat = {
  name: 'commands',
  seeds: commands.map((command) => encoder.encode(JSON.stringify({ quindici: 1, ...command }))),
  mutate: mutateJson,
  read: (input) => endOfMessage(messageOf(input), readCommand),
};

const events: readonly EmbedEvent[] = [
  { type: 'ready', language: 'it', dataDate: '2026-11-01' },
  {
    type: 'answer',
    sentence: 'Entro 15 minuti a piedi…',
    lat: 45.51,
    lng: 9.14,
    minutes: 15,
    pace: 'adult',
    speedKmh: 5,
    residents: 12_345,
    counts: [{ service: 'fablabs', count: 2 }],
    nearest: [{ service: 'coworkings', id: 'talent-garden', name: 'Talent Garden', minutes: 9 }],
    missing: ['job-desks'],
  },
  { type: 'facility-opened', service: 'fablabs', id: 'the-lab', name: 'The Lab' },
  { type: 'error', code: 'data', message: 'I dati non arrivano.' },
  { type: 'resized', width: 320, height: 480 },
];

/** What an embedded map tells its host page. */
export const eventsFormat: FuzzFormat = {
  name: 'events',
  seeds: events.map((event) => encoder.encode(JSON.stringify({ quindici: 1, ...event }))),
  mutate: mutateJson,
  read: (input) => endOfMessage(messageOf(input), readEvent),
};
