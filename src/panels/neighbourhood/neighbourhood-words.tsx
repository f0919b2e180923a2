import '../../styles/neighbourhood.css';
import type { NilZone } from '../../schema/zone';
import type { NeighbourhoodSummary } from '../../state/neighbourhood-selectors';
import { missingServices } from '../../state/reach-selectors';
import { useAppState } from '../../state/use-store';
import { Disclosure } from '../../ui/disclosure';
import { StateNote } from '../../ui/state-note';
import { DataTableView } from '../data-table-view';
import { missingWords } from '../service-words';
import { useText } from '../use-text';
import { neighbourhoodData } from './neighbourhood-data';
import { neighbourhoodSentence } from './neighbourhood-sentence';
import { useNeighbourhoodText } from './use-neighbourhood-text';

/** Fewer residents than this and a cell of the estimate more or less changes the shares. */
const FEW_RESIDENTS = 1000;

/** What is said of a NIL first: how many live there, what most have and what fewest have. */
export function useFirstWords(zone: NilZone, summary: NeighbourhoodSummary | null): string {
  const translator = useText();
  const nilText = useNeighbourhoodText();
  const state = useAppState((whole) => whole);
  const { commonName: name, residents } = zone;
  if (residents.all === 0) return nilText('nil.nobody', { name });
  const people = nilText('nil.people', { name, count: residents.all });
  if (!summary) return people;
  const sentence = neighbourhoodSentence(state, summary, nilText, translator);
  return [people, sentence, ...missingWords(missingServices(state), translator)].join(' ');
}

/** Further words: how many services are missing, and what to know where few live or nobody. */
export function MoreWords({
  zone,
  summary,
}: {
  readonly zone: NilZone;
  readonly summary: NeighbourhoodSummary;
}) {
  const nilText = useNeighbourhoodText();
  const { all } = zone.residents;
  if (all === 0) return <p className="lead">{nilText('nil.nobody.more')}</p>;
  const { missing, rows } = summary;
  return (
    <>
      <p className="lead">{nilText('nil.count', { missing: missing.length, of: rows.length })}</p>
      {all < FEW_RESIDENTS && (
        <StateNote mark="info">
          <p>{nilText('nil.few')}</p>
        </StateNote>
      )}
    </>
  );
}

/** All figures of a NIL as a table. */
export function AllFigures({ summary }: { readonly summary: NeighbourhoodSummary }) {
  const translator = useText();
  const nilText = useNeighbourhoodText();
  const state = useAppState((whole) => whole);
  const table = neighbourhoodData(state, summary, nilText, translator);
  if (!table) return null;
  return (
    <Disclosure title={nilText('nil.table.open')} lazy>
      <DataTableView table={table} />
    </Disclosure>
  );
}
