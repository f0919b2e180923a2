import type { GeoJSONSource, MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { shapeAt } from '../core/access/zone-at';
import type { LngLat } from '../core/geo';
import type { AppState } from '../state/app-state';
import type { Commands } from '../state/commands';

/** How near a touch must come to a place, in pixels. */
const TOUCH_PIXELS = 6;

interface Interaction {
  readonly map: MapLibreMap;
  readonly getState: () => AppState;
  readonly commands: Commands;
  readonly isGeoJsonSource: (source: unknown) => source is GeoJSONSource;
}

type Hit =
  | { readonly kind: 'facility'; readonly index: number }
  | { readonly kind: 'cluster'; readonly id: number; readonly at: LngLat }
  | { readonly kind: 'ground' };

/** Turns what a person does to the map into commands, until the returned function is called. */
export function connectInteraction({ map, getState, commands, isGeoJsonSource }: Interaction): () => void {
  const hitAt = ({ x, y }: { x: number; y: number }): Hit => {
    const [found] = map.queryRenderedFeatures(
      [
        [x - TOUCH_PIXELS, y - TOUCH_PIXELS],
        [x + TOUCH_PIXELS, y + TOUCH_PIXELS],
      ],
      { layers: ['facility-focus', 'facility', 'cluster'] },
    );
    if (!found) return { kind: 'ground' };
    const { index, cluster_id: clusterId } = found.properties;
    if (typeof index === 'number') return { kind: 'facility', index };
    if (typeof clusterId === 'number' && found.geometry.type === 'Point') {
      const [lng, lat] = found.geometry.coordinates;
      return { kind: 'cluster', id: clusterId, at: [lng, lat] };
    }
    return { kind: 'ground' };
  };

  const openCluster = async (id: number, [lng, lat]: LngLat): Promise<void> => {
    const source = map.getSource('facilities');
    if (!isGeoJsonSource(source)) return;
    const zoom = await source.getClusterExpansionZoom(id);
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    map.easeTo({ center: [lng, lat], zoom: zoom + 0.3, duration: still ? 0 : 400 });
  };

  const onClick = ({ point, lngLat }: MapMouseEvent): void => {
    const hit = hitAt(point);
    if (hit.kind === 'facility') commands.selectFacility(hit.index);
    else if (hit.kind === 'cluster') void openCluster(hit.id, hit.at);
    else onGround([lngLat.lng, lngLat.lat]);
  };

  const onGround = (position: LngLat): void => {
    const { section } = getState();
    if (section === 'near') commands.chooseOriginOnMap(position);
    else if (section === 'gaps') commands.selectNil(nilAt(getState(), position));
  };

  const onMove = ({ point, lngLat }: MapMouseEvent): void => {
    const hit = hitAt(point);
    const state = getState();
    const facility = hit.kind === 'facility' ? hit.index : null;
    if (facility !== state.hoveredFacility) commands.hoverFacility(facility);
    const nil =
      state.section === 'gaps' && hit.kind === 'ground' ? nilAt(state, [lngLat.lng, lngLat.lat]) : null;
    if (nil !== state.hoveredNil) commands.hoverNil(nil);
    map.getCanvas().style.cursor =
      hit.kind !== 'ground' || nil !== null ? 'pointer' : state.section === 'near' ? 'crosshair' : '';
  };

  const onLeave = (): void => {
    if (getState().hoveredFacility !== null) commands.hoverFacility(null);
    if (getState().hoveredNil !== null) commands.hoverNil(null);
  };

  const onMoveEnd = (): void => {
    const { lng, lat } = map.getCenter();
    commands.viewMoved({ center: [lng, lat], zoom: map.getZoom() });
  };

  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const { lng, lat } = map.getCenter();
    onGround([lng, lat]);
  };

  const canvas = map.getCanvas();
  map.on('click', onClick);
  map.on('mousemove', onMove);
  map.on('mouseout', onLeave);
  map.on('moveend', onMoveEnd);
  canvas.addEventListener('keydown', onKey);
  return () => {
    map.off('click', onClick);
    map.off('mousemove', onMove);
    map.off('mouseout', onLeave);
    map.off('moveend', onMoveEnd);
    canvas.removeEventListener('keydown', onKey);
  };
}

function nilAt(state: AppState, position: LngLat): number | null {
  if (state.opened.kind !== 'ready') return null;
  const [lng, lat] = position;
  const { nils, nilShapes } = state.opened.value;
  const near = new Set(
    nils
      .filter(
        ({ bbox: [west, south, east, north] }) => lng >= west && lng <= east && lat >= south && lat <= north,
      )
      .map(({ nil }) => nil),
  );
  return shapeAt(
    nilShapes.features.flatMap(({ properties: { nil }, geometry }) =>
      near.has(nil) ? [[nil, geometry] as const] : [],
    ),
    position,
  );
}
