import type { Feature } from 'geojson';
import { areaColumns } from '../schema/area-properties';
import type { ShownLayer } from '../schema/geo-layer';
import type { AppState } from './app-state';
import { nearLayers } from './geo-layers-near';
import { planLayers } from './geo-layers-plan';
import { scenarioCrossingsLayer, scenarioPlacesLayer } from './geo-scenario';
import { openedArea } from './reach-selectors';

/** The drawn areas of the services on the map: design districts, the Sharing Cities area. */
function areasLayer(state: AppState): ShownLayer | null {
  const area = openedArea(state);
  if (!area) return null;
  const services: readonly string[] = state.section === 'gaps' ? state.services : state.visibleServices;
  const features = area.areas.features.flatMap(({ properties, geometry }): Feature[] => {
    if (!services.includes(properties.service)) return [];
    const { id, name, service, approximate } = properties;
    const coordinates = geometry.type === 'MultiPolygon' ? geometry.coordinates : [geometry.coordinates];
    return [
      {
        type: 'Feature',
        properties: { id, name, service, approximate },
        geometry: { type: 'MultiPolygon', coordinates },
      },
    ];
  });
  return { name: 'areas', columns: areaColumns.slice(0, 4), geometryType: 'MultiPolygon', features };
}

const makers: Readonly<Record<AppState['section'], readonly ((state: AppState) => ShownLayer | null)[]>> = {
  near: [...nearLayers, areasLayer],
  gaps: [...planLayers, scenarioPlacesLayer, scenarioCrossingsLayer, areasLayer],
  data: [],
};

/** What is on the map, as layers of shapes with their figures; those that hold nothing are left out. */
export function geoLayers(state: AppState): readonly ShownLayer[] {
  return makers[state.section].flatMap((make) => {
    const layer = make(state);
    return layer && layer.features.length > 0 ? [layer] : [];
  });
}
