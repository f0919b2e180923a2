import { markMatches } from '../../core/search/mark-matches';
import type { SearchResult } from '../../core/search/search-result';
import { isAskedServiceId } from '../../schema/service';
import { ServiceIcon } from '../service-icon';
import { useText } from '../use-text';
import { KindIcon } from './kind-icon';

export interface ResultRowProps {
  readonly result: SearchResult;
  /** The text that it answers. */
  readonly asked: string;
}

function ResultIcon({ result }: { readonly result: SearchResult }) {
  if (result.kind !== 'facility') return <KindIcon kind={result.kind} />;
  const service = result.facility?.service ?? '';
  return isAskedServiceId(service) ? <ServiceIcon service={service} /> : <KindIcon kind="address" />;
}

/** One answer of the search: its mark, its name with what was typed, what it is and where. */
export function ResultRow({ result, asked }: ResultRowProps) {
  const { text } = useText();
  const { kind, label, detail, facility, match, askedNumber } = result;
  const service = facility?.service ?? '';
  const what = isAskedServiceId(service) ? text(`service.${service}`) : text(`search.kind.${kind}`);
  return (
    <>
      <ResultIcon result={result} />
      <span className="search-text">
        <span className="search-label" lang="it">
          {markMatches(label, asked).map(({ start, text: piece, isTyped }) => (
            <span key={start} className={isTyped ? 'is-typed' : undefined}>
              {piece}
            </span>
          ))}
        </span>
        <span className="search-detail">{[what, detail].filter(Boolean).join(' · ')}</span>
        {match !== 'exact' && askedNumber !== '' && (
          <span className="search-detail search-unsure">
            {text(match === 'near' ? 'search.near' : 'search.street', { asked: askedNumber })}
          </span>
        )}
      </span>
    </>
  );
}
