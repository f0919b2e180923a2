import type { FeatureCollection, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { AppState } from '../../state/app-state';
import { shownSites } from '../../state/sites-selectors';
import type { Palette } from '../palette';
import { nothing } from './shown';

/** The proposed sites, numbered as in the list. */
export function siteMarkers(state: AppState): FeatureCollection<Point, { rank: string }> {
  const answer = shownSites(state);
  if (!answer) return nothing();
  return {
    type: 'FeatureCollection',
    features: answer.sites.map(({ position }, index) => ({
      type: 'Feature',
      properties: { rank: String(index + 1) },
      geometry: { type: 'Point', coordinates: [...position] },
    })),
  };
}

/** A numbered disc on each proposed site, above everything but the origin. */
export function siteLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'site',
      type: 'circle',
      source: 'sites',
      paint: {
        'circle-radius': 13,
        'circle-color': palette.ring,
        'circle-stroke-color': palette.ink,
        'circle-stroke-width': 2.5,
      },
    },
    {
      id: 'site-rank',
      type: 'symbol',
      source: 'sites',
      layout: {
        'text-field': ['get', 'rank'],
        'text-font': ['Titillium Web Semibold'],
        'text-size': 14,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': palette.ink },
    },
  ];
}
