import { SCENARIO_FORMAT } from '../../schema/scenario-file';
import type { PlannerQuestion } from '../../state/app-state';

/** Letters at the start of a file by which it is told. */
const FIRST_LETTERS = 4096;

/**
 * Whether a file dropped on the plan is a scenario or a person's own places: JSON that says so, and where scenarios are
 * made any other that is no GeoJSON, so that it is refused in their words.
 */
export async function kindOfDropped(
  file: Pick<File, 'name' | 'slice'>,
  question: PlannerQuestion,
): Promise<'scenario' | 'places'> {
  if (!file.name.toLowerCase().endsWith('.json')) return 'places';
  const start = await file.slice(0, FIRST_LETTERS).text();
  if (start.includes(SCENARIO_FORMAT)) return 'scenario';
  return question === 'what-if' && !start.includes('Feature') ? 'scenario' : 'places';
}
