import type { OfflineFailure, OfflineReply, OfflineRequest, OfflineSet } from '../schema/offline-set';
import { createCopy } from './copy';

declare const self: ServiceWorkerGlobalScope;
/** Put in place of this name by the build. */
declare const OFFLINE_SET: OfflineSet;

const set = OFFLINE_SET;
const { scope } = self.registration;
const copy = createCopy(set, { caches: self.caches, fetch: (...request) => fetch(...request), scope });

function failureOf(error: unknown): OfflineFailure {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'space' : 'network';
}

async function tellPages(reply: OfflineReply): Promise<void> {
  for (const page of await self.clients.matchAll({ type: 'window', includeUncontrolled: true }))
    page.postMessage(reply);
}

/** Brings the copy, telling the pages how far it is. */
async function keep(): Promise<void> {
  try {
    await copy.keep((done, total) => void tellPages({ type: 'progress', done, total }));
  } catch (error) {
    await tellPages({ type: 'failed', reason: failureOf(error) });
    throw error;
  }
}

/** Older copies go when the only page that is open is of this build, and no newer one is on its way. */
async function tidy(pageBuild: string): Promise<void> {
  const { installing, waiting } = self.registration;
  if (pageBuild !== set.build || installing || waiting) return;
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.length === 1) await copy.removeOthers();
}

async function install(): Promise<void> {
  try {
    await keep();
  } catch (error) {
    await copy.remove();
    throw error;
  }
  await self.skipWaiting();
}

async function reply(request: OfflineRequest, port: MessagePort): Promise<void> {
  const answer = (message: OfflineReply): void => port.postMessage(message);
  if (request.type === 'hello') {
    answer({ type: 'build', build: set.build });
    await tidy(request.build);
    return;
  }
  try {
    await keep();
    answer({ type: 'kept' });
  } catch (error) {
    answer({ type: 'failed', reason: failureOf(error) });
  }
}

self.addEventListener('install', (event) => event.waitUntil(install()));

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (port) event.waitUntil(reply(event.data, port));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope) || request.headers.has('range')) return;
  event.respondWith(copy.answer(request));
});
