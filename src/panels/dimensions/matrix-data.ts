import type { DimensionRow } from '../../core/access/dimensions';
import type { Translator } from '../../i18n/translate';
import type { DataTable, TableCell, TableColumn } from '../../state/data-table';
import {
  coveredShare,
  type DimensionsReady,
  dimensionName,
  isMostlyRobust,
  peripheryRow,
} from '../../state/dimension-selectors';
import type { OpenedArea } from '../../workers/messages';
import { zoneName } from '../planner/zone-name';
import type { DimensionsText } from './use-dimensions-text';

/** A row of the matrix with what it is called. */
export interface MatrixRow {
  readonly zoneId: string;
  readonly row: DimensionRow;
  readonly name: string;
  /** NIL number; null for the city and the periphery. */
  readonly nil: number | null;
}

/** What the rows are ordered by: a name, residents, the share of one dimension by its index, or what is missing most. */
export type MatrixSort = {
  readonly by: 'name' | 'residents' | 'missing' | number;
  readonly descending: boolean;
};

/** The city and the periphery, which stand first whatever the order. */
export function headRows(answer: DimensionsReady, dimText: DimensionsText): MatrixRow[] {
  const city = answer.rows.find(({ zoneId }) => zoneId === 'city');
  const periphery = peripheryRow(answer);
  return [
    ...(city ? [{ zoneId: 'city', row: city, name: dimText('dim.city'), nil: null }] : []),
    ...(periphery.residents > 0
      ? [{ zoneId: 'periphery', row: periphery, name: dimText('dim.periphery'), nil: null }]
      : []),
  ];
}

function sortValue({ row, name }: MatrixRow, by: MatrixSort['by']): number | string {
  if (by === 'name') return name;
  if (by === 'residents') return row.residents;
  if (by === 'missing') return row.mostMissing ?? row.cells.length;
  return coveredShare(row, by);
}

/** The 88 neighbourhoods in an order; those without residents last, equals by name. */
export function nilRows(
  answer: DimensionsReady,
  area: OpenedArea,
  translator: Translator,
  { by, descending }: MatrixSort,
): MatrixRow[] {
  const rows = answer.rows
    .filter(({ zoneId }) => zoneId.startsWith('nil-'))
    .map((row) => ({
      zoneId: row.zoneId,
      row,
      name: zoneName(row.zoneId, area, translator),
      nil: Number(row.zoneId.slice('nil-'.length)),
    }));
  const sign = descending ? -1 : 1;
  const compare = (a: MatrixRow, b: MatrixRow): number => {
    const [first, second] = [sortValue(a, by), sortValue(b, by)];
    if (typeof first === 'string' || typeof second === 'string')
      return sign * String(first).localeCompare(String(second), 'it');
    const isLast = Number(Number.isNaN(first)) - Number(Number.isNaN(second));
    return isLast || sign * (first - second) || 0;
  };
  return rows.sort((a, b) => compare(a, b) || a.name.localeCompare(b.name, 'it'));
}

/** The whole matrix as it is taken away: for each dimension who has it, the share, and who has not, robust and fragile. */
export function matrixData(
  answer: DimensionsReady,
  area: OpenedArea,
  translator: Translator,
  dimText: DimensionsText,
): DataTable {
  const { locale } = translator;
  const columns: TableColumn[] = answer.dimensions.flatMap((dimension) => {
    const name = dimensionName(dimension, locale);
    return [
      { key: `${dimension.id}_covered`, title: dimText('dim.file.covered', { name }), kind: 'count' },
      { key: `${dimension.id}_share`, title: dimText('dim.file.share', { name }), kind: 'share' },
      { key: `${dimension.id}_robust`, title: dimText('dim.file.robust', { name }), kind: 'count' },
      { key: `${dimension.id}_fragile`, title: dimText('dim.file.fragile', { name }), kind: 'count' },
    ] as const;
  });
  const rows = [
    ...headRows(answer, dimText),
    ...nilRows(answer, area, translator, { by: 'name', descending: false }),
  ];
  const minutes = answer.query.cutoffSeconds / 60;
  return {
    fileName: `quindici-dimensioni-${answer.query.tier}`,
    title: `${dimText('dim.matrix', { minutes })} (${dimText(`dim.tier.${answer.query.tier}`)})`,
    columns: [
      { key: 'zone', title: dimText('dim.column.zone'), kind: 'text' },
      { key: 'name', title: dimText('dim.column.zone'), kind: 'text' },
      { key: 'residents', title: dimText('dim.column.residents'), kind: 'count' },
      ...columns,
      { key: 'most_missing', title: dimText('dim.column.missing'), kind: 'text' },
      { key: 'sureness', title: dimText('dim.file.sureness'), kind: 'text' },
    ],
    rows: rows.map(({ row, name }): TableCell[] => [
      row.zoneId,
      name,
      row.residents,
      ...row.cells.flatMap((cell, index) => [
        cell.covered,
        coveredShare(row, index),
        cell.robustOut,
        cell.fragileOut,
      ]),
      row.mostMissing === null ? null : dimensionName(answer.dimensions[row.mostMissing], locale),
      row.mostMissing === null
        ? null
        : dimText(isMostlyRobust(row.cells[row.mostMissing]) ? 'dim.robust' : 'dim.fragile'),
    ]),
    notes: [dimText('dim.apart'), dimText('dim.method'), dimText('dim.method.caveat')],
  };
}
