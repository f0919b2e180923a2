import { Builder } from 'flatbuffers';
import { Column } from 'flatgeobuf/lib/mjs/flat-geobuf/column.js';
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import { Crs } from 'flatgeobuf/lib/mjs/flat-geobuf/crs.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js';
import type { GeoLayer } from '../schema/geo-layer';

/** Items a node of the spatial index holds. */
export const NODE_SIZE = 16;
const EPSG_WGS84 = 4326;

/** The header with its length before it: columns, count, EPSG:4326 and what the file says of itself; a file without index says 0. */
export function buildFgbHeader(
  content: GeoLayer,
  envelope: readonly number[],
  indexNodeSize = NODE_SIZE,
): Uint8Array {
  const builder = new Builder(1024);
  const columns = content.columns.map(({ name, type }) => {
    const nameOffset = builder.createString(name);
    Column.startColumn(builder);
    Column.addName(builder, nameOffset);
    Column.addType(builder, ColumnType[type]);
    return Column.endColumn(builder);
  });
  const columnsOffset = Header.createColumnsVector(builder, columns);
  const nameOffset = builder.createString(content.name);
  const { about } = content;
  const titleOffset = about ? builder.createString(about.title) : 0;
  const descriptionOffset = about ? builder.createString(about.description) : 0;
  const metadataOffset = about ? builder.createString(JSON.stringify(about.metadata)) : 0;
  const envelopeOffset = Header.createEnvelopeVector(builder, [...envelope]);
  Crs.startCrs(builder);
  Crs.addCode(builder, EPSG_WGS84);
  const crsOffset = Crs.endCrs(builder);
  Header.startHeader(builder);
  Header.addName(builder, nameOffset);
  Header.addEnvelope(builder, envelopeOffset);
  Header.addGeometryType(builder, GeometryType[content.geometryType]);
  Header.addColumns(builder, columnsOffset);
  Header.addFeaturesCount(builder, BigInt(content.features.length));
  Header.addIndexNodeSize(builder, indexNodeSize);
  Header.addCrs(builder, crsOffset);
  if (about) {
    Header.addTitle(builder, titleOffset);
    Header.addDescription(builder, descriptionOffset);
    Header.addMetadata(builder, metadataOffset);
  }
  builder.finishSizePrefixed(Header.endHeader(builder));
  return builder.asUint8Array();
}
