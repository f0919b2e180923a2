import type { Feature } from 'geojson';

/** A column of a layer of shapes, as GIS programs show it. */
export interface GeoColumn {
  readonly name: string;
  readonly type: 'String' | 'Int' | 'Double' | 'Bool';
}

/** What a file of shapes says of itself. */
export interface GeoAbout {
  readonly title: string;
  /** Sentences for people, one a line. */
  readonly description: string;
  /** The same for programs; every value can be written as JSON. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** Shapes of one kind with their figures, WGS 84 in degrees. */
export interface GeoLayer {
  /** Lower case with hyphens. */
  readonly name: string;
  readonly columns: readonly GeoColumn[];
  readonly geometryType: 'Point' | 'LineString' | 'Polygon' | 'MultiPolygon';
  /** A property that is null or absent is left out of its row. */
  readonly features: readonly Feature[];
  readonly about?: GeoAbout;
}

/** The layers of the map that can be taken away. */
export const shownLayerNames = [
  'zones-nil',
  'zones-municipi',
  'gaps',
  'places',
  'sites',
  'catchment',
  'scenario-places',
  'scenario-crossings',
  'reach',
  'origin',
  'route',
  'areas',
] as const;

/** A layer of the map with its figures. */
export interface ShownLayer extends GeoLayer {
  readonly name: (typeof shownLayerNames)[number];
}

/** The forms that shapes are taken away in. */
export const geoFormats = ['geojson', 'fgb'] as const;
export type GeoFormat = (typeof geoFormats)[number];
