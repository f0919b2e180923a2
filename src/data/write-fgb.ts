import { magicbytes } from 'flatgeobuf/lib/mjs/constants.js';
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { buildFeature } from 'flatgeobuf/lib/mjs/generic/feature.js';
import { parseGeometry } from 'flatgeobuf/lib/mjs/geojson/geometry.js';
import { calcTreeSize, generateLevelBounds } from 'flatgeobuf/lib/mjs/packedrtree.js';
import type { Geometry, LineString, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { DataFormatError } from '../core/errors';
import { hilbertPosition } from '../core/hilbert-order';
import type { GeoLayer } from '../schema/geo-layer';
import { buildFgbHeader, NODE_SIZE } from './write-fgb-header';

const NODE_BYTES = 40;
const HILBERT_MAX = 65535;

interface Item {
  readonly bytes: Uint8Array;
  readonly box: readonly [number, number, number, number];
  readonly hilbert: number;
}

type Nested = Position | readonly Nested[];

function isPosition(value: Nested): value is Position {
  return typeof value[0] === 'number';
}

function boxOf(geometry: LayerGeometry): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  const visit = (value: Nested): void => {
    if (!isPosition(value)) {
      for (const part of value) visit(part);
      return;
    }
    box[0] = Math.min(box[0], value[0]);
    box[1] = Math.min(box[1], value[1]);
    box[2] = Math.max(box[2], value[0]);
    box[3] = Math.max(box[3], value[1]);
  };
  visit(geometry.coordinates);
  return box;
}

function joinBoxes(items: readonly Item[]): [number, number, number, number] {
  return [
    Math.min(...items.map(({ box }) => box[0])),
    Math.min(...items.map(({ box }) => box[1])),
    Math.max(...items.map(({ box }) => box[2])),
    Math.max(...items.map(({ box }) => box[3])),
  ];
}

type LayerGeometry = Point | LineString | Polygon | MultiPolygon;

const layerTypes: ReadonlySet<string> = new Set(['Point', 'LineString', 'Polygon', 'MultiPolygon']);

function isLayerGeometry(geometry: Geometry | null): geometry is LayerGeometry {
  return geometry !== null && layerTypes.has(geometry.type);
}

/** The packed Hilbert R-tree of the FlatGeobuf specification: levels from the root down, leaves last. */
function buildIndex(items: readonly Item[]): Uint8Array {
  const bytes = new Uint8Array(calcTreeSize(items.length, NODE_SIZE));
  const view = new DataView(bytes.buffer);
  const write = (node: number, box: readonly number[], offset: number): void => {
    box.forEach((value, i) => {
      view.setFloat64(node * NODE_BYTES + i * 8, value, true);
    });
    view.setBigUint64(node * NODE_BYTES + 32, BigInt(offset), true);
  };
  const levels = generateLevelBounds(items.length, NODE_SIZE);
  const boxes = new Map<number, readonly number[]>();
  let featureOffset = 0;
  items.forEach(({ box, bytes: feature }, i) => {
    const node = levels[0][0] + i;
    boxes.set(node, box);
    write(node, box, featureOffset);
    featureOffset += feature.length;
  });
  for (let level = 0; level + 1 < levels.length; level++) {
    let parent = levels[level + 1][0];
    const [first, end] = levels[level];
    for (let child = first; child < end; child += NODE_SIZE) {
      const box = [Infinity, Infinity, -Infinity, -Infinity];
      for (let i = child; i < Math.min(child + NODE_SIZE, end); i++) {
        const [west, south, east, north] = boxes.get(i) ?? box;
        box[0] = Math.min(box[0], west);
        box[1] = Math.min(box[1], south);
        box[2] = Math.max(box[2], east);
        box[3] = Math.max(box[3], north);
      }
      boxes.set(parent, box);
      write(parent++, box, child);
    }
  }
  return bytes;
}

/**
 * A FlatGeobuf file with a packed Hilbert R-tree, EPSG:4326 and typed columns. The same content gives the same bytes.
 * @throws DataFormatError without features, or for a geometry of another type than announced.
 */
export function writeFgb(content: GeoLayer): Uint8Array {
  if (content.features.length === 0)
    throw new DataFormatError(`${content.name}: a layer needs at least one feature`);
  const columns = content.columns.map(({ name, type }) => ({
    name,
    type: ColumnType[type],
    title: null,
    description: null,
    width: -1,
    precision: -1,
    scale: -1,
    nullable: true,
    unique: false,
    primary_key: false,
  }));
  const meta = {
    geometryType: GeometryType[content.geometryType],
    columns,
    envelope: null,
    featuresCount: content.features.length,
    indexNodeSize: NODE_SIZE,
    crs: null,
    title: null,
    description: null,
    metadata: null,
  };
  const built = content.features.map(({ geometry, properties }, i) => {
    if (!isLayerGeometry(geometry) || geometry.type !== content.geometryType) {
      throw new DataFormatError(
        `${content.name}: feature ${i} is a ${geometry?.type}, not a ${content.geometryType}`,
      );
    }
    const row = Object.fromEntries(columns.map(({ name }) => [name, properties?.[name] ?? null]));
    return { bytes: buildFeature(parseGeometry(geometry), row, meta), box: boxOf(geometry), hilbert: 0 };
  });
  const [west, south, east, north] = joinBoxes(built);
  const scale = (value: number, low: number, high: number): number =>
    high > low ? Math.floor((HILBERT_MAX * (value - low)) / (high - low)) : 0;
  const items: Item[] = built.map(({ bytes, box }) => ({
    bytes,
    box,
    hilbert: hilbertPosition(
      scale((box[0] + box[2]) / 2, west, east),
      scale((box[1] + box[3]) / 2, south, north),
    ),
  }));
  items.sort((a, b) => a.hilbert - b.hilbert);
  const header = buildFgbHeader(content, [west, south, east, north]);
  const parts = [magicbytes, header, buildIndex(items), ...items.map(({ bytes }) => bytes)];
  const file = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    file.set(part, offset);
    offset += part.length;
  }
  return file;
}
