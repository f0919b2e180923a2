import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCommand } from '../../src/embed/read-command';

const good = [
  { type: 'set-layers', layers: [] },
  { type: 'set-layers', layers: ['fablabs', 'coworkings'] },
  { type: 'set-services', services: ['covered-markets'] },
  { type: 'set-cutoff', minutes: 20 },
  { type: 'set-pace', pace: 'slow', speedKmh: null },
  { type: 'set-pace', pace: 'bicycle', speedKmh: 12.5 },
  { type: 'go-to-neighbourhood', nil: 76 },
  { type: 'go-to-point', lat: 45.5197, lng: 9.1345, label: 'Casa' },
  { type: 'open-facility', service: 'covered-markets', id: 'mercato-ca-granda' },
];

describe('a command of a host page', () => {
  it.each(good)('is read as it is meant: %o', (command) => {
    expect(readCommand({ quindici: 1, ...command })).toEqual(command);
  });

  it.each([
    [{ quindici: 2, type: 'set-cutoff', minutes: 15 }, 'another version'],
    [{ type: 'set-cutoff', minutes: 15 }, 'no version'],
    [{ quindici: 1, type: 'explode' }, 'an unknown type'],
    [{ quindici: 1, type: 'toString' }, 'a name of every object'],
    [{ quindici: 1, type: 'set-cutoff', minutes: 14 }, 'minutes that are no choice'],
    [{ quindici: 1, type: 'set-cutoff', minutes: '15' }, 'a text for a number'],
    [{ quindici: 1, type: 'set-cutoff', minutes: Number.NaN }, 'no number'],
    [{ quindici: 1, type: 'set-services', services: [] }, 'no service'],
    [{ quindici: 1, type: 'set-services', services: ['fablabs', 'fablabs'] }, 'a service twice'],
    [{ quindici: 1, type: 'set-layers', layers: ['own'] }, "a person's own places"],
    [{ quindici: 1, type: 'set-layers', layers: ['__proto__'] }, 'a name of every object as layer'],
    [{ quindici: 1, type: 'set-layers', layers: new Array(1e6).fill('fablabs') }, 'a million layers'],
    [{ quindici: 1, type: 'set-layers', layers: { length: 1, 0: 'fablabs' } }, 'something like a list'],
    [{ quindici: 1, type: 'set-pace', pace: 'slow', speedKmh: 40 }, 'a speed out of range'],
    [{ quindici: 1, type: 'go-to-neighbourhood', nil: 1.5 }, 'half a neighbourhood'],
    [{ quindici: 1, type: 'go-to-point', lat: 91, lng: 9 }, 'beyond the pole'],
    [{ quindici: 1, type: 'go-to-point', lat: 45, lng: Number.POSITIVE_INFINITY }, 'nowhere'],
    [{ quindici: 1, type: 'open-facility', service: 'fablabs', id: '../x' }, 'a path for an id'],
    [Object.create({ quindici: 1, type: 'set-cutoff', minutes: 15 }), 'inherited values'],
    ['set-cutoff', 'a text'],
    [null, 'nothing'],
  ])('is refused where it is not one: %o (%s)', (data) => {
    expect(readCommand(data)).toBeNull();
  });

  it('keeps only one line of a label', () => {
    const command = readCommand({ quindici: 1, type: 'go-to-point', lat: 45, lng: 9, label: 'a\n<b>\u0000' });
    expect(command).toEqual({ type: 'go-to-point', lat: 45, lng: 9, label: 'a<b>' });
  });

  it('never throws, whatever comes, and reads again what it has read', () => {
    const types = fc.constantFrom(...good.map(({ type }) => type), 'x', '__proto__');
    const keys = fc.constantFrom(
      'layers',
      'services',
      'minutes',
      'pace',
      'speedKmh',
      'nil',
      'lat',
      'lng',
      'label',
      'service',
      'id',
    );
    const junk = fc.oneof(
      fc.anything({ withNullPrototype: true, withTypedArray: true, withBigInt: true }),
      fc
        .tuple(
          types,
          fc.dictionary(keys, fc.oneof(fc.anything(), fc.constantFrom(15, 76, 45.5, 'fablabs', 'slow'))),
        )
        .map(([type, values]) => ({ ...values, quindici: 1, type })),
    );
    fc.assert(
      fc.property(junk, (data) => {
        const command = readCommand(data);
        if (command) expect(readCommand({ quindici: 1, ...command })).toEqual(command);
      }),
      { numRuns: 20_000, seed: 15 },
    );
  });
});
