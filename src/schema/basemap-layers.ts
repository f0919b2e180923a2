import type { GeometryKind } from '../core/tiles/geometry-table';

/** The layers of basemap.bin and buildings.bin; a feature's class is its index in the layer's list. */
export const basemapClasses = {
  water: ['lake', 'river'],
  waterway: ['river', 'canal', 'stream', 'ditch'],
  green: ['park', 'garden', 'wood', 'grass', 'farmland'],
  landuse: ['cemetery', 'railway', 'military', 'institution'],
  rail: ['main', 'yard', 'tunnel', 'tram', 'metro'],
  motorway: ['motorway', 'trunk'],
  'street-name': ['primary', 'secondary', 'tertiary'],
  place: ['town', 'village', 'suburb', 'neighbourhood', 'square'],
  station: ['metro', 'rail'],
  building: ['building'],
} as const;
export type BasemapLayer = keyof typeof basemapClasses;

/** What each layer is drawn as. */
export const basemapKinds: Readonly<Record<BasemapLayer, GeometryKind>> = {
  water: 'polygons',
  waterway: 'lines',
  green: 'polygons',
  landuse: 'polygons',
  rail: 'lines',
  motorway: 'lines',
  'street-name': 'lines',
  place: 'points',
  station: 'points',
  building: 'polygons',
};

/** Whether a text names a layer of the base map. */
export function isBasemapLayer(name: string): name is BasemapLayer {
  return Object.hasOwn(basemapClasses, name);
}
