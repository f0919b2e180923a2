import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { connectSheetDragging } from './drag-sheet';
import { glide } from './glide';
import { coveredPixels, nearestStop, type SheetStop, type StopOffsets } from './sheet-stops';

/** A scroll is over when it has not moved for this long. */
const SETTLE_MILLISECONDS = 120;

export interface SheetParts {
  /** What scrolls: as large as the map that it lies over. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** The free room above the sheet, which is as high as the sheet can be pulled. */
  readonly room: RefObject<HTMLDivElement | null>;
  /** Marks the half stop in the room. */
  readonly half: RefObject<HTMLDivElement | null>;
  readonly head: RefObject<HTMLDivElement | null>;
  /** The sheet itself. */
  readonly panel: RefObject<HTMLDivElement | null>;
}

export interface Sheet extends SheetParts {
  readonly stop: SheetStop;
  /** Pulls the sheet to a stop; where the page has no sheet, only remembers it. */
  readonly pullTo: (stop: SheetStop) => void;
}

/**
 * A sheet that is moved by scrolling: the stops are snap points of a scroll container, so a finger, a wheel, a key and a
 * browser without any of our script's gestures move it alike. `onCover` is told, once it rests, how many pixels of the map
 * it lies over: 0 where panel and map stand side by side.
 */
export function useSheet(onCover: (pixels: number) => void): Sheet {
  const scroller = useRef<HTMLDivElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const half = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const stopGlide = useRef<() => void>(() => {});
  const latest = useRef<SheetStop>('half');
  const [stop, setStop] = useState<SheetStop>('half');

  const readOffsets = useCallback((): StopOffsets | null => {
    const full = room.current?.offsetHeight ?? 0;
    return full > 0 && half.current ? { peek: 0, half: half.current.offsetTop, full } : null;
  }, []);

  const remember = useCallback((next: SheetStop) => {
    latest.current = next;
    setStop(next);
  }, []);

  const pullTo = useCallback(
    (next: SheetStop) => {
      remember(next);
      const offsets = readOffsets();
      if (!scroller.current || !offsets) return;
      stopGlide.current();
      stopGlide.current = glide(scroller.current, offsets[next]);
    },
    [readOffsets, remember],
  );

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    element.classList.add('is-live');
    const put = (): void => {
      const offsets = readOffsets();
      if (offsets && !(latest.current === 'full' && element.scrollTop >= offsets.full))
        element.scrollTop = offsets[latest.current];
    };
    const follow = (): number => {
      const offsets = readOffsets();
      const peekPixels = element.clientHeight - (room.current?.offsetHeight ?? 0);
      const pixels = offsets ? coveredPixels(element.scrollTop, peekPixels, offsets) : 0;
      element.parentElement?.style.setProperty('--map-inset-bottom', `${pixels}px`);
      return pixels;
    };
    const settle = (): void => {
      const offsets = readOffsets();
      if (offsets) remember(nearestStop(element.scrollTop, offsets));
      onCover(follow());
    };
    let wait = 0;
    const onScroll = (): void => {
      follow();
      clearTimeout(wait);
      wait = window.setTimeout(settle, SETTLE_MILLISECONDS);
    };
    put();
    onCover(follow());
    const resize = new ResizeObserver(() => {
      put();
      onCover(follow());
    });
    resize.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(wait);
      resize.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [onCover, readOffsets, remember]);

  useEffect(() => {
    const page = scroller.current?.parentElement;
    const onFocus = ({ target }: FocusEvent): void => {
      const offsets = readOffsets();
      if (!offsets || !(target instanceof Element) || !target.matches(':focus-visible')) return;
      const stopToSee = stopThatShows(target, offsets);
      if (stopToSee && stopToSee !== latest.current) pullTo(stopToSee);
    };
    /** Where the sheet must be for what has the focus to be seen; null where any place does. */
    const stopThatShows = (target: Element, offsets: StopOffsets): SheetStop | null => {
      const area = scroller.current?.getBoundingClientRect();
      const box = target.getBoundingClientRect();
      if (!area || !panel.current || head.current?.contains(target)) return null;
      if (!panel.current.contains(target))
        return latest.current === 'full' && box.bottom > area.top ? 'half' : null;
      const shownAtHalf = area.height - offsets.full + offsets.half;
      const bottom = box.bottom - panel.current.getBoundingClientRect().top;
      if (box.height < shownAtHalf && bottom > shownAtHalf) return 'full';
      return latest.current === 'peek' ? 'half' : null;
    };
    page?.addEventListener('focusin', onFocus);
    return () => page?.removeEventListener('focusin', onFocus);
  }, [pullTo, readOffsets]);

  useEffect(() => {
    if (!scroller.current || !head.current) return;
    return connectSheetDragging({
      scroller: scroller.current,
      head: head.current,
      offsets: readOffsets,
      onLetGo: pullTo,
    });
  }, [pullTo, readOffsets]);

  return { scroller, room, half, head, panel, stop, pullTo };
}
