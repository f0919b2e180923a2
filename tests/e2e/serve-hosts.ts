import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('./hosts', import.meta.url));

/** A site of somebody else's, on an origin of its own. */
export interface HostSite {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves the host pages, with the addresses of the map and of themselves filled in. */
export async function serveHosts(quindici: string): Promise<HostSite> {
  let origin = '';
  const server = createServer((request, response) => {
    const name = basename(new URL(request.url ?? '/', origin).pathname);
    try {
      const text = readFileSync(join(folder, name), 'utf8')
        .replaceAll('QUINDICI', quindici)
        .replaceAll('HOST', origin);
      response.setHeader(
        'Content-Type',
        name.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8',
      );
      response.end(text);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('the host site has no port');
  origin = `http://127.0.0.1:${address.port}`;
  return { origin, close: () => new Promise((done) => server.close(() => done())) };
}
