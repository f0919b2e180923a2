import type { Feature, FeatureCollection, Point } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { LocatedPlace } from '../../schema/place';
import { askedServiceIds, type ServiceId } from '../../schema/service';
import type { AppState } from '../../state/app-state';
import { isComparing, shownComparison } from '../../state/comparison';
import { drawsAnsweredPlaces, isReached } from '../../state/drawn-places';
import { changedFacilities } from '../../state/scenario-places';
import type { Palette } from '../palette';
import { nothing, shown } from './shown';

/** Places nearer than this on the screen are drawn as one with their number, in pixels. */
export const CLUSTER_PIXELS = 17;
/** The zoom from which nothing is clustered. */
export const CLUSTER_END_ZOOM = 15;

export interface FacilityProperties {
  /** Its facilityIndex. */
  readonly index: number;
  readonly service: ServiceId;
  readonly icon: string;
  /** Whether the answer on screen counts it. */
  readonly counted: boolean;
  readonly closed: boolean;
}

/** Services whose places are drawn: the layers that are on, or what the question is about. */
export function drawnServices(state: AppState): readonly ServiceId[] {
  if (state.section !== 'gaps') return state.visibleServices;
  if (state.question === 'dimensions') return state.tier === 'specialised' ? state.visibleServices : [];
  const comparison = shownComparison(state);
  return isComparing(state, 'services') && comparison.kind === 'services'
    ? [...state.services, ...comparison.services]
    : state.services;
}

/** Name of the image of a place. */
export function facilityIcon({ service, status }: Pick<LocatedPlace, 'service' | 'status'>): string {
  return status === 'closed' ? `${service}-closed` : service;
}

function isCounted(state: AppState, place: LocatedPlace, index: number): boolean {
  if (place.status === 'closed') return false;
  if (state.section === 'gaps') return true;
  const reach = shown(state.reach);
  return reach?.value.kind !== 'reached' || isReached(reach.value, place, index);
}

function featureOf(state: AppState, place: LocatedPlace, index: number): Feature<Point, FacilityProperties> {
  return {
    type: 'Feature',
    properties: {
      index,
      service: place.service,
      icon: facilityIcon(place),
      counted: isCounted(state, place, index),
      closed: place.status === 'closed',
    },
    geometry: { type: 'Point', coordinates: [...place.position] },
  };
}

/** The places of the services that are drawn, but for those that are drawn as marks of the scenario. */
export function facilityPoints(state: AppState): FeatureCollection<Point, FacilityProperties> {
  const known = state.opened.kind === 'ready' ? state.opened.value : state.firstMap;
  if (!known) return nothing();
  const services = drawnServices(state);
  const reach = drawsAnsweredPlaces(state) ? shown(state.reach)?.value : null;
  const isAnswered = (place: LocatedPlace, index: number): boolean =>
    reach?.kind === 'reached' && isReached(reach, place, index);
  const inScenario = new Set(changedFacilities(state));
  return {
    type: 'FeatureCollection',
    features: known.places.flatMap((place, index) =>
      (services.includes(place.service) || isAnswered(place, index)) && !inScenario.has(index)
        ? [featureOf(state, place, index)]
        : [],
    ),
  };
}

/** The place whose card is open and the one under the pointer, drawn larger and above the others. */
export function facilityFocus(state: AppState): FeatureCollection<Point, FacilityProperties> {
  if (state.opened.kind !== 'ready') return nothing();
  const { places } = state.opened.value;
  const indexes = new Set([state.hoveredFacility, state.selectedFacility]);
  return {
    type: 'FeatureCollection',
    features: [...indexes].flatMap((index) =>
      index !== null && index in places ? [featureOf(state, places[index], index)] : [],
    ),
  };
}

/** What is counted of the places in a cluster: those of each service. */
export const clusterCounts: Readonly<Record<string, ExpressionSpecification>> = Object.fromEntries(
  askedServiceIds.map((id): [string, ExpressionSpecification] => [
    id,
    ['+', ['case', ['==', ['get', 'service'], id], 1, 0]],
  ]),
);

const CLUSTER_PREFIX = 'cluster';

/** Names the image of a cluster by its places of each service: "cluster:2:0:1…", in the order of the services. */
const clusterIcon: ExpressionSpecification = [
  'concat',
  CLUSTER_PREFIX,
  ...askedServiceIds.flatMap((id): ExpressionSpecification[] => [
    ['literal', ':'],
    ['to-string', ['get', id]],
  ]),
];

/** The places of each service that the image of a cluster is named after; null for any other image. */
export function parseClusterIcon(name: string): readonly number[] | null {
  const [prefix, ...counts] = name.split(':');
  return prefix === CLUSTER_PREFIX && counts.length === askedServiceIds.length ? counts.map(Number) : null;
}

/** Places by shape and colour, with a number where several would lie on each other. */
export function facilityLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'cluster',
      type: 'symbol',
      source: 'facilities',
      filter: ['has', 'point_count'],
      layout: {
        'icon-image': clusterIcon,
        'icon-size': ['interpolate', ['linear'], ['zoom'], 10, 0.72, 13, 1],
        'icon-allow-overlap': true,
        'text-field': ['get', 'point_count'],
        'text-font': ['Titillium Web Semibold'],
        'text-size': ['interpolate', ['linear'], ['zoom'], 10, 10.5, 13, 12.5],
        'text-allow-overlap': true,
      },
      paint: { 'text-color': palette.ink },
    },
    {
      id: 'facility',
      type: 'symbol',
      source: 'facilities',
      filter: ['!', ['has', 'point_count']],
      layout: {
        'icon-image': ['get', 'icon'],
        'icon-allow-overlap': true,
        'icon-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          10,
          ['case', ['get', 'counted'], 0.72, 0.55],
          13,
          ['case', ['get', 'counted'], 0.95, 0.72],
          16,
          ['case', ['get', 'counted'], 1.1, 0.9],
        ],
        'symbol-sort-key': ['case', ['get', 'counted'], 1, 0],
      },
    },
    {
      id: 'facility-focus',
      type: 'symbol',
      source: 'facility-focus',
      layout: {
        'icon-image': ['get', 'icon'],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'icon-size': ['interpolate', ['linear'], ['zoom'], 10, 1.2, 14, 1.45],
      },
    },
  ];
}
