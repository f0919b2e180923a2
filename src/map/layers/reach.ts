import type { Feature, FeatureCollection, LineString, MultiPolygon, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { LngLat } from '../../core/geo';
import { secondsToReadableMinutes } from '../../core/units';
import type { AppState } from '../../state/app-state';
import { overlay, overlayFor } from '../color';
import { SEMIBOLD } from '../fonts';
import type { Palette } from '../palette';
import { nothing, shown } from './shown';
import { byZoom } from './zoom';

/** How much of a band's colour is seen on the land, and how much of an inner one on the wider ones. */
const BAND_OPACITY = 0.5;
const INNER_OPACITY = 0.65;

interface BandProperties {
  /** 0 the nearest. */
  readonly band: number;
  readonly outermost: boolean;
  readonly stale: boolean;
}

/** The walksheds, the widest first so that the nearer ones lie on it. */
export function reachBands(state: AppState): FeatureCollection<MultiPolygon, BandProperties> {
  const reach = shown(state.reach);
  if (state.section === 'gaps' || reach?.value.kind !== 'reached') return nothing();
  const { bands } = reach.value;
  return {
    type: 'FeatureCollection',
    features: bands
      .map(({ isochrone }, band): Feature<MultiPolygon, BandProperties> => {
        const properties = { band, outermost: band === bands.length - 1, stale: reach.stale };
        return { type: 'Feature', properties, geometry: isochrone };
      })
      .reverse(),
  };
}

/** The straight circle that the walk corrects. */
export function circleClaim(state: AppState): FeatureCollection<MultiPolygon, Record<string, never>> {
  const answer = state.section === 'gaps' ? shown(state.catchment) : shown(state.reach);
  if (!answer?.value || answer.stale || !('circle' in answer.value)) return nothing();
  const { polygon } = answer.value.circle;
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry: polygon }] };
}

/** The walk to the chosen place. */
export function routeLine(state: AppState): FeatureCollection<LineString, Record<string, never>> {
  const route = shown(state.route);
  if (state.section === 'gaps' || route === null || route.stale) return nothing();
  if (route.value.kind !== 'route') return nothing();
  const coordinates = route.value.coordinates.map((position) => [...position]);
  return {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } }],
  };
}

/** Half of the walk to the chosen place, with its minutes and metres. */
export function routeLabel(state: AppState): FeatureCollection<Point, { text: string }> {
  const route = shown(state.route);
  if (state.section === 'gaps' || route === null || route.stale) return nothing();
  if (route.value.kind !== 'route') return nothing();
  const { seconds, meters } = route.value;
  const format = new Intl.NumberFormat(state.language === 'it' ? 'it-IT' : 'en-GB', {
    useGrouping: 'always',
  });
  const text = `${format.format(secondsToReadableMinutes(seconds))} min · ${format.format(Math.round(meters))} m`;
  const coordinates = [...halfway(route.value.coordinates)];
  const geometry: Point = { type: 'Point', coordinates };
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { text }, geometry }] };
}

/** The point at half the length of a line, by its degrees: near enough for the place of a label. */
function halfway(line: readonly LngLat[]): LngLat {
  const pieces = line.slice(1).map(([lng, lat], i) => Math.hypot(lng - line[i][0], lat - line[i][1]));
  let left = pieces.reduce((sum, length) => sum + length, 0) / 2;
  for (const [i, length] of pieces.entries()) {
    if (left <= length && length > 0) {
      const [[lng, lat], [toLng, toLat]] = [line[i], line[i + 1]];
      const share = left / length;
      return [lng + share * (toLng - lng), lat + share * (toLat - lat)];
    }
    left -= length;
  }
  return line[0];
}

/** Where the person is, and where that meets the network when the two are apart. */
export function originPoint(state: AppState): FeatureCollection<Point, { byDevice: boolean }> {
  if (state.origin === null || state.section === 'gaps') return nothing();
  const { position, by } = state.origin;
  return {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { byDevice: by === 'device' },
        geometry: { type: 'Point', coordinates: [...position] },
      },
    ],
  };
}

/**
 * Colours of the two nearer bands where a wider one lies under them, chosen so that what is seen on the land is each
 * band's own colour, unmixed. The outermost band lies on the land alone and has its own colour as it is.
 */
function innerColors({ land, minutesNear, minutesMiddle, minutesFar }: Palette): {
  near: string;
  middle: string;
} {
  const [farSeen, middleSeen, nearSeen] = [minutesFar, minutesMiddle, minutesNear].map((color) =>
    overlay(land, color, BAND_OPACITY),
  );
  return {
    middle: overlayFor(farSeen, middleSeen, INNER_OPACITY),
    near: overlayFor(middleSeen, nearSeen, INNER_OPACITY),
  };
}

/** Walksheds under the streets with an ink edge, the circle dashed, the route on top, the origin above all. */
export function reachLayers(palette: Palette): LayerSpecification[] {
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
  const { near, middle } = innerColors(palette);
  const { minutesNear, minutesMiddle, minutesFar } = palette;
  return [
    {
      id: 'reach-fill',
      type: 'fill',
      source: 'reach',
      paint: {
        'fill-color': [
          'case',
          ['get', 'outermost'],
          ['match', ['get', 'band'], 0, minutesNear, 1, minutesMiddle, minutesFar],
          ['match', ['get', 'band'], 0, near, middle],
        ],
        'fill-opacity': ['case', ['get', 'stale'], 0.2, ['get', 'outermost'], BAND_OPACITY, INNER_OPACITY],
      },
    },
    {
      id: 'reach-edge',
      type: 'line',
      source: 'reach',
      filter: ['get', 'outermost'],
      layout: round,
      paint: {
        'line-color': palette.reachEdge,
        'line-width': byZoom(11, 0.9, 16, 1.8),
        'line-opacity': ['case', ['get', 'stale'], 0.3, 0.8],
      },
    },
    {
      id: 'circle-edge',
      type: 'line',
      source: 'circle',
      layout: round,
      paint: {
        'line-color': palette.circle,
        'line-width': byZoom(11, 1.2, 16, 2.2),
        'line-dasharray': [2, 3],
        'line-opacity': 0.85,
      },
    },
    {
      id: 'route-casing',
      type: 'line',
      source: 'route',
      layout: round,
      paint: { 'line-color': palette.ring, 'line-width': byZoom(11, 5, 16, 9) },
    },
    {
      id: 'route',
      type: 'line',
      source: 'route',
      layout: round,
      paint: { 'line-color': palette.accent, 'line-width': byZoom(11, 2.6, 16, 5) },
    },
    {
      id: 'route-label',
      type: 'symbol',
      source: 'route-label',
      layout: {
        'text-field': ['get', 'text'],
        'text-font': [SEMIBOLD],
        'text-size': byZoom(11, 13, 16, 16),
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.8,
        'text-justify': 'auto',
        'text-allow-overlap': true,
      },
      paint: { 'text-color': palette.text, 'text-halo-color': palette.halo, 'text-halo-width': 2.4 },
    },
    {
      id: 'origin-halo',
      type: 'circle',
      source: 'origin',
      paint: {
        'circle-radius': ['case', ['get', 'byDevice'], 22, 15],
        'circle-color': palette.accent,
        'circle-opacity': 0.18,
      },
    },
    {
      id: 'origin',
      type: 'circle',
      source: 'origin',
      paint: {
        'circle-radius': 7,
        'circle-color': palette.accent,
        'circle-stroke-color': palette.ring,
        'circle-stroke-width': 2.5,
      },
    },
  ];
}
