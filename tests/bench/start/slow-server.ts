import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** The line that every request of page and workers shares. */
export interface Line {
  /** From a request to the first byte of its answer, in milliseconds. */
  readonly latencyMilliseconds: number;
  readonly kilobitsPerSecond: number;
}

/** Lighthouse's slow 4G: its round trip, and 1.6 Mbit/s as it counts them. */
export const SLOW_4G: Line = { latencyMilliseconds: 150, kilobitsPerSecond: 1638.4 };

/** Some bytes of a file that were sent. */
export interface Sent {
  readonly path: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface SlowServer {
  readonly url: string;
  /** Everything sent since the last call. */
  readonly takeSent: () => readonly Sent[];
  /** Sets the line; null for none. */
  readonly setLine: (line: Line | null) => void;
  readonly close: () => void;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
/** Already compressed. */
const packed = new Set(['.png', '.woff2']);
const CHUNK_BYTES = 4096;

/**
 * Serves a built folder as a server of brotli copies would, over HTTP/1.1, everything through one slow line: unlike the
 * browser's own throttle it holds for workers too, and they share it with the page.
 */
export async function openSlowServer(folder: string): Promise<SlowServer> {
  const bodies = new Map<string, Buffer | null>();
  const bodyOf = (path: string): Buffer | null => {
    const known = bodies.get(path);
    if (known !== undefined) return known;
    let body: Buffer | null = null;
    try {
      const bytes = readFileSync(join(folder, path));
      body = packed.has(extname(path)) ? bytes : brotliCompressSync(bytes);
    } catch {
      // Told as 404.
    }
    bodies.set(path, body);
    return body;
  };
  let line: Line | null = null;
  let lineFreeAt = 0;
  let sent: Sent[] = [];
  const untilThrough = (bytes: number): Promise<void> => {
    if (!line) return Promise.resolve();
    const now = performance.now();
    lineFreeAt = Math.max(now, lineFreeAt) + (bytes * 8) / line.kilobitsPerSecond;
    const wait = lineFreeAt - now;
    return new Promise((resolve) => setTimeout(resolve, wait));
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const body = bodyOf(path);
    if (line) await new Promise((resolve) => setTimeout(resolve, line?.latencyMilliseconds));
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'content-length': body.length,
      'cache-control': path.endsWith('.html') ? 'no-cache' : 'public, max-age=31536000, immutable',
      ...(packed.has(extname(path)) ? {} : { 'content-encoding': 'br' }),
    });
    for (let at = 0; at < body.length; at += CHUNK_BYTES) {
      const chunk = body.subarray(at, at + CHUNK_BYTES);
      await untilThrough(chunk.length);
      if (response.destroyed) return;
      response.write(chunk);
      sent.push({ path, bytes: chunk.length, at: Date.now() });
    }
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no address');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    takeSent: () => {
      const taken = sent;
      sent = [];
      return taken;
    },
    setLine: (next) => {
      line = next;
      lineFreeAt = 0;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
