import type { Feature, Position } from 'geojson';
import { DataFormatError } from '../../src/core/errors';
import type { BoundingBox, XY } from '../../src/core/geo';
import { buildGeometryTable, type GeometryFeature } from '../../src/core/tiles/geometry-table';
import { lngLatToWorld } from '../../src/core/tiles/world';
import type { BasemapLayer } from '../../src/schema/basemap-layers';
import { drawLine, inHilbertOrder, linesOf, shapeOptions } from './basemap-shapes';
import { BASEMAP_BITS, type BuiltLayer, classCode, sourceRow } from './basemap-surfaces';
import { LayerTally } from './basemap-tally';
import { joinLines } from './join-lines';

/** A label may lie beside its street a little; shorter lines bear no label at any zoom. */
const LABEL_TOLERANCE_METERS = 4;
const LEAST_LABEL_METERS = 60;

const STREET_CLASSES = ['primary', 'secondary', 'tertiary'];

const PLACES: Readonly<Record<string, string>> = {
  town: 'town',
  village: 'village',
  hamlet: 'village',
  borough: 'suburb',
  suburb: 'suburb',
  quarter: 'neighbourhood',
  neighbourhood: 'neighbourhood',
  square: 'square',
};

/** Named streets as long lines to write along: the pieces of a name joined end to end. */
export function buildStreetNames(features: readonly Feature[], extent: BoundingBox): BuiltLayer {
  const tally = new LayerTally('street names');
  const pieces = new Map<string, { className: string; name: string; lines: (readonly Position[])[] }>();
  for (const feature of features) {
    tally.read();
    const row = sourceRow(feature);
    if (!STREET_CLASSES.includes(row.class) || row.name === '') {
      tally.drop('no street of the walking network, or without a name', row.class);
      continue;
    }
    const entry = pieces.get(`${row.class} ${row.name}`) ?? {
      className: row.class,
      name: row.name,
      lines: [],
    };
    entry.lines.push(...linesOf(feature.geometry));
    pieces.set(`${row.class} ${row.name}`, entry);
  }
  const options = shapeOptions(extent, BASEMAP_BITS, LABEL_TOLERANCE_METERS);
  const drawn = [...pieces.values()].flatMap(({ className, name, lines }) => {
    const long = joinLines(lines)
      .map((line) => drawLine(line, options))
      .filter((line) => lengthOf(line) * options.stepMeters >= LEAST_LABEL_METERS);
    if (long.length === 0) tally.drop('too short for its name', name);
    return long.map(
      (line): GeometryFeature => ({
        classCode: classCode('street-name', className),
        id: 0,
        name,
        parts: [line],
      }),
    );
  });
  return { table: labelTable('street-name', 'lines', drawn), line: tally.line(drawn.length) };
}

/** Names of places as points. */
export function buildPlaceNames(features: readonly Feature[]): BuiltLayer {
  const tally = new LayerTally('place names');
  const drawn: GeometryFeature[] = [];
  for (const feature of features) {
    tally.read();
    const row = sourceRow(feature);
    if (feature.geometry.type !== 'Point' || row.name === '' || !Object.hasOwn(PLACES, row.class)) {
      tally.drop('not part of this layer', row.class);
      continue;
    }
    drawn.push(pointFeature('place', PLACES[row.class], row.name, feature.geometry.coordinates));
  }
  return { table: labelTable('place', 'points', drawn), line: tally.line(drawn.length) };
}

/**
 * Metro and railway stations as points.
 * @throws DataFormatError for a file that is no collection of named points.
 */
export function buildStations(metro: readonly Feature[], rail: readonly Feature[]): BuiltLayer {
  const tally = new LayerTally('stations');
  tally.read(metro.length + rail.length);
  const read = (
    features: readonly Feature[],
    key: string,
    className: string,
    what: string,
  ): GeometryFeature[] =>
    features.map(({ geometry, properties }, row) => {
      const name: unknown = properties?.[key];
      if (geometry.type !== 'Point' || typeof name !== 'string' || name === '')
        throw new DataFormatError(`${what}, feature ${row}: ${key} is ${JSON.stringify(name)}`);
      const label = className === 'rail' ? tidyRailName(name) : name;
      return pointFeature('station', className, label, geometry.coordinates);
    });
  const drawn = [
    ...read(metro, 'name', 'metro', 'metro-stations'),
    ...read(rail, 'nome', 'rail', 'rail-stations'),
  ];
  return { table: labelTable('station', 'points', drawn), line: tally.line(drawn.length) };
}

/** "MI-P.TA VITTORIA" as people write it: "Porta Vittoria". */
export function tidyRailName(name: string): string {
  return name
    .replace(/^MI-/, '')
    .replace(/^P\.TA /, 'PORTA ')
    .replace(/^S\. ?/, 'SAN ')
    .toLowerCase()
    .replace(
      /(^|[\s'-])(\p{Letter})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );
}

function pointFeature(
  layer: BasemapLayer,
  className: string,
  name: string,
  [lng, lat]: Position,
): GeometryFeature {
  const [x, y] = lngLatToWorld([lng, lat], BASEMAP_BITS);
  return { classCode: classCode(layer, className), id: 0, name, parts: [[[Math.round(x), Math.round(y)]]] };
}

function labelTable(name: BasemapLayer, kind: 'points' | 'lines', features: readonly GeometryFeature[]) {
  return buildGeometryTable(inHilbertOrder(features), {
    name,
    kind,
    worldBits: BASEMAP_BITS,
    withNames: true,
  });
}

function lengthOf(line: readonly XY[]): number {
  return line.reduce(
    (sum, [x, y], i) => (i === 0 ? 0 : sum + Math.hypot(x - line[i - 1][0], y - line[i - 1][1])),
    0,
  );
}
