import type { AreaConfig } from '../areas/area-config';
import type { SourceId } from '../sources';
import type { RefreshRecord } from './refresh-record';

/** A file that a step has built, before the manifest adds its length and checksum. */
export interface BuiltFile {
  /** Relative to public/geo: "v1/milano/nil.fgb". */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly counts: Readonly<Record<string, number>>;
  readonly vintage: string;
  readonly sources: readonly (SourceId | 'facts' | 'streets-file')[];
}

/** Rows dropped for one reason, with a few of them by name. */
export interface Dropped {
  readonly reason: string;
  readonly count: number;
  readonly examples: readonly string[];
}

/** What one step read, kept and dropped: printed at the end of `npm run data`. */
export interface StepReport {
  readonly step: string;
  readonly lines: readonly {
    readonly what: string;
    readonly in: number;
    readonly out: number;
    readonly dropped: readonly Dropped[];
  }[];
  /** Things a maintainer should read, each one sentence. */
  readonly notes: readonly string[];
}

/** What a step is given. */
export interface BuildContext<Area extends AreaConfig = AreaConfig> {
  readonly area: Area;
  /** Folder of the facts tables. */
  readonly factsDir: string;
  /** Bytes of an open dataset. Rejects with a `MissingSourceError` that names it and what to do. */
  readonly input: (id: SourceId) => Promise<Uint8Array>;
  /** Bytes of a dataset that the build goes without, null where it is not there; without it, none is there. */
  readonly optionalInput?: (id: SourceId) => Promise<Uint8Array | null>;
  /** What the last refresh says of the datasets in the cache. */
  readonly refreshed?: RefreshRecord;
  /** Says on the console what is being done. */
  readonly progress: (message: string) => void;
}

/** The bytes of a dataset that the build goes without; null where it is not there. */
export async function readOptional(
  { optionalInput }: Pick<BuildContext, 'optionalInput'>,
  id: SourceId,
): Promise<Uint8Array | null> {
  return optionalInput ? optionalInput(id) : null;
}

/** Path of a built file of an area. */
export function builtPath(area: AreaConfig, name: string): string {
  return `v1/${area.id}/${name}`;
}
