import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../palette';
import { byZoom, isClass } from './zoom';

/** Railways, trams, the metro as a faint dashed line, and the stations of both. */
export function railLayers(palette: Palette): LayerSpecification[] {
  const rail = { source: 'base', 'source-layer': 'rail' } as const;
  return [
    {
      id: 'rail-tunnel',
      type: 'line',
      ...rail,
      filter: isClass('tunnel'),
      paint: {
        'line-color': palette.rail,
        'line-width': byZoom(12, 0.8, 16, 2),
        'line-dasharray': [3, 3],
        'line-opacity': 0.7,
      },
    },
    {
      id: 'metro-line',
      type: 'line',
      ...rail,
      filter: isClass('metro'),
      paint: {
        'line-color': palette.metro,
        'line-width': byZoom(12, 0.9, 16, 2.2),
        'line-dasharray': [1.5, 2],
        'line-opacity': 0.8,
      },
    },
    {
      id: 'tram',
      type: 'line',
      ...rail,
      minzoom: 13,
      filter: isClass('tram'),
      paint: { 'line-color': palette.tram, 'line-width': byZoom(13, 0.5, 16, 1, 18, 1.6) },
    },
    {
      id: 'rail-yard',
      type: 'line',
      ...rail,
      minzoom: 12,
      filter: isClass('yard'),
      paint: { 'line-color': palette.rail, 'line-width': byZoom(12, 0.4, 16, 1.4), 'line-opacity': 0.75 },
    },
    {
      id: 'rail',
      type: 'line',
      ...rail,
      filter: isClass('main'),
      paint: { 'line-color': palette.rail, 'line-width': byZoom(9, 0.7, 12, 1.1, 16, 2.6, 18, 4) },
    },
    {
      id: 'rail-ties',
      type: 'line',
      ...rail,
      minzoom: 15,
      filter: isClass('main'),
      paint: {
        'line-color': palette.rail,
        'line-width': byZoom(15, 5, 18, 10),
        'line-dasharray': [0.2, 1.6],
      },
    },
    {
      id: 'station',
      type: 'symbol',
      source: 'base',
      'source-layer': 'station',
      minzoom: 12.5,
      layout: {
        'icon-image': ['match', ['get', 'class'], 'rail', 'station-rail', 'station-metro'],
        'icon-size': ['interpolate', ['linear'], ['zoom'], 12.5, 0.7, 15, 1],
        'text-field': ['step', ['zoom'], '', 13.6, ['get', 'name']],
        'text-font': ['Titillium Web Regular'],
        'text-size': byZoom(13, 10.5, 17, 13),
        'text-anchor': 'left',
        'text-offset': [0.8, 0],
        'text-optional': true,
        'symbol-sort-key': ['match', ['get', 'class'], 'rail', 1, 0],
      },
      paint: { 'text-color': palette.textMuted, 'text-halo-color': palette.halo, 'text-halo-width': 1.4 },
    },
  ];
}
