import type { Feature } from 'geojson';
import type { BoundingBox } from '../../src/core/geo';
import {
  buildGeometryTable,
  type GeometryFeature,
  type GeometryTable,
} from '../../src/core/tiles/geometry-table';
import { type BasemapLayer, basemapClasses } from '../../src/schema/basemap-layers';
import { drawLine, drawPolygons, inHilbertOrder, linesOf, shapeOptions } from './basemap-shapes';
import { LayerTally } from './basemap-tally';
import type { StepReport } from './build-step';

/** Bits of the world grid of the base map: a step is 0.84 m at Milan. */
export const BASEMAP_BITS = 25;

const LINE_TOLERANCE_METERS = 2;

/** A layer of the base map and what became of its source. */
export interface BuiltLayer {
  readonly table: GeometryTable;
  readonly line: StepReport['lines'][number];
}

/** A source row's class in a layer, or why it is not drawn. */
export type ClassOf = (row: SourceRow) => string | { readonly dropped: string };

/** The columns of a row of the open base map layers. */
export interface SourceRow {
  readonly class: string;
  readonly subclass: string;
  readonly brunnel: string;
  readonly service: string;
  readonly name: string;
}

interface LayerSpec {
  readonly layer: BasemapLayer;
  readonly what: string;
  readonly classOf: ClassOf;
  readonly minAreaSquareMeters?: number;
  readonly withNames?: boolean;
}

/** The text columns of a row; a missing one reads ''. */
export function sourceRow({ properties }: Feature): SourceRow {
  const values: Readonly<Record<string, unknown>> = properties ?? {};
  const text = (key: string): string => (typeof values[key] === 'string' ? values[key] : '');
  return {
    class: text('class'),
    subclass: text('subclass'),
    brunnel: text('brunnel'),
    service: text('service'),
    name: text('name'),
  };
}

/** Index of a class in its layer's list. */
export function classCode(layer: BasemapLayer, name: string): number {
  const classes: readonly string[] = basemapClasses[layer];
  const code = classes.indexOf(name);
  if (code < 0) throw new RangeError(`layer ${layer} has no class ${JSON.stringify(name)}`);
  return code;
}

/** Polygons of a source, each outer ring a feature of its own. */
export function buildPolygonLayer(
  features: readonly Feature[],
  extent: BoundingBox,
  spec: LayerSpec,
): BuiltLayer {
  const options = shapeOptions(extent, BASEMAP_BITS, LINE_TOLERANCE_METERS, spec.minAreaSquareMeters ?? 50);
  return buildLayer(features, spec, 'polygons', ({ geometry }) => drawPolygons(geometry, options));
}

/** Lines of a source, each a feature of its own. */
export function buildLineLayer(
  features: readonly Feature[],
  extent: BoundingBox,
  spec: LayerSpec,
): BuiltLayer {
  const options = shapeOptions(extent, BASEMAP_BITS, LINE_TOLERANCE_METERS);
  return buildLayer(features, spec, 'lines', ({ geometry }) =>
    linesOf(geometry)
      .map((line) => drawLine(line, options))
      .filter((line) => line.length > 1)
      .map((line) => [line]),
  );
}

function buildLayer(
  features: readonly Feature[],
  spec: LayerSpec,
  kind: 'lines' | 'polygons',
  draw: (feature: Feature) => GeometryFeature['parts'][],
): BuiltLayer {
  const tally = new LayerTally(spec.what);
  const drawn: GeometryFeature[] = [];
  for (const feature of features) {
    tally.read();
    const row = sourceRow(feature);
    const className = spec.classOf(row);
    if (typeof className !== 'string') {
      tally.drop(className.dropped, row.subclass || row.class);
      continue;
    }
    const shapes = draw(feature);
    if (shapes.length === 0) tally.drop('too small to be seen', row.name);
    const code = classCode(spec.layer, className);
    const name = spec.withNames ? row.name : '';
    for (const parts of shapes) drawn.push({ classCode: code, id: 0, name, parts });
  }
  const table = buildGeometryTable(inHilbertOrder(drawn), {
    name: spec.layer,
    kind,
    worldBits: BASEMAP_BITS,
    withNames: spec.withNames ?? false,
  });
  return { table, line: tally.line(drawn.length) };
}
