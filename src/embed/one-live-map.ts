const CHANNEL = 'quindici-live-map';

export interface OneLiveMap {
  /** Tells the other maps that this one is turned on. */
  readonly claim: () => void;
  readonly close: () => void;
}

/**
 * A page holds sixteen drawing contexts: of the maps of one site that a person sees at once, one is alive.
 * @param onOther another of them was turned on
 */
export function joinOneLiveMap(onOther: () => void): OneLiveMap {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', () => {
    if (document.visibilityState === 'visible') onOther();
  });
  return {
    claim: () => channel.postMessage('live'),
    close: () => channel.close(),
  };
}
