import { area } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { Demand } from '../../src/core/access/demand';
import type { GroupCounts } from '../../src/core/access/population';
import { InternalError } from '../../src/core/errors';
import { writeFgb } from '../../src/data/write-fgb';
import type { ZoneColumn } from '../../src/schema/zone-columns';
import type { BuildContext } from './build-step';
import type { Boundary } from './zones-boundaries';
import { findLabelPoint } from './zones-label';

/** Where the label of a zone stands, and how large its source is. */
export function describePlace(
  source: Boundary,
  drawn: Polygon | MultiPolygon,
  context: Pick<BuildContext, 'area'>,
) {
  const [lng, lat] = findLabelPoint(drawn, context.area.frame);
  const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
  return { label_lng: round(lng), label_lat: round(lat), area_m2: Math.round(area(source)) };
}

/** The people of a zone, summed from its demand points. */
export function countPeople(
  demand: Demand,
  zoneOf: Uint8Array,
  zone: number,
): Omit<GroupCounts, 'all'> & { residents: number } {
  const counts = { residents: 0, over65: 0, under15: 0 };
  for (let i = 0; i < demand.count; i++) {
    if (zoneOf[i] !== zone) continue;
    counts.residents += demand.residents[i];
    counts.over65 += demand.over65[i];
    counts.under15 += demand.under15[i];
  }
  return counts;
}

/** All residents. */
export function sumResidents({ residents }: Demand): number {
  return residents.reduce((sum, count) => sum + count, 0);
}

/** A shape with its columns. */
export function toFeature(
  geometry: Polygon | MultiPolygon,
  properties: Record<string, unknown>,
): Feature<Polygon | MultiPolygon> {
  return { type: 'Feature', geometry, properties };
}

/** The bytes of a layer of zones: all of them polygons, or all of them multipolygons if one is. */
export function writeZoneLayer(
  name: string,
  columns: readonly ZoneColumn[],
  features: readonly Feature<Polygon | MultiPolygon>[],
): Uint8Array {
  const geometryType = features.every(({ geometry }) => geometry.type === 'Polygon')
    ? 'Polygon'
    : 'MultiPolygon';
  const sameType = features.map((feature): Feature => {
    const { geometry } = feature;
    if (geometry.type === geometryType) return feature;
    if (geometry.type !== 'Polygon') throw new InternalError(`${name}: ${geometry.type}`);
    return { ...feature, geometry: { type: 'MultiPolygon', coordinates: [geometry.coordinates] } };
  });
  return writeFgb({ name, columns, geometryType, features: sameType });
}
