import { sourceVintage } from '../../i18n/sources';
import { isEverydayKind } from '../../schema/everyday';
import { type DimensionsReady, dimensionName } from '../../state/dimension-selectors';
import { Disclosure } from '../../ui/disclosure';
import { useText } from '../use-text';
import { useDimensionsText } from './use-dimensions-text';

/** What each dimension is made of; of everyday lists also their year and what is known to be wrong with them. */
export function OpenLists({ answer }: { readonly answer: DimensionsReady }) {
  const { text, list, locale } = useText();
  const dimText = useDimensionsText();
  const isEveryday = answer.query.tier === 'everyday';
  const nameOf = (kind: string): string => {
    const about = answer.about.find((layer) => layer.kind === kind);
    return (locale === 'it' ? about?.nameIt : about?.nameEn) ?? kind;
  };
  const lists = (
    <Disclosure title={dimText('dim.lists')} lazy>
      <dl className="dimension-lists">
        {answer.dimensions.map((dimension) => (
          <div key={dimension.id}>
            <dt>{dimensionName(dimension, locale)}</dt>
            <dd>
              {dimText('dim.of', {
                list: list(
                  isEveryday
                    ? dimension.everyday.map(nameOf)
                    : dimension.specialised.map((service) => text(`service.${service}`)),
                ),
              })}
            </dd>
          </div>
        ))}
      </dl>
      {isEveryday && (
        <ul className="plain-list">
          {answer.about
            .filter(({ kind }) => isEverydayKind(kind))
            .map(({ kind, count, badlyLocated, vintage, faultsIt, faultsEn }) => (
              <li key={kind}>
                <strong>{nameOf(kind)}</strong>: {dimText('dim.list.count', { count })}.{' '}
                {dimText('dim.list.vintage', { vintage: sourceVintage(vintage, locale) })}{' '}
                {locale === 'it' ? faultsIt : faultsEn}
                {dimText('dim.list.badly', { count: badlyLocated })}
              </li>
            ))}
        </ul>
      )}
    </Disclosure>
  );
  if (answer.lacking.length === 0) return lists;
  return (
    <>
      <p>
        {dimText('dim.lacking', {
          list: list(answer.lacking.map((dimension) => dimensionName(dimension, locale).toLowerCase())),
        })}
      </p>
      {lists}
    </>
  );
}
