import type { Group } from '../../core/access/population';
import type { Translator } from '../../i18n/translate';
import { type Side, sideFigures } from '../../state/comparison-selectors';
import type { DataTable, TableColumn } from '../../state/data-table';

/** A side under its name. */
export interface NamedSide {
  readonly name: string;
  readonly side: Side;
}

function columnsOf(group: Group, { text }: Translator): TableColumn[] {
  const title = (measure: string): string =>
    group === 'all'
      ? measure
      : text('compare.of-group', { group: text(`group.${group}`), measure: measure.toLowerCase() });
  return [
    { key: `residents_${group}`, title: title(text('gaps.column.residents')), kind: 'count' },
    { key: `uncovered_${group}`, title: title(text('gaps.column.uncovered')), kind: 'count' },
    { key: `uncovered_share_${group}`, title: title(text('gaps.column.share')), kind: 'share' },
    {
      key: `mean_minutes_${group}`,
      title: title(text('gaps.column.minutes.long')),
      kind: 'decimal',
      digits: 1,
    },
  ];
}

/** Two sides, one a row, with every measure of every group. */
export function sideData(
  { fileName, title }: Pick<DataTable, 'fileName' | 'title'>,
  sides: readonly NamedSide[],
  translator: Translator,
): DataTable {
  const { text } = translator;
  const figures = sides.map(({ side }) => sideFigures(side));
  return {
    fileName,
    title,
    columns: [
      { key: 'what', title: text('compare.what'), kind: 'text' },
      ...(figures[0] ?? []).flatMap(({ group }) => columnsOf(group, translator)),
      { key: 'gaps', title: text('compare.gaps'), kind: 'count' },
      { key: 'circle_covered', title: text('compare.circle-covered'), kind: 'count' },
    ],
    rows: sides.map(({ name, side }, i) => [
      name,
      ...figures[i].flatMap(({ residents, uncovered, share, meanMinutes }) => [
        residents,
        uncovered,
        share,
        Math.round(meanMinutes * 100) / 100,
      ]),
      side.gaps,
      side.circleCovered?.all ?? null,
    ]),
  };
}
