import fc from 'fast-check';
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import type { Feature, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { readFgb } from '../../src/data/read-fgb';
import { writeLayer } from '../../src/data/write-layer';
import type { GeoLayer } from '../../src/schema/geo-layer';

const columns = [
  { name: 'id', type: 'Int' },
  { name: 'name', type: 'String' },
  { name: 'share', type: 'Double' },
] as const;

const about = {
  title: 'Chi resta fuori',
  description: 'Domanda: coworking\nMetodo: rete',
  metadata: { manifestSha256: 'ab', link: 'https://example.org/#v=1' },
};

/** A square and a hole in it, wound as it comes. */
function square(lng: number, lat: number, side: number, isTurned: boolean): Position[] {
  const ring = [
    [lng, lat],
    [lng + side, lat],
    [lng + side, lat + side],
    [lng, lat + side],
    [lng, lat],
  ];
  return isTurned ? ring.reverse() : ring;
}

const row = fc.record({
  lng: fc.integer({ min: 900, max: 930 }),
  lat: fc.integer({ min: 4530, max: 4560 }),
  isTurned: fc.boolean(),
  name: fc.option(fc.string({ unit: 'binary' })),
  share: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)),
});

const geometries = {
  Point: (lng: number, lat: number) => ({ type: 'Point' as const, coordinates: [lng, lat] }),
  LineString: (lng: number, lat: number) => ({
    type: 'LineString' as const,
    coordinates: [
      [lng, lat],
      [lng + 0.01, lat],
    ],
  }),
  MultiPolygon: (lng: number, lat: number, isTurned: boolean) => ({
    type: 'MultiPolygon' as const,
    coordinates: [
      [square(lng, lat, 0.01, isTurned), square(lng + 0.002, lat + 0.002, 0.001, isTurned)],
      [square(lng + 0.02, lat, 0.01, !isTurned)],
    ],
  }),
};

const layers = fc
  .tuple(
    fc.constantFrom('Point' as const, 'LineString' as const, 'MultiPolygon' as const),
    fc.array(row, { minLength: 1 }),
  )
  .map(
    ([geometryType, rows]): GeoLayer => ({
      name: 'layer',
      columns,
      geometryType,
      about,
      features: rows.map(({ lng, lat, isTurned, name, share }, id) => ({
        type: 'Feature',
        properties: { id, name, share },
        geometry: geometries[geometryType](lng / 100, lat / 100, isTurned),
      })),
    }),
  );

/** The rings of a feature without regard to where each starts and which way it runs; points and lines as they are. */
function shapeOf({ geometry }: Feature): unknown {
  if (geometry.type === 'MultiPolygon') {
    return geometry.coordinates.map((rings) =>
      rings.map((ring) =>
        ring
          .slice(1)
          .map(([lng, lat]) => `${lng.toFixed(6)} ${lat.toFixed(6)}`)
          .sort(),
      ),
    );
  }
  if (geometry.type === 'LineString')
    return geometry.coordinates.map(([lng, lat]) => `${lng.toFixed(6)} ${lat.toFixed(6)}`);
  return geometry.type === 'Point' ? geometry.coordinates : null;
}

function byId(features: readonly Feature[]): Feature[] {
  return [...features].sort((a, b) => a.properties?.id - b.properties?.id);
}

function withoutNulls(properties: Feature['properties']): unknown {
  return Object.fromEntries(Object.entries(properties ?? {}).filter(([, value]) => value !== null));
}

/** Whether a ring runs counterclockwise, by the sum of its cross products. */
function isCounterclockwise(ring: readonly Position[]): boolean {
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++)
    sum +=
      (ring[i][0] - ring[0][0]) * (ring[i + 1][1] - ring[0][1]) -
      (ring[i + 1][0] - ring[0][0]) * (ring[i][1] - ring[0][1]);
  return sum > 0;
}

function expectWound(features: readonly Feature[]): void {
  for (const { geometry } of features)
    if (geometry.type === 'MultiPolygon')
      for (const rings of geometry.coordinates)
        expect(rings.map(isCounterclockwise)).toEqual(rings.map((_, i) => i === 0));
}

function expectSame(read: readonly Feature[], layer: GeoLayer): void {
  expect(read).toHaveLength(layer.features.length);
  byId(read).forEach((feature, i) => {
    expect(shapeOf(feature)).toEqual(shapeOf(layer.features[i]));
    expect(withoutNulls(feature.properties)).toEqual(withoutNulls(layer.features[i].properties));
  });
  expectWound(read);
}

describe('a layer that is taken away', () => {
  it('reads back as FlatGeobuf: the same shapes and figures, rings wound, and what it says of itself', async () => {
    await fc.assert(
      fc.asyncProperty(layers, async (layer) => {
        const bytes = writeLayer(layer, 'fgb');
        const headers: HeaderMeta[] = [];
        const read: Feature[] = [];
        for await (const { geometry, properties } of deserialize(bytes, {
          headerMetaFn: (header) => headers.push(header),
        }))
          read.push({ type: 'Feature', geometry, properties: properties ?? null });
        expectSame(read, layer);
        expect(headers[0].title).toBe(about.title);
        expect(headers[0].description).toBe(about.description);
        expect(JSON.parse(headers[0].metadata ?? '')).toEqual(about.metadata);
        if (layer.geometryType !== 'LineString')
          expect(await readFgb(bytes, 'layer.fgb')).toHaveLength(read.length);
      }),
      { numRuns: 60 },
    );
  });

  it('reads back as GeoJSON with its foreign members, every column in every row', () => {
    fc.assert(
      fc.property(layers, (layer) => {
        const read = JSON.parse(new TextDecoder().decode(writeLayer(layer, 'geojson')));
        expect(read).toMatchObject({ type: 'FeatureCollection', name: 'layer', ...about });
        expectSame(read.features, layer);
        for (const { properties } of read.features)
          expect(Object.keys(properties)).toEqual(columns.map(({ name }) => name));
      }),
      { numRuns: 60 },
    );
  });

  it('refuses a layer without features in FlatGeobuf, which cannot hold one', () => {
    const empty: GeoLayer = { name: 'empty', columns, geometryType: 'Point', features: [] };
    expect(() => writeLayer(empty, 'fgb')).toThrow('empty: a layer needs at least one feature');
  });
});
