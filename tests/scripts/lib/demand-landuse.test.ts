import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import { readNonResidentialLand } from '../../../scripts/lib/demand-landuse';

function square(landClass: string, west: number, east: number): Feature {
  const ring = [
    [west, 45],
    [east, 45],
    [east, 46],
    [west, 46],
    [west, 45],
  ];
  return {
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: [ring] },
    properties: { class: landClass },
  };
}
const file = (features: Feature[]) => serialize({ type: 'FeatureCollection', features });

describe('readNonResidentialLand', () => {
  it('finds the class a point lies on and passes over land that may hold homes', async () => {
    const land = await readNonResidentialLand(
      file([square('school', 8, 9), square('retail', 9, 10), square('railway', 9.5, 11)]),
    );
    expect(land.polygonCount).toBe(2);
    expect(land.classAt([8.5, 45.5])).toBeNull();
    expect(land.classAt([9.2, 45.5])).toBe('retail');
    expect(land.classAt([9.7, 45.5])).toBe('railway');
    expect(land.classAt([10.5, 46.5])).toBeNull();
  });

  it('refuses a dataset without any such land, and one that is not of polygons', async () => {
    await expect(readNonResidentialLand(file([square('school', 8, 9)]))).rejects.toThrow(
      'no feature of class',
    );
    const point: Feature = {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [9, 45] },
      properties: { class: 'military' },
    };
    await expect(readNonResidentialLand(file([point]))).rejects.toThrow('feature 0: Point');
  });
});
