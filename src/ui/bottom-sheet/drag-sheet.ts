import { type SheetStop, type StopOffsets, stopAfterDrag } from './sheet-stops';

/** A press that moves less than this is a click. */
const SLACK_PIXELS = 5;

export interface SheetDragging {
  readonly scroller: HTMLElement;
  /** What is taken hold of. */
  readonly head: HTMLElement;
  /** Null where the sheet is no sheet. */
  readonly offsets: () => StopOffsets | null;
  readonly onLetGo: (stop: SheetStop) => void;
}

/**
 * Lets a mouse or a pen pull the sheet by its head, until the returned function is called. A finger needs none of it: to
 * scroll is to pull.
 */
export function connectSheetDragging({ scroller, head, offsets, onLetGo }: SheetDragging): () => void {
  let drag: { readonly id: number; y: number; at: number; speed: number; isMoving: boolean } | null = null;

  const onDown = ({ pointerType, button, pointerId, clientY, timeStamp }: PointerEvent): void => {
    if (pointerType === 'touch' || button !== 0 || !offsets()) return;
    drag = { id: pointerId, y: clientY, at: timeStamp, speed: 0, isMoving: false };
  };

  const onMove = (event: PointerEvent): void => {
    if (drag?.id !== event.pointerId) return;
    const up = drag.y - event.clientY;
    if (!drag.isMoving) {
      if (Math.abs(up) < SLACK_PIXELS) return;
      drag.isMoving = true;
      head.setPointerCapture(event.pointerId);
      scroller.style.scrollSnapType = 'none';
    }
    const milliseconds = Math.max(1, event.timeStamp - drag.at);
    drag.speed = up / milliseconds;
    drag.y = event.clientY;
    drag.at = event.timeStamp;
    scroller.scrollTop += up;
  };

  const onEnd = ({ pointerId }: PointerEvent): void => {
    if (drag?.id !== pointerId) return;
    const { isMoving, speed } = drag;
    drag = null;
    if (!isMoving) return;
    scroller.style.scrollSnapType = '';
    head.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => head.removeEventListener('click', swallow, { capture: true }));
    const stops = offsets();
    if (stops) onLetGo(stopAfterDrag(scroller.scrollTop, speed, stops));
  };

  head.addEventListener('pointerdown', onDown);
  head.addEventListener('pointermove', onMove);
  head.addEventListener('pointerup', onEnd);
  head.addEventListener('pointercancel', onEnd);
  return () => {
    head.removeEventListener('pointerdown', onDown);
    head.removeEventListener('pointermove', onMove);
    head.removeEventListener('pointerup', onEnd);
    head.removeEventListener('pointercancel', onEnd);
  };
}

/** The click that ends a drag chooses nothing. */
function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
