import type { DepthAnswer, ZoneDepth } from '../core/access/depth';
import type { AppState } from './app-state';
import { coverageQuestion, isSameQuestion } from './questions';

/** The answer to the present question of depth; null while there is none or an older one stands. */
export function currentDepth(state: AppState): DepthAnswer | null {
  if (state.depth.kind !== 'ready' || state.depth.value.kind !== 'depth') return null;
  return isSameQuestion(state.depth.value.query, coverageQuestion(state)) ? state.depth.value : null;
}

/** One line of the table of how deep and how sure, for the chosen group. */
export interface DepthRow {
  readonly zoneId: string;
  /** NIL number; null for other zones. */
  readonly nil: number | null;
  readonly residents: number;
  readonly uncovered: number;
  readonly robust: number;
  readonly fragile: number;
  /** Of the uncovered: those who stay so under every try, and under some. */
  readonly uncoveredRobust: number;
  readonly uncoveredFragile: number;
  /** Mean minutes beyond the cutoff of those who are beyond it, walks capped at 60; NaN where nobody is. */
  readonly missingMinutes: number;
  /** FGT 1 and 2. */
  readonly depth: number;
  readonly severity: number;
  readonly gini: number;
}

function rowOf({ group }: AppState, answer: DepthAnswer, zone: ZoneDepth): DepthRow {
  const [kind, number] = zone.zoneId.split('-');
  const { headcount, depth, severity } = zone.depth[group];
  return {
    zoneId: zone.zoneId,
    nil: kind === 'nil' ? Number(number) : null,
    residents: zone.residents[group],
    uncovered: zone.uncovered[group],
    robust: zone.robust[group],
    fragile: zone.fragile[group],
    uncoveredRobust: zone.uncoveredRobust[group],
    uncoveredFragile: zone.uncoveredFragile[group],
    missingMinutes: ((depth / headcount) * answer.query.cutoffSeconds) / 60,
    depth,
    severity,
    gini: zone.gini[group],
  };
}

/** The row of one zone; null while there is no answer. */
export function depthRow(state: AppState, zoneId: string): DepthRow | null {
  const answer = currentDepth(state);
  const zone = answer?.zones.find((candidate) => candidate.zoneId === zoneId);
  return answer && zone ? rowOf(state, answer, zone) : null;
}

/** The rows of the chosen division: those with most robustly left out first, then with most fragile ones. */
export function depthRows(state: AppState): readonly DepthRow[] {
  const answer = currentDepth(state);
  if (!answer) return [];
  return answer.zones
    .filter(({ zoneId }) => zoneId.startsWith(`${state.zoneLevel}-`))
    .map((zone) => rowOf(state, answer, zone))
    .sort(
      (a, b) =>
        b.robust - a.robust ||
        b.fragile - a.fragile ||
        a.zoneId.localeCompare(b.zoneId, 'it', { numeric: true }),
    );
}

/** Mean minutes of the periphery NIL together beside those of all others, and how many times as long. */
export interface PeripheryWalks {
  readonly peripheryMinutes: number;
  readonly restMinutes: number;
  /** Periphery to rest. */
  readonly ratio: number;
}

/** How the mean walk of the periphery compares, for the chosen group; null without an answer. */
export function peripheryWalks(state: AppState): PeripheryWalks | null {
  const zones = currentDepth(state)?.zones;
  const city = zones?.find(({ zoneId }) => zoneId === 'city');
  const rest = zones?.find(({ zoneId }) => zoneId === 'group-rest');
  if (!city || !rest) return null;
  const { group } = state;
  const together = (zone: ZoneDepth): number => zone.meanSeconds[group] * zone.residents[group];
  const peripherySeconds =
    (together(city) - together(rest)) / (city.residents[group] - rest.residents[group]);
  return {
    peripheryMinutes: peripherySeconds / 60,
    restMinutes: rest.meanSeconds[group] / 60,
    ratio: peripherySeconds / rest.meanSeconds[group],
  };
}

/** Whose sureness the map tells in place of the minutes; null where it tells the minutes, and until it is known. */
export function shownSureness(state: AppState): DepthAnswer | null {
  const isAsked = state.section === 'gaps' && state.question === 'depth' && state.fieldView === 'sureness';
  return isAsked ? currentDepth(state) : null;
}
