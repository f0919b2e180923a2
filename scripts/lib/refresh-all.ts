import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Catalogue, NotAsked } from '../catalogues';
import { type SourceDataset, type SourceId, sources } from '../sources';
import { chooseResource, datasetAddress, readDataset } from './ckan';
import { FetchError, fetchPatiently, type Patience } from './fetch-retry';
import { convertStations } from './gbfs-stations';
import { convertSectionPeople, convertSectionShapes } from './istat-sections';
import { keepAsRows } from './open-rows';
import { checkRefreshed, unpack } from './refresh-check';
import { hashOf, RECORD_FILE, type RefreshEntry, type RefreshRecord, readRecord } from './refresh-record';

export interface RefreshTask {
  readonly ids: readonly SourceId[];
  readonly catalogues: Readonly<Partial<Record<SourceId, Catalogue | NotAsked>>>;
  readonly portal: string;
  readonly cacheFolder: string;
  readonly patience: Patience;
  readonly progress: (message: string) => void;
}

/** How one source fared. */
export type RefreshOutcome =
  | { readonly id: SourceId; readonly kind: 'new' | 'changed' | 'same'; readonly entry: RefreshEntry }
  | { readonly id: SourceId; readonly kind: 'failed'; readonly reason: string };

export interface Refreshed {
  readonly outcomes: readonly RefreshOutcome[];
  /** Whether the cache was changed: only where nothing failed. */
  readonly written: boolean;
}

interface Download {
  readonly bytes: Uint8Array;
  readonly address: string;
  readonly licence: string;
  readonly modified: string;
}

/** Hosts that a whole patience was spent on without an answer: each later file of theirs is asked for once. */
type SilentHosts = Set<string>;

/** What of a downloaded file is kept. */
function keepPart(
  bytes: Uint8Array,
  id: SourceId,
  catalogue: Exclude<Catalogue, { kind: 'ckan' }>,
): Uint8Array {
  if (catalogue.kind === 'file') return catalogue.isStationFeed ? convertStations(bytes, id) : bytes;
  return catalogue.content === 'section-shapes'
    ? convertSectionShapes(bytes, catalogue.part, id)
    : convertSectionPeople(bytes, catalogue.part, id);
}

async function download(
  id: SourceId,
  catalogue: Catalogue,
  task: RefreshTask,
  silent: SilentHosts,
): Promise<Download> {
  const fetchFile = async (address: string): Promise<Uint8Array> => {
    const { host } = new URL(address);
    const patience = silent.has(host) ? { ...task.patience, tries: 1 } : task.patience;
    try {
      return await fetchPatiently(address, patience, (reason, milliseconds) =>
        task.progress(`${id}: ${reason}; asking again in ${milliseconds / 1000} s`),
      );
    } catch (error) {
      if (error instanceof FetchError && error.mayRecover) silent.add(host);
      throw error;
    }
  };
  if (catalogue.kind !== 'ckan') {
    const { address } = catalogue;
    task.progress(`${id}: downloading ${address}`);
    const bytes = await fetchFile(address);
    return { bytes: keepPart(bytes, id, catalogue), address, licence: '', modified: '' };
  }
  const described = await fetchFile(datasetAddress(task.portal, catalogue.dataset));
  const dataset = readDataset(described, catalogue.dataset, id);
  const { address, modified } = chooseResource(dataset, catalogue);
  task.progress(`${id}: downloading ${address}`);
  const table = unpack(await fetchFile(address), id, catalogue.format);
  const bytes = catalogue.isKeptAsRows ? keepAsRows(table, id) : table;
  return { bytes, address, licence: dataset.licence, modified };
}

/**
 * Puts new files into the cache all at once: a copy of it is made beside it, and takes its place by one rename.
 * A fault before leaves it as it was.
 */
function replaceCache(
  cacheFolder: string,
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): void {
  const target = resolve(cacheFolder);
  mkdirSync(dirname(target), { recursive: true });
  const beside = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  const [written, old] = [join(beside, 'new'), join(beside, 'old')];
  try {
    if (existsSync(target)) cpSync(target, written, { recursive: true });
    for (const { path, bytes } of files) {
      mkdirSync(dirname(join(written, path)), { recursive: true });
      writeFileSync(join(written, path), bytes);
    }
    if (existsSync(target)) renameSync(target, old);
    renameSync(written, target);
  } finally {
    if (!existsSync(target) && existsSync(old)) renameSync(old, target);
    rmSync(beside, { recursive: true, force: true });
  }
}

async function refreshOne(
  id: SourceId,
  catalogue: Catalogue,
  before: RefreshEntry | null,
  task: RefreshTask,
  silent: SilentHosts,
): Promise<{ readonly outcome: RefreshOutcome; readonly bytes: Uint8Array }> {
  const { bytes, ...found } = await download(id, catalogue, task, silent);
  const rows = checkRefreshed(id, bytes, before?.rows ?? null);
  const entry: RefreshEntry = { ...found, sha256: hashOf(bytes), bytes: bytes.length, rows };
  const kind = before === null ? 'new' : before.sha256 === entry.sha256 ? 'same' : 'changed';
  return { outcome: { id, kind, entry }, bytes };
}

/**
 * Asks the catalogues for sources, one after the other, and puts them into the cache when all of them have come and can
 * be read. Where one fails nothing is written.
 */
export async function refreshAll(task: RefreshTask): Promise<Refreshed> {
  const before = readRecord(task.cacheFolder);
  const silent: SilentHosts = new Set();
  const outcomes: RefreshOutcome[] = [];
  const files: { path: string; bytes: Uint8Array }[] = [];
  for (const [position, id] of task.ids.entries()) {
    const catalogue = task.catalogues[id];
    if (!catalogue || catalogue.kind === 'kept') continue;
    const dataset: SourceDataset = sources[id];
    task.progress(`${position + 1} of ${task.ids.length}: ${id} (${dataset.title})`);
    try {
      const { outcome, bytes } = await refreshOne(id, catalogue, before[id] ?? null, task, silent);
      outcomes.push(outcome);
      files.push({ path: dataset.localName, bytes });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      task.progress(`${id}: failed: ${reason}`);
      outcomes.push({ id, kind: 'failed', reason });
    }
  }
  if (outcomes.length === 0 || outcomes.some(({ kind }) => kind === 'failed'))
    return { outcomes, written: false };
  const entries = outcomes.flatMap((outcome) =>
    outcome.kind === 'failed' ? [] : [[outcome.id, outcome.entry] as const],
  );
  const record: RefreshRecord = { ...before, ...Object.fromEntries(entries) };
  const text = new TextEncoder().encode(`${JSON.stringify(record, null, 2)}\n`);
  replaceCache(task.cacheFolder, [...files, { path: RECORD_FILE, bytes: text }]);
  return { outcomes, written: true };
}
