import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { ExpressionSpecification, FillLayerSpecification, LayerSpecification } from 'maplibre-gl';
import { LEFT_OUT_STEPS } from '../../core/access/left-out-steps';
import type { AppState } from '../../state/app-state';
import { mappedDimensions, mappedIndex, nilSteps } from '../../state/dimension-selectors';
import { openedArea } from '../../state/reach-selectors';
import { overlay, overlayFor } from '../color';
import type { Palette } from '../palette';
import { nothing } from './shown';
import { byZoom } from './zoom';

/** Zoom from which one looks for one's way on the map, and no longer at the city. */
const STREETS_ZOOM = 12.5;
/** So much that what lies below is still seen through the colours. */
const OPACITY = 0.92;
const HATCH_OPACITY = 0.6;
const STALE_OPACITY = 0.35;

interface LeftOutProperties {
  readonly nil: number;
  /** 1, the fewest left out, to {@link LEFT_OUT_STEPS}. */
  readonly step: number;
  readonly stale: boolean;
}

/** In "Eight dimensions", the inhabited NIL by the share of their residents who are without the dimension of the map. */
export function leftOutZones(state: AppState): FeatureCollection<Polygon | MultiPolygon, LeftOutProperties> {
  const answer = mappedDimensions(state);
  const area = openedArea(state);
  if (!area || !answer) return nothing();
  const steps = nilSteps(answer, mappedIndex(answer, state));
  const stale = state.dimensions.kind === 'running';
  return {
    type: 'FeatureCollection',
    features: area.nilShapes.features.flatMap(({ geometry, properties: { nil } }) => {
      const step = steps.get(nil);
      return step === undefined ? [] : [{ type: 'Feature', properties: { nil, step, stale }, geometry }];
    }),
  };
}

/** What is seen of the lines that the highest step is hatched with. */
export function highestStepLine({ leftOutStep5, leftOut }: Palette): string {
  return overlay(leftOutStep5, leftOut, HATCH_OPACITY);
}

/**
 * The steps, each seen on the land as in the legend, the highest hatched, with a thin line between zones: far away over the
 * streets, which would be all that is seen, nearer under them.
 */
export function leftOutLayers(palette: Palette): LayerSpecification[] {
  const source = 'left-out';
  const seenAs = (color: string): string => overlayFor(palette.land, color, OPACITY);
  const unlessStale = (opacity: number): ExpressionSpecification => [
    'case',
    ['get', 'stale'],
    STALE_OPACITY,
    opacity,
  ];
  const fill: FillLayerSpecification['paint'] = {
    'fill-color': [
      'match',
      ['get', 'step'],
      1,
      seenAs(palette.leftOutStep1),
      2,
      seenAs(palette.leftOutStep2),
      3,
      seenAs(palette.leftOutStep3),
      4,
      seenAs(palette.leftOutStep4),
      seenAs(palette.leftOutStep5),
    ],
    'fill-opacity': unlessStale(OPACITY),
    'fill-antialias': false,
  };
  const hatch: FillLayerSpecification['paint'] = {
    'fill-pattern': 'hatch',
    'fill-opacity': unlessStale(HATCH_OPACITY),
  };
  const filter: ExpressionSpecification = ['==', ['get', 'step'], LEFT_OUT_STEPS];
  const [near, far] = [
    { source, minzoom: STREETS_ZOOM },
    { source, maxzoom: STREETS_ZOOM },
  ];
  return [
    { id: 'left-out-fill', type: 'fill', ...near, paint: fill },
    { id: 'left-out-hatch', type: 'fill', ...near, filter, paint: hatch },
    { id: 'left-out-fill-far', type: 'fill', ...far, paint: fill },
    { id: 'left-out-hatch-far', type: 'fill', ...far, filter, paint: hatch },
    {
      id: 'left-out-edge',
      type: 'line',
      source,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.land, 'line-width': byZoom(10, 0.8, 14, 1.8) },
    },
  ];
}
