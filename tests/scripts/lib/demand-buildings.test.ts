import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { FeatureCollection, Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { milano } from '../../../scripts/areas/milano';
import { measureRings, readBuildingPieces } from '../../../scripts/lib/demand-buildings';
import { fromLocal, type LngLat, type XY } from '../../../src/core/geo';

const { frame } = milano;
const ring = (...corners: XY[]): LngLat[] => [...corners, corners[0]].map((xy) => fromLocal(xy, frame));

describe('measureRings', () => {
  it('measures a rectangle of 20 m by 10 m', () => {
    const { areaSquareMeters, centroidXY } = measureRings(
      [ring([9000, 9000], [9020, 9000], [9020, 9010], [9000, 9010])],
      frame,
    );
    expect(areaSquareMeters).toBeCloseTo(200, 3);
    expect(centroidXY[0]).toBeCloseTo(9010, 3);
    expect(centroidXY[1]).toBeCloseTo(9005, 3);
  });

  it('takes a hole out, whatever the winding: 30 × 10 less its right third leaves x = 10', () => {
    const outer = ring([9000, 9000], [9030, 9000], [9030, 9010], [9000, 9010]);
    const hole = ring([9020, 9000], [9030, 9000], [9030, 9010], [9020, 9010]);
    for (const rings of [
      [outer, hole],
      [outer, [...hole].reverse()],
      [[...outer].reverse(), hole],
    ]) {
      const { areaSquareMeters, centroidXY } = measureRings(rings, frame);
      expect(areaSquareMeters).toBeCloseTo(200, 3);
      expect(centroidXY[0]).toBeCloseTo(9010, 3);
    }
  });

  it('gives a flat polygon no area and its first vertex', () => {
    const { areaSquareMeters, centroidXY } = measureRings([ring([9000, 9000], [9000, 9000])], frame);
    expect(areaSquareMeters).toBe(0);
    expect(centroidXY[0]).toBeCloseTo(9000, 3);
  });
});

describe('readBuildingPieces', () => {
  const square = [
    ring([9000, 9000], [9010, 9000], [9010, 9010], [9000, 9010]).map(([lng, lat]) => [lng, lat]),
  ];
  const file = (properties: object[], geometry: Geometry = { type: 'Polygon', coordinates: square }) => {
    const features = properties.map((p) => ({ type: 'Feature' as const, geometry, properties: { ...p } }));
    const collection: FeatureCollection = { type: 'FeatureCollection', features };
    return serialize(collection);
  };

  it('knows a height from the placeholder, which the source stores as a 32-bit float', async () => {
    const pieces = await readBuildingPieces(
      file([{ height: Math.fround(3.66) }, { height: 12 }, { height: 0 }, { height: 3.5 }]),
      frame,
    );
    expect(pieces.map((piece) => piece.heightMeters)).toEqual([null, 12, null, 3.5]);
    expect(pieces[0].areaSquareMeters).toBeCloseTo(100, 3);
  });

  it('refuses a height that is no number and a geometry that is no polygon', async () => {
    await expect(readBuildingPieces(file([{ height: 'tall' }]), frame)).rejects.toThrow(
      'feature 0: height "tall" is no number',
    );
    await expect(
      readBuildingPieces(file([{ height: 3 }], { type: 'Point', coordinates: [9.1, 45.4] }), frame),
    ).rejects.toThrow('feature 0: Point where a polygon is wanted');
  });
});
