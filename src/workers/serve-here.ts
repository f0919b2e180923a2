import { fetchSource } from '../data/source';
import { createHandlers } from './handlers';
import { serve } from './server';

/** Answers the analysis on the page's own thread, for a frame that may start no worker: the other end of `port` asks. */
export function serveHere(port: MessagePort): void {
  serve(port, createHandlers(fetchSource));
  port.start();
}
