import { DataFormatError } from '../core/errors';
import type { GeometryTable } from '../core/tiles/geometry-table';
import { basemapClasses, basemapKinds, isBasemapLayer } from '../schema/basemap-layers';
import { decodeGeometryPack } from '../schema/geometry-pack';

/**
 * The layers of basemap.bin or buildings.bin: each known, of the shapes that it is drawn as, every feature of a known
 * class.
 * @throws DataFormatError that names the layer and the feature.
 */
export function readBasemap(bytes: Uint8Array, path: string): readonly GeometryTable[] {
  const tables = decodeGeometryPack(bytes, path);
  for (const { name, kind, featureClass } of tables) {
    const where = `${path}, layer ${JSON.stringify(name)}`;
    if (!isBasemapLayer(name)) throw new DataFormatError(`${where}: not a layer of the base map`);
    if (kind !== basemapKinds[name])
      throw new DataFormatError(`${where}: ${kind} where ${basemapKinds[name]} are wanted`);
    const stray = featureClass.findIndex((classCode) => classCode >= basemapClasses[name].length);
    if (stray >= 0) throw new DataFormatError(`${where}: feature ${stray} has class ${featureClass[stray]}`);
  }
  return tables;
}
