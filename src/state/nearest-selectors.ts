import type { ClosureLoss, NearestAnswer, NearestOutcome, ZoneRanks } from '../core/access/nearest-ranks';
import type { LocatedPlace } from '../schema/place';
import type { AppState } from './app-state';
import { coverageQuestion, isSameQuestion } from './questions';
import { openedArea } from './reach-selectors';

/** The answer to the present question; null while there is none or an older one stands. */
export function currentNearest(state: AppState): NearestAnswer | null {
  if (state.nearest.kind !== 'ready') return null;
  const outcome: NearestOutcome = state.nearest.value;
  return outcome.kind === 'nearest' && isSameQuestion(outcome.query, coverageQuestion(state))
    ? outcome
    : null;
}

/** What the people of one zone have near them, for the chosen group; by rank, first the nearest. */
export interface RankRow {
  readonly zoneId: string;
  readonly residents: number;
  /** NaN without residents, or where there are fewer places. */
  readonly meanMinutes: readonly number[];
  /** Residents with at least so many within the cutoff. */
  readonly within: readonly number[];
  /** Residents who have one within the cutoff and no second one. */
  readonly lost: number;
}

function toRow({ zoneId, residents, within, meanSeconds }: ZoneRanks, { group }: AppState): RankRow {
  const counts = within.map((count) => count[group]);
  return {
    zoneId,
    residents: residents[group],
    meanMinutes: meanSeconds.map((seconds) => seconds[group] / 60),
    within: counts,
    lost: counts[0] - counts[1],
  };
}

/** The row of one zone; null while there is no answer. */
export function rankRow(state: AppState, zoneId: string): RankRow | null {
  const zone = currentNearest(state)?.zones.find((candidate) => candidate.zoneId === zoneId);
  return zone ? toRow(zone, state) : null;
}

/** The zones of the chosen division, those who would lose most first. */
export function rankRows(state: AppState): readonly RankRow[] {
  const zones = currentNearest(state)?.zones ?? [];
  return zones
    .filter(({ zoneId }) => zoneId.startsWith(`${state.zoneLevel}-`))
    .map((zone) => toRow(zone, state))
    .sort((a, b) => b.lost - a.lost || b.residents - a.residents);
}

/** One place, and who would be left out if it alone closed. */
export interface LossRow {
  readonly facilityIndex: number;
  readonly place: LocatedPlace;
  readonly lost: number;
}

/** The places that somebody depends on, those with most first. */
export function lossRows(state: AppState): readonly LossRow[] {
  const area = openedArea(state);
  const losses: readonly ClosureLoss[] = (area && currentNearest(state)?.losses) ?? [];
  return losses
    .flatMap(({ facilityIndex, lost }) => {
      const place = area?.places[facilityIndex];
      return place && lost[state.group] > 0 ? [{ facilityIndex, place, lost: lost[state.group] }] : [];
    })
    .sort((a, b) => b.lost - a.lost || a.facilityIndex - b.facilityIndex);
}
