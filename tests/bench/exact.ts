import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import loadHighs from 'highs';
import { profileSpeed, travelProfile } from '../../src/core/network/profile';
import { runToEnd } from '../../src/core/run-to-end';
import { buildCoverageSets } from '../../src/core/siting/coverage-sets';
import { EXACT_LIMIT_SECONDS, findExactSites } from '../../src/core/siting/exact-sites';
import { findProvenSites } from '../../src/core/siting/prove-sites';
import { poseSites } from '../../src/core/siting/site-problem';
import { openShippedCity } from '../helpers/shipped-city';
import { describeMachine, describeVersions } from './machine';
import { printTable } from './markdown';

const SERVICES = [
  'coworkings',
  'covered-markets',
  'training-centres',
  'fablabs',
  'job-desks',
  'social-innovation',
] as const;
const COUNTS = [1, 3, 5, 10, 20] as const;
const CUTOFF_SECONDS = 900;
const target = fileURLToPath(new URL('../../docs/exact.md', import.meta.url));

const { values } = parseArgs({
  options: {
    services: { type: 'string', default: SERVICES.join(',') },
    print: { type: 'boolean', default: false },
  },
});
const { data, context } = await openShippedCity();
const profile = travelProfile('adult');
const points = Uint32Array.from({ length: context.demand.count }, (_, point) => point);
const everywhere = runToEnd(buildCoverageSets(context.model, points, CUTOFF_SECONDS, profileSpeed(profile)));
const loadBefore = loadavg()[0];
const nowSeconds = (): number => performance.now() / 1000;

/** A number as the page writes it in English. */
function print(value: number, digits = 0): string {
  return value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** A share that is not rounded up to the whole. */
function printShare(part: number, whole: number): string {
  return part === whole ? '100 %' : `${(Math.floor((part / whole) * 10_000) / 100).toFixed(2)} %`;
}

/** One row: a service and a number of sites. */
async function measure(service: string, count: number): Promise<string[]> {
  const { sets, weights } = poseSites(context, everywhere, {
    services: [service],
    cutoffSeconds: CUTOFF_SECONDS,
    profile,
    group: 'all',
    goal: 'people',
    within: [],
    apartMeters: 0,
  });
  const ours = runToEnd(findProvenSites(sets, weights, count));
  const knownSites = ours.chosen.map((candidate) => sets.candidates[candidate]);
  const solver = await loadHighs();
  let reduceSeconds = 0;
  const started = nowSeconds();
  const exact = findExactSites(
    { sets, weights, count, knownSites },
    solver,
    EXACT_LIMIT_SECONDS,
    nowSeconds,
    () => {
      reduceSeconds = nowSeconds() - started;
    },
  );
  const { asked, merged, model } = exact.sizes;
  return [
    `${service}, ${count}`,
    print(ours.covered),
    printShare(ours.covered, ours.upperBound),
    exact.kind === 'proven' ? print(exact.covered) : `${print(exact.covered)} to ${print(exact.upperBound)}`,
    printShare(ours.covered, exact.upperBound),
    [asked, merged, model].map(({ candidates }) => print(candidates)).join(' → '),
    [asked, model].map(({ entries }) => print(entries)).join(' → '),
    print(reduceSeconds, 1),
    print(exact.seconds - reduceSeconds, 1),
    print(solver.memoryBytes / 1e6),
    exact.kind,
  ];
}

const rows: string[][] = [];
for (const service of values.services.split(','))
  for (const count of COUNTS) {
    const row = await measure(service, count);
    console.error(`  ${row.join(' | ')}`);
    rows.push(row);
  }
const proven = rows.filter((row) => row.at(-1) === 'proven').length;
const text = `# The best sites, exactly

Written by \`npm run bench:exact\`; data of ${data.manifest.dataDate}; ${describeMachine()}; ${describeVersions(['highs']).split(',')[0]}; load average
${Math.max(loadBefore, loadavg()[0]).toFixed(1)}, which above the number of cores lengthens the seconds and shortens what fits into the limit.

For each service and number of sites: what the proposed sites gain (residents without the service within 15 minutes at
5 km/h today), the share of the best possible that their own bound proves, the gain of the best choice, or what it lies
between where the ${EXACT_LIMIT_SECONDS} seconds were not enough, and the share of it that the proposed sites really have. Then how far the
question was made small before HiGHS saw it: candidates as asked, after merging points and dropping needless candidates,
and after closing those that by their price are in no better choice; pairs of a candidate and a point that it covers;
seconds of making it small and of the solver; megabytes of the solver's memory.
${proven} of ${rows.length} were proved.

${printTable(
  [
    'service, sites',
    'proposed',
    'their proof',
    'best',
    'really',
    'candidates',
    'pairs',
    's small',
    's solver',
    'MB',
    'outcome',
  ],
  rows,
)}

How the question is made small, and why nothing is lost, stands in
[the decision](decisions/2026-11-21-exact-sites-by-highs.md). The solver's memory and seconds grow with what is left; where
the bound of the prices stays some tenths of a per cent above the best choice, thousands of candidates are left and a
minute is not enough.
`;
if (values.print) console.log(text);
else writeFileSync(target, text);
