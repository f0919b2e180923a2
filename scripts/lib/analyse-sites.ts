import type { AccessContext } from '../../src/core/access/coverage';
import { profileSpeed } from '../../src/core/network/profile';
import { runToEnd } from '../../src/core/run-to-end';
import { describePosition } from '../../src/core/search/describe-position';
import { buildCoverageSets, type CoverageSets } from '../../src/core/siting/coverage-sets';
import { type DescribedSites, describeSites } from '../../src/core/siting/describe-sites';
import { EXACT_LIMIT_SECONDS, type ExactSites, findExactSites } from '../../src/core/siting/exact-sites';
import { type ProposedSites, proposeSites, type SitesQuery } from '../../src/core/siting/propose-sites';
import { rankTogether } from '../../src/core/siting/rank-together';
import { poseSites } from '../../src/core/siting/site-problem';
import { minutesToSeconds } from '../../src/core/units';
import type { AreaData } from '../../src/data/open-area';
import type { SitesOptions } from './analyse-options';
import { completeness, provenance } from './analyse-provenance';
import { UsageError } from './analyse-values';
import { zoneNames } from './analyse-zones';

/** How far the nearest address may be to describe a site by it. */
const DESCRIBE_METERS = 150;

/** Seconds of people's walks in minutes, to the tenth. */
function toMinutes(seconds: number): number {
  return Math.round(seconds / 6) / 10;
}

/** The sites of the exact search in place of the proposed ones, and how it ended. */
async function searchExactly(
  context: AccessContext,
  sets: CoverageSets,
  { query, sites }: ProposedSites,
): Promise<{ readonly exact: ExactSites; readonly described: DescribedSites }> {
  const problem = poseSites(context, sets, query);
  const question = {
    sets: problem.sets,
    weights: problem.weights,
    count: query.count,
    knownSites: sites.map(({ point }) => point),
  };
  const { default: loadHighs } = await import('highs');
  const nowSeconds = (): number => performance.now() / 1000;
  const exact = findExactSites(question, await loadHighs(), EXACT_LIMIT_SECONDS, nowSeconds);
  const ranked = rankTogether(problem, exact.sites);
  return { exact, described: describeSites(context, sets, problem, query.group, ranked) };
}

/** How the exact search ended; weights in persons, or in minutes of their walks where the depth of the gap counts. */
function tellExact({ goal }: SitesQuery, exact: ExactSites) {
  const told = (weight: number): number => (goal === 'people' ? weight : toMinutes(weight / 1000));
  const { kind, covered, knownCovered, upperBound, seconds, sizes } = exact;
  return {
    kind,
    gained: told(covered),
    gainedByProposed: told(knownCovered),
    atMost: told(upperBound),
    seconds: Math.round(seconds * 10) / 10,
    sizes,
  };
}

/**
 * Where further places of a service would do most, as `analyse` prints it: the numbers of the page.
 * @throws UsageError for a zone that the area does not have
 */
export async function analyseSites(data: AreaData, context: AccessContext, options: SitesOptions) {
  const { service, count, minutes, profile, group, goal, within, apartMeters } = options;
  const names = zoneNames(data);
  const unknown = within.find((zoneId) => !names.has(zoneId));
  if (unknown) throw new UsageError(`--within: ${data.area.name} has no ${unknown.replace('-', ':')}`);
  const cutoffSeconds = minutesToSeconds(minutes);
  const query = { services: [service], cutoffSeconds, profile, group, goal, within, apartMeters, count };
  const everywhere = Uint32Array.from({ length: context.demand.count }, (_, point) => point);
  const steps = buildCoverageSets(context.model, everywhere, cutoffSeconds, profileSpeed(profile));
  const sets = runToEnd(steps);
  const proposed = runToEnd(proposeSites(context, sets, query));
  const searched =
    options.exact && proposed.sites.length > 0 ? await searchExactly(context, sets, proposed) : null;
  const { sites, uncovered, gained, uncoveredSeconds, gainedSeconds } = searched?.described ?? proposed;
  const exactShare = searched ? searched.exact.covered / searched.exact.upperBound : 0;
  return {
    command: 'sites',
    service,
    count,
    minutes,
    profile,
    group,
    goal,
    within,
    apartMeters,
    uncovered,
    gained,
    uncoveredMinutes: toMinutes(uncoveredSeconds),
    gainedMinutes: toMinutes(gainedSeconds),
    provenShare: Math.max(proposed.provenShare, exactShare),
    ...(searched ? { exact: tellExact(query, searched.exact) } : {}),
    sites: sites.map((site) => ({
      point: site.point,
      at: site.position,
      near: describePosition(data.search, site.position, DESCRIBE_METERS),
      nil: site.nil,
      name: names.get(`nil-${site.nil}`) ?? null,
      municipio: site.municipio,
      gain: site.gain,
      gainedMinutes: toMinutes(site.gainedSeconds),
      within: site.within,
    })),
    completeness: completeness(data, [service]),
    ...provenance(data, context),
  };
}
