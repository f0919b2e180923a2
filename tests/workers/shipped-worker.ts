import { fileURLToPath } from 'node:url';
import { diskSource } from '../../scripts/lib/disk-source';
import { LoadError } from '../../src/core/errors';
import type { Source } from '../../src/data/source';
import { type Client, createClient } from '../../src/workers/client';
import { createHandlers } from '../../src/workers/handlers';
import type { AnalysisMessages } from '../../src/workers/messages';
import { serve } from '../../src/workers/server';

export const shippedSource = diskSource(fileURLToPath(new URL('../../public/geo', import.meta.url)));

/** The shipped files without those whose names are in a set, as long as they are in it. */
export function sourceWithout(lost: ReadonlySet<string>): Source {
  return {
    ...shippedSource,
    read: async (path, options) => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      if (lost.has(name)) throw new LoadError(`${name}: HTTP 404`, path, 404);
      return shippedSource.read(path, options);
    },
  };
}

/** Workers that answer over channels of their own, until all are closed. */
export function createWorkers(): {
  readonly open: (from: Source) => Client<AnalysisMessages>;
  readonly close: () => void;
} {
  const ports: MessagePort[] = [];
  return {
    open: (from) => {
      const { port1, port2 } = new MessageChannel();
      ports.push(port1, port2);
      serve<AnalysisMessages>(
        port2,
        createHandlers(() => from),
      );
      port1.start();
      port2.start();
      return createClient<AnalysisMessages>(port1);
    },
    close: () => {
      for (const port of ports) port.close();
    },
  };
}
