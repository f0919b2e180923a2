import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { languages, sections, themes } from '../state/app-state';
import { useAppState, useCommands } from '../state/use-store';
import { Legend } from './legend';
import { NearPanel } from './near-panel';
import { SearchField } from './search-field';
import { EstimateBanner, LinkNotices, OpeningNote } from './state-notes';
import { useText } from './use-text';

const PlannerPanel = lazy(async () => ({
  default: (await import('./planner/planner-panel')).PlannerPanel,
}));
const PrintSheet = lazy(async () => ({ default: (await import('./print/print-sheet')).PrintSheet }));
const DataPanel = lazy(async () => ({ default: (await import('./data-panel')).DataPanel }));

/** Heights of the phone's sheet: mostly map, both, mostly answer. */
const sheetStops = ['peek', 'half', 'full'] as const;
type SheetStop = (typeof sheetStops)[number];

function Preferences() {
  const { text } = useText();
  const commands = useCommands();
  const language = useAppState((state) => state.language);
  const theme = useAppState((state) => state.theme);
  const nextTheme = themes[(themes.indexOf(theme) + 1) % themes.length];
  return (
    <div className="preferences">
      <fieldset className="languages">
        <legend className="visually-hidden">{text('app.language')}</legend>
        {languages.map((id) => (
          <button
            key={id}
            type="button"
            lang={id}
            aria-pressed={language === id}
            onClick={() => commands.setLanguage(id)}
          >
            {id.toUpperCase()}
          </button>
        ))}
      </fieldset>
      <button
        type="button"
        className={`theme-button theme-${theme}`}
        aria-label={`${text('app.theme')}: ${text(`theme.${theme}`)}`}
        title={`${text('app.theme')}: ${text(`theme.${theme}`)}`}
        onClick={() => commands.setTheme(nextTheme)}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
          <circle cx="10" cy="10" r="7" />
          <path d="M10 3a7 7 0 0 1 0 14Z" />
        </svg>
      </button>
    </div>
  );
}

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

function MapNote() {
  const { text } = useText();
  const map = useAppState((state) => state.map);
  if (map === 'ready') return null;
  const note =
    map === 'no-webgl' ? 'state.map.none' : map === 'failed' ? 'state.map.failed' : 'state.map.loading';
  return <p className={`map-note${map === 'pending' ? '' : ' note note-warning'}`}>{text(note)}</p>;
}

/** Keeps language and theme of the document as chosen, and its title. */
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

/** The page: panel and map side by side, or on a phone the map with the panel as a sheet over it. */
export function AppShell({ map }: { readonly map: ReactNode }) {
  const { text } = useText();
  const section = useAppState((state) => state.section);
  const hasOrigin = useAppState((state) => state.origin !== null);
  const isFailed = useAppState((state) => state.opened.kind === 'failed');
  const isPrinting = useAppState((state) => state.printedNil !== null && state.opened.kind === 'ready');
  const [stop, setStop] = useState<SheetStop>('half');
  useDocument();
  useEffect(() => {
    if (section === 'data' || isFailed) setStop('full');
    else setStop('half');
  }, [section, isFailed]);
  useEffect(() => {
    if (hasOrigin) setStop((now) => (now === 'peek' ? 'half' : now));
  }, [hasOrigin]);
  const nextStop = stop === 'full' ? 'peek' : stop === 'half' ? 'full' : 'half';
  return (
    <>
      <div className={`shell sheet-${stop}${isPrinting ? ' is-covered' : ''}`} inert={isPrinting}>
        <a className="skip-link" href="#main">
          {text('app.skip')}
        </a>
        <div className="map-area">
          {map}
          <MapNote />
          <Legend />
        </div>
        <div className="panel">
          <button
            type="button"
            className="sheet-handle"
            aria-label={text(stop === 'full' ? 'sheet.less' : 'sheet.more')}
            onClick={() => setStop(nextStop)}
          >
            <span aria-hidden="true" />
          </button>
          <header className="masthead">
            <h1>
              Quindici<span aria-hidden="true">′</span>
            </h1>
            <Preferences />
          </header>
          <SectionTabs />
          <main id="main" tabIndex={-1}>
            <SearchField />
            <EstimateBanner />
            <LinkNotices />
            <OpeningNote />
            {section === 'near' && <NearPanel />}
            <Suspense fallback={null}>
              {section === 'gaps' && <PlannerPanel />}
              {section === 'data' && <DataPanel />}
            </Suspense>
          </main>
        </div>
      </div>
      <Suspense fallback={null}>{isPrinting && <PrintSheet />}</Suspense>
    </>
  );
}
