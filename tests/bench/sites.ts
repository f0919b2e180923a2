import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { groups } from '../../src/core/access/population';
import { profileSpeed, travelProfile } from '../../src/core/network/profile';
import { runToEnd } from '../../src/core/run-to-end';
import { buildCoverageSets } from '../../src/core/siting/coverage-sets';
import { type FewestQuery, proposeFewest } from '../../src/core/siting/propose-fewest';
import { proposeSites } from '../../src/core/siting/propose-sites';
import { siteGoals } from '../../src/core/siting/site-goals';
import type { SitesSubject } from '../../src/core/siting/site-problem';
import { openShippedCity } from '../helpers/shipped-city';
import { describeMachine } from './machine';
import { printTable } from './markdown';

const COUNT_BANDS = [[1, 2, 3, 4, 5], [6, 7, 8, 9, 10], [20]] as const;
const PERCENTS = [70, 80, 90, 95] as const;
const CUTOFF_SECONDS = 900;
const target = fileURLToPath(new URL('../../docs/bench-sites.md', import.meta.url));

const { values } = parseArgs({
  options: { services: { type: 'string' }, print: { type: 'boolean', default: false } },
});
const { data, context } = await openShippedCity();
const services = values.services?.split(',') ?? [
  ...new Set(context.facilities.map(({ service }) => service)),
];
const profile = travelProfile('adult');
const loadBefore = loadavg()[0];

/** What some work gives, and the seconds that the processor spent on it: on an idle machine, those of the clock. */
function timed<T>(work: () => T): { readonly value: T; readonly seconds: number } {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { value, seconds: (user + system) / 1e6 };
}

const points = Uint32Array.from({ length: context.demand.count }, (_, point) => point);
const { value: sets, seconds: setsSeconds } = timed(() =>
  runToEnd(buildCoverageSets(context.model, points, CUTOFF_SECONDS, profileSpeed(profile))),
);

function subjectOf(service: string): Omit<SitesSubject, 'goal' | 'group'> {
  return { services: [service], cutoffSeconds: CUTOFF_SECONDS, profile, within: [], apartMeters: 0 };
}

/** Rounded down to a hundredth of a percent. */
function printShare(share: number): string {
  return `${(Math.floor(share * 10_000) / 100).toFixed(2)} %`;
}

/** Over all groups and goals: the least proven share, and the longest and the middle time. */
function measureBand(service: string, counts: readonly number[]): string[] {
  let least = 1;
  const times: number[] = [];
  for (const goal of siteGoals)
    for (const group of groups)
      for (const count of counts) {
        const query = { ...subjectOf(service), goal, group, count };
        const { value, seconds } = timed(() => runToEnd(proposeSites(context, sets, query)));
        least = Math.min(least, value.provenShare);
        times.push(seconds);
      }
  times.sort((a, b) => a - b);
  const middle = times[Math.floor(times.length / 2)];
  return [printShare(least), middle.toFixed(2), times[times.length - 1].toFixed(2)];
}

/** How few sites serve each share of all residents: found, needed at least, seconds. */
function measureFewest(service: string): string[] {
  return PERCENTS.map((percent) => {
    const query: FewestQuery = { ...subjectOf(service), group: 'all', percent };
    const { value, seconds } = timed(() => runToEnd(proposeFewest(context, sets, query)));
    const time = `${seconds.toFixed(1)} s`;
    if (value.kind === 'fewest') return `${value.sites.length} (${value.atLeast}), ${time}`;
    if (value.kind === 'too-many') return `over ${value.tried} (${value.atLeast}), ${time}`;
    return value.kind === 'reached-today' ? 'today' : 'out of reach';
  });
}

const siteRows: string[][] = [];
const fewestRows: string[][] = [];
for (const service of services) {
  const row = [service, ...COUNT_BANDS.flatMap((counts) => measureBand(service, counts))];
  console.error(`  ${row.join(' | ')}`);
  siteRows.push(row);
  fewestRows.push([service, ...measureFewest(service)]);
}
const text = `# Further sites: how good, how fast

Written by \`npm run bench:sites\`; data of ${data.manifest.dataDate}; ${describeMachine()}; load average ${Math.max(loadBefore, loadavg()[0]).toFixed(1)}.
Seconds are those of the processor, one core; where the load is above the number of cores they are longer than on an idle machine.

Walks of 15 minutes at 5 km/h. The coverage sets of all ${context.demand.count} demand points, made once for every question of one
pace and time, took ${setsSeconds.toFixed(1)} s (${sets.point.length} pairs); what follows comes after them.

## The best sites of a number

Over three groups and two goals (people, depth): the least share of the best possible that is proven, and the middle and the
longest time, for 1 to 5 sites, 6 to 10 and 20.

${printTable(['service', '1–5: proven', 'middle s', 'longest s', '6–10: proven', 'middle s', 'longest s', '20: proven', 'middle s', 'longest s'], siteRows)}

## As few sites as do

Sites found so that a share of all residents has a place within the time; in brackets, how many are needed at least, by proof.

${printTable(['service', ...PERCENTS.map((percent) => `${percent} %`)], fewestRows)}
`;
if (values.print) console.log(text);
else writeFileSync(target, text);
