import type { MapLibreMap } from 'maplibre-gl';
import type { LngLat } from '../core/geo';
import type { MapStep } from '../state/aim-commands';
import type { AppState } from '../state/app-state';
import type { Commands } from '../state/commands';

/** Pixels that one step of the arrows moves the map: as much as an arrow key. */
const STEP_PIXELS = 100;
const STEP_MILLISECONDS = 300;

const shifts: Readonly<Record<Exclude<MapStep, 'choose'>, readonly [x: number, y: number]>> = {
  up: [0, -STEP_PIXELS],
  down: [0, STEP_PIXELS],
  left: [-STEP_PIXELS, 0],
  right: [STEP_PIXELS, 0],
};

interface AimOptions {
  readonly map: MapLibreMap;
  readonly getState: () => AppState;
  readonly commands: Commands;
  /** The place that is drawn at a pixel; null for none. */
  readonly facilityAt: (point: { readonly x: number; readonly y: number }) => number | null;
  /** The NIL of a position; null outside Milan. */
  readonly nilAt: (position: LngLat) => number | null;
  /** Does what a click on the ground there does, or uses the tool in hand. */
  readonly chooseAt: (point: { readonly x: number; readonly y: number }, position: LngLat) => void;
}

export interface ConnectedAim {
  /** Shows or takes away the crosshair after the arrows were opened or closed. */
  readonly update: () => void;
  readonly step: (step: MapStep) => void;
  readonly disconnect: () => void;
}

/**
 * The crosshair: while the canvas has the keyboard, or the arrows are open, it points at the middle of what is seen.
 * Enter takes that point, Space opens the place that lies there, Escape gives the focus back to where it came from.
 */
export function connectAim({
  map,
  getState,
  commands,
  facilityAt,
  nilAt,
  chooseAt,
}: AimOptions): ConnectedAim {
  const canvas = map.getCanvas();
  let cameFrom: Element | null = null;

  const update = (): void => {
    const byKeyboard = canvas.matches(':focus-visible');
    if (!byKeyboard && !getState().areArrowsShown) {
      commands.aimAt(null);
      return;
    }
    const { lng, lat } = map.getCenter();
    const { x, y } = map.project([lng, lat]);
    const position: LngLat = [lng, lat];
    commands.aimAt({
      position,
      x,
      y,
      facility: facilityAt({ x, y }),
      nil: nilAt(position),
      by: byKeyboard ? 'keyboard' : 'arrows',
    });
  };

  const choose = (): void => {
    const { lng, lat } = map.getCenter();
    chooseAt(map.project([lng, lat]), [lng, lat]);
  };

  const openPlace = (): void => {
    const facility = facilityAt(map.project(map.getCenter()));
    if (facility !== null) commands.selectFacility(facility);
  };

  const leave = (): void => {
    if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
    else canvas.blur();
  };

  const keys: Readonly<Record<string, () => void>> = { Enter: choose, ' ': openPlace, Escape: leave };
  const onKey = (event: KeyboardEvent): void => {
    const act = keys[event.key];
    if (!act || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    act();
  };
  const onFocus = ({ relatedTarget }: FocusEvent): void => {
    cameFrom = relatedTarget instanceof Element ? relatedTarget : null;
    update();
  };

  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-describedby', 'map-help');
  canvas.addEventListener('keydown', onKey);
  canvas.addEventListener('focus', onFocus);
  canvas.addEventListener('blur', update);
  map.on('moveend', update);
  map.on('resize', update);
  return {
    update,
    step: (step) => {
      if (step === 'choose') choose();
      else map.panBy([...shifts[step]], { duration: STEP_MILLISECONDS });
    },
    disconnect: () => {
      canvas.removeEventListener('keydown', onKey);
      canvas.removeEventListener('focus', onFocus);
      canvas.removeEventListener('blur', update);
      map.off('moveend', update);
      map.off('resize', update);
    },
  };
}
