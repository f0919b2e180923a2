import type { NothingInScenario, ScenarioAnswer, ZoneChange } from '../core/access/scenario-answers';
import { type PeripheryGroup, peripheryGroups } from '../schema/zone';
import type { AppState } from './app-state';
import { isSameQuestion, scenarioQuestion } from './questions';
import { openedArea } from './reach-selectors';

/** What the present scenario changes; null while it is not known, or where it changes nothing. */
export function currentScenario(state: AppState): ScenarioAnswer | null {
  const outcome = currentOutcome(state);
  return outcome?.kind === 'scenario' ? outcome : null;
}

/** That neither today nor with the present scenario anything can be measured. */
export function nothingInScenario(state: AppState): NothingInScenario | null {
  const outcome = currentOutcome(state);
  return outcome?.kind === 'nothing-to-count' ? outcome : null;
}

function currentOutcome(state: AppState): ScenarioAnswer | NothingInScenario | null {
  const { scenarioAnswer } = state;
  if (scenarioAnswer.kind !== 'ready') return null;
  return isSameQuestion(scenarioAnswer.value.query, scenarioQuestion(state)) ? scenarioAnswer.value : null;
}

/** What the present scenario changes in a zone; null while it is not known. */
export function zoneChange(state: AppState, zoneId: string): ZoneChange | null {
  return currentScenario(state)?.zones.find((zone) => zone.zoneId === zoneId) ?? null;
}

/** How the table of what a scenario changes is divided. */
export const deltaLevels = ['nil', 'municipio', 'group'] as const;
export type DeltaLevel = (typeof deltaLevels)[number];

/** One line of the table of what a scenario changes, for the chosen group of residents. */
export interface DeltaRow {
  readonly zoneId: string;
  readonly nil: number | null;
  /** Proper name of a NIL, the number of a municipio, '' for a periphery group. */
  readonly name: string;
  readonly group: PeripheryGroup | null;
  /** Covered residents. */
  readonly before: number;
  readonly after: number;
  readonly gained: number;
  readonly lost: number;
  /** In Lorenteggio–Giambellino or Quarto Oggiaro, which are always shown. */
  readonly isPriority: boolean;
}

const priorityGroups: readonly PeripheryGroup[] = ['lorenteggio-giambellino', 'quarto-oggiaro'];

/** The zones of a level: those where most residents gain or lose first, those without a change last, by name. */
export function deltaRows(state: AppState, level: DeltaLevel): readonly DeltaRow[] {
  const area = openedArea(state);
  const answer = currentScenario(state);
  if (!area || !answer) return [];
  const { group } = state;
  const toRow = ({ zoneId, before, after, gained, lost }: ZoneChange): DeltaRow => {
    const id = zoneId.slice(level.length + 1);
    const nil = level === 'nil' ? area.nils.find((zone) => String(zone.nil) === id) : undefined;
    return {
      zoneId,
      nil: nil?.nil ?? null,
      name: nil?.commonName ?? (level === 'municipio' ? id : ''),
      group: level === 'group' ? (peripheryGroups.find((known) => known === id) ?? null) : null,
      before: before[group],
      after: after[group],
      gained: gained[group],
      lost: lost[group],
      isPriority: nil !== undefined && priorityGroups.includes(nil.peripheryGroup),
    };
  };
  const size = ({ gained, lost }: DeltaRow): number => gained + lost;
  return answer.zones
    .filter(({ zoneId }) => zoneId.startsWith(`${level}-`))
    .map(toRow)
    .sort((a, b) => size(b) - size(a) || a.name.localeCompare(b.name, 'it', { numeric: true }));
}
