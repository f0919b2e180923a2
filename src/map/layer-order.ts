import { InternalError } from '../core/errors';

/** Every layer of the map, from the ground up. */
export const layerOrder = [
  'land',
  'farmland',
  'landuse',
  'green',
  'area-fill',
  'nearest-fill',
  'catchment-fill',
  'left-out-fill',
  'left-out-hatch',
  'reach-fill',
  'water',
  'waterway',
  'building',
  'field-cell',
  'field-cell-out',
  'field-cell-fragile',
  'rail-tunnel',
  'metro-line',
  'path',
  'street-casing',
  'street',
  'motorway-casing',
  'motorway',
  'tram',
  'rail-yard',
  'rail',
  'rail-ties',
  'left-out-fill-far',
  'left-out-hatch-far',
  'left-out-edge',
  'field-building',
  'field-building-out',
  'field-building-fragile',
  'outside',
  'gap-fill',
  'gap-edge',
  'area-edge',
  'nil-border',
  'municipio-border',
  'city-border',
  'zone-fill',
  'zone-casing',
  'zone-edge',
  'nearest-edge',
  'catchment-edge',
  'reach-edge',
  'circle-edge',
  'route-casing',
  'route',
  'waterway-name',
  'street-name',
  'place-name',
  'station',
  'area-name',
  'nil-name',
  'municipio-name',
  'gap-name',
  'scenario-crossing-casing',
  'scenario-crossing',
  'scenario-move',
  'scenario-dot',
  'everyday',
  'everyday-mark',
  'everyday-name',
  'cluster',
  'facility',
  'scenario-halo',
  'scenario-place',
  'facility-focus',
  'site',
  'site-rank',
  'route-label',
  'origin-halo',
  'origin',
] as const;
export type LayerId = (typeof layerOrder)[number];

/**
 * Position of a layer from the ground up.
 * @throws InternalError for an id that is not in the order.
 */
export function layerPosition(id: string): number {
  const position = (layerOrder as readonly string[]).indexOf(id);
  if (position < 0) throw new InternalError(`layer ${JSON.stringify(id)} is not in the order of layers`);
  return position;
}

/** Layers sorted from the ground up. */
export function inLayerOrder<T extends { readonly id: string }>(layers: readonly T[]): T[] {
  return [...layers].sort((a, b) => layerPosition(a.id) - layerPosition(b.id));
}
