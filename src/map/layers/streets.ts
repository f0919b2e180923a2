import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../palette';
import { byZoom, isClass } from './zoom';

const FOOT_CLASSES = ['path', 'track', 'service', 'platform'] as const;

/** Width of a street in pixels by class, `extra` wider for its casing. */
function streetWidth(extra: number): ExpressionSpecification {
  const at = (
    primary: number,
    secondary: number,
    tertiary: number,
    minor: number,
  ): ExpressionSpecification => [
    'match',
    ['get', 'class'],
    'primary',
    primary + extra,
    'secondary',
    secondary + extra,
    'tertiary',
    tertiary + extra,
    minor + extra,
  ];
  return [
    'interpolate',
    ['exponential', 1.5],
    ['zoom'],
    10,
    at(1.2, 0.8, 0.6, 0.3),
    12,
    at(2, 1.6, 1.1, 0.6),
    14,
    at(4.6, 4, 3, 1.9),
    16,
    at(12, 10.5, 8.5, 6),
    18,
    at(32, 28, 24, 18),
  ];
}

/** Streets, white on a hairline; paths as a thin line; motorways in their own tone. */
export function streetLayers(palette: Palette): LayerSpecification[] {
  const streets = { source: 'streets', 'source-layer': 'street' } as const;
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
  return [
    {
      id: 'path',
      type: 'line',
      ...streets,
      minzoom: 13,
      filter: isClass(...FOOT_CLASSES),
      layout: round,
      paint: {
        'line-color': palette.path,
        'line-width': byZoom(13, 0.5, 15, 1.2, 18, 5),
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 13, 0.4, 14.5, 1],
      },
    },
    {
      id: 'street-casing',
      type: 'line',
      ...streets,
      filter: ['!', isClass(...FOOT_CLASSES)],
      layout: round,
      paint: { 'line-color': palette.streetCasing, 'line-width': streetWidth(1.3) },
    },
    {
      id: 'street',
      type: 'line',
      ...streets,
      filter: ['!', isClass(...FOOT_CLASSES)],
      layout: round,
      paint: { 'line-color': palette.street, 'line-width': streetWidth(0) },
    },
    {
      id: 'motorway-casing',
      type: 'line',
      source: 'base',
      'source-layer': 'motorway',
      layout: round,
      paint: { 'line-color': palette.motorwayCasing, 'line-width': byZoom(9, 1.8, 12, 3.6, 14, 6.4, 18, 34) },
    },
    {
      id: 'motorway',
      type: 'line',
      source: 'base',
      'source-layer': 'motorway',
      layout: round,
      paint: { 'line-color': palette.motorway, 'line-width': byZoom(9, 0.8, 12, 2.2, 14, 4.6, 18, 31) },
    },
    {
      id: 'street-name',
      type: 'symbol',
      source: 'base',
      'source-layer': 'street-name',
      minzoom: 13,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 380,
        'symbol-sort-key': ['match', ['get', 'class'], 'primary', 0, 'secondary', 1, 2],
        'text-field': ['get', 'name'],
        'text-font': ['Titillium Web Regular'],
        'text-size': byZoom(13, 10.5, 15, 12, 18, 16),
        'text-max-angle': 30,
        'text-padding': 6,
      },
      paint: { 'text-color': palette.streetText, 'text-halo-color': palette.halo, 'text-halo-width': 1.6 },
    },
  ];
}
