import { windRings } from '../core/wind-rings';
import type { GeoFormat, GeoLayer } from '../schema/geo-layer';
import { writeFgb } from './write-fgb';
import { writeGeoJson } from './write-geojson';

/**
 * The bytes of a layer's file.
 * @throws DataFormatError without features, or for a shape of another kind than announced.
 */
export function writeLayer(layer: GeoLayer, format: GeoFormat): Uint8Array<ArrayBuffer> {
  if (format === 'geojson') return new TextEncoder().encode(writeGeoJson(layer));
  const features = layer.features.map((feature) => ({ ...feature, geometry: windRings(feature.geometry) }));
  return new Uint8Array(writeFgb({ ...layer, features }));
}
