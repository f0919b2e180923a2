import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { sections } from '../state/app-state';
import { shownNil } from '../state/questions';
import { isMissingTold, isWithoutNils, missingServices, openedArea } from '../state/reach-selectors';
import { defaultArea } from '../state/store';
import { useAppState, useCommands } from '../state/use-store';
import { type Sheet, useSheet } from '../ui/bottom-sheet/use-sheet';
import { loadPart } from '../ui/load-part';
import { BottomSheet } from './bottom-sheet';
import { ConnectionNotes, PartFallback } from './connection-notes';
import { prepareFailureWords } from './failure-note';
import { MapNote } from './map-note';
import { Masthead } from './masthead';
import { NearPanel } from './near-panel';
import { pageTitle } from './page-title';
import { SkipLinks } from './skip-links';
import { NetworkNote, OpeningNote } from './state-notes';
import { loadPlannerTexts, useText } from './use-text';

const Legend = lazy(() => loadPart(async () => ({ default: (await import('./legend')).Legend })));
const PlannerPanel = lazy(() =>
  loadPart(async () => {
    const [panel] = await Promise.all([import('./planner/planner-panel'), loadPlannerTexts()]);
    return { default: panel.PlannerPanel };
  }),
);
const PrintSheet = lazy(() =>
  loadPart(async () => {
    const [sheet] = await Promise.all([import('./print/print-sheet'), loadPlannerTexts()]);
    return { default: sheet.PrintSheet };
  }),
);
const DataPanel = lazy(() =>
  loadPart(async () => {
    const [panel] = await Promise.all([import('./data-panel'), loadPlannerTexts()]);
    return { default: panel.DataPanel };
  }),
);

const MissingNote = lazy(() =>
  loadPart(async () => ({ default: (await import('./missing-note')).MissingNote })),
);
const LinkNotices = lazy(() =>
  loadPart(async () => ({ default: (await import('./link-notices')).LinkNotices })),
);
const AreaNote = lazy(() => loadPart(async () => ({ default: (await import('./area/area-note')).AreaNote })));
const EstimateBanner = lazy(() =>
  loadPart(async () => ({ default: (await import('./estimate-banner')).EstimateBanner })),
);

/** After the first paint and what it needs at once, in milliseconds. */
const PREPARE_MILLISECONDS = 1500;

function SectionTabs() {
  const { text } = useText();
  const commands = useCommands();
  const section = useAppState((state) => state.section);
  return (
    <nav className="tabs" aria-label={text('section.label')}>
      {sections.map((id) => (
        <button
          key={id}
          type="button"
          aria-current={section === id ? 'page' : undefined}
          onClick={() => commands.setSection(id)}
        >
          {text(`section.${id}`)}
        </button>
      ))}
    </nav>
  );
}

/** Holds the picture of the city that is written into the page, until the map stands. */
function FirstMap() {
  const isOver = useAppState((state) => state.map === 'ready' || state.ownArea !== defaultArea);
  return <div className="first-map" aria-hidden="true" hidden={isOver} />;
}

/** Keeps language and theme of the document as chosen, and its title. */
function useDocument(): void {
  const translator = useText();
  const language = useAppState((state) => state.language);
  const theme = useAppState((state) => state.theme);
  const title = useAppState((state) => pageTitle(state, translator));
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    if (theme === 'system') document.documentElement.removeAttribute('data-theme');
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
}

/** Pulls the sheet to where what was chosen can be read; apart, so that a place that is opened renders no whole page. */
function SheetPull({ pullTo }: Pick<Sheet, 'pullTo'>) {
  const section = useAppState((state) => state.section);
  const isClosed = useAppState((state) => state.opened.kind === 'failed');
  const from = useAppState((state) => state.origin?.position ?? null);
  const selected = useAppState((state) => state.selectedFacility);
  const nil = useAppState(shownNil);
  useEffect(() => pullTo(section === 'data' || isClosed ? 'full' : 'half'), [section, isClosed, pullTo]);
  useEffect(() => {
    if (from !== null || selected !== null || nil !== null) pullTo('half');
  }, [from, selected, nil, pullTo]);
  return null;
}

/** The page: panel and map side by side, or on a phone the map with the panel as a sheet over it. */
export function AppShell({ map }: { readonly map: ReactNode }) {
  const commands = useCommands();
  const section = useAppState((state) => state.section);
  const isEstimate = useAppState((state) => openedArea(state)?.method === 'circle-estimate');
  const isOtherArea = useAppState((state) => state.ownArea !== defaultArea);
  const hasNotices = useAppState((state) => state.notices.length > 0);
  const isMissing = useAppState(isMissingTold);
  /** The answer near a point is as it would be. */
  const isNearWhole = useAppState(
    (state) => state.section === 'near' && state.origin !== null && missingServices(state).length === 0,
  );
  const isFailed = useAppState(
    ({ opened, network }) => opened.kind === 'failed' || network.kind === 'failed',
  );
  const isZoneless = useAppState(isWithoutNils);
  const isPrinting =
    useAppState((state) => state.printedNil !== null && state.opened.kind === 'ready') && !isZoneless;
  const sheet = useSheet(commands.mapCovered);
  const { stop, pullTo } = sheet;
  useDocument();
  useEffect(() => {
    const timer = setTimeout(() => void prepareFailureWords(), PREPARE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  // Below what is there while it goes on, so that nothing moves when it is over; above everything when it failed.
  const loading = (
    <>
      <OpeningNote />
      <NetworkNote />
    </>
  );
  return (
    <>
      <div className={`shell sheet-${stop}${isPrinting ? ' is-covered' : ''}`} inert={isPrinting}>
        <SheetPull pullTo={pullTo} />
        <SkipLinks />
        <Masthead />
        <div className="map-area">
          <FirstMap />
          {map}
          <MapNote />
          <Suspense fallback={null}>
            <Legend />
          </Suspense>
        </div>
        <BottomSheet sheet={sheet} head={<SectionTabs />}>
          <main id="main" tabIndex={-1}>
            <Suspense fallback={null}>
              {isEstimate && <EstimateBanner />}
              {hasNotices && <LinkNotices />}
              {isOtherArea && <AreaNote />}
              {isMissing && !isNearWhole && <MissingNote />}
            </Suspense>
            <ConnectionNotes />
            {isFailed && loading}
            {section === 'near' && <NearPanel />}
            <Suspense fallback={<PartFallback />}>
              {section === 'gaps' && !isZoneless && <PlannerPanel />}
              {section === 'data' && <DataPanel />}
            </Suspense>
            <Suspense fallback={null}>{isMissing && isNearWhole && <MissingNote />}</Suspense>
            {!isFailed && loading}
          </main>
        </BottomSheet>
      </div>
      <Suspense fallback={<PartFallback />}>{isPrinting && <PrintSheet />}</Suspense>
    </>
  );
}
