import { describe, expect, it } from 'vitest';
import { readBlobs } from '../../../scripts/lib/osm-blobs';
import { StreetsFileError } from '../../../scripts/lib/osm-errors';
import { readExtract } from '../../../scripts/lib/osm-read';
import { makePbf } from '../../helpers/made-pbf';

describe('readExtract', () => {
  it('reads nodes, ways with their nodes and tags, and locked gates', () => {
    const { positions, ways, closedNodes, date } = readExtract(makePbf(), 'made.osm.pbf');
    expect([...positions.keys()]).toEqual([1, 2, 3]);
    expect(positions.get(3)?.[0]).toBeCloseTo(9.192, 9);
    expect(positions.get(3)?.[1]).toBeCloseTo(45.464, 9);
    expect(ways).toEqual([{ id: 7, nodes: [1, 2, 3], tags: { highway: 'residential' } }]);
    expect([...closedNodes]).toEqual([2]);
    expect(date).toBeNull();
  });

  it('takes the date from the header', () => {
    const timestampSeconds = Date.UTC(2022, 9, 3) / 1000;
    expect(readExtract(makePbf({ timestampSeconds }), 'made.osm.pbf').date).toBe('2022-10-03');
  });
});

describe('what cannot be read', () => {
  const read = (bytes: Uint8Array) => () => readBlobs(bytes, 'made.osm.pbf');
  const bytes = makePbf();

  it('is refused in one sentence that names the file, wherever it is cut', () => {
    const whole = new Set<number>();
    for (let length = 0; length < bytes.length; length++) {
      try {
        readBlobs(bytes.subarray(0, length), 'made.osm.pbf');
        whole.add(length);
      } catch (error) {
        expect(error).toBeInstanceOf(StreetsFileError);
        expect(String(error)).toMatch(/made\.osm\.pbf is (empty|cut short: it ends at byte \d+)/);
      }
    }
    expect(whole.size).toBe(1);
    const [headerOnly] = whole;
    expect(() => readExtract(bytes.subarray(0, headerOnly), 'made.osm.pbf')).toThrow(
      'made.osm.pbf has 0 nodes and 0 ways, so no street',
    );
  });

  it.each([
    ['a text', new TextEncoder().encode('street;length\nVia Dante;400\n')],
    ['a web page', new TextEncoder().encode('<!doctype html><title>404</title>')],
    ['zeros', new Uint8Array(1000)],
  ])('is refused: %s', (_, other) => {
    expect(read(other)).toThrow(/^made\.osm\.pbf is not an \.osm\.pbf file$/);
  });

  it('is refused where a byte has changed inside a block', () => {
    const damaged = bytes.slice();
    damaged[bytes.length - 10] ^= 0xff;
    expect(read(damaged)).toThrow(/^made\.osm\.pbf is damaged in the part that begins at byte \d+$/);
  });

  it('is refused where it needs what is not known, or is not compressed', () => {
    expect(read(makePbf({ features: ['OsmSchema-V0.6', 'HistoricalInformation'] }))).toThrow(
      'made.osm.pbf needs "HistoricalInformation", which cannot be read here',
    );
    expect(read(makePbf({ field: 1 }))).toThrow('made.osm.pbf is not compressed with zlib');
  });

  it('never ends in anything but a sentence, whichever byte is changed', () => {
    let refused = 0;
    for (let at = 0; at < bytes.length; at++) {
      const damaged = bytes.slice();
      damaged[at] ^= 0x55;
      try {
        readExtract(damaged, 'made.osm.pbf');
      } catch (error) {
        refused++;
        expect(error).toBeInstanceOf(StreetsFileError);
      }
    }
    expect(refused).toBeGreaterThan(100);
  });
});
