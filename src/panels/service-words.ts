import type { ServiceMatch } from '../core/access/answers';
import type { Translator } from '../i18n/translate';
import { OWN_SERVICE, type ServiceId } from '../schema/service';
import type { AppState } from '../state/app-state';
import type { Completeness } from '../state/reach-selectors';

type Text = Translator['text'];
type OwnState = Pick<AppState, 'own'>;

/** "coworking", "i tuoi luoghi (biblioteche.csv)": a service inside a sentence. */
export function serviceInSentence(text: Text, { own }: OwnState, id: ServiceId): string {
  return id === OWN_SERVICE && own.file
    ? text('service.own.file', { file: own.file.name })
    : text(`service.${id}`).toLowerCase();
}

/** "un coworking", "uno dei tuoi luoghi (biblioteche.csv)". */
export function oneOfService(text: Text, { own }: OwnState, id: ServiceId): string {
  return id === OWN_SERVICE && own.file ? text('one.own.file', { file: own.file.name }) : text(`one.${id}`);
}

/** "3 coworking", "3 dei tuoi luoghi (biblioteche.csv)". */
export function countOfService(text: Text, { own }: OwnState, id: ServiceId, count: number): string {
  return id === OWN_SERVICE && own.file
    ? text('count.own.file', { count, file: own.file.name })
    : text(`count.${id}`, { count });
}

/** "65 localizzati di circa 110 coworking". */
export function completenessWords(
  state: OwnState,
  { service, located, known, isApproximate }: Completeness,
  { text }: Translator,
): string {
  return text('near.complete.item', {
    located,
    known,
    approximate: isApproximate ? 'yes' : 'no',
    service: serviceInSentence(text, state, service),
  });
}

/**
 * "Mancano fablab e incubatori: i dati non sono arrivati."; nothing where none is missing.
 * @param others names of what else is missing, in the plural
 */
export function missingWords(
  services: readonly ServiceId[],
  { text, list }: Translator,
  others: readonly string[] = [],
): readonly string[] {
  const names = [...services.map((id) => text(`service.${id}`).toLowerCase()), ...others];
  return names.length === 0 ? [] : [text('missing.services', { list: list(names) })];
}

/** "un coworking o un fablab", "tutti questi servizi insieme (un coworking e un fablab)". */
export function servicesWords(
  state: OwnState,
  services: readonly ServiceId[],
  match: ServiceMatch,
  { text, list }: Translator,
): string {
  const names = services.map((id) => oneOfService(text, state, id));
  const isAll = services.length > 1 && match === 'all';
  return isAll ? text('gaps.all', { list: list(names) }) : list(names, 'disjunction');
}
