import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the made portal answers for one path. */
export type Answer = (response: ServerResponse, address: string) => void;

/** A local server that answers as a CKAN portal does. */
export interface MadeCatalogue {
  readonly portal: string;
  /** Changes what a path answers from now on. */
  readonly answer: (path: string, answer: Answer) => void;
  /** Times each path was asked for. */
  readonly asked: ReadonlyMap<string, number>;
  readonly close: () => Promise<void>;
}

/** A file, whole. */
export function file(bytes: Uint8Array | string, type = 'text/csv'): Answer {
  return (response) => {
    const body = Buffer.from(bytes);
    response.writeHead(200, { 'content-type': type, 'content-length': body.length }).end(body);
  };
}

/** The portal's description of a dataset with one resource, whose file stands at a path of the same server. */
export function dataset(resource: string, format: string, path: string, licence = 'CC BY 4.0'): Answer {
  return (response, address) => {
    const result = {
      title: 'Tabella',
      license_id: 'CC-BY-4.0',
      license_title: licence,
      resources: [
        {
          id: resource,
          name: 'tabella',
          format: format.toUpperCase(),
          url: `${address}${path}`,
          last_modified: '2026-10-02T08:00:00.000000',
        },
      ],
    };
    file(JSON.stringify({ help: '', success: true, result }), 'application/json')(response, address);
  };
}

/** An answer with a status and a web page, as portals give. */
export function page(status: number): Answer {
  return (response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      '<!DOCTYPE html><html lang="it"><title>Portale</title><p>Servizio non disponibile</p></html>',
    );
  };
}

/** Half of a file, and then the line is cut. */
export function cutFile(text: string): Answer {
  return (response) => {
    const body = Buffer.from(text);
    response.writeHead(200, { 'content-type': 'text/csv', 'content-length': body.length });
    response.write(body.subarray(0, body.length >> 1), () => response.destroy());
  };
}

/** Begins to listen on a free port of this machine. */
export async function openCatalogue(answers: Readonly<Record<string, Answer>>): Promise<MadeCatalogue> {
  const current = new Map(Object.entries(answers));
  const asked = new Map<string, number>();
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.set(path, (asked.get(path) ?? 0) + 1);
    const found = current.get(path) ?? page(404);
    found(response, `http://${request.headers.host}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const port = isInfo(bound) ? bound.port : 0;
  return {
    portal: `http://127.0.0.1:${port}`,
    answer: (path, answer) => current.set(path, answer),
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function isInfo(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}
