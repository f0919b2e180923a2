import type { AccessContext } from '../core/access/coverage';
import type { LngLat } from '../core/geo';
import { profileSpeed } from '../core/network/profile';
import { describePosition } from '../core/search/describe-position';
import { buildCoverageSets, type CoverageSets } from '../core/siting/coverage-sets';
import { describeSites } from '../core/siting/describe-sites';
import { FEWEST_STEPS } from '../core/siting/fewest-sites';
import { proposeFewest } from '../core/siting/propose-fewest';
import { proposeSites } from '../core/siting/propose-sites';
import { PROOF_STEPS } from '../core/siting/prove-sites';
import { rankTogether } from '../core/siting/rank-together';
import { poseSites, type SitesSubject } from '../core/siting/site-problem';
import type { AnalysisSession } from './analysis-session';
import { runInSlices } from './in-slices';
import type { AnalysisMessages } from './messages';
import type { HandlerContext, Handlers } from './server';

/** How far the nearest address may be to describe a point by it. */
const DESCRIBE_METERS = 150;

/** Share of the work that making the coverage sets is taken for; they are made once for many questions. */
const SETS_SHARE = 0.7;

type ProgressOf = (share: number) => void;

/** Answers where further sites should go. */
export function createSitesHandlers({
  needWalks,
  stages,
}: AnalysisSession): Pick<Handlers<AnalysisMessages>, 'sites' | 'sitesProblem' | 'describeSites' | 'fewest'> {
  /** The coverage sets last asked for, and what they were for: the next question often asks for the same. */
  let kept: { readonly context: AccessContext; readonly key: string; readonly sets: CoverageSets } | null =
    null;

  const coverageSetsFor = async (
    context: AccessContext,
    { cutoffSeconds, profile }: Pick<SitesSubject, 'cutoffSeconds' | 'profile'>,
    signal: AbortSignal,
    onProgress: ProgressOf,
  ): Promise<CoverageSets> => {
    const key = `${cutoffSeconds} ${profile.speedKmh}`;
    if (kept?.context === context && kept.key === key) return kept.sets;
    const { count } = context.demand;
    const candidates = Uint32Array.from({ length: count }, (_, point) => point);
    const steps = buildCoverageSets(context.model, candidates, cutoffSeconds, profileSpeed(profile));
    const sets = await runInSlices(steps, signal, (done) => onProgress((SETS_SHARE * done) / count));
    kept = { context, key, sets };
    return sets;
  };

  /** Makes the sets, then does the work on them, and reports how far both have come. */
  const solve = async <Q extends Pick<SitesSubject, 'cutoffSeconds' | 'profile'>, R>(
    query: Q,
    maxSteps: number,
    work: (context: AccessContext, sets: CoverageSets, query: Q) => Generator<number, R>,
    { signal, report }: HandlerContext,
  ): Promise<R> => {
    const context = (await needWalks(signal)).contextOf(query.profile.id);
    let before = 0;
    const tell: ProgressOf = (share) => {
      before = share;
      report({ done: share, total: 1, path: '' });
    };
    const sets = await coverageSetsFor(context, query, signal, tell);
    const start = before > 0 ? SETS_SHARE : 0;
    return runInSlices(work(context, sets, query), signal, (step) =>
      tell(start + ((1 - start) * step) / maxSteps),
    );
  };

  const addressesOf = async (sites: readonly { readonly position: LngLat }[]): Promise<string[]> => {
    const index = await stages.search();
    return sites.map(({ position }) => describePosition(index, position, DESCRIBE_METERS));
  };

  return {
    sites: async (query, context) => {
      const result = await solve(query, PROOF_STEPS, proposeSites, context);
      return { result: { ...result, addresses: await addressesOf(result.sites) }, transfer: [] };
    },
    sitesProblem: async ({ query, sites }, { signal }) => {
      const context = (await needWalks(signal)).contextOf(query.profile.id);
      const everywhere = await coverageSetsFor(context, query, signal, () => {});
      const { sets, weights } = poseSites(context, everywhere, query);
      return {
        result: { sets, weights, count: query.count, knownSites: sites },
        transfer: [sets.candidates.buffer, sets.start.buffer, sets.point.buffer, weights.buffer],
      };
    },
    describeSites: async ({ query, sites, provenShare }, { signal }) => {
      const context = (await needWalks(signal)).contextOf(query.profile.id);
      const everywhere = await coverageSetsFor(context, query, signal, () => {});
      const problem = poseSites(context, everywhere, query);
      const ranked = rankTogether(problem, sites);
      const described = describeSites(context, everywhere, problem, query.group, ranked);
      const addresses = await addressesOf(described.sites);
      return { result: { query, ...described, provenShare, addresses }, transfer: [] };
    },
    fewest: async (query, context) => {
      const result = await solve(query, FEWEST_STEPS, proposeFewest, context);
      const addresses = result.kind === 'fewest' ? await addressesOf(result.sites) : [];
      return { result: { ...result, addresses }, transfer: [] };
    },
  };
}
