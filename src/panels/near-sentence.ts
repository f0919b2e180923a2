import { secondsToReadableMinutes } from '../core/units';
import type { Translator } from '../i18n/translate';
import type { AppState } from '../state/app-state';
import { missingServices, type ReachSummary } from '../state/reach-selectors';
import { paceOf, wayOf } from './pace-words';
import { placeName } from './place-words';
import { countOfService, missingWords } from './service-words';

/**
 * "A 15 minuti a piedi, a passo lento, da qui: 3 coworking e 1 mercato coperto."; and what it does not count, because it
 * did not come.
 */
export function nearSentence(
  state: Pick<AppState, 'own' | 'opened'>,
  { minutes, counts, answer }: ReachSummary,
  translator: Translator,
): string {
  const { text, list } = translator;
  const { profile } = answer.query;
  const where = text(`near.where.${wayOf(profile.id)}`, {
    minutes,
    pace: paceOf(profile),
    speed: profile.speedKmh,
  });
  const found = counts.map(({ service, count }) => countOfService(text, state, service, count));
  const sentence =
    found.length === 0
      ? text('near.sentence.none', { where })
      : text('near.sentence', { where, list: list(found) });
  return [sentence, ...missingWords(missingServices(state), translator)].join(' ');
}

/**
 * Says something of the kind to nobody: what `Intl` makes for a first sentence takes longer than the sentence, and can be
 * made while the answer is still on its way.
 */
export function rehearseSentence({ text, list }: Translator): void {
  const where = text('near.where.walk', { minutes: 15, pace: 'adult', speed: 1 });
  text('near.sentence', { where, list: list([1, 2].map((count) => text('count.coworkings', { count }))) });
  text('near.residents', { count: 1 });
}

/** "Il più vicino: Mercato Prealpi, 9 min.", within the minutes or beyond; '' where no place can be reached. */
export function nearestSentence({ within, beyond }: ReachSummary, { text, locale }: Translator): string {
  const nearest = within[0] ?? beyond[0];
  if (!nearest) return '';
  return text('near.nearest', {
    name: placeName(nearest.place, locale),
    minutes: secondsToReadableMinutes(nearest.seconds),
  });
}
