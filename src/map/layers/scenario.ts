import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { LngLat } from '../../core/geo';
import type { AppState } from '../../state/app-state';
import { positionOf, type ScenarioPlace, shownChanges, showsAfter } from '../../state/scenario-places';
import type { Palette } from '../palette';
import { facilityIcon } from './facilities';
import { nothing } from './shown';
import { byZoom } from './zoom';

/** A mark of the scenario: a place it changes, where a moved one was, the end of a crossing, or what a tool holds. */
interface MarkProperties {
  readonly mark: ScenarioPlace['fate'] | 'old' | 'end' | 'chosen';
  readonly icon: string;
  /** Its facilityIndex, for a place of today. */
  readonly index?: number;
  /** The change that opens it, for one that the scenario opens. */
  readonly opened?: number;
}

function mark(position: LngLat, properties: MarkProperties): Feature<Point, MarkProperties> {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [...position] } };
}

/** The places that the scenario changes, and what the tool in hand has chosen. */
export function scenarioMarks(state: AppState): FeatureCollection<Point, MarkProperties> {
  if (!showsAfter(state)) return nothing();
  const places = shownChanges(state).flatMap(({ ref, service, position, fate, today }) => {
    const icon = facilityIcon({ service, status: fate === 'closed' ? 'closed' : 'open' });
    const own = ref.kind === 'today' ? { index: ref.facilityIndex } : { opened: ref.change };
    const place = mark(position, { mark: fate, icon, ...own });
    return fate === 'moved' && today ? [mark(today.position, { mark: 'old', icon: '' }), place] : [place];
  });
  const ends = state.scenario.changes.flatMap((change) =>
    change.kind === 'crossing'
      ? [change.from, change.to].map((end) => mark(end, { mark: 'end', icon: '' }))
      : [],
  );
  const held = state.toolPlace ? positionOf(state, state.toolPlace) : null;
  const chosen = [held, state.toolPoint].flatMap((position) =>
    position ? [mark(position, { mark: 'chosen', icon: '' })] : [],
  );
  return { type: 'FeatureCollection', features: [...chosen, ...ends, ...places] };
}

/** From the old place of each moved one to its new place, and the crossings. */
export function scenarioLines(
  state: AppState,
): FeatureCollection<LineString, { readonly line: 'move' | 'crossing' }> {
  if (!showsAfter(state)) return nothing();
  const line = (kind: 'move' | 'crossing', from: LngLat, to: LngLat) => ({
    type: 'Feature' as const,
    properties: { line: kind },
    geometry: { type: 'LineString' as const, coordinates: [[...from], [...to]] },
  });
  const moves = shownChanges(state).flatMap(({ fate, today, position }) =>
    fate === 'moved' && today ? [line('move', today.position, position)] : [],
  );
  const crossings = state.scenario.changes.flatMap((change) =>
    change.kind === 'crossing' ? [line('crossing', change.from, change.to)] : [],
  );
  return { type: 'FeatureCollection', features: [...moves, ...crossings] };
}

/** Crossings as ways, moves as thin lines; opened places with a ring, moved ones with where they were, closed ones struck. */
export function scenarioLayers(palette: Palette): LayerSpecification[] {
  const lines = { type: 'line', source: 'scenario-lines' } as const;
  const points = { source: 'scenario-marks' } as const;
  return [
    {
      id: 'scenario-crossing-casing',
      ...lines,
      filter: ['==', ['get', 'line'], 'crossing'],
      layout: { 'line-cap': 'butt' },
      paint: { 'line-color': palette.ink, 'line-width': byZoom(10, 4, 15, 9) },
    },
    {
      id: 'scenario-crossing',
      ...lines,
      filter: ['==', ['get', 'line'], 'crossing'],
      paint: { 'line-color': palette.ring, 'line-width': byZoom(10, 2, 15, 5), 'line-dasharray': [1.2, 0.5] },
    },
    {
      id: 'scenario-move',
      ...lines,
      filter: ['==', ['get', 'line'], 'move'],
      paint: { 'line-color': palette.ink, 'line-width': 1.6, 'line-dasharray': [3, 2] },
    },
    {
      id: 'scenario-dot',
      type: 'circle',
      ...points,
      filter: ['in', ['get', 'mark'], ['literal', ['old', 'end']]],
      paint: {
        'circle-radius': 4,
        'circle-color': palette.ring,
        'circle-stroke-color': palette.ink,
        'circle-stroke-width': 1.6,
      },
    },
    {
      id: 'scenario-halo',
      type: 'circle',
      ...points,
      filter: ['in', ['get', 'mark'], ['literal', ['opened', 'moved', 'chosen']]],
      paint: {
        'circle-radius': ['match', ['get', 'mark'], 'moved', 14, 17],
        'circle-color': palette.ring,
        'circle-opacity': ['match', ['get', 'mark'], 'chosen', 0, 0.9],
        'circle-stroke-color': ['match', ['get', 'mark'], 'moved', palette.ink, palette.accent],
        'circle-stroke-width': ['match', ['get', 'mark'], 'moved', 1.6, 3.5],
      },
    },
    {
      id: 'scenario-place',
      type: 'symbol',
      ...points,
      filter: ['!=', ['get', 'icon'], ''],
      layout: {
        'icon-image': ['get', 'icon'],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'icon-size': ['match', ['get', 'mark'], 'closed', 0.95, 1.05],
      },
    },
  ];
}
