import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { embedTexts } from '../i18n/embed';
import { LanguageChoice } from '../panels/language-choice';
import { Legend } from '../panels/legend';
import { AnswerWords } from '../panels/near-panel';
import { NearPlaces } from '../panels/near-places';
import { NearSetting } from '../panels/near-setting';
import { leftOutSentence } from '../panels/planner/left-out-sentence';
import { SearchField } from '../panels/search-field';
import { NetworkNote, OpeningNote, QuestionFailure } from '../panels/state-notes';
import { useText } from '../panels/use-text';
import { shownReach } from '../state/reach-selectors';
import { formatHash } from '../state/url';
import { useAppState } from '../state/use-store';
import { joinOneLiveMap } from './one-live-map';
import type { EmbedTerms } from './preset';
import { StillPicture } from './still-picture';

const FacilityCard = lazy(async () => ({ default: (await import('../panels/facility-card')).FacilityCard }));

export interface EmbedShellProps {
  readonly terms: EmbedTerms;
  /** The live map, made when it is asked for; null where the browser allows none here. */
  readonly liveMap: (() => ReactNode) | null;
}

/** The whole page with what is shown here. */
function FullLink() {
  const words = embedTexts[useText().locale];
  const hash = useAppState(formatHash);
  return (
    <a className="embed-full" href={`./${hash}`} target="_blank" rel="noopener">
      {words.full}
      <span className="visually-hidden"> {words['full.new']}</span>
    </a>
  );
}

/** The picture, until the visitor turns the map on; the picture again when another map of the page is turned on. */
function MapPart({ terms, liveMap }: EmbedShellProps) {
  const words = embedTexts[useText().locale];
  const map = useAppState((state) => state.map);
  const [isLive, setLive] = useState(false);
  useEffect(() => {
    if (!isLive) return;
    const others = joinOneLiveMap(() => setLive(false));
    others.claim();
    return others.close;
  }, [isLive]);
  const cannot = liveMap === null || map === 'no-webgl' || map === 'failed';
  return (
    <div className="embed-map">
      {(!isLive || map !== 'ready') && <StillPicture />}
      {isLive && !cannot && liveMap()}
      {isLive && terms.allow.includes('layers') && <Legend />}
      {!isLive && !cannot && (
        <button type="button" className="button embed-activate" onClick={() => setLive(true)}>
          {words.activate}
        </button>
      )}
      {cannot && <p className="embed-note">{words['no-map']}</p>}
    </div>
  );
}

function Answer({ terms }: Pick<EmbedShellProps, 'terms'>) {
  const translator = useText();
  const { text, locale } = translator;
  const words = embedTexts[locale];
  const state = useAppState((whole) => whole);
  const shown = shownReach(state);
  const parts = terms.allow.filter((freedom) => freedom === 'pace' || freedom === 'minutes');
  if (state.section === 'gaps') {
    return (
      <div role="status" className="answer">
        <h2 className="sentence">{leftOutSentence(state, translator) ?? text('gaps.running')}</h2>
        <QuestionFailure what="coverage" />
      </div>
    );
  }
  return (
    <>
      {!state.origin && (
        <div className="answer">
          <h2 className="sentence">{words.start}</h2>
          <p>{words['start.hint']}</p>
        </div>
      )}
      {state.origin && !shown && state.reach.kind === 'running' && (
        <p role="status" className="lead">
          {text('near.running')}
        </p>
      )}
      {shown && <AnswerWords {...shown} />}
      <QuestionFailure what="reach" />
      {state.origin && parts.length > 0 && <NearSetting parts={parts} />}
      {shown && <NearPlaces summary={shown.summary} />}
    </>
  );
}

/** Keeps language and theme of the document as the snippet or the visitor chose. */
function useDocument(): void {
  const { text } = useText();
  const language = useAppState((state) => state.language);
  const theme = useAppState((state) => state.theme);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = text('app.title');
  }, [language, text]);
  useEffect(() => {
    if (theme === 'system') document.documentElement.removeAttribute('data-theme');
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
}

/** The map in somebody else's page: sentence, picture or map, list, and the way to the whole page. */
export function EmbedShell({ terms, liveMap }: EmbedShellProps) {
  const words = embedTexts[useText().locale];
  const selected = useAppState((state) => state.selectedFacility);
  useDocument();
  return (
    <div className="embed">
      <MapPart terms={terms} liveMap={liveMap} />
      <main className="embed-panel" aria-label={words.label}>
        {terms.allow.includes('search') && <SearchField />}
        <OpeningNote />
        <NetworkNote />
        {selected !== null && (
          <Suspense fallback={null}>
            <FacilityCard index={selected} />
          </Suspense>
        )}
        <Answer terms={terms} />
      </main>
      <footer className="embed-foot">
        <FullLink />
        {terms.allow.includes('language') && <LanguageChoice />}
        <span className="embed-credits">{words.credits}</span>
      </footer>
    </div>
  );
}
