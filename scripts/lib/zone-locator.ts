import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { DataFormatError } from '../../src/core/errors';
import { type BoundingBox, isInside, type LngLat } from '../../src/core/geo';

/** Says in which zone a point lies. */
export interface ZoneLocator {
  /** NIL 1 to 88; null outside all of them. A point on a shared boundary belongs to the lowest number. */
  readonly nilAt: (point: LngLat) => number | null;
  /** Municipio 1 to 9; null outside all of them. A point on a shared boundary belongs to the lowest number. */
  readonly municipioAt: (point: LngLat) => number | null;
  /** Whether a point lies in the municipality, its boundary included. */
  readonly insideCity: (point: LngLat) => boolean;
  /** Straight metres to the municipality, 0 inside; within 0.2 % for points a few kilometres away. */
  readonly metersOutsideCity: (point: LngLat) => number;
}

/** The polygons of the three boundary datasets, with the property names of their sources. */
export interface ZoneSources {
  /** With `ID_NIL`. */
  readonly nil: FeatureCollection;
  /** With `MUNICIPIO`. */
  readonly municipi: FeatureCollection;
  readonly comune: FeatureCollection;
}

type Shape = Polygon | MultiPolygon;

interface NumberedShape {
  readonly number: number;
  readonly bbox: BoundingBox;
  readonly shape: Shape;
}

const METERS_PER_DEGREE = 111195;

/** @throws DataFormatError for a feature that is no polygon, or lacks a number or has one twice. */
export function createZoneLocator(sources: ZoneSources): ZoneLocator {
  const nils = readNumbered(sources.nil, 'ID_NIL', 'NIL');
  const municipi = readNumbered(sources.municipi, 'MUNICIPIO', 'municipi');
  const city = sources.comune.features.map((feature) => measured(readShape(feature, 'comune'), 0));
  if (city.length === 0) throw new DataFormatError('comune: no polygon');
  const insideCity = (point: LngLat): boolean => find(city, point) !== null;
  return {
    nilAt: (point) => find(nils, point),
    municipioAt: (point) => find(municipi, point),
    insideCity,
    metersOutsideCity: (point) =>
      insideCity(point)
        ? 0
        : Math.min(...city.flatMap(({ shape }) => ringsOf(shape).map((ring) => metersToRing(point, ring)))),
  };
}

function find(zones: readonly NumberedShape[], point: LngLat): number | null {
  for (const { number, bbox, shape } of zones) {
    if (isInside(point, bbox) && booleanPointInPolygon([point[0], point[1]], shape)) return number;
  }
  return null;
}

function readNumbered(collection: FeatureCollection, property: string, name: string): NumberedShape[] {
  const zones = collection.features.map((feature) => {
    const number: unknown = feature.properties?.[property];
    if (typeof number !== 'number' || !Number.isInteger(number)) {
      throw new DataFormatError(`${name}: ${property} is ${JSON.stringify(number)}, not a whole number`);
    }
    return measured(readShape(feature, name), number);
  });
  zones.sort((a, b) => a.number - b.number);
  zones.forEach(({ number }, i) => {
    if (i > 0 && zones[i - 1].number === number)
      throw new DataFormatError(`${name}: ${property} ${number} stands twice`);
  });
  return zones;
}

function readShape({ geometry }: Feature, name: string): Shape {
  if (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon') return geometry;
  throw new DataFormatError(`${name}: ${geometry?.type} where a polygon is wanted`);
}

function ringsOf(shape: Shape): Position[][] {
  return shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat();
}

function measured(shape: Shape, number: number): NumberedShape {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of ringsOf(shape).flat()) {
    west = Math.min(west, lng);
    south = Math.min(south, lat);
    east = Math.max(east, lng);
    north = Math.max(north, lat);
  }
  return { number, bbox: [west, south, east, north], shape };
}

function metersToRing([lng, lat]: LngLat, ring: readonly Position[]): number {
  const metersPerDegreeLng = METERS_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  const toMeters = ([ringLng, ringLat]: Position): [number, number] => [
    (ringLng - lng) * metersPerDegreeLng,
    (ringLat - lat) * METERS_PER_DEGREE,
  ];
  let nearest = Infinity;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = toMeters(ring[i - 1]);
    const [bx, by] = toMeters(ring[i]);
    const [dx, dy] = [bx - ax, by - ay];
    const lengthSquared = dx * dx + dy * dy;
    const t = lengthSquared > 0 ? Math.max(0, Math.min(1, -(ax * dx + ay * dy) / lengthSquared)) : 0;
    nearest = Math.min(nearest, Math.hypot(ax + t * dx, ay + t * dy));
  }
  return nearest;
}
