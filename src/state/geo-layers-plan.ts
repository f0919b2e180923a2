import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { ShownLayer } from '../schema/geo-layer';
import type { AppState } from './app-state';
import { type CoverageRow, catchmentRows, coverageRows, currentCoverage } from './coverage-selectors';
import { placeColumns, placeFeature } from './geo-places';
import { openedArea } from './reach-selectors';
import { shownSites } from './sites-selectors';

/** A figure that may be none. */
function figure(value: number, digits: number): number | null {
  return Number.isFinite(value) ? Number(value.toFixed(digits)) : null;
}

function toMulti(geometry: Polygon | MultiPolygon): MultiPolygon {
  if (geometry.type === 'MultiPolygon') return geometry;
  return { type: 'MultiPolygon', coordinates: [geometry.coordinates] };
}

/** The NIL or the municipi as chosen, with the figures of their table. */
function zonesLayer(state: AppState): ShownLayer | null {
  const area = openedArea(state);
  const rows = new Map(coverageRows(state).map((row) => [row.zoneId, row]));
  if (!area || rows.size === 0) return null;
  const shapes: readonly (readonly [string, Polygon | MultiPolygon])[] =
    state.zoneLevel === 'nil'
      ? area.nilShapes.features.map(({ properties, geometry }) => [`nil-${properties.nil}`, geometry])
      : area.municipioShapes.features.map(({ properties, geometry }) => [
          `municipio-${properties.municipio}`,
          geometry,
        ]);
  const featureOf = (row: CoverageRow, geometry: Polygon | MultiPolygon): Feature => ({
    type: 'Feature',
    properties: {
      zone: row.zoneId,
      name: row.name,
      residents: row.residents,
      covered: row.covered,
      uncovered: row.uncovered,
      uncovered_share: figure(row.share, 4),
      mean_minutes: figure(row.meanMinutes, 2),
      circle_covered: row.circleCovered,
    },
    geometry: toMulti(geometry),
  });
  return {
    name: state.zoneLevel === 'nil' ? 'zones-nil' : 'zones-municipi',
    columns: [
      { name: 'zone', type: 'String' },
      { name: 'name', type: 'String' },
      { name: 'residents', type: 'Int' },
      { name: 'covered', type: 'Int' },
      { name: 'uncovered', type: 'Int' },
      { name: 'uncovered_share', type: 'Double' },
      { name: 'mean_minutes', type: 'Double' },
      { name: 'circle_covered', type: 'Int' },
    ],
    geometryType: 'MultiPolygon',
    features: shapes.flatMap(([zoneId, geometry]) => {
      const row = rows.get(zoneId);
      return row ? [featureOf(row, geometry)] : [];
    }),
  };
}

function gapsLayer(state: AppState): ShownLayer | null {
  const area = openedArea(state);
  const answer = currentCoverage(state);
  if (!area || !answer) return null;
  const nameOf = (nil: number): string => area.nils.find((zone) => zone.nil === nil)?.commonName ?? '';
  return {
    name: 'gaps',
    columns: [
      { name: 'gap', type: 'Int' },
      { name: 'nil', type: 'String' },
      { name: 'uncovered', type: 'Int' },
      { name: 'uncovered_over65', type: 'Int' },
      { name: 'uncovered_under15', type: 'Int' },
      { name: 'mean_minutes_missing', type: 'Double' },
      { name: 'nearest', type: 'String' },
      { name: 'area_m2', type: 'Int' },
    ],
    geometryType: 'MultiPolygon',
    features: answer.gaps.map(
      ({ id, nils, uncovered, meanMissingSeconds, nearestFacility, areaSquareMeters, polygon }): Feature => ({
        type: 'Feature',
        properties: {
          gap: id,
          nil: nils.map(nameOf).join(', '),
          uncovered: uncovered.all,
          uncovered_over65: uncovered.over65,
          uncovered_under15: uncovered.under15,
          mean_minutes_missing: figure(meanMissingSeconds / 60, 1),
          nearest: area.places[nearestFacility]?.name ?? null,
          area_m2: Math.round(areaSquareMeters),
        },
        geometry: polygon,
      }),
    ),
  };
}

/** The places of the services that are asked about; the counted ones with their residents. */
function placesLayer(state: AppState): ShownLayer | null {
  const area = openedArea(state);
  if (!area) return null;
  const rows = new Map(catchmentRows(state).map((row) => [row.facilityIndex, row]));
  return {
    name: 'places',
    columns: [
      ...placeColumns,
      { name: 'residents_within', type: 'Int' },
      { name: 'residents_nearest', type: 'Int' },
    ],
    geometryType: 'Point',
    features: area.places.flatMap((place, index) => {
      if (!state.services.includes(place.service)) return [];
      const row = rows.get(index);
      const figures = row ? { residents_within: row.within, residents_nearest: row.nearest } : {};
      return [placeFeature(place, state.language, figures)];
    }),
  };
}

function sitesLayer(state: AppState): ShownLayer | null {
  const answer = shownSites(state);
  if (!answer) return null;
  return {
    name: 'sites',
    columns: [
      { name: 'rank', type: 'Int' },
      { name: 'near', type: 'String' },
      { name: 'nil', type: 'Int' },
      { name: 'gain', type: 'Int' },
      { name: 'gain_over65', type: 'Int' },
      { name: 'gain_under15', type: 'Int' },
      { name: 'residents_within', type: 'Int' },
    ],
    geometryType: 'Point',
    features: answer.sites.map(({ position, nil, gain, within }, i) => ({
      type: 'Feature',
      properties: {
        rank: i + 1,
        near: answer.addresses[i],
        nil,
        gain: gain.all,
        gain_over65: gain.over65,
        gain_under15: gain.under15,
        residents_within: within.all,
      },
      geometry: { type: 'Point', coordinates: [...position] },
    })),
  };
}

/** What is within the cutoff of the place whose card is open. */
function catchmentLayer({ catchment }: AppState): ShownLayer | null {
  if (catchment.kind !== 'ready' || catchment.value.kind !== 'catchment') return null;
  const { isochrone, within, nearest, areaSquareMeters } = catchment.value;
  return {
    name: 'catchment',
    columns: [
      { name: 'residents_within', type: 'Int' },
      { name: 'residents_nearest', type: 'Int' },
      { name: 'area_m2', type: 'Int' },
    ],
    geometryType: 'MultiPolygon',
    features: [
      {
        type: 'Feature',
        properties: {
          residents_within: within.all,
          residents_nearest: nearest.all,
          area_m2: Math.round(areaSquareMeters),
        },
        geometry: isochrone,
      },
    ],
  };
}

export const planLayers = [zonesLayer, gapsLayer, placesLayer, sitesLayer, catchmentLayer] as const;
