import { foldText } from '../../core/search/text';
import type { OpenedArea } from '../../workers/messages';
import { priorityNils } from './priority-links';

/** Rows of a long table that are shown at first, beside those that always are. */
export const FIRST_ROWS = 10;

/** What a table of zones is cut to. */
export interface RowChoice {
  /** Typed by the person; '' for none. */
  readonly filter: string;
  readonly isWhole: boolean;
  readonly selectedNil: number | null;
}

/**
 * The rows of a long table of zones that are shown, in their order: those whose names hold what was typed; else all if
 * asked for, or the first ten, the priority neighbourhoods and the chosen one.
 */
export function pickRows<R extends { readonly zoneId: string }>(
  rows: readonly R[],
  { filter, isWhole, selectedNil }: RowChoice,
  { nils }: Pick<OpenedArea, 'nils'>,
): readonly R[] {
  const typed = foldText(filter).trim();
  if (typed !== '') {
    const found = nils.filter(({ name, commonName, aliases }) =>
      [name, commonName, ...aliases].some((known) => foldText(known).includes(typed)),
    );
    const ids = new Set(found.map(({ nil }) => `nil-${nil}`));
    return rows.filter(({ zoneId }) => ids.has(zoneId));
  }
  if (isWhole) return rows;
  const kept = new Set([...priorityNils, selectedNil].map((nil) => `nil-${nil}`));
  return rows.filter(({ zoneId }, index) => index < FIRST_ROWS || kept.has(zoneId));
}
