import { lazy, Suspense } from 'react';
import { embedTexts } from '../i18n/embed';
import { AnswerWords } from '../panels/near-panel';
import { NearPlaces } from '../panels/near-places';
import { NearSetting } from '../panels/near-setting';
import { leftOutSentence } from '../panels/planner/left-out-sentence';
import { QuestionFailure } from '../panels/state-notes';
import { loadPlannerTexts, useText } from '../panels/use-text';
import { shownNil } from '../state/questions';
import { shownReach } from '../state/reach-selectors';
import { useAppState } from '../state/use-store';
import type { EmbedTerms } from './preset';

const EmbedNeighbourhood = lazy(async () => ({
  default: (await import('./embed-neighbourhood')).EmbedNeighbourhood,
}));
const ZonesTable = lazy(async () => {
  const [table] = await Promise.all([import('../panels/planner/zones-table'), loadPlannerTexts()]);
  return { default: table.ZonesTable };
});

/** Who is left out: the sentence, and the same by zone as a table. */
function LeftOut() {
  const translator = useText();
  const state = useAppState((whole) => whole);
  const sentence = leftOutSentence(state, translator);
  return (
    <>
      <div role="status" className="answer">
        <h2 className="sentence">{sentence ?? translator.text('gaps.running')}</h2>
        <QuestionFailure what="coverage" />
      </div>
      {sentence && (
        <Suspense fallback={null}>
          <ZonesTable />
        </Suspense>
      )}
    </>
  );
}

/** The answer that the snippet or the visitor asks for, in words and as a list or table. */
export function EmbedAnswer({ terms }: { readonly terms: EmbedTerms }) {
  const { text, locale } = useText();
  const words = embedTexts[locale];
  const section = useAppState((state) => state.section);
  const nil = useAppState(shownNil);
  const origin = useAppState((state) => state.origin);
  const isRunning = useAppState((state) => state.reach.kind === 'running');
  const state = useAppState((whole) => whole);
  const shown = shownReach(state);
  const parts = terms.allow.filter((freedom) => freedom === 'pace' || freedom === 'minutes');
  if (section === 'gaps') return <LeftOut />;
  if (nil !== null) {
    return (
      <Suspense fallback={null}>
        <EmbedNeighbourhood parts={parts} />
      </Suspense>
    );
  }
  return (
    <>
      {!origin && (
        <div className="answer">
          <h2 className="sentence">{words.start}</h2>
          <p>{words['start.hint']}</p>
        </div>
      )}
      {origin && !shown && isRunning && (
        <p role="status" className="lead">
          {text('near.running')}
        </p>
      )}
      {shown && <AnswerWords {...shown} />}
      <QuestionFailure what="reach" />
      {origin && parts.length > 0 && <NearSetting parts={parts} />}
      {shown && <NearPlaces summary={shown.summary} />}
    </>
  );
}
