import { booleanPointInPolygon, centerOfMass } from '@turf/turf';
import type { LngLat } from '../../src/core/geo';
import { planeMeters } from '../../src/core/search/describe-position';
import { onePerName } from './osm-rows';
import type { OsmService } from './osm-services';
import type { OsmThing, OsmThings } from './osm-shapes';

/** A place of an extract. */
export interface OsmPlace {
  readonly id: string;
  readonly name: string;
  /** Street and number as tagged; '' without. */
  readonly address: string;
  readonly position: LngLat;
  /** As `capacity` says it; 0 where it does not. */
  readonly capacity: number;
}

/** Stops, of which the several elements of one name are one place. */
const BY_NAME: ReadonlySet<string> = new Set(['metro', 'rail']);

/** "Via Padre Gerardo Beccaro 4", or ''. */
export function addressOf({ tags }: Pick<OsmThing, 'tags'>): string {
  const street = tags['addr:street'] ?? '';
  return [street, street === '' ? '' : (tags['addr:housenumber'] ?? '')].filter(Boolean).join(' ');
}

function middleOf(thing: OsmThings['areas'][number]): LngLat {
  const [lng, lat] = centerOfMass(thing.geometry).geometry.coordinates;
  return [lng, lat];
}

/**
 * The places of a kind: points, and areas by their middle. A point in an area of the same kind is that place again, and
 * left out.
 */
export function findPlaces({ points, areas }: OsmThings, { kind, isOne }: OsmService): OsmPlace[] {
  const whole = areas.filter(({ tags }) => isOne(tags));
  const alone = points.filter(
    ({ tags, geometry }) =>
      isOne(tags) && !whole.some((area) => booleanPointInPolygon(geometry.coordinates, area.geometry)),
  );
  const toPlace = (thing: OsmThing, position: LngLat): OsmPlace => ({
    id: thing.id,
    name: thing.tags.name ?? thing.tags.brand ?? '',
    address: addressOf(thing),
    position,
    capacity: /^\d+$/.test(thing.tags.capacity ?? '') ? Number(thing.tags.capacity) : 0,
  });
  return [
    ...(BY_NAME.has(kind) ? onePerName(alone) : alone).map((thing) =>
      toPlace(thing, [thing.geometry.coordinates[0], thing.geometry.coordinates[1]]),
    ),
    ...whole.map((thing) => toPlace(thing, middleOf(thing))),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A street that is known by points. */
export interface NamedPoint {
  readonly street: string;
  readonly position: LngLat;
}

/** The street of the nearest point within some metres; '' where there is none. */
export function nearestStreet(streets: readonly NamedPoint[], position: LngLat, maxMeters: number): string {
  let [least, found] = [maxMeters, ''];
  for (const { street, position: at } of streets) {
    const meters = planeMeters(position, at);
    if (meters < least) [least, found] = [meters, street];
  }
  return found;
}
