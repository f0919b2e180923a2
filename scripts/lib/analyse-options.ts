import { parseArgs } from 'node:util';
import { type Group, groups } from '../../src/core/access/population';
import type { LngLat } from '../../src/core/geo';
import { isProfileId, profileIds, type TravelProfile, travelProfile } from '../../src/core/network/profile';
import { isServiceId, type ServiceId, serviceIds } from '../../src/schema/service';

/** Something wrong on the command line: what, and what is expected. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const zoneDivisions = ['city', 'municipio', 'nil'] as const;
export type ZoneDivision = (typeof zoneDivisions)[number];

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

export type AnalyseOptions = ReachOptions | CoverageOptions | { readonly command: 'help' };

export const usage = `Usage: npm run -s analyse -- <reach|coverage> [options]

reach      what a walk from one point reaches
  --at <lng,lat>         degrees, WGS 84: --at 9.1345,45.5197
  --minutes <n,n,…>      cutoffs, each 1 to 60                        (default 5,10,15)
coverage   who has the services within a walk, and who has not
  --services <id,…>      any of them counts: ${serviceIds.join(', ')}
  --minutes <n>          cutoff, 1 to 60                              (default 15)
  --group <group>        ${groups.join(', ')}                         (default all)
  --by <division>        ${zoneDivisions.join(', ')}                         (default city)
both
  --profile <id>         ${profileIds.join(', ')}              (default adult)
  --speed <km/h>         2 to 6, bicycle 8 to 20                      (default of the profile)
  --help

Prints JSON on standard output. Exit code 2 for bad input, 1 for a failure.`;

function numberOf(text: string, name: string, low: number, high: number): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= low && value <= high)) {
    throw new UsageError(`--${name}: ${JSON.stringify(text)} is not a number from ${low} to ${high}`);
  }
  return value;
}

function readOrigin(text: string | undefined): LngLat {
  if (text === undefined) throw new UsageError('reach needs --at <lng,lat>');
  const parts = text.split(',');
  if (parts.length !== 2) throw new UsageError(`--at: ${JSON.stringify(text)} is not <lng,lat>`);
  return [numberOf(parts[0], 'at', -180, 180), numberOf(parts[1], 'at', -90, 90)];
}

function readProfile(id: string, speed: string | undefined): TravelProfile {
  if (!isProfileId(id))
    throw new UsageError(`--profile: ${JSON.stringify(id)} is none of ${profileIds.join(', ')}`);
  try {
    return travelProfile(id, speed === undefined ? undefined : numberOf(speed, 'speed', 0, 100));
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`--speed: ${error.message}`);
    throw error;
  }
}

function readServices(text: string | undefined): ServiceId[] {
  if (!text) throw new UsageError('coverage needs --services <id,…>');
  return [...new Set(text.split(','))].map((id) => {
    if (!isServiceId(id))
      throw new UsageError(`--services: ${JSON.stringify(id)} is none of ${serviceIds.join(', ')}`);
    return id;
  });
}

function oneOf<T extends string>(text: string, name: string, allowed: readonly T[]): T {
  const found = allowed.find((value) => value === text);
  if (found === undefined)
    throw new UsageError(`--${name}: ${JSON.stringify(text)} is none of ${allowed.join(', ')}`);
  return found;
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
