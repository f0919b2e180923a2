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

/** Where datasets are looked for: the cache first, which a refresh fills and which keeps what is fetched. */
export interface InputFolders {
  readonly folders: readonly string[];
  readonly cacheFolder: string;
}

/** The first of the folders that has a dataset gives it; null where none has. */
function findDataset({ localName }: SourceDataset, folders: readonly string[]): Uint8Array | null {
  const path = folders.map((folder) => join(folder, localName)).find((candidate) => existsSync(candidate));
  return path === undefined ? null : new Uint8Array(readFileSync(path));
}

/** Reads datasets that the pipeline can go without: null where no folder has them. */
export function createOptionalInputs({
  folders,
  cacheFolder,
}: InputFolders): (id: SourceId) => Promise<Uint8Array | null> {
  return async (id) => findDataset(sources[id], [cacheFolder, ...folders]);
}

/** Reads datasets from the folders, else fetches those that have an address of their own, into the cache. */
export function createInputs(
  { folders, cacheFolder }: InputFolders,
  fetchFile: (address: string) => Promise<Uint8Array>,
): (id: SourceId) => Promise<Uint8Array> {
  return async (id) => {
    const dataset: SourceDataset = sources[id];
    const found = findDataset(dataset, [cacheFolder, ...folders]);
    if (found) return found;
    const wanted = `${id} (${dataset.title}): ${dataset.localName} is in none of ${[cacheFolder, ...folders].join(', ')}`;
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
