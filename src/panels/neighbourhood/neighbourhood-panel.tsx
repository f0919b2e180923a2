import type { NilZone } from '../../schema/zone';
import {
  type NeighbourhoodSummary,
  neighbourhoodSummary,
  shownNeighbourhood,
} from '../../state/neighbourhood-selectors';
import { formatNilHash } from '../../state/url';
import { useAppState, useCommands } from '../../state/use-store';
import { Disclosure } from '../../ui/disclosure';
import { DataTableView } from '../data-table-view';
import { NearSetting } from '../near-setting';
import { ShareAnswer } from '../share-answer';
import { QuestionFailure } from '../state-notes';
import { useText } from '../use-text';
import { AgesTable } from './ages-table';
import { Limits } from './limits';
import { neighbourhoodData } from './neighbourhood-data';
import { neighbourhoodSentence } from './neighbourhood-sentence';
import { NilChoice } from './nil-choice';
import { PlacesInsideList } from './places-inside-list';
import { ServiceParts } from './service-parts';
import { useNeighbourhoodText } from './use-neighbourhood-text';

/** Fewer residents than this and a cell of the estimate more or less changes the shares. */
const FEW_RESIDENTS = 1000;

/** Which NIL it is, by its common name and then as the city writes it. */
function Head({ zone }: { readonly zone: NilZone }) {
  const nilText = useNeighbourhoodText();
  const commands = useCommands();
  const { nil, name, commonName, municipio } = zone;
  return (
    <header className="nil-head">
      <div>
        <h2 lang="it">{commonName}</h2>
        <button type="button" className="link-button" onClick={() => commands.selectNil(null)}>
          {nilText('nil.close')}
        </button>
      </div>
      <p className="small">
        {nilText(name === commonName ? 'nil.about' : 'nil.about.long', { nil, name, municipio })}
      </p>
    </header>
  );
}

/** What the page says first: how many live there, what most have and what fewest have. */
function useFirstWords(zone: NilZone, summary: NeighbourhoodSummary | null): string {
  const translator = useText();
  const nilText = useNeighbourhoodText();
  const state = useAppState((whole) => whole);
  const { commonName: name, residents } = zone;
  if (residents.all === 0) return nilText('nil.nobody', { name });
  const people = nilText('nil.people', { name, count: residents.all });
  return summary ? `${people} ${neighbourhoodSentence(state, summary, nilText, translator)}` : people;
}

/** Further words: how many services are missing, and what to know where few live or nobody. */
function MoreWords({ zone, summary }: { readonly zone: NilZone; readonly summary: NeighbourhoodSummary }) {
  const nilText = useNeighbourhoodText();
  const { all } = zone.residents;
  if (all === 0) return <p className="lead">{nilText('nil.nobody.more')}</p>;
  const { missing, rows } = summary;
  return (
    <>
      <p className="lead">{nilText('nil.count', { missing: missing.length, of: rows.length })}</p>
      {all < FEW_RESIDENTS && <p className="note">{nilText('nil.few')}</p>}
    </>
  );
}

/** What can be done from the page: walk, print, see who is left out. */
function Actions({ nil, summary }: { readonly nil: number; readonly summary: NeighbourhoodSummary }) {
  const nilText = useNeighbourhoodText();
  const commands = useCommands();
  const [worst] = summary.missing.length > 0 ? summary.missing : summary.rows;
  return (
    <fieldset className="nil-actions">
      <legend className="visually-hidden">{nilText('nil.actions')}</legend>
      <button type="button" className="button" onClick={() => commands.walkFromNil(nil)}>
        {nilText('nil.start')}
      </button>
      {worst && (
        <button type="button" className="button" onClick={() => commands.planNil(nil, worst.service)}>
          {nilText('nil.plan')}
        </button>
      )}
      <button type="button" className="button" onClick={() => commands.printNil(nil)}>
        {nilText('nil.print')}
      </button>
    </fieldset>
  );
}

/** All figures as a table. */
function AllFigures({ summary }: { readonly summary: NeighbourhoodSummary }) {
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

function Page({ zone }: { readonly zone: NilZone }) {
  const nilText = useNeighbourhoodText();
  const isRunning = useAppState((state) => state.neighbourhood.kind === 'running');
  const state = useAppState((whole) => whole);
  const summary = neighbourhoodSummary(state);
  const words = useFirstWords(zone, summary);
  return (
    <article className="nil-page">
      <Head zone={zone} />
      <div id="answer" role="status" className="answer" aria-busy={isRunning}>
        <p className="sentence">{words}</p>
        {summary && <MoreWords zone={zone} summary={summary} />}
        {isRunning && !summary && <p className="lead">{nilText('nil.running')}</p>}
      </div>
      <QuestionFailure what="neighbourhood" />
      <NearSetting>
        {summary && <ShareAnswer sentence={words} hash={formatNilHash(state, zone.nil)} />}
      </NearSetting>
      {summary && <Actions nil={zone.nil} summary={summary} />}
      <PlacesInsideList nil={zone.nil} />
      {summary && zone.residents.all > 0 && (
        <>
          <ServiceParts summary={summary} />
          <AgesTable summary={summary} />
          <AllFigures summary={summary} />
        </>
      )}
      {summary && <Limits summary={summary} />}
      <NilChoice isOther />
    </article>
  );
}

/** The page of a neighbourhood: what it has, what is within reach of its residents, and what is missing. */
export function NeighbourhoodPanel() {
  const zone = useAppState(shownNeighbourhood);
  return zone && <Page zone={zone} />;
}
