import { booleanPointInPolygon } from '@turf/turf';
import Flatbush from 'flatbush';
import type { Feature, Polygon } from 'geojson';
import { DataFormatError } from '../../src/core/errors';
import type { LngLat } from '../../src/core/geo';
import { readInputFgb } from './fgb-input';

/** Classes of land whose buildings hold no residents. */
export const nonResidentialClasses = [
  'industrial',
  'commercial',
  'railway',
  'cemetery',
  'military',
  'retail',
] as const;
export type NonResidentialClass = (typeof nonResidentialClasses)[number];

/** Finds the non-residential land that a point lies on. */
export interface NonResidentialLand {
  readonly polygonCount: number;
  /** Null where the point lies on none; the first of `nonResidentialClasses` where several overlap. */
  readonly classAt: (point: LngLat) => NonResidentialClass | null;
}

function isNonResidential(value: unknown): value is NonResidentialClass {
  return nonResidentialClasses.some((known) => known === value);
}

/**
 * The non-residential part of the land use dataset; its other classes are passed over.
 * @throws DataFormatError for a feature that is no polygon, or if no such land is found at all.
 */
export async function readNonResidentialLand(bytes: Uint8Array): Promise<NonResidentialLand> {
  const land = indexLand(await readInputFgb(bytes, 'landuse'));
  if (land.polygonCount === 0)
    throw new DataFormatError(`landuse: no feature of class ${nonResidentialClasses.join(', ')}`);
  return land;
}

/**
 * The non-residential land among rows of land use, by their class.
 * @throws DataFormatError for such a row that is no polygon.
 */
export function indexLand(features: readonly Feature[]): NonResidentialLand {
  const polygons: { readonly landClass: NonResidentialClass; readonly polygon: Polygon }[] = [];
  features.forEach(({ geometry, properties }, index) => {
    const landClass: unknown = properties?.class;
    if (!isNonResidential(landClass)) return;
    if (geometry?.type !== 'Polygon')
      throw new DataFormatError(`landuse, feature ${index}: ${geometry?.type} where a polygon is wanted`);
    polygons.push({ landClass, polygon: geometry });
  });
  if (polygons.length === 0) return { polygonCount: 0, classAt: () => null };
  const index = new Flatbush(polygons.length);
  for (const { polygon } of polygons) {
    const lngs = polygon.coordinates[0].map(([lng]) => lng);
    const lats = polygon.coordinates[0].map(([, lat]) => lat);
    index.add(Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats));
  }
  index.finish();
  return {
    polygonCount: polygons.length,
    classAt: ([lng, lat]) => {
      const found = index
        .search(lng, lat, lng, lat)
        .map((i) => polygons[i])
        .filter(({ polygon }) => booleanPointInPolygon([lng, lat], polygon))
        .map(({ landClass }) => landClass);
      return nonResidentialClasses.find((landClass) => found.includes(landClass)) ?? null;
    },
  };
}
