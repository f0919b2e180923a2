import { NearSetting, type NearSettingProps } from '../panels/near-setting';
import { AllFigures, MoreWords, useFirstWords } from '../panels/neighbourhood/neighbourhood-words';
import { ServiceParts } from '../panels/neighbourhood/service-parts';
import { useNeighbourhoodText } from '../panels/neighbourhood/use-neighbourhood-text';
import { QuestionFailure } from '../panels/state-notes';
import type { NilZone } from '../schema/zone';
import { neighbourhoodSummary, shownNeighbourhood } from '../state/neighbourhood-selectors';
import { useAppState } from '../state/use-store';
import { keepNumbers } from '../ui/keep-numbers';

/** What can be chosen of what the figures depend on. */
export interface EmbedNeighbourhoodProps {
  readonly parts: NonNullable<NearSettingProps['parts']>;
}

function Figures({ zone, parts }: EmbedNeighbourhoodProps & { readonly zone: NilZone }) {
  const nilText = useNeighbourhoodText();
  const isRunning = useAppState((state) => state.neighbourhood.kind === 'running');
  const state = useAppState((whole) => whole);
  const summary = neighbourhoodSummary(state);
  const words = useFirstWords(zone, summary);
  return (
    <article className="nil-page">
      <header className="nil-head">
        <h2 lang="it">{zone.commonName}</h2>
        <p className="small">
          {zone.municipio === null
            ? nilText('nil.about.zone', { nil: zone.nil, name: zone.name })
            : nilText('nil.about', { nil: zone.nil, municipio: zone.municipio })}
        </p>
      </header>
      <div id="answer" role="status" className="answer" aria-busy={isRunning}>
        <p className="sentence">{keepNumbers(words)}</p>
        {summary && <MoreWords zone={zone} summary={summary} />}
        {isRunning && !summary && <p className="lead">{nilText('nil.running')}</p>}
      </div>
      <QuestionFailure what="neighbourhood" />
      {parts.length > 0 && <NearSetting parts={parts} />}
      {summary && zone.residents.all > 0 && (
        <>
          <ServiceParts summary={summary} />
          <AllFigures summary={summary} />
        </>
      )}
    </article>
  );
}

/** A NIL in somebody else's page: who lives there, what is within reach by service, and what is missing. */
export function EmbedNeighbourhood({ parts }: EmbedNeighbourhoodProps) {
  const zone = useAppState(shownNeighbourhood);
  return zone && <Figures zone={zone} parts={parts} />;
}
