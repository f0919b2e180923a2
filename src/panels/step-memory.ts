import type { AppState } from '../state/app-state';
import { stepOf } from '../state/bind-url';
import { shownNil } from '../state/questions';
import type { AppStore } from '../state/store';

/** How long what comes back is looked at at least, and at most while answers are on their way, in milliseconds. */
const SETTLED_MILLISECONDS = 500;
/** For so many frames nothing has moved it away: on a busy phone half a second may be two. */
const SETTLED_FRAMES = 5;
const PATIENCE_MILLISECONDS = 8000;
const MAIN = '#main';
/** What a step is read from, the most particular first. */
const headings = ['.card h2', 'h2'].map((heading) => `${MAIN} ${heading}`);

/** Steps that are remembered at most; the oldest are forgotten. */
const MOST_STEPS = 200;

/**
 * How a person left a step: what had the focus, held so that it can go with the part of the page that it was in, and how
 * far each part of the page around the panel was scrolled.
 */
interface LeftStep {
  readonly focused: WeakRef<Element> | null;
  readonly scrolled: ReadonlyMap<Element, number>;
}

function isShown(element: Element | null): element is HTMLElement {
  return element instanceof HTMLElement && element.isConnected && element.getClientRects().length > 0;
}

/** Whether answers that change how long the panel is are on their way. */
function isWaiting({ reach, neighbourhood, coverage, network }: AppState): boolean {
  return [reach, neighbourhood, coverage, network].some(({ kind }) => kind === 'running');
}

function leave(page: Document): LeftStep {
  const scrolled = new Map<Element, number>();
  for (let around = page.querySelector(MAIN); around; around = around.parentElement)
    scrolled.set(around, around.scrollTop);
  const { activeElement } = page;
  return { focused: activeElement && new WeakRef(activeElement), scrolled };
}

/** What takes the focus in a step that comes back: what had it if it is still there, else the heading. */
function findFocus(page: Document, left: LeftStep | undefined): HTMLElement | null {
  const had = left?.focused?.deref() ?? null;
  if (had !== page.body && isShown(had) && page.querySelector(MAIN)?.contains(had)) return had;
  const heading = headings.map((selector) => page.querySelector(selector)).find(isShown);
  if (!heading) return null;
  heading.tabIndex = -1;
  return heading;
}

/** Brings every part to where it was; whether it was there already, not short of it and not moved by anything else. */
function scrollBack({ scrolled }: LeftStep): boolean {
  let wasThere = true;
  for (const [part, wanted] of scrolled) {
    if (Math.abs(part.scrollTop - wanted) < 1) continue;
    wasThere = false;
    part.scrollTop = wanted;
  }
  return wasThere;
}

/**
 * Remembers of each step of the Back button where a person was in it. Back and Forward bring focus and scrolling back;
 * the page of a neighbourhood that opens or is left is read from the heading of what appears.
 * @returns a function that stops it
 */
export function keepSteps(store: AppStore, view: Window): () => void {
  const page = view.document;
  const left = new Map<string, LeftStep>();
  let step = stepOf(store.getState());
  /** Whether the step has changed in the task that runs now: where Back or Forward are told, by them. */
  let isJustTaken = false;
  let frame = 0;

  const giveUp = (): void => view.cancelAnimationFrame(frame);
  const arrive = (wanted: LeftStep | undefined): void => {
    giveUp();
    const begun = view.performance.now();
    let focused: HTMLElement | null = null;
    let stillFrames = 0;
    const look = (now: number): void => {
      if (!isShown(focused)) {
        focused = findFocus(page, wanted);
        focused?.focus({ preventScroll: wanted !== undefined });
      }
      const isStill = wanted === undefined || scrollBack(wanted);
      stillFrames = isStill && focused !== null && !isWaiting(store.getState()) ? stillFrames + 1 : 0;
      const isSettled = stillFrames >= SETTLED_FRAMES;
      const passed = now - begun;
      if (passed < (isSettled ? SETTLED_MILLISECONDS : PATIENCE_MILLISECONDS))
        frame = view.requestAnimationFrame(look);
    };
    frame = view.requestAnimationFrame(look);
  };

  // What was last heard of, not what the store says was before: a change made while another is told comes first.
  let { opened } = store.getState();
  let nil = shownNil(store.getState());
  const stop = store.subscribe((state) => {
    const next = stepOf(state);
    const isOpening = state.opened !== opened;
    const isOtherNil = shownNil(state) !== nil;
    opened = state.opened;
    nil = shownNil(state);
    if (next === step || isOpening) {
      step = next;
      return;
    }
    left.delete(step);
    left.set(step, leave(page));
    for (const oldest of left.keys()) {
      if (left.size <= MOST_STEPS) break;
      left.delete(oldest);
    }
    step = next;
    isJustTaken = true;
    view.setTimeout(() => {
      isJustTaken = false;
    });
    if (isOtherNil) arrive(undefined);
  });
  const onRestored = (): void => {
    if (isJustTaken) arrive(left.get(step));
  };
  const gestures = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
  view.addEventListener('popstate', onRestored);
  for (const gesture of gestures) view.addEventListener(gesture, giveUp, { capture: true, passive: true });
  return () => {
    giveUp();
    stop();
    view.removeEventListener('popstate', onRestored);
    for (const gesture of gestures) view.removeEventListener(gesture, giveUp, { capture: true });
  };
}
