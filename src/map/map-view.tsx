import 'maplibre-gl/dist/maplibre-gl.css';
import './map-view.css';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { StoreApi } from 'zustand';
import { isAnswering } from '../state/answering';
import type { AppState } from '../state/app-state';
import type { Commands } from '../state/commands';
import { Icon, IconLines } from '../ui/icon';
import { type CreatedMap, createMap, type GestureWords } from './create-map';
import { holdWhileAnswering } from './hold-while-answering';
import type { Padding, ThemeName } from './map-target';
import { paintFirst } from './paint-first';
import { takePicture } from './take-picture';

/** The words of the map, in the language of the page. */
export interface MapStrings {
  /** What the map is, for those who cannot see it. */
  readonly label: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  /** What the credits are of. */
  readonly credits: string;
  /** Said where one finger or the bare wheel moves the page and not the map; left out where they move the map. */
  readonly gestures?: GestureWords;
  /** Says that a link opens a new tab. */
  readonly newTab: string;
}

export interface MapViewProps {
  readonly store: StoreApi<AppState>;
  readonly commands: Commands;
  readonly strings: MapStrings;
  /** Address below which the built files lie, with a slash at its end. */
  readonly dataUrl: string;
  readonly areaId: string;
}

interface Credit {
  readonly text: string;
  readonly url: string;
}

/** Air round what the map is asked to show; on a narrow map less, but for the key along its top. */
const WIDE_EDGES: Padding = { top: 48, right: 48, bottom: 48, left: 48 };
const NARROW_EDGES: Padding = { top: 64, right: 16, bottom: 40, left: 16 };
const NARROW_PIXELS = 640;

/** Shown until the manifest brings its own. */
const FIRST_CREDITS: readonly Credit[] = [
  { text: '© OpenStreetMap contributors (ODbL)', url: 'https://www.openstreetmap.org/copyright' },
  { text: 'Comune di Milano (CC BY 4.0)', url: 'https://dati.comune.milano.it/' },
  { text: 'ISTAT (CC BY)', url: 'https://www.istat.it/' },
];

/** What turns the page over: the panels are painted before the map hears of it. */
const turning = ['section', 'question', 'language', 'theme'] as const satisfies readonly (keyof AppState)[];

const PREFERS_DARK = '(prefers-color-scheme: dark)';

/** The theme that the person has chosen, or the device's. */
function themeNow({ theme }: AppState): ThemeName {
  if (theme !== 'system') return theme;
  return window.matchMedia(PREFERS_DARK).matches ? 'dark' : 'light';
}

