/** What a watched page remembers of one letter typed into the search, in milliseconds since the key went down. */
export interface WatchedKey {
  /** Until the question was posted to the worker. */
  readonly asked: number;
  /** Until its answer was read. */
  readonly answered: number;
  /** Until the first frame with the new list was handed to the screen. */
  readonly painted: number;
}

declare global {
  interface Window {
    readonly watchedKeys: WatchedKey[];
  }
}

/** Runs in the page before its own scripts. Must not refer to anything outside itself. */
export function watchKeys(): void {
  const keys: WatchedKey[] = [];
  let pressed = 0;
  let asked = 0;
  let answered = 0;
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function watch(this: Worker, ...sent: unknown[]): void {
    const [message] = sent;
    if (typeof message === 'object' && message !== null && Reflect.get(message, 'name') === 'search')
      asked = performance.now();
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
      if (asked > 0 && event.data?.type === 'result' && Array.isArray(event.data.result)) {
        answered = performance.now();
        const key = { asked: asked - pressed, answered: answered - pressed };
        const channel = new MessageChannel();
        channel.port1.onmessage = () => keys.push({ ...key, painted: performance.now() - pressed });
        requestAnimationFrame(() => channel.port2.postMessage(null));
        asked = 0;
      }
      Reflect.apply(listener, this, [event]);
    };
    Reflect.apply(listen, this, [type, watched]);
  };
  addEventListener(
    'keydown',
    (event) => {
      pressed = event.timeStamp;
    },
    true,
  );
  Object.assign(window, { watchedKeys: keys });
}
