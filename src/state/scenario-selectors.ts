import type { ScenarioAnswer, ZoneChange } from '../core/access/scenario-answers';
import type { PeripheryGroup } from '../schema/zone';
import type { AppState } from './app-state';
import { isSameQuestion, scenarioQuestion } from './questions';
import { openedArea } from './reach-selectors';

/** What the present scenario changes; null while it is not known, or where it changes nothing. */
export function currentScenario(state: AppState): ScenarioAnswer | null {
  const { scenarioAnswer } = state;
  if (scenarioAnswer.kind !== 'ready' || scenarioAnswer.value.kind !== 'scenario') return null;
  return isSameQuestion(scenarioAnswer.value.query, scenarioQuestion(state)) ? scenarioAnswer.value : null;
}

/**
 * What may be shown of the scenario: what it changes, or for the moment in which that is worked out what was shown
 * before, marked as stale; null where neither is known.
 */
export function shownScenario(
  state: AppState,
): { readonly answer: ScenarioAnswer; readonly isStale: boolean } | null {
  const current = currentScenario(state);
  if (current) return { answer: current, isStale: false };
  const { scenarioAnswer: result } = state;
  const before = result.kind === 'running' ? result.previous : null;
  return before?.kind === 'scenario' ? { answer: before, isStale: true } : null;
}

/** What a scenario changes in a zone; null for a zone that is not known. */
export function zoneChange({ zones }: ScenarioAnswer, zoneId: string): ZoneChange | null {
  return zones.find((zone) => zone.zoneId === zoneId) ?? null;
}

/** One line of the table of what a scenario changes. */
export interface DeltaRow extends ZoneChange {
  /** In Lorenteggio–Giambellino or Quarto Oggiaro, which are always shown. */
  readonly isPriority: boolean;
  /** Whether anybody of the chosen group gains or loses. */
  readonly isChanged: boolean;
}

const priorityGroups: readonly PeripheryGroup[] = ['lorenteggio-giambellino', 'quarto-oggiaro'];

/** The zones of the chosen division: those where most of the chosen group gain or lose first, then in their order. */
export function deltaRows(state: AppState, answer: ScenarioAnswer): readonly DeltaRow[] {
  const area = openedArea(state);
  if (!area) return [];
  const { group, zoneLevel } = state;
  const priority = new Set(
    area.nils
      .filter(({ peripheryGroup }) => priorityGroups.includes(peripheryGroup))
      .map(({ nil }) => `nil-${nil}`),
  );
  const moved = ({ gained, lost }: ZoneChange): number => gained[group] + lost[group];
  return answer.zones
    .filter(({ zoneId }) => zoneId.startsWith(`${zoneLevel}-`))
    .map((zone) => ({ ...zone, isPriority: priority.has(zone.zoneId), isChanged: moved(zone) > 0 }))
    .sort((a, b) => moved(b) - moved(a));
}
