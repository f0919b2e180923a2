import type { Polygon, Position } from 'geojson';
import type { LngLat, LocalFrame } from '../../src/core/geo';
import { type BuildingPiece, measureRings } from './demand-buildings';
import type { OsmTags } from './osm-read';
import type { OsmThings } from './osm-shapes';

/** Height of a floor, in metres: what turns floors to the heights that the map and the demand work with. */
export const FLOOR_METERS = 3;

/** Buildings that people live in; `yes` says nothing, and most of them are homes unless they stand on other land. */
const HOMES: ReadonlySet<string> = new Set([
  'apartments',
  'residential',
  'house',
  'detached',
  'semidetached_house',
  'terrace',
  'dormitory',
  'bungalow',
  'yes',
]);

/** What is tagged as a building and is none, or none any more. */
const NO_BUILDINGS: ReadonlySet<string> = new Set(['no', 'construction', 'collapsed', 'ruins']);

/** Uses of a `building=yes` that nobody lives in. */
const OTHER_USES = ['amenity', 'office', 'shop', 'industrial', 'man_made', 'leisure', 'tourism'] as const;

/** A building with whether people live in it. */
export interface OsmBuilding extends BuildingPiece {
  readonly isHome: boolean;
}

/** Floors above the ground; null where the tag is missing or no number of floors. */
export function readFloors({ 'building:levels': levels }: OsmTags): number | null {
  const floors = Number((levels ?? '').replace(',', '.'));
  return levels !== undefined && floors > 0 && floors < 200 ? floors : null;
}

/** Whether a building's tags say, or do not exclude, that people live in it. */
export function isHome(tags: OsmTags): boolean {
  const kind = tags.building ?? '';
  return HOMES.has(kind) && (kind !== 'yes' || OTHER_USES.every((key) => tags[key] === undefined));
}

function toPosition([lng, lat]: Position): LngLat {
  return [lng, lat];
}

function polygonsOf({ geometry }: OsmThings['areas'][number]): Polygon['coordinates'][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** The buildings of an extract, one of each polygon, in the order of their ids. */
export function readBuildings(areas: OsmThings['areas'], frame: LocalFrame): OsmBuilding[] {
  return areas
    .filter(({ tags }) => tags.building !== undefined && !NO_BUILDINGS.has(tags.building))
    .flatMap((thing) => {
      const floors = readFloors(thing.tags);
      return polygonsOf(thing).map((polygon): OsmBuilding => {
        const rings = polygon.map((ring) => ring.map(toPosition));
        return {
          rings,
          ...measureRings(rings, frame),
          heightMeters: floors === null ? null : floors * FLOOR_METERS,
          isHome: isHome(thing.tags),
        };
      });
    });
}
