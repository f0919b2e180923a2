import { parseArgs } from 'node:util';

/** What `npm run data` was asked for. */
export interface DataOptions {
  /** The .osm.pbf to take the streets from; null for the open data. */
  readonly streets: string | null;
  /** The folder to replace. */
  readonly out: string;
  readonly help: boolean;
}

/** A bad option, in words. */
export class DataUsageError extends Error {
  override readonly name = 'DataUsageError';
}

export const dataUsage = `Usage: npm run data -- [options]

  --streets <file.osm.pbf>   take the streets from an extract of OpenStreetMap, with access, steps and surface
                             (default: the street table of the open data, which has no tags)
  --out <folder>             folder to replace                           (default public/geo)
  --help

Nothing is written before everything is built. Exit code 2 for bad options, 1 for a failure.`;

/** @throws DataUsageError that names the option. */
export function parseDataOptions(args: readonly string[], defaultOut: string): DataOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        streets: { type: 'string' },
        out: { type: 'string', default: defaultOut },
        help: { type: 'boolean', default: false },
      },
    });
    return { streets: values.streets ?? null, out: values.out, help: values.help };
  } catch (error) {
    throw new DataUsageError(error instanceof Error ? error.message : String(error));
  }
}
