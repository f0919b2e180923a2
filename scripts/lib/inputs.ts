import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type SourceDataset, type SourceId, sources } from '../sources';

/** An open dataset that cannot be had; the message names it and says what to do. */
export class MissingSourceError extends Error {
  override readonly name = 'MissingSourceError';
  readonly sourceId: SourceId;

  constructor(sourceId: SourceId, message: string, options?: ErrorOptions) {
    super(message, options);
    this.sourceId = sourceId;
  }
}

/** Where datasets are looked for, first to last; the last folder also keeps what is fetched. */
export interface InputFolders {
  readonly folders: readonly string[];
  readonly cacheFolder: string;
}

/** Reads datasets from the folders, else fetches those that have an address of their own, into the cache. */
export function createInputs(
  { folders, cacheFolder }: InputFolders,
  fetchFile: (address: string) => Promise<Uint8Array>,
): (id: SourceId) => Promise<Uint8Array> {
  return async (id) => {
    const dataset: SourceDataset = sources[id];
    for (const folder of [...folders, cacheFolder]) {
      const path = join(folder, dataset.localName);
      if (existsSync(path)) return new Uint8Array(readFileSync(path));
    }
    const wanted = `${id} (${dataset.title}): ${dataset.localName} is in none of ${[...folders, cacheFolder].join(', ')}`;
    if (!dataset.fetchable) {
      throw new MissingSourceError(
        id,
        `${wanted}. It has no file address of its own: get it by way of ${dataset.address} and put it there.`,
      );
    }
    try {
      const bytes = await fetchFile(dataset.address);
      const path = join(cacheFolder, dataset.localName);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
      return bytes;
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new MissingSourceError(
        id,
        `${wanted}, and ${dataset.address} could not be fetched (${reason}).`,
        { cause },
      );
    }
  };
}

/** The bytes at an address; rejects with the status or the network's reason. */
export async function fetchBytes(address: string): Promise<Uint8Array> {
  const response = await fetch(address, { signal: AbortSignal.timeout(120_000) });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  const type = response.headers.get('content-type') ?? '';
  if (type.includes('text/html')) throw new Error('the server answered with a web page');
  return new Uint8Array(await response.arrayBuffer());
}
