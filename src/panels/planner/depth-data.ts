import type { Translator } from '../../i18n/translate';
import type { AppState } from '../../state/app-state';
import type { DataTable } from '../../state/data-table';
import { depthRow, depthRows } from '../../state/depth-selectors';
import { openedArea } from '../../state/reach-selectors';
import { zoneName } from './zone-name';

/** To two decimals; NaN stays NaN. */
function twoDecimals(value: number): number {
  return Math.round(value * 100) / 100;
}

/** How sure and how deep, the city and then the zones; null while there is no answer. */
export function depthData(state: AppState, translator: Translator): DataTable | null {
  const { text } = translator;
  const area = openedArea(state);
  const city = depthRow(state, 'city');
  if (!area || !city) return null;
  return {
    fileName: 'quindici-certezza',
    title: text('depth.table'),
    columns: [
      { key: 'zone', title: text('take.column.zone'), kind: 'text' },
      { key: 'name', title: text('gaps.column.name'), kind: 'text' },
      { key: 'residents', title: text('gaps.column.residents'), kind: 'count' },
      { key: 'uncovered', title: text('gaps.column.uncovered'), kind: 'count' },
      { key: 'robust', title: text('depth.column.robust.long'), kind: 'count' },
      { key: 'fragile', title: text('depth.column.fragile.long'), kind: 'count' },
      { key: 'uncovered_robust', title: text('depth.column.uncovered.robust'), kind: 'count' },
      { key: 'uncovered_fragile', title: text('depth.column.uncovered.fragile'), kind: 'count' },
      { key: 'missing_minutes', title: text('depth.column.missing.long'), kind: 'decimal' },
    ],
    rows: [city, ...depthRows(state)].map((row) => [
      row.zoneId,
      zoneName(row.zoneId, area, translator),
      row.residents,
      row.uncovered,
      row.robust,
      row.fragile,
      row.uncoveredRobust,
      row.uncoveredFragile,
      twoDecimals(row.missingMinutes),
    ]),
  };
}
