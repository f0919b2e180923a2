import type { SheetAnswer } from '../core/sheet/sheet-answers';
import type { AppState } from './app-state';
import { isSameQuestion, sheetQuestion } from './questions';

/** The page to print that is open; null while none is or its figures are of an older question. */
export function currentSheet(state: AppState): SheetAnswer | null {
  if (state.sheet.kind !== 'ready') return null;
  return isSameQuestion(state.sheet.value.query, sheetQuestion(state)) ? state.sheet.value : null;
}
