import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { AreaProperties } from '../../schema/area-properties';
import type { AppState } from '../../state/app-state';

import type { Palette } from '../palette';
import { drawnServices } from './facilities';
import { nothing } from './shown';
import { byZoom } from './zoom';

/** The areas of the services that are drawn. */
export function areaShapes(state: AppState): FeatureCollection<Polygon | MultiPolygon, AreaProperties> {
  if (state.opened.kind !== 'ready') return nothing();
  const services: readonly string[] = drawnServices(state);
  const { features } = state.opened.value.areas;
  return {
    type: 'FeatureCollection',
    features: features.filter(({ properties }) => services.includes(properties.service)),
  };
}

/** Design districts and the Sharing Cities area; the edge of one that is only approximate is dashed. */
export function areaLayers(palette: Palette): LayerSpecification[] {
  const color: ExpressionSpecification = [
    'match',
    ['get', 'service'],
    'sharing-cities',
    palette.sharingArea,
    palette.area,
  ];
  return [
    {
      id: 'area-fill',
      type: 'fill',
      source: 'areas',
      paint: { 'fill-color': color, 'fill-opacity': 0.14 },
    },
    {
      id: 'area-edge',
      type: 'line',
      source: 'areas',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': color,
        'line-width': byZoom(11, 1, 15, 2),
        'line-dasharray': ['case', ['get', 'approximate'], ['literal', [2.5, 2]], ['literal', [1, 0]]],
      },
    },
    {
      id: 'area-name',
      type: 'symbol',
      source: 'areas',
      minzoom: 13.2,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': ['Titillium Web Semibold'],
        'text-size': byZoom(13, 11, 16, 13),
        'text-max-width': 8,
      },
      paint: { 'text-color': palette.text, 'text-halo-color': palette.halo, 'text-halo-width': 1.8 },
    },
  ];
}
