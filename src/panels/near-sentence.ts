import type { Translator } from '../i18n/translate';
import type { AppState } from '../state/app-state';
import type { ReachSummary } from '../state/reach-selectors';
import { wayOf } from './pace-words';
import { countOfService } from './service-words';

/** "A 15 minuti a piedi da qui: 3 coworking e 1 mercato coperto." */
export function nearSentence(
  state: AppState,
  { minutes, counts, answer }: ReachSummary,
  { text, list }: Translator,
): string {
  const way = wayOf(answer.query.profile.id);
  if (counts.length === 0) return text(`near.sentence.none.${way}`, { minutes });
  return text(`near.sentence.${way}`, {
    minutes,
    list: list(counts.map(({ service, count }) => countOfService(text, state, service, count))),
  });
}
