import type { Feature, FeatureCollection } from 'geojson';
import { createZoneLocator, type ZoneLocator } from '../../scripts/lib/zone-locator';
import type { BoundingBox } from '../../src/core/geo';

/** The box of Milan: a city of one NIL and one municipio, for tests that need no real boundary. */
const MILAN: BoundingBox = [9.04, 45.386, 9.279, 45.536];

/** A locator whose only NIL is 7 and whose only municipio is 3, over a box. */
export function createSquareZones([west, south, east, north]: BoundingBox = MILAN): ZoneLocator {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const square = (properties: Record<string, number>): FeatureCollection => {
    const feature: Feature = {
      type: 'Feature',
      properties,
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
    return { type: 'FeatureCollection', features: [feature] };
  };
  return createZoneLocator({
    nil: square({ ID_NIL: 7 }),
    municipi: square({ MUNICIPIO: 3 }),
    comune: square({}),
  });
}
