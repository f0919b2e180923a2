/** What a watched page notes of its start, in milliseconds since it was asked for. */
export interface WatchedStart {
  readonly timeOrigin: number;
  readonly largestPaint: number;
  /** The frame after the sentence stood in the page; NaN until then. */
  readonly sentence: number;
  /** The frame after the picture of the city that is written into the page; NaN until then. */
  readonly firstMap: number;
  /** The app's own mark of the map that can be moved, with city, zones and places; NaN until then. */
  readonly liveMap: number;
  /** Sum of all layout shifts that nobody caused by typing or clicking: never below CLS. */
  readonly layoutShift: number;
  /** Longest time from a key or a click to the frame after it; 0 without one over 16 ms. */
  readonly interaction: number;
}

declare global {
  interface Window {
    watchedStart: () => WatchedStart;
  }
}

/** Runs in the page before its own scripts. Must not refer to anything outside itself. */
export function watchStart(): void {
  let largestPaint = Number.NaN;
  let sentence = Number.NaN;
  let firstMap = Number.NaN;
  let layoutShift = 0;
  let interaction = 0;
  const read = (entry: PerformanceEntry, name: string): number => Number(Reflect.get(entry, name) ?? 0);
  const observe = (type: string, note: (entry: PerformanceEntry) => void): void => {
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(entry);
    });
    const options = { type, buffered: true, durationThreshold: 16 };
    observer.observe(options);
  };
  observe('largest-contentful-paint', (entry) => {
    largestPaint = entry.startTime;
  });
  observe('layout-shift', (entry) => {
    if (!Reflect.get(entry, 'hadRecentInput')) layoutShift += read(entry, 'value');
  });
  observe('event', (entry) => {
    if (read(entry, 'interactionId') > 0) interaction = Math.max(interaction, entry.duration);
  });
  let isPictured = false;
  let isAnswered = false;
  const look = (): void => {
    if (!isPictured && document.querySelector('.first-map')?.shadowRoot?.querySelector('.city')) {
      isPictured = true;
      requestAnimationFrame(() => {
        firstMap = performance.now();
      });
    }
    if (isAnswered || !document.querySelector('#answer .sentence')) return;
    isAnswered = true;
    requestAnimationFrame(() => {
      sentence = performance.now();
    });
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  window.watchedStart = () => ({
    timeOrigin: performance.timeOrigin,
    largestPaint,
    sentence,
    firstMap,
    liveMap: performance.getEntriesByName('first-map')[0]?.startTime ?? Number.NaN,
    layoutShift,
    interaction,
  });
}
