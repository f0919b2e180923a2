import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../palette';
import { byZoom, isClass } from './zoom';

/** Land, parks, water and the plain footprints of buildings. */
export function groundLayers(palette: Palette): LayerSpecification[] {
  const base = { source: 'base' } as const;
  return [
    { id: 'land', type: 'background', paint: { 'background-color': palette.land } },
    {
      id: 'farmland',
      type: 'fill',
      ...base,
      'source-layer': 'green',
      filter: isClass('farmland'),
      paint: { 'fill-color': palette.farmland },
    },
    {
      id: 'landuse',
      type: 'fill',
      ...base,
      'source-layer': 'landuse',
      paint: {
        'fill-color': [
          'match',
          ['get', 'class'],
          'cemetery',
          palette.cemetery,
          'railway',
          palette.railwayLand,
          palette.institution,
        ],
      },
    },
    {
      id: 'green',
      type: 'fill',
      ...base,
      'source-layer': 'green',
      filter: ['!', isClass('farmland')],
      paint: {
        'fill-color': [
          'match',
          ['get', 'class'],
          'park',
          palette.park,
          'garden',
          palette.garden,
          'wood',
          palette.wood,
          palette.grass,
        ],
      },
    },
    {
      id: 'water',
      type: 'fill',
      ...base,
      'source-layer': 'water',
      paint: { 'fill-color': palette.water },
    },
    {
      id: 'waterway',
      type: 'line',
      ...base,
      'source-layer': 'waterway',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': palette.water,
        'line-width': [
          'interpolate',
          ['exponential', 1.5],
          ['zoom'],
          10,
          ['match', ['get', 'class'], ['river', 'canal'], 1, 0.4],
          14,
          ['match', ['get', 'class'], ['river', 'canal'], 2.6, 1],
          18,
          ['match', ['get', 'class'], ['river', 'canal'], 16, 4],
        ],
      },
    },
    {
      id: 'building',
      type: 'fill',
      source: 'buildings',
      'source-layer': 'building',
      minzoom: 13,
      paint: {
        'fill-color': palette.building,
        'fill-opacity': ['interpolate', ['linear'], ['zoom'], 13, 0.08, 14.5, 0.14],
      },
    },
    {
      id: 'waterway-name',
      type: 'symbol',
      ...base,
      'source-layer': 'waterway',
      minzoom: 12.5,
      filter: ['all', ['has', 'name'], isClass('river', 'canal', 'stream')],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-field': ['get', 'name'],
        'text-font': ['Titillium Web Regular'],
        'text-size': byZoom(12, 11, 17, 15),
        'text-letter-spacing': 0.04,
      },
      paint: { 'text-color': palette.waterText, 'text-halo-color': palette.halo, 'text-halo-width': 1.4 },
    },
  ];
}
