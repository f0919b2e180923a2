import '../../styles/neighbourhood.css';
import type { NilZone } from '../../schema/zone';
import {
  type NeighbourhoodSummary,
  neighbourhoodSummary,
  shownNeighbourhood,
} from '../../state/neighbourhood-selectors';
import { formatNilHash } from '../../state/url';
import { useAppState, useCommands } from '../../state/use-store';
import { keepNumbers } from '../../ui/keep-numbers';
import { NilDimensions } from '../dimensions/nil-dimensions';
import { NearSetting } from '../near-setting';
import { usePrintButton } from '../print/use-print-button';
import { ShareAnswer } from '../share-answer';
import { QuestionFailure } from '../state-notes';
import { AgesTable } from './ages-table';
import { Limits } from './limits';
import { AllFigures, MoreWords, useFirstWords } from './neighbourhood-words';
import { NilChoice } from './nil-choice';
import { PlacesInsideList } from './places-inside-list';
import { ServiceParts } from './service-parts';
import { useNeighbourhoodText } from './use-neighbourhood-text';

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
        {municipio === null
          ? nilText('nil.about.zone', { nil, name })
          : nilText(name === commonName ? 'nil.about' : 'nil.about.long', { nil, name, municipio })}
      </p>
    </header>
  );
}

/** What can be done from the page: walk, print, see who is left out. */
function Actions({ nil, summary }: { readonly nil: number; readonly summary: NeighbourhoodSummary }) {
  const nilText = useNeighbourhoodText();
  const commands = useCommands();
  const { button, print } = usePrintButton();
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
      <button ref={button} type="button" className="button" onClick={() => print(nil)}>
        {nilText('nil.print')}
      </button>
    </fieldset>
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
        <p className="sentence">{keepNumbers(words)}</p>
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
          <NilDimensions zone={zone} />
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
