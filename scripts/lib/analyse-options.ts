import { parseArgs } from 'node:util';
import type { ServiceMatch, ZoneId } from '../../src/core/access/answers';
import { type ServiceTier, serviceTiers } from '../../src/core/access/dimensions';
import { type Group, groups } from '../../src/core/access/population';
import type { LngLat } from '../../src/core/geo';
import type { TravelProfile } from '../../src/core/network/profile';
import { type SiteGoal, siteGoals } from '../../src/core/siting/site-goals';
import type { ServiceId } from '../../src/schema/service';
import {
  numberOf,
  oneOf,
  readProfile,
  readService,
  readServices,
  readWithin,
  UsageError,
  wholeNumberOf,
} from './analyse-values';
import { type ZoneDivision, zoneDivisions } from './analyse-zones';

const commands = ['reach', 'coverage', 'dimensions', 'scenario', 'nearest', 'sites'] as const;

export interface ReachOptions {
  readonly command: 'reach';
  readonly origin: LngLat;
  readonly cutoffsMinutes: readonly number[];
  readonly profile: TravelProfile;
}

export interface CoverageOptions {
  readonly command: 'coverage';
  readonly services: readonly ServiceId[];
  readonly match: ServiceMatch;
  readonly minutes: number;
  readonly profile: TravelProfile;
  readonly group: Group;
  readonly by: ZoneDivision;
}

export interface DimensionsOptions {
  readonly command: 'dimensions';
  readonly tier: ServiceTier;
  readonly minutes: number;
  readonly profile: TravelProfile;
  readonly by: ZoneDivision;
}

/** What a scenario asks stands in its file. */
export interface ScenarioOptions {
  readonly command: 'scenario';
  readonly file: string;
  readonly by: ZoneDivision;
}

export interface NearestOptions {
  readonly command: 'nearest';
  readonly service: ServiceId;
  readonly minutes: number;
  readonly profile: TravelProfile;
  readonly k: number;
  readonly by: ZoneDivision;
}

export interface SitesOptions {
  readonly command: 'sites';
  readonly service: ServiceId;
  readonly count: number;
  readonly minutes: number;
  readonly profile: TravelProfile;
  readonly group: Group;
  readonly goal: SiteGoal;
  readonly within: readonly ZoneId[];
  readonly apartMeters: number;
  /** Whether the best choice of all is looked for. */
  readonly exact: boolean;
}

export type AnalysisOptions =
  | ReachOptions
  | CoverageOptions
  | DimensionsOptions
  | ScenarioOptions
  | NearestOptions
  | SitesOptions;
export type AnalyseOptions = AnalysisOptions | { readonly command: 'help' };

function readOrigin(text: string | undefined): LngLat {
  if (text === undefined) throw new UsageError('reach needs --at <lng,lat>');
  const parts = text.split(',');
  if (parts.length !== 2) throw new UsageError(`--at: ${JSON.stringify(text)} is not <lng,lat>`);
  return [numberOf(parts[0], 'at', -180, 180), numberOf(parts[1], 'at', -90, 90)];
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        area: { type: 'string', default: 'milano' },
        at: { type: 'string' },
        minutes: { type: 'string' },
        profile: { type: 'string' },
        speed: { type: 'string' },
        services: { type: 'string' },
        service: { type: 'string' },
        match: { type: 'string' },
        file: { type: 'string' },
        k: { type: 'string', default: '3' },
        group: { type: 'string' },
        by: { type: 'string', default: 'city' },
        tier: { type: 'string', default: 'everyday' },
        count: { type: 'string', default: '3' },
        goal: { type: 'string', default: 'people' },
        within: { type: 'string', default: '' },
        apart: { type: 'string', default: '0' },
        exact: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The id of the study area that is asked about, which may be none. @throws UsageError as the other options do */
export function readAreaId(args: readonly string[]): string {
  return readArgs(args).values.area;
}

/** What the file of a scenario says, and no option beside it may. */
const saidByFile = ['services', 'service', 'match', 'minutes', 'group', 'profile', 'speed'] as const;

function readScenarioOptions(values: ReturnType<typeof readArgs>['values']): ScenarioOptions {
  if (!values.file) throw new UsageError('scenario needs --file <scenario.json>');
  const said = saidByFile.find((option) => values[option] !== undefined);
  if (said) throw new UsageError(`--${said}: the file of the scenario says it`);
  return { command: 'scenario', file: values.file, by: oneOf(values.by, 'by', zoneDivisions) };
}

/**
 * The options of `analyse`.
 * @throws UsageError that names the option and what it takes.
 */
export function parseAnalyseOptions(args: readonly string[]): AnalyseOptions {
  const { values, positionals } = readArgs(args);
  if (values.help || positionals.length === 0) return { command: 'help' };
  if (positionals.length > 1) throw new UsageError(`one command, not ${positionals.join(' ')}`);
  const command = oneOf(positionals[0], 'command', commands);
  if (command === 'scenario') return readScenarioOptions(values);
  const profile = readProfile(values.profile ?? 'adult', values.speed);
  if (command === 'reach') {
    const minutes = (values.minutes ?? '5,10,15').split(',').map((text) => numberOf(text, 'minutes', 1, 60));
    return {
      command,
      origin: readOrigin(values.at),
      cutoffsMinutes: [...new Set(minutes)].sort((a, b) => a - b),
      profile,
    };
  }
  const minutes = numberOf(values.minutes ?? '15', 'minutes', 1, 60);
  if (command === 'coverage') {
    return {
      command,
      services: readServices(values.services),
      match: oneOf(values.match ?? 'any', 'match', ['any', 'all']),
      minutes,
      profile,
      group: oneOf(values.group ?? 'all', 'group', groups),
      by: oneOf(values.by, 'by', zoneDivisions),
    };
  }
  if (command === 'dimensions') {
    const by = oneOf(values.by, 'by', zoneDivisions);
    return { command, tier: oneOf(values.tier, 'tier', serviceTiers), minutes, profile, by };
  }
  const service = readService(command, values.service);
  if (command === 'sites') {
    return {
      command,
      service,
      count: wholeNumberOf(values.count, 'count', 1, 20),
      minutes,
      profile,
      group: oneOf(values.group ?? 'all', 'group', groups),
      goal: oneOf(values.goal, 'goal', siteGoals),
      within: readWithin(values.within),
      apartMeters: numberOf(values.apart, 'apart', 0, 5000),
      exact: values.exact,
    };
  }
  return {
    command,
    service,
    minutes,
    profile,
    k: wholeNumberOf(values.k, 'k', 1, 3),
    by: oneOf(values.by, 'by', zoneDivisions),
  };
}
