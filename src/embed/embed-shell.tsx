import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { embedTexts } from '../i18n/embed';
import { LanguageChoice } from '../panels/language-choice';
import { Legend } from '../panels/legend';
import { SearchField } from '../panels/search-field';
import { NetworkNote, OpeningNote } from '../panels/state-notes';
import { StillPicture } from '../panels/still-picture';
import { useText } from '../panels/use-text';
import { isMissingTold, isWithoutNils, missingServices } from '../state/reach-selectors';
import { formatHash } from '../state/url';
import { useAppState, useCommands } from '../state/use-store';
import { loadPart } from '../ui/load-part';
import { EmbedAnswer } from './embed-answer';
import { joinOneLiveMap } from './one-live-map';
import type { EmbedTerms } from './preset';

const FacilityCard = lazy(() =>
  loadPart(async () => ({ default: (await import('../panels/facility-card')).FacilityCard })),
);

const MissingNote = lazy(() =>
  loadPart(async () => ({ default: (await import('../panels/missing-note')).MissingNote })),
);

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
  const { text, locale } = useText();
  const commands = useCommands();
  const words = embedTexts[locale];
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
      {(!isLive || map !== 'ready') && <StillPicture label={words.still} />}
      {isLive && !cannot && liveMap()}
      {isLive && terms.allow.includes('layers') && <Legend />}
      {!isLive && !cannot && (
        <button type="button" className="button embed-activate" onClick={() => setLive(true)}>
          {words.activate}
        </button>
      )}
      {isLive && map === 'lost' && (
        <button type="button" className="button embed-activate" onClick={() => commands.retry('map')}>
          {text('fault.map.again')}
        </button>
      )}
      {cannot && <p className="embed-note">{words['no-map']}</p>}
    </div>
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
  const isMissing = useAppState(isMissingTold);
  const isAnswerPoorer = useAppState((state) => missingServices(state).length > 0 || isWithoutNils(state));
  useDocument();
  // Before the answer only where that counts less for it: the frame is small.
  const missing = <Suspense fallback={null}>{isMissing && <MissingNote />}</Suspense>;
  return (
    <div className="embed">
      <MapPart terms={terms} liveMap={liveMap} />
      <main className="embed-panel" aria-label={words.label}>
        {terms.allow.includes('search') && <SearchField />}
        <OpeningNote />
        <NetworkNote />
        {isAnswerPoorer && missing}
        {selected !== null && (
          <Suspense fallback={null}>
            <FacilityCard index={selected} />
          </Suspense>
        )}
        <EmbedAnswer terms={terms} />
        {!isAnswerPoorer && missing}
      </main>
      <footer className="embed-foot">
        <FullLink />
        {terms.allow.includes('language') && <LanguageChoice />}
        <span className="embed-credits">{words.credits}</span>
      </footer>
    </div>
  );
}
