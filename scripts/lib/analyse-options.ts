import { parseArgs } from 'node:util';
import { type Group, groups } from '../../src/core/access/population';
import type { LngLat } from '../../src/core/geo';
import type { TravelProfile } from '../../src/core/network/profile';
import { isServiceId, type ServiceId, serviceIds } from '../../src/schema/service';
import { numberOf, oneOf, readProfile, UsageError } from './analyse-values';
import { type ZoneDivision, zoneDivisions } from './analyse-zones';

export interface ReachOptions {
  readonly command: 'reach';
  readonly origin: LngLat;
  readonly cutoffsMinutes: readonly number[];
  readonly profile: TravelProfile;
}

export interface CoverageOptions {
  readonly command: 'coverage';
  readonly services: readonly ServiceId[];
  readonly minutes: number;
  readonly profile: TravelProfile;
  readonly group: Group;
  readonly by: ZoneDivision;
}

export type AnalysisOptions = ReachOptions | CoverageOptions;
export type AnalyseOptions = AnalysisOptions | { readonly command: 'help' };

function readOrigin(text: string | undefined): LngLat {
  if (text === undefined) throw new UsageError('reach needs --at <lng,lat>');
  const parts = text.split(',');
  if (parts.length !== 2) throw new UsageError(`--at: ${JSON.stringify(text)} is not <lng,lat>`);
  return [numberOf(parts[0], 'at', -180, 180), numberOf(parts[1], 'at', -90, 90)];
}

function readServices(text: string | undefined): ServiceId[] {
  if (!text) throw new UsageError('coverage needs --services <id,…>');
  return [...new Set(text.split(','))].map((id) => {
    if (!isServiceId(id))
      throw new UsageError(`--services: ${JSON.stringify(id)} is none of ${serviceIds.join(', ')}`);
    return id;
  });
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        at: { type: 'string' },
        minutes: { type: 'string' },
        profile: { type: 'string', default: 'adult' },
        speed: { type: 'string' },
        services: { type: 'string' },
        group: { type: 'string', default: 'all' },
        by: { type: 'string', default: 'city' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * The options of `analyse`.
 * @throws UsageError that names the option and what it takes.
 */
export function parseAnalyseOptions(args: readonly string[]): AnalyseOptions {
  const { values, positionals } = readArgs(args);
  if (values.help || positionals.length === 0) return { command: 'help' };
  if (positionals.length > 1) throw new UsageError(`one command, not ${positionals.join(' ')}`);
  const command = oneOf(positionals[0], 'command', ['reach', 'coverage']);
  const profile = readProfile(values.profile, values.speed);
  if (command === 'reach') {
    const minutes = (values.minutes ?? '5,10,15').split(',').map((text) => numberOf(text, 'minutes', 1, 60));
    return {
      command,
      origin: readOrigin(values.at),
      cutoffsMinutes: [...new Set(minutes)].sort((a, b) => a - b),
      profile,
    };
  }
  return {
    command,
    services: readServices(values.services),
    minutes: numberOf(values.minutes ?? '15', 'minutes', 1, 60),
    profile,
    group: oneOf(values.group, 'group', groups),
    by: oneOf(values.by, 'by', zoneDivisions),
  };
}
