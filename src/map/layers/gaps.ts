import type { Feature, FeatureCollection, MultiPolygon, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { AppState, Language } from '../../state/app-state';
import { isComparing } from '../../state/comparison';
import { shownSureness } from '../../state/depth-selectors';
import { showsScenario } from '../../state/questions';
import type { Palette } from '../palette';
import { fieldOf } from './field';
import { nothing } from './shown';
import { byZoom } from './zoom';

/** Whether the homes are painted by the minutes that the gaps are made of. */
function showsGaps(state: AppState): boolean {
  const isCompared = (['services', 'circle'] as const).some((kind) => isComparing(state, kind));
  return !shownSureness(state) && !showsScenario(state) && !isCompared;
}

/** The gaps of the cutoff as polygons; none where the map tells how sure it is. */
export function gapShapes(state: AppState): FeatureCollection<MultiPolygon, Record<string, never>> {
  const field = fieldOf(state);
  if (!field || field.stale || !showsGaps(state)) return nothing();
  return {
    type: 'FeatureCollection',
    features: field.answer.gaps.map(
      ({ polygon }): Feature<MultiPolygon, Record<string, never>> => ({
        type: 'Feature',
        properties: {},
        geometry: polygon,
      }),
    ),
  };
}

/** Residents of each gap as a label on it. */
export function gapLabels(state: AppState): FeatureCollection<Point, { text: string; residents: number }> {
  const field = fieldOf(state);
  if (!field || field.stale || !showsGaps(state)) return nothing();
  const format = numberFormat(state.language);
  return {
    type: 'FeatureCollection',
    features: field.answer.gaps.map(({ uncovered, label }) => ({
      type: 'Feature',
      properties: {
        text: format.format(uncovered[state.group]),
        residents: uncovered[state.group],
      },
      geometry: { type: 'Point', coordinates: [...label] },
    })),
  };
}

function numberFormat(language: Language): Intl.NumberFormat {
  return new Intl.NumberFormat(language === 'it' ? 'it-IT' : 'en-GB', { useGrouping: true });
}

/** The outline of each gap, a wash within it and the number of people. */
export function gapLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'gap-fill',
      type: 'fill',
      source: 'gaps',
      paint: { 'fill-color': palette.leftOut, 'fill-opacity': 0.05 },
    },
    {
      id: 'gap-edge',
      type: 'line',
      source: 'gaps',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.leftOut,
        'line-width': byZoom(10, 0.7, 14, 1.6),
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 12, 0, 13, 0.9],
      },
    },
    {
      id: 'gap-name',
      type: 'symbol',
      source: 'gap-labels',
      filter: ['>=', ['get', 'residents'], ['step', ['zoom'], 2000, 12, 800, 13, 200, 14.5, 0]],
      layout: {
        'text-field': ['get', 'text'],
        'text-font': ['Titillium Web Semibold'],
        'text-size': byZoom(10, 11, 14, 15),
        'text-padding': 6,
        'symbol-sort-key': ['-', 0, ['get', 'residents']],
      },
      paint: { 'text-color': palette.leftOutText, 'text-halo-color': palette.halo, 'text-halo-width': 2.4 },
    },
  ];
}