/** The map. It is made once, and again where it failed and a person asks; all else goes through the sync. */
export function MapView({ store, commands, strings, dataUrl, areaId }: MapViewProps): ReactElement {
  const container = useRef<HTMLDivElement>(null);
  const created = useRef<CreatedMap | null>(null);
  const latest = useRef(strings);
  latest.current = strings;
  const [credits, setCredits] = useState(FIRST_CREDITS);
  const creditsPart = useRef<HTMLDivElement>(null);
  const [areCreditsOpen, setCreditsOpen] = useState(true);
  const [theme, setTheme] = useState(() => themeNow(store.getState()));
  const [attempt, setAttempt] = useState(() => store.getState().mapAttempt);
  const madeAttempt = useRef<number | null>(null);

  useEffect(() => store.subscribe(({ mapAttempt }) => setAttempt(mapAttempt)), [store]);

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const isAgain = madeAttempt.current !== null && madeAttempt.current !== attempt;
    madeAttempt.current = attempt;
    const dark = window.matchMedia(PREFERS_DARK);
    let isGone = false;
    let stop = (): void => {};
    const begin = async (): Promise<void> => {
      const made = await createMap({
        container: element,
        dataUrl,
        areaId,
        theme: themeNow(store.getState()),
        label: latest.current.label,
        gestures: latest.current.gestures ?? null,
        getState: store.getState,
        commands,
        isAgain,
        padding: () => (element.clientWidth < NARROW_PIXELS ? NARROW_EDGES : WIDE_EDGES),
      });
      if (made === 'no-webgl') {
        commands.mapChanged('no-webgl');
        return;
      }
      if (isGone) {
        made.remove();
        return;
      }
      created.current = made;
      const apply = (): void => {
        const now = themeNow(store.getState());
        setTheme(now);
        made.apply(store.getState(), now);
      };
      const showCredits = ({ opened }: AppState): void => {
        if (opened.kind === 'ready') setCredits(opened.value.manifest.attribution);
      };
      let answered = store.getState().pictureRequest?.serial ?? 0;
      const givePicture = ({ pictureRequest }: AppState): void => {
        if (!pictureRequest || pictureRequest.serial === answered) return;
        const { serial, words } = pictureRequest;
        answered = serial;
        takePicture(made.map, words, themeNow(store.getState())).then(
          (picture) => commands.pictureTaken(serial, picture),
          (error: unknown) =>
            commands.pictureTaken(serial, error instanceof Error ? error : new Error(String(error))),
        );
      };
      const applySoon = paintFirst(holdWhileAnswering(apply, () => isAnswering(store.getState())));
      let seen = store.getState();
      const unsubscribe = store.subscribe((state, before) => {
        applySoon(turning.some((part) => state[part] !== seen[part]));
        seen = state;
        if (state.areArrowsShown !== before.areArrowsShown) made.aim.update();
        if (state.stepRequest && state.stepRequest !== before.stepRequest)
          made.aim.step(state.stepRequest.step);
        showCredits(state);
        givePicture(state);
      });
      dark.addEventListener('change', apply);
      apply();
      showCredits(store.getState());
      stop = () => {
        unsubscribe();
        dark.removeEventListener('change', apply);
        made.remove();
      };
    };
    begin().catch(() => commands.mapChanged('failed'));
    return () => {
      isGone = true;
      created.current = null;
      stop();
    };
  }, [store, commands, dataUrl, areaId, attempt]);

  useEffect(() => {
    created.current?.map.getCanvas().setAttribute('aria-label', strings.label);
  }, [strings.label]);

  useEffect(() => {
    if (!areCreditsOpen) return;
    const close = ({ target }: Event): void => {
      if (!(target instanceof Node) || !creditsPart.current?.contains(target)) setCreditsOpen(false);
    };
    window.addEventListener('pointerdown', close);
    return () => window.removeEventListener('pointerdown', close);
  }, [areCreditsOpen]);

  return (
    <div className="map-view" data-map-theme={theme}>
      <div className="map-view__canvas" ref={container} />
      <div className="map-view__zoom">
        <button type="button" aria-label={strings.zoomIn} onClick={() => created.current?.map.zoomIn()}>
          <IconLines name="nearer" lines="M12 5v14M5 12h14" />
        </button>
        <button type="button" aria-label={strings.zoomOut} onClick={() => created.current?.map.zoomOut()}>
          <IconLines name="farther" lines="M5 12h14" />
        </button>
      </div>
      <div ref={creditsPart}>
        <button
          type="button"
          className="map-view__credits-button"
          aria-label={strings.credits}
          aria-expanded={areCreditsOpen}
          onClick={() => setCreditsOpen(!areCreditsOpen)}
        >
          <Icon name="info" />
        </button>
        <p className={`map-view__credits${areCreditsOpen ? ' is-open' : ''}`}>
          {strings.credits}:{' '}
          {credits.map(({ text, url }) => (
            <span key={text}>
              <a href={url} rel="noreferrer" target="_blank">
                {text}
                <span aria-hidden="true"> ↗</span>
                <span className="visually-hidden"> {strings.newTab}</span>
              </a>{' '}
            </span>
          ))}
        </p>
      </div>
    </div>
  );
}
