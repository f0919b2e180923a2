import type { MapLibreMap, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import type { AppState } from '../state/app-state';
import type { Commands } from '../state/commands';
import { editsScenario } from '../state/questions';
import type { PlaceRef } from '../state/scenario-commands';
import { positionOf } from '../state/scenario-places';

/** How far the pointer must go before a press is a drag, in pixels. */
const DRAG_PIXELS = 4;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A press on a place that may become a drag. */
interface Drag {
  readonly pointer: Point;
  /** Of the map on the page. */
  readonly corner: Point;
  readonly place: PlaceRef;
  /** From the pointer to the middle of the place: it does not jump when it is taken up. */
  readonly offset: Point;
  /** Where it was held last. */
  last: Point;
  isMoving: boolean;
  /** That the last place of the pointer is still to be asked about. */
  isPending: boolean;
}

interface DragOptions {
  readonly map: MapLibreMap;
  readonly getState: () => AppState;
  readonly commands: Commands;
  /** The place of the scenario at a point of the map. */
  readonly placeAt: (point: Point) => PlaceRef | null;
}

export interface PlaceDragging {
  readonly isDragging: () => boolean;
  readonly disconnect: () => void;
}

/**
 * In "What if?" lets places be dragged with mouse, pen and finger; Escape or a second finger leaves them where they were.
 * One question is under way at a time: a step that comes before its answer waits for it, and of those that wait the
 * newest is asked.
 */
export function connectPlaceDragging({ map, getState, commands, placeAt }: DragOptions): PlaceDragging {
  let drag: Drag | null = null;
  let frame: number | null = null;

  const ask = (held: Drag): void => {
    const { lng, lat } = map.unproject([held.last.x + held.offset.x, held.last.y + held.offset.y]);
    held.isPending = false;
    commands.dragPlace(held.place, [lng, lat]);
  };

  const askWhenFree = (): void => {
    frame = null;
    if (!drag?.isPending) return;
    if (getState().scenarioAnswer.kind === 'running') frame = requestAnimationFrame(askWhenFree);
    else ask(drag);
  };

  const end = (): Drag | null => {
    const ended = drag;
    drag = null;
    if (frame !== null) cancelAnimationFrame(frame);
    frame = null;
    map.getCanvas().style.cursor = '';
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', onCancel);
    window.removeEventListener('keydown', onKey, true);
    return ended;
  };

  const onMove = (event: PointerEvent): void => {
    if (!drag || !event.isPrimary) return;
    drag.last = { x: event.clientX - drag.corner.x, y: event.clientY - drag.corner.y };
    if (!drag.isMoving) {
      const gone = Math.hypot(drag.last.x - drag.pointer.x, drag.last.y - drag.pointer.y);
      if (gone < DRAG_PIXELS) return;
      drag.isMoving = true;
      map.getCanvas().style.cursor = 'grabbing';
    }
    drag.isPending = true;
    if (frame === null) askWhenFree();
  };

  const onUp = (event: PointerEvent): void => {
    if (!event.isPrimary) return;
    const ended = end();
    if (!ended?.isMoving) return;
    if (ended.isPending) ask(ended);
    commands.settleDrag();
  };

  const onCancel = (): void => {
    if (end()?.isMoving) commands.cancelDrag();
  };

  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  };

  const onDown = (event: MapMouseEvent | MapTouchEvent): void => {
    const { originalEvent, point } = event;
    const isSecondFinger = 'touches' in originalEvent && originalEvent.touches.length > 1;
    if (isSecondFinger) {
      onCancel();
      return;
    }
    if ('button' in originalEvent && originalEvent.button !== 0) return;
    const state = getState();
    const place = editsScenario(state) ? placeAt(point) : null;
    const position = place && positionOf(state, place);
    if (!place || !position) return;
    event.preventDefault();
    const middle = map.project([position[0], position[1]]);
    drag = {
      pointer: point,
      corner: map.getCanvas().getBoundingClientRect(),
      place,
      offset: { x: middle.x - point.x, y: middle.y - point.y },
      last: point,
      isMoving: false,
      isPending: false,
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onCancel);
    window.addEventListener('keydown', onKey, true);
  };

  map.on('mousedown', onDown);
  map.on('touchstart', onDown);
  return {
    isDragging: () => drag?.isMoving === true,
    disconnect: () => {
      onCancel();
      map.off('mousedown', onDown);
      map.off('touchstart', onDown);
    },
  };
}
