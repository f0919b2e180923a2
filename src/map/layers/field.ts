import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { CoverageAnswer } from '../../core/access/answers';
import type { DepthAnswer } from '../../core/access/depth';
import { LEFT_OUT, minutesCode } from '../../core/access/minutes-code';
import { surenessOf } from '../../core/access/robustness';
import type { AppState } from '../../state/app-state';
import type { Palette } from '../palette';
import { shown } from './shown';

/** Codes of a demand point where the map tells how sure the gap is. */
export const surenessCode = { robust: 4, fragile: 5, covered: 6 } as const;
/** Codes of "What if?": near enough today and after, gained, lost, left out today and after. */
export const SCENARIO_COVERED = 10;
export const SCENARIO_GAINED = 11;
export const SCENARIO_LOST = 12;
export const SCENARIO_OUT = 13;

/** Codes of two services side by side, or of the circle and the walk. */
export const PAIR_CODE_BOTH = 20;
export const PAIR_CODE_FIRST = 21;
export const PAIR_CODE_SECOND = 22;
export const PAIR_CODE_NEITHER = 23;

/** Zoom from which homes are drawn instead of the cells they stand in. */
export const BUILDING_ZOOM = 13;

/** What homes and cells are painted by. */
export interface PaintedField {
  /** What the codes are made of: as long as each of these is the same, so are the codes. */
  readonly madeOf: readonly unknown[];
  /** By demand point: the code of its colour. */
  readonly codes: () => Uint8Array;
  readonly stale: boolean;
}

/** The field of minutes. */
export function minutesField(state: AppState): PaintedField | null {
  const field = fieldOf(state);
  if (!field) return null;
  const { answer, stale } = field;
  return { madeOf: [answer], codes: () => fieldCodes(answer), stale };
}

/** The answer that the field of minutes is made of, where it is drawn. */
export function fieldOf(
  state: AppState,
): { readonly answer: CoverageAnswer; readonly stale: boolean } | null {
  if (state.section !== 'gaps' || state.question === 'dimensions') return null;
  const coverage = shown(state.coverage);
  if (coverage?.value.kind !== 'coverage') return null;
  return { answer: coverage.value, stale: coverage.stale };
}

/** By demand point: the third of the cutoff that its walk falls in, 0 to 2, or {@link LEFT_OUT}. */
export function fieldCodes({ seconds, query }: CoverageAnswer): Uint8Array {
  return Uint8Array.from(seconds, (value) => minutesCode(value, query.cutoffSeconds));
}

/** By demand point, how sure it is that it is left out, as one of {@link surenessCode}. */
export function surenessCodes({ timesOut }: DepthAnswer): Uint8Array {
  return timesOut.map((times) => surenessCode[surenessOf(times)]);
}

const code: ExpressionSpecification = ['coalesce', ['feature-state', 'field'], -1];

/**
 * Homes, or far away the cells they stand in, by minutes to the nearest or by how sure it is that they are left out;
 * hatched where nothing is near enough, dotted where that depends on how one counts.
 */
export function fieldLayers(palette: Palette): LayerSpecification[] {
  const color: ExpressionSpecification = [
    'match',
    code,
    0,
    palette.minutesNear,
    1,
    palette.minutesMiddle,
    2,
    palette.minutesFar,
    LEFT_OUT,
    palette.leftOutWash,
    surenessCode.robust,
    palette.leftOutWash,
    surenessCode.fragile,
    palette.fragileWash,
    surenessCode.covered,
    palette.alwaysCovered,
    SCENARIO_COVERED,
    palette.alwaysCovered,
    SCENARIO_GAINED,
    palette.accent,
    SCENARIO_LOST,
    palette.lost,
    SCENARIO_OUT,
    palette.leftOutWash,
    PAIR_CODE_BOTH,
    palette.pairBoth,
    PAIR_CODE_FIRST,
    palette.pairFirst,
    PAIR_CODE_SECOND,
    palette.pairSecond,
    PAIR_CODE_NEITHER,
    palette.leftOutWash,
    'rgba(0,0,0,0)',
  ];
  const cells = { source: 'cells', 'source-layer': 'cell', maxzoom: BUILDING_ZOOM } as const;
  const homes = { source: 'buildings', 'source-layer': 'building', minzoom: BUILDING_ZOOM } as const;
  const hidden = { visibility: 'none' } as const;
  const where = (codes: number[]): ExpressionSpecification => ['match', code, codes, 1, 0];
  const whereLeftOut: ExpressionSpecification = [
    'match',
    code,
    [LEFT_OUT, surenessCode.robust, PAIR_CODE_NEITHER],
    1,
    SCENARIO_OUT,
    0.35,
    0,
  ];
  const hatch = { 'fill-pattern': 'hatch', 'fill-opacity': whereLeftOut } as const;
  const dots = { 'fill-pattern': 'dots', 'fill-opacity': where([surenessCode.fragile]) } as const;
  return [
    {
      id: 'field-cell',
      type: 'fill',
      ...cells,
      layout: hidden,
      paint: { 'fill-color': color, 'fill-opacity': 0.75, 'fill-antialias': false },
    },
    { id: 'field-cell-out', type: 'fill', ...cells, layout: hidden, paint: hatch },
    { id: 'field-cell-fragile', type: 'fill', ...cells, layout: hidden, paint: dots },
    {
      id: 'field-building',
      type: 'fill',
      ...homes,
      layout: hidden,
      paint: { 'fill-color': color, 'fill-opacity': 0.92 },
    },
    { id: 'field-building-out', type: 'fill', ...homes, layout: hidden, paint: hatch },
    { id: 'field-building-fragile', type: 'fill', ...homes, layout: hidden, paint: dots },
  ];
}
