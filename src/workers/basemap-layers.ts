import { edgeClasses } from '../core/network/network';
import { cutTile, type IndexedTable, type TileAddress } from '../core/tiles/cut-tile';
import { basemapClasses, isBasemapLayer } from '../schema/basemap-layers';
import type { TileLayer } from '../schema/vector-tile';

/** The deepest tiles that are cut; the map enlarges them beyond. */
export const DEEPEST_TILE_ZOOM = 14;

/** Words for the class codes of a layer of tiles. */
export function classNamesOf(layer: string): readonly string[] {
  if (layer === 'street') return edgeClasses;
  if (layer === 'cell') return ['cell'];
  return isBasemapLayer(layer) ? basemapClasses[layer] : [];
}

/** The least tile zoom at which a class of a layer is drawn; classes not named here are drawn at every zoom. */
const leastZooms: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  waterway: { stream: 11, ditch: 13 },
  green: { garden: 12, grass: 11 },
  landuse: { cemetery: 10, railway: 11, military: 11, institution: 12 },
  rail: { yard: 12, tunnel: 12, metro: 12, tram: 13 },
  'street-name': { primary: 12, secondary: 12, tertiary: 13 },
  place: { suburb: 12, neighbourhood: 12, square: 13 },
  station: { rail: 11, metro: 12 },
  street: { secondary: 10, tertiary: 11, minor: 12, track: 14, path: 13, service: 13, platform: 14 },
};

/** Half a pixel where a tile is shown small, nothing in the deepest, which are enlarged. */
function tolerancePixels(zoom: number): number {
  return zoom >= DEEPEST_TILE_ZOOM ? 0 : zoom === DEEPEST_TILE_ZOOM - 1 ? 0.3 : 0.7;
}

/** One layer of one tile. */
export function cutLayer(indexed: IndexedTable, tile: TileAddress): TileLayer {
  const { name, kind } = indexed.table;
  const classNames = classNamesOf(name);
  const least = leastZooms[name] ?? {};
  const features = cutTile(indexed, tile, {
    isDrawn: (classCode) => tile.z >= (least[classNames[classCode]] ?? 0),
    tolerancePixels: kind === 'points' ? 0 : tolerancePixels(tile.z),
  });
  return { name, features, classNames };
}
