/** What a watched page remembers of one click, in milliseconds since it. */
export interface WatchedClick {
  readonly asked: number;
  readonly answered: number;
  readonly handed: number;
  /** Longest piece of the page's own scripts in a frame of over 50 ms; 0 where there was no such frame. */
  readonly longestScript: number;
  /** The first drawing call of the map after the data were handed over. */
  readonly drawn: number;
}

declare global {
  interface Window {
    watched: {
      readonly forget: () => void;
      readonly read: () => WatchedClick | null;
      /** Milliseconds from `forget` to the first drawing call since; NaN without one. */
      readonly firstDraw: () => number;
    };
  }
}

/** A frame as the browser tells it; part of the Long Animation Frames API, which TypeScript does not know yet. */
interface LongFrame {
  readonly scripts?: readonly { readonly duration: number; readonly sourceURL: string }[];
}

/**
 * Runs in the page before its own scripts: notes when a click happened, when the question was posted, when its answer
 * was read and when the map passed the new reach to its worker. Must not refer to anything outside itself.
 */
export function watchClicks(): void {
  let clicked = 0;
  let asked = 0;
  let answered = 0;
  let handed = 0;
  let forgotten = 0;
  let draws: number[] = [];
  let frames: LongFrame[] = [];
  for (const name of ['drawElements', 'drawArrays'] as const) {
    const draw = WebGL2RenderingContext.prototype[name];
    WebGL2RenderingContext.prototype[name] = function watch(
      this: WebGL2RenderingContext,
      ...given: unknown[]
    ): void {
      draws.push(performance.now());
      Reflect.apply(draw, this, given);
    };
  }
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function watch(this: Worker, ...sent: unknown[]): void {
    const [message] = sent;
    const read = (...path: string[]): unknown =>
      path.reduce<unknown>(
        (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
        message,
      );
    if (clicked > 0 && read('type') === 'request' && read('name') === 'reach') asked = performance.now();
    if (answered > 0 && read('type') === 'LD' && read('data', 'source') === 'reach')
      handed = performance.now();
    Reflect.apply(post, this, sent);
  };
  const listen = Worker.prototype.addEventListener;
  Worker.prototype.addEventListener = function watch(this: Worker, ...given: unknown[]): void {
    const [type, listener] = given;
    if (type !== 'message' || typeof listener !== 'function') {
      Reflect.apply(listen, this, given);
      return;
    }
    const watched = (event: MessageEvent): void => {
      const { data } = event;
      if (asked > 0 && data?.type === 'result' && data.result?.kind === 'reached')
        answered = performance.now();
      Reflect.apply(listener, this, [event]);
    };
    Reflect.apply(listen, this, [type, watched]);
  };
  addEventListener(
    'click',
    (event) => {
      clicked = event.timeStamp;
    },
    true,
  );
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      frames.push({ scripts: Reflect.get(entry, 'scripts') });
    }
  }).observe({ type: 'long-animation-frame', buffered: false });
  window.watched = {
    forget: () => {
      clicked = 0;
      asked = 0;
      answered = 0;
      handed = 0;
      forgotten = performance.now();
      draws = [];
      frames = [];
    },
    read: () => {
      if (handed === 0) return null;
      const own = frames
        .flatMap(({ scripts }) => scripts ?? [])
        .filter(({ sourceURL }) => /\/index-[^/]*\.js/.test(sourceURL));
      return {
        asked: asked - clicked,
        answered: answered - clicked,
        handed: handed - clicked,
        longestScript: own.reduce((longest, { duration }) => Math.max(longest, duration), 0),
        drawn: (draws.find((time) => time > handed) ?? Number.NaN) - clicked,
      };
    },
    firstDraw: () => (draws[0] ?? Number.NaN) - forgotten,
  };
}
