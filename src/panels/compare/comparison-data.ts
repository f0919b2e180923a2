import type { Translator } from '../../i18n/translate';
import type { AppState } from '../../state/app-state';
import { type Comparison, shownComparison } from '../../state/comparison';
import { scenarioSides, serviceSides, zoneSide } from '../../state/comparison-selectors';
import type { DataTable } from '../../state/data-table';
import { openedArea } from '../../state/reach-selectors';
import { servicesWords } from '../service-words';
import { type NamedSide, sideData } from './side-data';

export type NamedSides = readonly [NamedSide, NamedSide];

type KindOf<K extends Comparison['kind']> = Extract<Comparison, { kind: K }>;

/** Two different NIL; null while one is missing or there is no answer. */
export function zoneSides(state: AppState, { left, right }: KindOf<'zones'>): NamedSides | null {
  const named = (nil: number | null): NamedSide | null => {
    const side = nil === null ? null : zoneSide(state, nil);
    const name = openedArea(state)?.nils.find((zone) => zone.nil === nil)?.commonName;
    return side && name ? { name, side } : null;
  };
  const [first, second] = [named(left), named(right)];
  return first && second && left !== right ? [first, second] : null;
}

/** The services asked about and the others, in words. */
export function serviceNames(
  state: AppState,
  { services, match }: KindOf<'services'>,
  translator: Translator,
): readonly [string, string] {
  return [
    servicesWords(state, state.services, state.match, translator),
    servicesWords(state, services, match, translator),
  ];
}

/** What is compared now, each side under its name; null while it is not known, and for circles, which have tables of their own. */
export function namedSides(state: AppState, translator: Translator): NamedSides | null {
  const comparison = shownComparison(state);
  const pairOf = (sides: readonly [NamedSide['side'], NamedSide['side']] | null, names: readonly string[]) =>
    sides &&
    ([
      { name: names[0], side: sides[0] },
      { name: names[1], side: sides[1] },
    ] as const);
  if (comparison.kind === 'zones') return zoneSides(state, comparison);
  if (comparison.kind === 'services')
    return pairOf(serviceSides(state), serviceNames(state, comparison, translator));
  if (comparison.kind === 'circle') return null;
  const { text } = translator;
  const scenario = state.scenario.name || text('compare.scenario.unnamed');
  return pairOf(scenarioSides(state), [text('compare.scenario.today'), scenario]);
}

/** The file and title of the table of a comparison. */
export function comparisonTitle(
  kind: Comparison['kind'],
  { text }: Translator,
): Pick<DataTable, 'fileName' | 'title'> {
  if (kind === 'services')
    return { fileName: 'quindici-confronto-servizi', title: text('compare.services.title') };
  return kind === 'scenario'
    ? { fileName: 'quindici-confronto-scenario', title: text('compare.scenario.title') }
    : { fileName: 'quindici-confronto-quartieri', title: text('gaps.compare') };
}

/** What is compared now as a table; null while it is not known. */
export function comparisonData(state: AppState, translator: Translator): DataTable | null {
  const sides = namedSides(state, translator);
  return sides && sideData(comparisonTitle(shownComparison(state).kind, translator), sides, translator);
}
