import type { MapLibreMap, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import type { LngLat } from '../core/geo';

/** How far the pointer must go before a press is a drag, in pixels. */
const DRAG_PIXELS = 4;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Something on the map that can be taken hold of. */
export interface Grip {
  /** Where it is now. */
  readonly position: LngLat;
  /** Whether the question of the step before is still under way. */
  readonly isBusy: () => boolean;
  readonly moveTo: (position: LngLat) => void;
  readonly settle: () => void;
  readonly cancel: () => void;
}

/** A press on a grip that may become a drag. */
interface Drag {
  readonly pointer: Point;
  /** Of the map on the page. */
  readonly corner: Point;
  readonly grip: Grip;
  /** From the pointer to the middle of the grip: it does not jump when it is taken up. */
  readonly offset: Point;
  /** Where it was held last. */
  last: Point;
  isMoving: boolean;
  /** That the last place of the pointer is still to be asked about. */
  isPending: boolean;
}

interface DragOptions {
  readonly map: MapLibreMap;
  /** What can be taken hold of at a point of the map. */
  readonly gripAt: (point: Point, isTouch: boolean) => Grip | null;
}

export interface Dragging {
  readonly isDragging: () => boolean;
  readonly disconnect: () => void;
}

/**
 * Lets grips be dragged with mouse, pen and finger; Escape or a second finger leaves them where they were.
 * One question is under way at a time: a step that comes before its answer waits for it, and of those that wait the
 * newest is asked.
 */
export function connectDragging({ map, gripAt }: DragOptions): Dragging {
  let drag: Drag | null = null;
  let frame: number | null = null;

  const ask = (held: Drag): void => {
    const { lng, lat } = map.unproject([held.last.x + held.offset.x, held.last.y + held.offset.y]);
    held.isPending = false;
    held.grip.moveTo([lng, lat]);
  };

  const askWhenFree = (): void => {
    frame = null;
    if (!drag?.isPending) return;
    if (drag.grip.isBusy()) frame = requestAnimationFrame(askWhenFree);
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
    ended.grip.settle();
  };

  const onCancel = (): void => {
    const ended = end();
    if (ended?.isMoving) ended.grip.cancel();
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
    const grip = gripAt(point, 'touches' in originalEvent);
    if (!grip) return;
    event.preventDefault();
    const [lng, lat] = grip.position;
    const middle = map.project([lng, lat]);
    drag = {
      pointer: point,
      corner: map.getCanvas().getBoundingClientRect(),
      grip,
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
