import { area, bbox, pointToPolygonDistance } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { type BoundingBox, isInside, type LngLat } from '../../src/core/geo';
import { planeMeters } from '../../src/core/search/describe-position';
import { type BadlyLocated, isEverydayKind, type OpenKind } from '../../src/schema/everyday';
import { type KnownStreets, splitAddress } from './known-streets';
import type { ListedPlace } from './open-readers';
import type { ZoneLocator } from './zone-locator';

/**
 * A place farther than this from every known point of its street is taken for badly located. A street's known points
 * are at most some hundreds of metres from any of its numbers, but for long streets that only one list knows.
 */
const FAR_FROM_STREET_METERS = 700;
/** Without a postcode that could speak for the place, only this far. */
const FAR_WITHOUT_POSTCODE_METERS = 1500;
/** So many other places of the same postcode within this speak for a place: its street is another of that name. */
const WITNESSES = 2;
const WITNESS_METERS = 800;
/** Water smaller than this is a pool, where a pool may well be. */
const LEAST_WATER_SQUARE_METERS = 2500;
/** A point nearer than this to the bank may lie on it. */
const BANK_METERS = 5;
/** How far outside the city a place of the city may lie: boundaries and points are a little off. */
const OUTSIDE_METERS = 100;

/** Whether the rows of a kind have an address in the city: all that have one place a row, charging, but no stops. */
function isAddressed(kind: OpenKind): boolean {
  return (isEverydayKind(kind) && kind !== 'parks') || kind === 'charging';
}

/** What is wrong with where a place lies. */
export type FoundMisplacement = Pick<BadlyLocated, 'reason' | 'meters'>;

/** Checks where a place of a kind lies; null where nothing is wrong. */
export type CheckPlace = (kind: OpenKind, place: ListedPlace) => FoundMisplacement | null;

function boxOf(shape: Polygon | MultiPolygon): BoundingBox {
  const [west, south, east, north] = bbox(shape);
  return [west, south, east, north];
}

/** Whether enough places with the postcode of a place lie near it, in other streets. */
function isWhereItsPostcodeIs(place: ListedPlace, others: readonly ListedPlace[]): boolean {
  const near = others.filter(
    ({ address, position }) =>
      splitAddress(address)[0] !== splitAddress(place.address)[0] &&
      planeMeters(place.position, position) <= WITNESS_METERS,
  );
  return near.length >= WITNESSES;
}

/**
 * Finds places that lie outside the city though their address is in it, far from the street of their address, or on
 * water, or whose point is only that of their postcode. Transport is not asked for its street: its lists have none, and stops lie in other towns too.
 * @param all places of all kinds, whose postcodes speak for each other
 */
export function createPlaceCheck(
  zones: Pick<ZoneLocator, 'metersOutsideCity'>,
  streets: Pick<KnownStreets, 'metersFrom'>,
  water: readonly Feature[],
  all: Iterable<ListedPlace>,
): CheckPlace {
  const byPostcode = new Map<string, ListedPlace[]>();
  for (const place of all) {
    if (!place.postcode) continue;
    const members = byPostcode.get(place.postcode);
    if (members) members.push(place);
    else byPostcode.set(place.postcode, [place]);
  }
  const waters = water.flatMap(({ geometry }) =>
    (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') &&
    area(geometry) >= LEAST_WATER_SQUARE_METERS
      ? [{ shape: geometry, box: boxOf(geometry) }]
      : [],
  );
  const isOnWater = (position: LngLat): boolean =>
    waters.some(
      ({ shape, box }) =>
        isInside(position, box) &&
        pointToPolygonDistance([...position], shape, { units: 'meters' }) < -BANK_METERS,
    );
  const isFar = (place: ListedPlace, meters: number): boolean => {
    if (!place.postcode) return meters > FAR_WITHOUT_POSTCODE_METERS;
    const others = byPostcode.get(place.postcode) ?? [];
    return meters > FAR_FROM_STREET_METERS && !isWhereItsPostcodeIs(place, others);
  };
  return (kind, place) => {
    const { address, position, isElsewhere } = place;
    if (isAddressed(kind) && !isElsewhere) {
      const outside = zones.metersOutsideCity(position);
      if (outside > OUTSIDE_METERS) return { reason: 'outside-city', meters: outside };
      if (place.isPostcodeOnly) return { reason: 'postcode-only', meters: 0 };
      const far = streets.metersFrom(address, position);
      if (far !== null && isFar(place, far)) return { reason: 'far-from-street', meters: far };
    }
    return isOnWater(position) ? { reason: 'on-water', meters: 0 } : null;
  };
}
