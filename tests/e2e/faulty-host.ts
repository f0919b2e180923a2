import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { builtFolder, mimeTypes } from './static-host';

/** What a host or a line does to a file, and what the page then says of a data file. */
export const faults = {
  /** A page of HTML that says that there is nothing. */
  'not-found': /risposta 404/,
  unavailable: /risposta 503/,
  /** Half of the file, then the connection ends. */
  cut: /connessione manca o si è interrotta/,
  reset: /connessione manca o si è interrotta/,
  /** A part that nobody asked for. */
  partial: /risposta 206/,
  'no-range': /risposta 416/,
  /** HTML that says it is the file. */
  html: /file danneggiato/,
  short: /file danneggiato/,
  long: /file danneggiato/,
  /** As long as it should be, and another one. */
  changed: /file danneggiato/,
  hanging: /Da troppi secondi non arriva niente/,
  /** Half of the file, then nothing more, and the connection stays. */
  stalling: /Da troppi secondi non arriva niente/,
} as const;
export type Fault = keyof typeof faults;

export const faultNames = [
  'not-found',
  'unavailable',
  'cut',
  'reset',
  'partial',
  'no-range',
  'html',
  'short',
  'long',
  'changed',
  'hanging',
  'stalling',
] as const satisfies readonly Fault[];

/** What ends in the right file by itself: damaged in the cache only, and twelve seconds on its way. */
export type Trial = Fault | 'changed-once' | 'slow';

const HTML = '<!doctype html><title>Not found</title><p>There is nothing here.</p>'.padEnd(2000);
const SLOW_PIECES = 12;
const SLOW_MILLISECONDS = 1000;

/** A static host that does harm to one file at a time. */
export interface FaultyHost {
  /** Address of the page, ending with a slash. */
  readonly address: string;
  /** From now on this file, by its path below the page, is served so; null for all as they are. */
  readonly harm: (path: string, trial: Trial | null) => void;
  /** When the harmed file was first asked for, in milliseconds since the epoch; null while it was not. */
  readonly askedAt: () => number | null;
  /** When that was, or when the last other file had been sent, whichever is later. */
  readonly quietSince: () => number;
  /** Paths asked for so far, and requests for a part of a file. */
  readonly asked: ReadonlySet<string>;
  readonly rangeRequests: readonly string[];
  readonly close: () => void;
}

/** Starts it on a port of its own, with the built page. */
export async function startFaultyHost(): Promise<FaultyHost> {
  let harmed: { path: string; trial: Trial; askedAt: number | null; times: number } | null = null;
  const asked = new Set<string>();
  const rangeRequests: string[] = [];
  let sentAt = 0;

  const sendSlowly = (response: ServerResponse, body: Buffer): void => {
    const size = Math.ceil(body.length / SLOW_PIECES);
    let piece = 0;
    const timer = setInterval(() => {
      response.write(body.subarray(piece * size, ++piece * size));
      if (piece < SLOW_PIECES && !response.destroyed) return;
      clearInterval(timer);
      response.end();
    }, SLOW_MILLISECONDS);
  };

  const sendHarmed = (response: ServerResponse, trial: Trial, type: string, body: Buffer): void => {
    const half = body.subarray(0, Math.floor(body.length / 2));
    const send = (status: number, content: string | Buffer, headers: Record<string, string> = {}): void => {
      response.writeHead(status, { 'Content-Type': type, ...headers });
      response.end(content);
    };
    const html = { 'Content-Type': 'text/html; charset=utf-8' };
    switch (trial) {
      case 'not-found':
        send(404, HTML, html);
        return;
      case 'unavailable':
        send(503, '');
        return;
      case 'html':
        send(200, HTML, html);
        return;
      case 'partial':
        send(206, half, { 'Content-Range': `bytes 0-${half.length - 1}/${body.length}` });
        return;
      case 'no-range':
        send(416, '', { 'Content-Range': `bytes */${body.length}` });
        return;
      case 'short':
        send(200, half);
        return;
      case 'long':
        send(200, Buffer.concat([body, half]));
        return;
      case 'changed':
      case 'changed-once': {
        const other = Buffer.from(body);
        other[Math.floor(other.length / 2)] ^= 1;
        send(200, other, { 'Cache-Control': 'public, max-age=31536000, immutable' });
        return;
      }
      case 'reset':
        response.socket?.resetAndDestroy();
        return;
      case 'cut':
      case 'stalling':
        response.writeHead(200, { 'Content-Type': type, 'Content-Length': body.length });
        response.write(half, () => {
          if (trial === 'cut') setTimeout(() => response.socket?.destroy(), 50);
        });
        return;
      case 'slow':
        response.writeHead(200, { 'Content-Type': type, 'Content-Length': body.length });
        sendSlowly(response, body);
        return;
      case 'hanging':
        return;
    }
  };

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname.slice(1) || 'index.html';
    asked.add(path);
    if (request.headers.range) rangeRequests.push(path);
    const type = mimeTypes[extname(path)] ?? 'application/octet-stream';
    let body: Buffer;
    try {
      if (path.includes('..')) throw new Error(path);
      body = readFileSync(join(builtFolder, path));
    } catch {
      response.writeHead(404);
      response.end();
      return;
    }
    if (harmed?.path === path) {
      harmed.askedAt ??= Date.now();
      harmed.times++;
      if (harmed.trial !== 'changed-once' || harmed.times === 1) {
        sendHarmed(response, harmed.trial, type, body);
        return;
      }
    }
    response.on('finish', () => {
      sentAt = Date.now();
    });
    response.writeHead(200, { 'Content-Type': type });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the host has no port');
  return {
    address: `http://127.0.0.1:${bound.port}/`,
    harm: (path, trial) => {
      harmed = trial && { path, trial, askedAt: null, times: 0 };
    },
    askedAt: () => harmed?.askedAt ?? null,
    quietSince: () => Math.max(harmed?.askedAt ?? 0, sentAt),
    asked,
    rangeRequests,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
