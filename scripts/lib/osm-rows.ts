import type { Feature, Geometry } from 'geojson';
import type { BasemapRows } from './basemap-layers';
import { type OsmThing, type OsmThings, toRow } from './osm-shapes';

const LANDCOVER: Readonly<Record<string, readonly string[]>> = {
  leisure: ['park', 'garden', 'golf_course'],
  landuse: [
    'forest',
    'grass',
    'allotments',
    'meadow',
    'recreation_ground',
    'village_green',
    'farmland',
    'orchard',
    'plant_nursery',
  ],
  natural: ['wood', 'grassland'],
};

const LANDUSE: Readonly<Record<string, readonly string[]>> = {
  landuse: ['industrial', 'commercial', 'retail', 'railway', 'cemetery', 'military', 'residential'],
  amenity: ['hospital', 'university', 'college', 'school'],
  leisure: ['stadium'],
};

const RAILS = ['rail', 'tram', 'subway'];
const WATERWAYS = ['river', 'canal', 'stream', 'ditch', 'drain'];
/** Streets whose names are written on the map. */
const LABELLED: Readonly<Record<string, string>> = {
  primary: 'primary',
  secondary: 'secondary',
  tertiary: 'tertiary',
  unclassified: 'tertiary',
  residential: 'tertiary',
  pedestrian: 'tertiary',
};

/** The value of the first key of a table that a thing has; '' where it has none. */
function classIn({ tags }: OsmThing, table: Readonly<Record<string, readonly string[]>>): string {
  for (const [key, values] of Object.entries(table)) {
    const value = tags[key];
    if (value !== undefined && values.includes(value)) return value;
  }
  return '';
}

function rowsOf<G extends Geometry>(
  things: readonly OsmThing<G>[],
  classOf: (thing: OsmThing<G>) => string,
): Feature[] {
  return things.flatMap((thing) => {
    const name = classOf(thing);
    return name === '' ? [] : [toRow(thing, { class: name, subclass: name })];
  });
}

/** One of a list of allowed values of a tag; '' for any other. */
function allowedValue({ tags }: OsmThing, key: string, allowed: readonly string[]): string {
  const value = tags[key] ?? '';
  return allowed.includes(value) ? value : '';
}

/** Whether a railway=station is one of the metro. */
export function isMetroStation({ tags }: OsmThing): boolean {
  return tags.railway === 'station' && tags.station === 'subway';
}

/** Whether a railway=station or halt is one of the railway. */
export function isRailStation(thing: OsmThing): boolean {
  return (thing.tags.railway === 'station' || thing.tags.railway === 'halt') && !isMetroStation(thing);
}

/** One point for all stations of a name: the first of them by id. */
export function onePerName<G extends Geometry>(things: readonly OsmThing<G>[]): OsmThing<G>[] {
  const names = things.map(({ tags }) => tags.name ?? '');
  return things.filter((_, i) => names[i] !== '' && names.indexOf(names[i]) === i);
}

/** What the map draws of an extract, as rows of the tables that the city's own map is drawn from. */
export function toRows({ points, lines, areas }: OsmThings): BasemapRows {
  const named = (things: readonly OsmThing[], column: string): Feature[] =>
    onePerName(things).map(({ geometry, tags }) => ({
      type: 'Feature',
      geometry,
      properties: { [column]: tags.name },
    }));
  return {
    water: rowsOf(areas, ({ tags }) =>
      tags.natural === 'water' || tags.waterway === 'riverbank'
        ? tags.water === 'river' || tags.waterway === 'riverbank'
          ? 'river'
          : 'lake'
        : '',
    ),
    waterways: rowsOf(lines, (thing) => allowedValue(thing, 'waterway', WATERWAYS)),
    landcover: rowsOf(areas, (thing) => classIn(thing, LANDCOVER)),
    landuse: rowsOf(areas, (thing) => classIn(thing, LANDUSE)),
    railways: rowsOf(lines, (thing) => allowedValue(thing, 'railway', RAILS)),
    motorways: rowsOf(lines, (thing) => allowedValue(thing, 'highway', ['motorway', 'trunk'])),
    namedStreets: rowsOf(lines, ({ tags }) => (tags.name ? (LABELLED[tags.highway ?? ''] ?? '') : '')),
    placeNames: rowsOf(points, ({ tags }) => tags.place ?? ''),
    metroStations: named(points.filter(isMetroStation), 'name'),
    railStations: named(points.filter(isRailStation), 'nome'),
  };
}
