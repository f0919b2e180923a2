import type { Endpoint } from '../workers/client';

/** Where the analysis answers, and whether that is a worker. */
export interface Analysis {
  readonly endpoint: Endpoint;
  readonly hasWorker: boolean;
}

/**
 * Starts the analysis in a worker, or on this thread where the browser allows none: a sandboxed frame without an
 * origin of its own may start no worker of ours.
 */
export function openAnalysis(startWorker: () => Worker): Analysis {
  try {
    return { endpoint: startWorker(), hasWorker: true };
  } catch {
    const { port1, port2 } = new MessageChannel();
    void import('../workers/serve-here').then(({ serveHere }) => serveHere(port2));
    port1.start();
    return { endpoint: port1, hasWorker: false };
  }
}
