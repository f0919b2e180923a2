import type { AppState } from './app-state';
import { coverageRows, currentCoverage, zoneRow } from './coverage-selectors';
import { openedArea } from './reach-selectors';

/** A value as a cell of CSV, in quotes where it must be; '' for a number that is none. */
export function csvCell(value: string | number): string {
  const text = typeof value === 'number' ? (Number.isFinite(value) ? String(value) : '') : value;
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The table of who is left out as CSV: lines with # first that say the question, the method, the sources and the
 * data with the first letters of their checksums. '' while there is no answer to the present question.
 */
export function coverageCsv(state: AppState): string {
  const area = openedArea(state);
  const answer = currentCoverage(state);
  const city = zoneRow(state, 'city');
  if (!area || !answer || !city) return '';
  const { manifest, area: study } = area;
  const { services, match, cutoffSeconds, profile } = answer.query;
  const head = [
    'Quindici: residents left out',
    `services: ${services.join(' ')} (${match})`,
    `cutoff: ${cutoffSeconds / 60} min; pace: ${profile.id} ${profile.speedKmh} km/h; group: ${state.group}`,
    `method: ${answer.method}; residents are estimates on 2021 totals`,
    `data: ${manifest.dataDate}; demand ${study.demand.sha256.slice(0, 12)}; network ${study.network?.topology.sha256.slice(0, 12) ?? 'none'}`,
    ...study.layers
      .filter(({ service }) => services.includes(service))
      .map(
        ({ service, located, known, file }) =>
          `${service}: on ${located} located of ${known} known; file ${file.sha256.slice(0, 12)}`,
      ),
    `sources: ${manifest.attribution.map(({ text }) => text).join('; ')}`,
  ];
  const columns = [
    'zone',
    'name',
    'residents',
    'covered',
    'uncovered',
    'uncovered_share',
    'mean_minutes',
    'circle_covered',
  ];
  const rows = [{ ...city, name: study.name }, ...coverageRows(state)].map((row) => [
    row.zoneId,
    row.name,
    row.residents,
    row.covered,
    row.uncovered,
    Number(row.share.toFixed(4)),
    Number(row.meanMinutes.toFixed(2)),
    row.circleCovered,
  ]);
  return `${[...head.map((line) => `# ${line}`), columns.join(','), ...rows.map((row) => row.map(csvCell).join(','))].join('\n')}\n`;
}
