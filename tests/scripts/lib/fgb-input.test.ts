import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { readInputFgb } from '../../../scripts/lib/fgb-input';

const collection: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', geometry: { type: 'Point', coordinates: [9.1, 45.4] }, properties: { name: 'uno' } },
    { type: 'Feature', geometry: { type: 'Point', coordinates: [9.2, 45.5] }, properties: { name: 'due' } },
  ],
};

describe('readInputFgb', () => {
  it('reads the features in the order of the file, also from a buffer at an odd offset', async () => {
    const bytes = serialize(collection);
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    const features = await readInputFgb(shifted.subarray(1), 'input.fgb');
    expect(features.map((f) => f.properties)).toEqual([{ name: 'uno' }, { name: 'due' }]);
    expect(features[1].geometry).toEqual(collection.features[1].geometry);
  });

  it('refuses what is not FlatGeobuf, naming the file', async () => {
    await expect(readInputFgb(new TextEncoder().encode('<html>not found</html>'), 'x.fgb')).rejects.toThrow(
      'x.fgb: not a FlatGeobuf file',
    );
    await expect(readInputFgb(new Uint8Array(0), 'input.fgb')).rejects.toThrow(
      'not a FlatGeobuf file (0 bytes)',
    );
  });

  it('refuses a cut file', async () => {
    const bytes = serialize(collection);
    await expect(readInputFgb(bytes.slice(0, bytes.length - 3), 'input.fgb')).rejects.toThrow('cut short');
  });

  it('refuses a file with fewer features than its header says', async () => {
    const one = serialize({ ...collection, features: collection.features.slice(0, 1) });
    const two = serialize(collection);
    await expect(readInputFgb(two.slice(0, one.length), 'input.fgb')).rejects.toThrow(
      '1 features where the header says 2',
    );
  });
});
