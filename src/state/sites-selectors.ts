import type { SitesAnswer } from '../workers/messages';
import type { AppState } from './app-state';
import { csvCell } from './export-table';
import { isSameQuestion, sitesQuestion } from './questions';
import { openedArea } from './reach-selectors';

/** The proposed sites for the present question; null while there are none or older ones stand. */
export function currentSites(state: AppState): SitesAnswer | null {
  if (state.section !== 'gaps' || state.question !== 'next' || state.sites.kind !== 'ready') return null;
  return isSameQuestion(state.sites.value.query, sitesQuestion(state)) ? state.sites.value : null;
}

/** The proposed sites as CSV, with the question, the method and the data in lines with # first; '' without any. */
export function sitesCsv(state: AppState): string {
  const area = openedArea(state);
  const answer = currentSites(state);
  if (!area || !answer) return '';
  const { query, sites, addresses, gained, uncovered, provenShare } = answer;
  const { manifest, area: study } = area;
  const head = [
    'Quindici: proposed sites',
    `services: ${query.services.join(' ')}; cutoff: ${query.cutoffSeconds / 60} min; pace: ${query.profile.id} ${query.profile.speedKmh} km/h; counted: ${query.group}`,
    `gained: ${gained[query.group]} of ${uncovered[query.group]} residents left out; at least ${(Math.floor(provenShare * 1000) / 10).toFixed(1)} % of what any ${query.count} sites could gain`,
    'method: maximal covering on the walking network, candidates at 100 m cells; greedy, swaps, Lagrangian bound; residents are estimates on 2021 totals',
    `data: ${manifest.dataDate}; demand ${study.demand.sha256.slice(0, 12)}; network ${study.network?.topology.sha256.slice(0, 12) ?? 'none'}`,
    `sources: ${manifest.attribution.map(({ text }) => text).join('; ')}`,
  ];
  const rows = sites.map(({ position: [lng, lat], nil, gain, within }, i) =>
    [
      i + 1,
      lng.toFixed(5),
      lat.toFixed(5),
      addresses[i],
      nil,
      gain.all,
      gain.over65,
      gain.under15,
      within.all,
    ]
      .map(csvCell)
      .join(','),
  );
  const columns = 'rank,lng,lat,near,nil,gain,gain_over65,gain_under15,residents_within';
  return `${[...head.map((line) => `# ${line}`), columns, ...rows].join('\n')}\n`;
}
