import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { Feature, Point } from 'geojson';
import { describe, expect, it } from 'vitest';
import { DataFormatError } from '../../src/core/errors';
import { readFgb } from '../../src/data/read-fgb';
import { writeFgb } from '../../src/data/write-fgb';

const columns = [
  { name: 'id', type: 'String' },
  { name: 'count', type: 'Int' },
  { name: 'share', type: 'Double' },
  { name: 'open', type: 'Bool' },
] as const;

function points(count: number): Feature<Point>[] {
  return Array.from({ length: count }, (_, i) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [9 + ((i * 37) % 101) / 300, 45.4 + ((i * 53) % 97) / 900] },
    properties: { id: `città-${i}`, count: i, share: i / 3, open: i % 2 === 0 },
  }));
}

const write = (features: Feature[]): Uint8Array =>
  writeFgb({ name: 'test', columns, geometryType: 'Point', features });

describe('writeFgb', () => {
  it.each([1, 2, 16, 17, 300])('keeps all of %i features with their properties', async (count) => {
    const features = points(count);
    const read = await readFgb(write(features), 'test.fgb');
    const byId = new Map(read.map((feature) => [feature.properties?.id, feature]));
    expect(byId.size).toBe(count);
    for (const feature of features) {
      const found = byId.get(feature.properties?.id);
      expect(found?.properties).toEqual(feature.properties);
      expect(found?.geometry).toEqual(feature.geometry);
    }
  });

  it('has an index that finds exactly the features of a box', async () => {
    const features = points(300);
    const rect = { minX: 9.1, minY: 45.42, maxX: 9.15, maxY: 45.45 };
    const found: unknown[] = [];
    for await (const feature of deserialize(new Uint8Array(write(features)), { rect }))
      found.push(feature.properties?.id);
    const expected = features
      .filter(
        ({
          geometry: {
            coordinates: [lng, lat],
          },
        }) => lng >= rect.minX && lng <= rect.maxX && lat >= rect.minY && lat <= rect.maxY,
      )
      .map(({ properties }) => properties?.id);
    expect(expected.length).toBeGreaterThan(5);
    expect(found.sort()).toEqual(expected.sort());
  });

  it('gives the same bytes for the same content', () => {
    expect(write(points(50))).toEqual(write(points(50)));
  });

  it('refuses an empty layer and a wrong geometry', () => {
    expect(() => write([])).toThrow(DataFormatError);
    expect(() => writeFgb({ name: 'areas', columns, geometryType: 'Polygon', features: points(1) })).toThrow(
      'areas: feature 0 is a Point, not a Polygon',
    );
  });
});
