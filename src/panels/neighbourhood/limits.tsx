import { sourceVintage } from '../../i18n/sources';
import type { NeighbourhoodSummary } from '../../state/neighbourhood-selectors';
import { vintagesOf } from '../../state/provenance';
import { completeness, openedArea } from '../../state/reach-selectors';
import { useAppState } from '../../state/use-store';
import { Disclosure } from '../../ui/disclosure';
import { describeUnknown } from '../pace-words';
import { completenessWords, serviceInSentence } from '../service-words';
import { useText } from '../use-text';
import { describeVintages } from '../vintage-words';
import { useNeighbourhoodText } from './use-neighbourhood-text';

/** What the figures rest on and do not know: places not located, estimates, years. */
export function Limits({ summary }: { readonly summary: NeighbourhoodSummary }) {
  const translator = useText();
  const { text, list, locale } = translator;
  const nilText = useNeighbourhoodText();
  const state = useAppState((whole) => whole);
  const area = openedArea(state);
  if (!area) return null;
  const { answer, rows, uncountable } = summary;
  const vintages = vintagesOf(area.area);
  const named = (id: Parameters<typeof serviceInSentence>[2]): string => serviceInSentence(text, state, id);
  const shown = completeness(
    state,
    rows.map(({ service }) => service),
  );
  return (
    <Disclosure title={nilText('nil.limits')}>
      <p>
        {text('near.complete', {
          list: list(shown.map((known) => completenessWords(state, known, translator))),
        })}
      </p>
      {uncountable.length > 0 && <p>{nilText('nil.uncountable', { list: list(uncountable.map(named)) })}</p>}
      <p>{text('data.method.thin')}</p>
      <p>{nilText('nil.limits.estimate', { people: sourceVintage(vintages.residents, locale) })}</p>
      <p>{nilText('nil.limits.borders')}</p>
      <p>
        {nilText('nil.limits.periphery', { count: area.nils.filter(({ periphery }) => periphery).length })}
      </p>
      <p>
        {describeUnknown(text, answer.query.profile.id, area.knowsSteps ?? false)}{' '}
        {text('pace.speed', { speed: answer.query.profile.speedKmh })}.
      </p>
      <p>
        {text('how.vintage')}: {describeVintages({ vintages, dataDate: area.manifest.dataDate }, translator)}.
      </p>
    </Disclosure>
  );
}
