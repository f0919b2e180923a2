import { TILE_EXTENT, type TileFeature } from '../core/tiles/cut-tile';
import { ByteWriter } from './bytes';

/** One source layer of a tile. */
export interface TileLayer {
  readonly name: string;
  readonly features: readonly TileFeature[];
  /** Words for the class codes of the features. */
  readonly classNames: readonly string[];
}

const GEOMETRY_TYPES = { points: 1, lines: 2, polygons: 3 } as const;
const MOVE_TO = 1;
const LINE_TO = 2;
const CLOSE_PATH = 7;
const CLASS_KEY = 0;
const NAME_KEY = 1;

/**
 * Writes a Mapbox Vector Tile, version 2.1 of its specification. Each feature has the properties `class` and, where it
 * is named, `name`; its id where it is not 0. Layers without features are left out.
 */
export function encodeVectorTile(layers: readonly TileLayer[]): Uint8Array {
  const tile = new ByteWriter();
  for (const layer of layers) if (layer.features.length > 0) writeMessage(tile, 3, encodeLayer(layer));
  return tile.finish();
}

function encodeLayer({ name, features, classNames }: TileLayer): ByteWriter {
  const layer = new ByteWriter();
  writeNumber(layer, 15, 2);
  writeText(layer, 1, name);
  const names = [...new Set(features.map((feature) => feature.name).filter(Boolean))];
  const valueByName = new Map(names.map((text, i) => [text, classNames.length + i]));
  for (const feature of features)
    writeMessage(layer, 2, encodeFeature(feature, valueByName.get(feature.name)));
  for (const key of ['class', 'name']) writeText(layer, 3, key);
  for (const text of [...classNames, ...names]) {
    const value = new ByteWriter();
    writeText(value, 1, text);
    writeMessage(layer, 4, value);
  }
  writeNumber(layer, 5, TILE_EXTENT);
  return layer;
}

function encodeFeature(
  { kind, classCode, id, parts }: TileFeature,
  nameValue: number | undefined,
): ByteWriter {
  const feature = new ByteWriter();
  if (id !== 0) writeNumber(feature, 1, id);
  const tags = new ByteWriter();
  tags.writeVarint(CLASS_KEY);
  tags.writeVarint(classCode);
  if (nameValue !== undefined) {
    tags.writeVarint(NAME_KEY);
    tags.writeVarint(nameValue);
  }
  writeMessage(feature, 2, tags);
  writeNumber(feature, 3, GEOMETRY_TYPES[kind]);
  const geometry = new ByteWriter();
  let [lastX, lastY] = [0, 0];
  for (const part of parts) {
    for (let i = 0; i < part.length; i += 2) {
      if (i === 0) geometry.writeVarint(MOVE_TO | (1 << 3));
      if (i === 2) geometry.writeVarint(LINE_TO | ((part.length / 2 - 1) << 3));
      geometry.writeZigzag(part[i] - lastX);
      geometry.writeZigzag(part[i + 1] - lastY);
      [lastX, lastY] = [part[i], part[i + 1]];
    }
    if (kind === 'polygons') geometry.writeVarint(CLOSE_PATH | (1 << 3));
  }
  writeMessage(feature, 4, geometry);
  return feature;
}

function writeNumber(writer: ByteWriter, field: number, value: number): void {
  writer.writeVarint(field << 3);
  writer.writeVarint(value);
}

function writeMessage(writer: ByteWriter, field: number, message: ByteWriter): void {
  writer.writeVarint((field << 3) | 2);
  writer.writeVarint(message.length);
  writer.writeBytes(message.finish());
}

function writeText(writer: ByteWriter, field: number, text: string): void {
  const message = new ByteWriter();
  for (const byte of utf8Bytes(text)) message.writeU8(byte);
  writeMessage(writer, field, message);
}

/** The UTF-8 bytes of a text, without the browser's encoder, which this layer does not know. */
function utf8Bytes(text: string): number[] {
  return encodeURIComponent(text)
    .split(/(%[0-9A-F]{2})/)
    .flatMap((piece) =>
      piece.startsWith('%')
        ? [Number.parseInt(piece.slice(1), 16)]
        : Array.from(piece, (letter) => letter.charCodeAt(0)),
    );
}
