import type { Feature } from 'geojson';
import { secondsToReadableMinutes } from '../core/units';
import type { ShownLayer } from '../schema/geo-layer';
import type { AppState } from './app-state';
import { placeColumns, placeFeature } from './geo-places';
import { openedArea, reachSummary } from './reach-selectors';

function reachLayer(state: AppState): ShownLayer | null {
  const summary = reachSummary(state);
  if (!summary) return null;
  return {
    name: 'reach',
    columns: [
      { name: 'minutes', type: 'Double' },
      { name: 'residents', type: 'Int' },
      { name: 'over65', type: 'Int' },
      { name: 'under15', type: 'Int' },
      { name: 'area_m2', type: 'Int' },
    ],
    geometryType: 'MultiPolygon',
    features: summary.answer.bands.map(
      ({ cutoffSeconds, residents, areaSquareMeters, isochrone }): Feature => ({
        type: 'Feature',
        properties: {
          minutes: cutoffSeconds / 60,
          residents: residents.all,
          over65: residents.over65,
          under15: residents.under15,
          area_m2: Math.round(areaSquareMeters),
        },
        geometry: isochrone,
      }),
    ),
  };
}

/** The places that are drawn near me, with the walk where it was computed. */
function placesLayer(state: AppState): ShownLayer | null {
  const area = openedArea(state);
  if (!area) return null;
  const answer = reachSummary(state)?.answer;
  return {
    name: 'places',
    columns: [...placeColumns, { name: 'minutes', type: 'Int' }, { name: 'meters', type: 'Int' }],
    geometryType: 'Point',
    features: area.places.flatMap((place, index) => {
      if (!state.visibleServices.includes(place.service)) return [];
      const seconds = answer?.facilitySeconds[index] ?? Number.POSITIVE_INFINITY;
      if (!Number.isFinite(seconds) || !answer) return [placeFeature(place, state.language, {})];
      const meters = Math.round(answer.facilityMeters[index]);
      return [placeFeature(place, state.language, { minutes: secondsToReadableMinutes(seconds), meters })];
    }),
  };
}

function originLayer({ origin }: AppState): ShownLayer | null {
  if (!origin) return null;
  return {
    name: 'origin',
    columns: [{ name: 'label', type: 'String' }],
    geometryType: 'Point',
    features: [
      {
        type: 'Feature',
        properties: { label: origin.label },
        geometry: { type: 'Point', coordinates: [...origin.position] },
      },
    ],
  };
}

function routeLayer({ route }: AppState): ShownLayer | null {
  if (route.kind !== 'ready' || route.value.kind !== 'route') return null;
  const { seconds, meters, coordinates } = route.value;
  return {
    name: 'route',
    columns: [
      { name: 'minutes', type: 'Int' },
      { name: 'meters', type: 'Int' },
    ],
    geometryType: 'LineString',
    features: [
      {
        type: 'Feature',
        properties: { minutes: secondsToReadableMinutes(seconds), meters: Math.round(meters) },
        geometry: { type: 'LineString', coordinates: coordinates.map((position) => [...position]) },
      },
    ],
  };
}

export const nearLayers = [reachLayer, placesLayer, originLayer, routeLayer] as const;
