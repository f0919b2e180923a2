import { useEffect, useState } from 'react';
import { type Aim, mapSteps } from '../state/aim-commands';
import { lacksNils } from '../state/area-levels';
import { showsScenario } from '../state/questions';
import { openedArea } from '../state/reach-selectors';
import { useAppState, useCommands } from '../state/use-store';
import { IconLines } from '../ui/icon';
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
    zone?.commonName ?? (lacksNils(area) ? '' : text('aim.under.outside')),
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

const arrowLines = {
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  left: 'M19 12H5M11 6l-6 6 6 6',
  right: 'M5 12h14M13 6l6 6-6 6',
  choose: 'M12 3v6M12 15v6M3 12h6M15 12h6',
} as const;
const ALL_WAYS = 'M12 3v18M3 12h18M9 6l3-3 3 3M9 18l3 3 3-3M6 9l-3 3 3 3M18 9l3 3-3 3';

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
        <IconLines name="all-ways" lines={ALL_WAYS} />
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
              <IconLines name={step} lines={arrowLines[step]} />
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
