import { useEffect, useState } from 'react';
import { type Aim, mapSteps } from '../state/aim-commands';
import { showsScenario } from '../state/questions';
import { openedArea } from '../state/reach-selectors';
import { useAppState, useCommands } from '../state/use-store';
import { placeName } from './place-words';
import { useText } from './use-text';

/** How long the map must rest before what lies under the crosshair is looked up and said, in milliseconds. */
const REST_MILLISECONDS = 350;

/** The nearest address under a crosshair that rests; null until it is known. */
function useAddressUnder(aim: Aim | null): string | null {
  const commands = useCommands();
  const [found, setFound] = useState<{ readonly aim: Aim; readonly address: string } | null>(null);
  useEffect(() => {
    if (!aim) return;
    let isCurrent = true;
    const tell = (address: string): void => {
      if (isCurrent) setFound({ aim, address });
    };
    const timer = setTimeout(() => {
      // Without the address the neighbourhood is told all the same.
      commands.describe(aim.position).then(tell, () => tell(''));
    }, REST_MILLISECONDS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [commands, aim]);
  return found && found.aim === aim ? found.address : null;
}

/** "Al centro: Mercato Ferrara, Piazzale Ferrara 2, Rogoredo."; '' until it is known. */
function useUnder(aim: Aim | null): string {
  const { text, locale } = useText();
  const area = useAppState(openedArea);
  const address = useAddressUnder(aim);
  if (!aim || address === null || !area) return '';
  const place = aim.facility === null ? null : area.places[aim.facility];
  const zone = area.nils.find(({ nil }) => nil === aim.nil);
  const parts = [
    place ? placeName(place, locale) : '',
    address || text('aim.under.nothing'),
    zone?.commonName ?? text('aim.under.outside'),
  ];
  return text('aim.under', { what: parts.filter(Boolean).join(', ') });
}

/** The keys of the map, shown while it has the keyboard, and at any time its description for a screen reader. */
function MapKeys({ isShown }: { readonly isShown: boolean }) {
  const { text } = useText();
  const section = useAppState((state) => state.section);
  const hasTool = useAppState((state) => showsScenario(state) && state.tool !== null);
  const choosing =
    section === 'data'
      ? ''
      : text(hasTool ? 'aim.keys.tool' : section === 'near' ? 'aim.keys.near' : 'aim.keys.gaps');
  return (
    <p id="map-help" className={isShown ? 'map-keys' : 'visually-hidden'}>
      {text('aim.keys')} {choosing}
    </p>
  );
}

const arrowPaths = {
  up: 'M10 16V4M5 9l5-5 5 5',
  down: 'M10 4v12M5 11l5 5 5-5',
  left: 'M16 10H4M9 5l-5 5 5 5',
  right: 'M4 10h12M11 5l5 5-5 5',
  choose: 'M10 2v5M10 13v5M2 10h5M13 10h5',
} as const;

/** Moves the map and takes its middle with single presses: no dragging, no keyboard. */
function MapArrows() {
  const { text } = useText();
  const commands = useCommands();
  const areShown = useAppState((state) => state.areArrowsShown);
  return (
    <div className="map-arrows">
      <button
        type="button"
        className="map-arrows-toggle"
        aria-expanded={areShown}
        aria-label={text('aim.arrows')}
        title={text('aim.arrows')}
        onClick={() => commands.showArrows(!areShown)}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
          <path d="M10 2v16M2 10h16M7.5 4.5 10 2l2.5 2.5M7.5 15.5 10 18l2.5-2.5M4.5 7.5 2 10l2.5 2.5M15.5 7.5 18 10l-2.5 2.5" />
        </svg>
      </button>
      {areShown && (
        <fieldset className="map-arrows-pad">
          <legend className="visually-hidden">{text('aim.arrows')}</legend>
          {mapSteps.map((step) => (
            <button
              key={step}
              type="button"
              className={`map-arrow map-arrow-${step}`}
              aria-label={text(`aim.${step}`)}
              onClick={() => commands.stepMap(step)}
            >
              <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
                <path d={arrowPaths[step]} />
              </svg>
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}

/** The crosshair of the map with what lies under it, the keys that move it, and the arrows that do the same. */
export function MapAim() {
  const aim = useAppState((state) => state.aim);
  const isReady = useAppState((state) => state.map === 'ready');
  const under = useUnder(aim);
  const at = aim ? { left: aim.x, top: aim.y } : undefined;
  return (
    <>
      {aim && <span className="map-crosshair" style={at} aria-hidden="true" />}
      <p className={aim && under ? 'map-under' : 'visually-hidden'} style={at} role="status">
        {under}
      </p>
      <MapKeys isShown={aim?.by === 'keyboard'} />
      {isReady && <MapArrows />}
    </>
  );
}
