import type { CoverageAnswer, CoverageOutcome, NothingToCount, ZoneCoverage } from '../core/access/answers';
import type { NilZone } from '../schema/zone';
import type { OpenedArea } from '../workers/messages';
import type { AppState, GapsColumn } from './app-state';
import { coverageQuestion, isSameQuestion } from './questions';
import { openedArea } from './reach-selectors';

/** The answer to the present question; null while there is none or an older one stands. */
export function currentCoverage(state: AppState): CoverageAnswer | null {
  const outcome = currentOutcome(state);
  return outcome?.kind === 'coverage' ? outcome : null;
}

/** That the present question has nothing to measure walks to; null where it has, or while it is not known. */
export function currentNothingToCount(state: AppState): NothingToCount | null {
  const outcome = currentOutcome(state);
  return outcome?.kind === 'nothing-to-count' ? outcome : null;
}

function currentOutcome(state: AppState): CoverageOutcome | null {
  if (state.coverage.kind !== 'ready') return null;
  return isSameQuestion(state.coverage.value.query, coverageQuestion(state)) ? state.coverage.value : null;
}

/** One line of the table of who is left out, for the chosen group. */
export interface CoverageRow {
  readonly zoneId: string;
  /** NIL number; null for a municipio, group or the city. */
  readonly nil: number | null;
  /** Proper name of a NIL, the number of a municipio, '' for the city. */
  readonly name: string;
  readonly residents: number;
  readonly covered: number;
  readonly uncovered: number;
  /** Uncovered of residents, 0 to 1; NaN without residents. */
  readonly share: number;
  /** Mean minutes to the nearest, walks capped at 60; NaN without residents. */
  readonly meanMinutes: number;
  readonly circleCovered: number;
  readonly periphery: boolean;
}

function toRow(zone: ZoneCoverage, nil: NilZone | null, name: string, { group }: AppState): CoverageRow {
  const residents = zone.residents[group];
  const covered = zone.covered[group];
  return {
    zoneId: zone.zoneId,
    nil: nil?.nil ?? null,
    name,
    residents,
    covered,
    uncovered: residents - covered,
    share: (residents - covered) / residents,
    meanMinutes: zone.meanSeconds[group] / 60,
    circleCovered: zone.circleCovered[group],
    periphery: nil?.periphery ?? false,
  };
}

function rowOf(state: AppState, area: OpenedArea, zone: ZoneCoverage): CoverageRow {
  const [kind, number] = zone.zoneId.split('-');
  const nil =
    kind === 'nil' ? (area.nils.find((candidate) => candidate.nil === Number(number)) ?? null) : null;
  return toRow(zone, nil, nil?.commonName ?? (kind === 'municipio' ? number : ''), state);
}

const columnValue: Readonly<Record<Exclude<GapsColumn, 'name'>, (row: CoverageRow) => number>> = {
  uncovered: ({ uncovered }) => uncovered,
  share: ({ share }) => share,
  minutes: ({ meanMinutes }) => meanMinutes,
  residents: ({ residents }) => residents,
};

function compareRows({ sort }: AppState): (a: CoverageRow, b: CoverageRow) => number {
  const turn = sort.descending ? -1 : 1;
  const byName = (a: CoverageRow, b: CoverageRow): number =>
    a.name.localeCompare(b.name, 'it', { numeric: true });
  const { column } = sort;
  if (column === 'name') return (a, b) => turn * byName(a, b);
  const value = columnValue[column];
  const byPresence = (a: CoverageRow, b: CoverageRow): number =>
    Number(Number.isNaN(value(a))) - Number(Number.isNaN(value(b)));
  return (a, b) => byPresence(a, b) || turn * (value(a) - value(b)) || byName(a, b);
}

/** The rows of the chosen division, sorted as chosen; those without a figure in the column stand last. */
export function coverageRows(state: AppState): readonly CoverageRow[] {
  const area = openedArea(state);
  const answer = currentCoverage(state);
  if (!area || !answer) return [];
  const rows = answer.zones
    .filter(({ zoneId }) => zoneId.startsWith(`${state.zoneLevel}-`))
    .map((zone) => rowOf(state, area, zone));
  return rows.sort(compareRows(state));
}

/** The row of one zone; null while there is no answer. */
export function zoneRow(state: AppState, zoneId: string): CoverageRow | null {
  const area = openedArea(state);
  const zone = currentCoverage(state)?.zones.find((candidate) => candidate.zoneId === zoneId);
  return area && zone ? rowOf(state, area, zone) : null;
}

/** The periphery NIL together, beside the rest. */
export interface PeripherySplit {
  readonly uncoveredPeriphery: number;
  readonly uncovered: number;
  /** Uncovered residents of residents, in the periphery NIL and in the others. */
  readonly peripheryShare: number;
  readonly restShare: number;
  readonly peripheryNils: number;
}

/** How the uncovered residents divide between periphery and the rest. */
export function peripherySplit(state: AppState): PeripherySplit | null {
  const area = openedArea(state);
  const city = zoneRow(state, 'city');
  const rest = zoneRow(state, 'group-rest');
  if (!area || !city || !rest) return null;
  const uncoveredPeriphery = city.uncovered - rest.uncovered;
  return {
    uncoveredPeriphery,
    uncovered: city.uncovered,
    peripheryShare: uncoveredPeriphery / (city.residents - rest.residents),
    restShare: rest.share,
    peripheryNils: area.nils.filter(({ periphery }) => periphery).length,
  };
}

/** The facilities of the answer with their residents, largest catchment first. */
export function catchmentRows(state: AppState) {
  const area = openedArea(state);
  const answer = currentCoverage(state);
  if (!area || !answer) return [];
  return answer.catchments
    .map(({ facilityIndex, within, nearest }) => ({
      facilityIndex,
      place: area.places[facilityIndex],
      within: within[state.group],
      nearest: nearest[state.group],
    }))
    .sort((a, b) => b.nearest - a.nearest || a.facilityIndex - b.facilityIndex);
}
