import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvent } from '../../src/embed/read-event';

const answer = {
  type: 'answer',
  sentence: 'A 15 minuti a piedi da qui: 1 mercato coperto.',
  lat: 45.5197,
  lng: 9.1345,
  minutes: 15,
  pace: 'adult',
  speedKmh: 5,
  residents: 18276,
  counts: [{ service: 'covered-markets', count: 1 }],
  nearest: [{ service: 'covered-markets', id: 'mercato-quarto', name: 'Quarto', minutes: 11 }],
  missing: ['fablabs'],
};

const good = [
  { type: 'ready', language: 'it', dataDate: '2026-05-01' },
  answer,
  { type: 'facility-opened', service: 'fablabs', id: 'a', name: 'A' },
  { type: 'error', code: 'data', message: 'network.bin: no connection' },
  { type: 'resized', width: 320, height: 568 },
];

describe('an event of an embedded map', () => {
  it.each(good)('is read as it is meant: $type', (event) => {
    expect(readEvent({ quindici: 1, ignored: 3, ...event })).toEqual(event);
  });

  it('is refused without any of its values, or with one of another kind', () => {
    for (const event of good) {
      for (const key of Object.keys(event)) {
        expect(readEvent({ quindici: 1, ...event, [key]: {} }), `${event.type}, ${key}`).toBeNull();
        if (key === 'missing') continue;
        const without = Object.fromEntries(Object.entries(event).filter(([name]) => name !== key));
        expect(readEvent({ quindici: 1, ...without }), `${event.type} without ${key}`).toBeNull();
      }
    }
    expect(readEvent({ quindici: 0, ...answer })).toBeNull();
  });

  it('of a map that says nothing of missing layers misses none', () => {
    const { missing, ...before } = answer;
    expect(missing).toEqual(['fablabs']);
    expect(readEvent({ quindici: 1, ...before })).toEqual({ ...before, missing: [] });
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...good), (value, event) => {
        readEvent(value);
        readEvent({ quindici: 1, ...event, counts: value, nearest: [value] });
      }),
      { numRuns: 5000, seed: 15 },
    );
  });
});
