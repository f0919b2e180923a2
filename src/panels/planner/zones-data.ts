import type { Translator } from '../../i18n/translate';
import type { AppState } from '../../state/app-state';
import { coverageRows, zoneRow } from '../../state/coverage-selectors';
import type { DataTable } from '../../state/data-table';
import { openedArea } from '../../state/reach-selectors';
import { zoneName } from './zone-name';

/** Who is left out, the city and then the zones as they are sorted; null while there is no answer. */
export function zonesData(state: AppState, translator: Translator): DataTable | null {
  const { text } = translator;
  const area = openedArea(state);
  const city = zoneRow(state, 'city');
  if (!area || !city) return null;
  return {
    fileName: 'quindici-zone',
    title: text('gaps.table'),
    columns: [
      { key: 'zone', title: text('take.column.zone'), kind: 'text' },
      { key: 'name', title: text('gaps.column.name'), kind: 'text' },
      { key: 'residents', title: text('gaps.column.residents'), kind: 'count' },
      { key: 'covered', title: text('take.column.covered'), kind: 'count' },
      { key: 'uncovered', title: text('gaps.column.uncovered'), kind: 'count' },
      { key: 'uncovered_share', title: text('gaps.column.share'), kind: 'share' },
      { key: 'mean_minutes', title: text('gaps.column.minutes.long'), kind: 'decimal' },
      { key: 'circle_covered', title: text('take.column.circle'), kind: 'count' },
    ],
    rows: [city, ...coverageRows(state)].map((row) => [
      row.zoneId,
      zoneName(row.zoneId, area, translator),
      row.residents,
      row.covered,
      row.uncovered,
      row.share,
      Math.round(row.meanMinutes * 100) / 100,
      row.circleCovered,
    ]),
  };
}
