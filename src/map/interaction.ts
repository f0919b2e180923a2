import type { GeoJSONSource, MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { shapeAt } from '../core/access/zone-at';
import type { LngLat } from '../core/geo';
import type { AppState } from '../state/app-state';
import type { Commands } from '../state/commands';
import { editsScenario } from '../state/questions';
import type { PlaceRef } from '../state/scenario-commands';
import { positionOf } from '../state/scenario-places';
import { type ConnectedAim, connectAim } from './aim';
import { connectDragging, type Grip, type Point } from './drag';

/** How near a touch must come to a place, in pixels. */
const TOUCH_PIXELS = 6;
/** How near a press must come to the middle of the origin to take hold of it, in pixels: by mouse, by finger. */
const ORIGIN_PIXELS = 12;
const ORIGIN_TOUCH_PIXELS = 20;

interface Interaction {
  readonly map: MapLibreMap;
  readonly getState: () => AppState;
  readonly commands: Commands;
  readonly isGeoJsonSource: (source: unknown) => source is GeoJSONSource;
}

type Hit =
  | { readonly kind: 'facility'; readonly index: number }
  | { readonly kind: 'opened'; readonly change: number }
  | { readonly kind: 'cluster'; readonly id: number; readonly at: LngLat }
  | { readonly kind: 'ground' };

/** The place of the scenario that was hit. Closed today, it is none. */
function placeOf(hit: Hit, { opened }: AppState): PlaceRef | null {
  if (hit.kind === 'opened') return hit;
  if (hit.kind !== 'facility' || opened.kind !== 'ready') return null;
  return opened.value.facilities[hit.index].countable ? { kind: 'today', facilityIndex: hit.index } : null;
}

/** What a person does to a living map. */
export interface ConnectedInteraction {
  readonly aim: ConnectedAim;
  readonly disconnect: () => void;
}

/** Turns what a person does to the map into commands, until it is disconnected. */
export function connectInteraction({
  map,
  getState,
  commands,
  isGeoJsonSource,
}: Interaction): ConnectedInteraction {
  const hitAt = ({ x, y }: { x: number; y: number }): Hit => {
    const [found] = map.queryRenderedFeatures(
      [
        [x - TOUCH_PIXELS, y - TOUCH_PIXELS],
        [x + TOUCH_PIXELS, y + TOUCH_PIXELS],
      ],
      { layers: ['facility-focus', 'scenario-place', 'facility', 'cluster'] },
    );
    if (!found) return { kind: 'ground' };
    const { index, opened, cluster_id: clusterId } = found.properties;
    if (typeof opened === 'number') return { kind: 'opened', change: opened };
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
    if (hit.kind === 'cluster') void openCluster(hit.id, hit.at);
    else if (applyTool(hit, [lngLat.lng, lngLat.lat])) return;
    else if (hit.kind === 'facility') commands.selectFacility(hit.index);
    else onGround([lngLat.lng, lngLat.lat]);
  };

  /** Uses the tool in hand on what was hit. @returns whether there is one */
  const applyTool = (hit: Hit, position: LngLat): boolean => {
    const state = getState();
    const { tool } = state;
    if (!editsScenario(state) || tool === null) return false;
    const place = placeOf(hit, state);
    if (place && (tool === 'move' || tool === 'close')) commands.pickPlace(place);
    else commands.pickPoint(position);
    return true;
  };

  const onGround = (position: LngLat): void => {
    const { section } = getState();
    if (section === 'near') commands.chooseOriginOnMap(position);
    else if (section === 'gaps') commands.selectNil(nilAt(getState(), position));
  };

  const onMove = ({ point, lngLat }: MapMouseEvent): void => {
    if (dragging.isDragging()) return;
    const hit = hitAt(point);
    const state = getState();
    const facility = hit.kind === 'facility' ? hit.index : null;
    if (facility !== state.hoveredFacility) commands.hoverFacility(facility);
    const nil =
      state.section === 'gaps' && hit.kind === 'ground' ? nilAt(state, [lngLat.lng, lngLat.lat]) : null;
    if (nil !== state.hoveredNil) commands.hoverNil(nil);
    map.getCanvas().style.cursor = originGrip(point, false) ? 'grab' : cursorFor(hit, nil, state);
  };

  const onLeave = (): void => {
    if (getState().hoveredFacility !== null) commands.hoverFacility(null);
    if (getState().hoveredNil !== null) commands.hoverNil(null);
  };

  const onMoveEnd = (): void => {
    const { lng, lat } = map.getCenter();
    commands.viewMoved({ center: [lng, lat], zoom: map.getZoom() });
  };

  const placeGrip = (point: Point): Grip | null => {
    const state = getState();
    const place = placeOf(hitAt(point), state);
    const position = place && positionOf(state, place);
    if (!place || !position) return null;
    return {
      position,
      isBusy: () => getState().scenarioAnswer.kind === 'running',
      moveTo: (to) => commands.dragPlace(place, to),
      settle: commands.settleDrag,
      cancel: commands.cancelDrag,
    };
  };

  const originGrip = (point: Point, isTouch: boolean): Grip | null => {
    const { section, origin } = getState();
    if (section !== 'near' || !origin) return null;
    const [lng, lat] = origin.position;
    const { x, y } = map.project([lng, lat]);
    if (Math.hypot(x - point.x, y - point.y) > (isTouch ? ORIGIN_TOUCH_PIXELS : ORIGIN_PIXELS)) return null;
    return {
      position: origin.position,
      isBusy: () => getState().reach.kind === 'running',
      moveTo: commands.dragOrigin,
      settle: commands.settleOrigin,
      cancel: commands.cancelOrigin,
    };
  };

  const dragging = connectDragging({
    map,
    gripAt: (point, isTouch) => (editsScenario(getState()) ? placeGrip(point) : originGrip(point, isTouch)),
  });
  const aim = connectAim({
    map,
    getState,
    commands,
    facilityAt: (point) => {
      const hit = hitAt(point);
      return hit.kind === 'facility' ? hit.index : null;
    },
    nilAt: (position) => nilAt(getState(), position),
    chooseAt: (point, position) => {
      if (!applyTool(hitAt(point), position)) onGround(position);
    },
  });
  map.on('click', onClick);
  map.on('mousemove', onMove);
  map.on('mouseout', onLeave);
  map.on('moveend', onMoveEnd);
  const disconnect = (): void => {
    aim.disconnect();
    dragging.disconnect();
    map.off('click', onClick);
    map.off('mousemove', onMove);
    map.off('mouseout', onLeave);
    map.off('moveend', onMoveEnd);
  };
  return { aim, disconnect };
}

/** What the pointer would do. */
function cursorFor(hit: Hit, nil: number | null, state: AppState): string {
  if (editsScenario(state)) {
    if (placeOf(hit, state)) return state.tool === 'close' ? 'pointer' : 'grab';
    if (hit.kind === 'ground' && state.tool !== null) return 'crosshair';
  }
  if (hit.kind !== 'ground' || nil !== null) return 'pointer';
  return state.section === 'near' ? 'crosshair' : '';
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
