import { parseArgs } from 'node:util';
import type { Group } from '../../src/core/access/population';
import { groups } from '../../src/core/access/population';
import type { TravelProfile } from '../../src/core/network/profile';
import { numberOf, oneOf, readProfile, UsageError } from './analyse-values';

/** One part of a list that many jobs share: the first of four is number 1 of 4. */
export interface Shard {
  readonly number: number;
  readonly count: number;
}

/** What is asked of every study area. */
export interface BatchQuestion {
  readonly minutes: number;
  readonly profile: TravelProfile;
  readonly group: Group;
}

export interface BatchOptions {
  /** As given: ids of study areas, or `milano/nil`, `milano/nil-76`, `milano/municipio`; or `all`. */
  readonly areas: readonly string[];
  readonly shard: Shard;
  /** Folder of built files; null for the project's own. */
  readonly geoFolder: string | null;
  /** Folder of the results. */
  readonly outFolder: string;
  /** Whether the areas of this part are only listed. */
  readonly isList: boolean;
  readonly question: BatchQuestion;
}

function readShard(text: string): Shard {
  const [, number, count] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text) ?? [];
  if (number === undefined || Number(number) > Number(count))
    throw new UsageError(`--shard: ${JSON.stringify(text)} is no part such as 2/8, from 1/8 to 8/8`);
  return { number: Number(number), count: Number(count) };
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        areas: { type: 'string' },
        shard: { type: 'string', default: '1/1' },
        geo: { type: 'string' },
        out: { type: 'string' },
        list: { type: 'boolean', default: false },
        minutes: { type: 'string', default: '15' },
        profile: { type: 'string', default: 'adult' },
        speed: { type: 'string' },
        group: { type: 'string', default: 'all' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * The options of `analyse batch`, without the word `batch`.
 * @throws UsageError that names the option and what it takes
 */
export function parseBatchOptions(args: readonly string[]): BatchOptions {
  const values = readArgs(args);
  const areas = [...new Set((values.areas ?? '').split(',').filter((area) => area !== ''))];
  if (areas.length === 0) throw new UsageError('batch needs --areas <id,…>, or --areas all');
  if (!values.out && !values.list) throw new UsageError('batch needs --out <folder>, or --list');
  return {
    areas,
    shard: readShard(values.shard),
    geoFolder: values.geo ?? null,
    outFolder: values.out ?? '',
    isList: values.list,
    question: {
      minutes: numberOf(values.minutes, 'minutes', 1, 60),
      profile: readProfile(values.profile, values.speed),
      group: oneOf(values.group, 'group', groups),
    },
  };
}
