import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { AppState } from '../../state/app-state';
import { isComparing } from '../../state/comparison';
import type { Palette } from '../palette';
import { nothing, shown } from './shown';

type Shape = FeatureCollection<MultiPolygon, Record<string, never>>;

function shapeOf(state: AppState, key: 'isochrone' | 'nearestPolygon'): Shape {
  const catchment = shown(state.catchment);
  if (state.section !== 'gaps' || catchment?.value.kind !== 'catchment' || catchment.stale) return nothing();
  return {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: {}, geometry: catchment.value[key] }],
  };
}

/** What lies within the cutoff of the chosen facility. */
export function catchmentShape(state: AppState): Shape {
  return shapeOf(state, 'isochrone');
}

/** The cells for which it is the nearest, at any distance; not where its circle is set beside its walk. */
export function nearestShape(state: AppState): Shape {
  return isComparing(state, 'circle') ? nothing() : shapeOf(state, 'nearestPolygon');
}

/** The catchment of a facility: its isochrone with an ink edge, and the cells it is the nearest to. */
export function catchmentLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'nearest-fill',
      type: 'fill',
      source: 'nearest',
      paint: { 'fill-color': palette.accent, 'fill-opacity': 0.1, 'fill-antialias': false },
    },
    {
      id: 'nearest-edge',
      type: 'line',
      source: 'nearest',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.accent, 'line-width': 1.4, 'line-dasharray': [3, 2] },
    },
    {
      id: 'catchment-fill',
      type: 'fill',
      source: 'catchment',
      paint: { 'fill-color': palette.accent, 'fill-opacity': 0.16 },
    },
    {
      id: 'catchment-edge',
      type: 'line',
      source: 'catchment',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.reachEdge, 'line-width': 1.8 },
    },
  ];
}
