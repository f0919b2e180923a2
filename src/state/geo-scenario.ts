import type { Feature } from 'geojson';
import type { LngLat } from '../core/geo';
import type { ScenarioChange } from '../core/scenario';
import type { ShownLayer } from '../schema/geo-layer';
import type { AppState } from './app-state';
import { openedArea } from './reach-selectors';

/** The places that the scenario opens, closes and moves: a moved one where it goes, a closed one where it is. */
export function scenarioPlacesLayer(state: AppState): ShownLayer | null {
  const area = openedArea(state);
  if (!area) return null;
  const todays = (service: string, id: string): LngLat | undefined =>
    area.places.find((place) => place.service === service && place.id === id)?.position;
  const positionOf = (change: ScenarioChange): LngLat | undefined => {
    if (change.kind === 'open') return change.position;
    if (change.kind === 'move') return change.to;
    return change.kind === 'close' ? todays(change.service, change.facilityId) : undefined;
  };
  const features = state.scenario.changes.flatMap((change): Feature[] => {
    const position = positionOf(change);
    if (!position || change.kind === 'crossing') return [];
    const id = change.kind === 'open' ? null : change.facilityId;
    return [
      {
        type: 'Feature',
        properties: { change: change.kind, service: change.service, id },
        geometry: { type: 'Point', coordinates: [...position] },
      },
    ];
  });
  return {
    name: 'scenario-places',
    columns: [
      { name: 'change', type: 'String' },
      { name: 'service', type: 'String' },
      { name: 'id', type: 'String' },
    ],
    geometryType: 'Point',
    features,
  };
}

/** The ways on foot that the scenario adds. */
export function scenarioCrossingsLayer({ scenario }: AppState): ShownLayer {
  return {
    name: 'scenario-crossings',
    columns: [{ name: 'change', type: 'String' }],
    geometryType: 'LineString',
    features: scenario.changes.flatMap((change): Feature[] =>
      change.kind === 'crossing'
        ? [
            {
              type: 'Feature',
              properties: { change: change.kind },
              geometry: { type: 'LineString', coordinates: [[...change.from], [...change.to]] },
            },
          ]
        : [],
    ),
  };
}
