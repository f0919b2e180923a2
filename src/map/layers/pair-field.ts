import { PAIR_BOTH, PAIR_FIRST_ONLY, PAIR_NEITHER, PAIR_SECOND_ONLY } from '../../core/access/pair';
import type { AppState, Result } from '../../state/app-state';
import { isComparing } from '../../state/comparison';
import {
  PAIR_CODE_BOTH,
  PAIR_CODE_FIRST,
  PAIR_CODE_NEITHER,
  PAIR_CODE_SECOND,
  type PaintedField,
} from './field';
import { shown } from './shown';

const codes: Readonly<Record<number, number>> = {
  [PAIR_NEITHER]: PAIR_CODE_NEITHER,
  [PAIR_BOTH]: PAIR_CODE_BOTH,
  [PAIR_FIRST_ONLY]: PAIR_CODE_FIRST,
  [PAIR_SECOND_ONLY]: PAIR_CODE_SECOND,
};

function painted(
  result: Result<{ readonly kind: string; readonly field?: Uint8Array }>,
): PaintedField | null {
  const outcome = shown(result);
  const field = outcome?.value.field;
  return outcome && field
    ? { madeOf: [field], codes: () => field.map((code) => codes[code]), stale: outcome.stale }
    : null;
}

/** In "Compare": who has both services, one or neither; or who the walk reaches, and who is in the circle only. */
export function pairField(state: AppState): PaintedField | null {
  if (isComparing(state, 'services')) return painted(state.pair);
  return isComparing(state, 'circle') ? painted(state.circles) : null;
}
