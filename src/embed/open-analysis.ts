import type { Endpoint } from '../workers/client';
import { superviseAnalysis } from '../workers/supervise-analysis';

/** Where the analysis answers, and whether that is a worker. */
export interface Analysis {
  readonly endpoint: Endpoint;
  readonly hasWorker: boolean;
  readonly restart: () => void;
}

/**
 * Starts the analysis in a worker, or on this thread where the browser allows none: a sandboxed frame without an
 * origin of its own may start no worker of ours.
 * @param onLate told when the worker's script is not there after a while, and when it is after all
 */
export function openAnalysis(startWorker: () => Worker, onLate: (isLate: boolean) => void): Analysis {
  try {
    const worker = superviseAnalysis(startWorker, onLate);
    return { endpoint: worker, hasWorker: true, restart: worker.restart };
  } catch {
    const { port1, port2 } = new MessageChannel();
    void import('../workers/serve-here').then(({ serveHere }) => serveHere(port2));
    port1.start();
    return { endpoint: port1, hasWorker: false, restart: () => window.location.reload() };
  }
}
