import { parseArgs } from 'node:util';
import { catalogues } from '../catalogues';
import type { SourceId } from '../sources';
import { DataUsageError } from './data-options';
import { isSourceId, sourceIds } from './refresh-record';

/** What `npm run data:refresh` was asked for. */
export interface RefreshOptions {
  /** The sources to ask for, in the order of scripts/sources.ts. */
  readonly ids: readonly SourceId[];
  readonly help: boolean;
}

/** The sources that some catalogue gives. */
const refreshable: readonly SourceId[] = sourceIds.filter((id) => catalogues[id].kind !== 'kept');

export const refreshUsage = `Usage: npm run data:refresh -- [options]

  --only <id,id>      ask for these sources alone
  --without <id,id>   ask for all but these, for a catalogue that is out of order
  --help

Sources: ${refreshable.join(', ')}

All that is asked for is downloaded and read before anything is kept; where one fails nothing is changed.
Then: npm run data, and npm run data:diff. Exit code 2 for bad options, 1 for a failure.`;

function readIds(text: string, option: string): SourceId[] {
  return text
    .split(',')
    .map((id) => id.trim())
    .filter(Boolean)
    .map((id) => {
      if (isSourceId(id) && refreshable.includes(id)) return id;
      throw new DataUsageError(`${option}: ${id} is none of ${refreshable.join(', ')}`);
    });
}

/** @throws DataUsageError that names the option */
export function parseRefreshOptions(args: readonly string[]): RefreshOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        only: { type: 'string' },
        without: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    const only = values.only === undefined ? refreshable : readIds(values.only, '--only');
    const without = readIds(values.without ?? '', '--without');
    const ids = refreshable.filter((id) => only.includes(id) && !without.includes(id));
    if (ids.length === 0) throw new DataUsageError('no source is left to ask for');
    return { ids, help: values.help };
  } catch (error) {
    if (error instanceof DataUsageError) throw error;
    throw new DataUsageError(error instanceof Error ? error.message : String(error));
  }
}
