import { type IncomingHttpHeaders, request } from 'node:http';
import { IMMUTABLE, REVALIDATED } from '../../scripts/deploy/site-rules';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: number;
}

/** One request as it goes over the wire: `fetch` would decode the answer. */
function ask(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    const sent = request(address, { headers }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, bytes }));
      response.on('error', fail);
    });
    sent.on('error', fail);
    sent.end();
  });
}

/** What of a server's answers is not as the rules say; empty where all is right. */
export async function findWrongHeaders(
  address: string,
  script: string,
  hasBrotli: boolean,
): Promise<string[]> {
  const wrong: string[] = [];
  const expect = (what: string, actual: unknown, expected: unknown): void => {
    if (actual !== expected) wrong.push(`${what}: ${String(actual)} where ${String(expected)} is expected`);
  };
  const data = `${address}/geo/v1/milano/network.bin`;
  const page = await ask(`${address}/`);
  expect('the page is kept', page.headers['cache-control'], REVALIDATED);
  expect(
    'the page has a policy',
    String(page.headers['content-security-policy']).includes('frame-ancestors'),
    true,
  );
  const hashed = await ask(`${address}${script}`);
  expect('a hashed file is kept', hashed.headers['cache-control'], IMMUTABLE);
  expect('a hashed file can be read by a frame', hashed.headers['access-control-allow-origin'], '*');
  for (const [accepted, encoding] of [
    ['gzip', 'gzip'],
    [hasBrotli ? 'gzip, br' : 'gzip', hasBrotli ? 'br' : 'gzip'],
  ] as const) {
    const packed = await ask(`${address}${script}`, { 'Accept-Encoding': accepted });
    expect(`a script for ${accepted}`, packed.headers['content-encoding'], encoding);
    expect(`a script for ${accepted} is smaller`, packed.bytes < hashed.bytes / 2, true);
    expect(`a script for ${accepted} varies`, packed.headers.vary, 'Accept-Encoding');
  }
  const manifest = await ask(`${address}/geo/manifest.json`);
  expect('the manifest is kept', manifest.headers['cache-control'], REVALIDATED);
  const again = await ask(`${address}/geo/manifest.json`, { 'If-None-Match': manifest.headers.etag ?? '' });
  expect('the manifest asked for again', again.status, 304);
  expect('a data file is kept', (await ask(data)).headers['cache-control'], REVALIDATED);
  expect(
    'a versioned data file is kept',
    (await ask(`${data}?0123456789ab`)).headers['cache-control'],
    IMMUTABLE,
  );
  const part = await ask(data, { Range: 'bytes=0-99' });
  expect('a part of a file', part.status, 206);
  expect('a part of a file has its bytes', part.bytes, 100);
  expect('a part beyond the end', (await ask(data, { Range: 'bytes=99999999-' })).status, 416);
  expect('a file that is not there', (await ask(`${address}/geo/v1/none.bin`)).status, 404);
  return wrong;
}
