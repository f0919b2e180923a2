import { type Group, groups } from '../../core/access/population';
import type { Translator } from '../../i18n/translate';
import { type Side, sideFigures } from '../../state/comparison-selectors';
import type { DataTable, TableColumn } from '../../state/data-table';

/** A side under its name. */
export interface NamedSide {
  readonly name: string;
  readonly side: Side;
}

function columnsOf(group: Group, hasMinutes: boolean, { text }: Translator): TableColumn[] {
  const title = (measure: string): string =>
    group === 'all'
      ? measure
      : text('compare.of-group', { group: text(`group.${group}`), measure: measure.toLowerCase() });
  const minutes: TableColumn = {
    key: `mean_minutes_${group}`,
    title: title(text('gaps.column.minutes.long')),
    kind: 'decimal',
    digits: 1,
  };
  return [
    { key: `residents_${group}`, title: title(text('gaps.column.residents')), kind: 'count' },
    { key: `uncovered_${group}`, title: title(text('gaps.column.uncovered')), kind: 'count' },
    { key: `uncovered_share_${group}`, title: title(text('gaps.column.share')), kind: 'share' },
    ...(hasMinutes ? [minutes] : []),
  ];
}

/** Two sides, one a row, with every measure of every group that both sides have. */
export function sideData(
  { fileName, title }: Pick<DataTable, 'fileName' | 'title'>,
  sides: readonly NamedSide[],
  translator: Translator,
): DataTable {
  const { text } = translator;
  const hasMinutes = sides.every(({ side }) => side.meanSeconds !== null);
  const last = [
    { column: { key: 'gaps', title: text('compare.gaps'), kind: 'count' }, of: ({ gaps }: Side) => gaps },
    {
      column: { key: 'circle_covered', title: text('compare.circle-covered'), kind: 'count' },
      of: ({ circleCovered }: Side) => circleCovered?.all ?? null,
    },
  ] as const;
  const known = last.filter(({ of }) => sides.every(({ side }) => of(side) !== null));
  return {
    fileName,
    title,
    columns: [
      { key: 'what', title: text('compare.what'), kind: 'text' },
      ...groups.flatMap((group) => columnsOf(group, hasMinutes, translator)),
      ...known.map(({ column }) => column),
    ],
    rows: sides.map(({ name, side }) => [
      name,
      ...sideFigures(side).flatMap(({ residents, uncovered, share, meanMinutes }) => [
        residents,
        uncovered,
        share,
        ...(hasMinutes ? [Math.round(meanMinutes * 100) / 100] : []),
      ]),
      ...known.map(({ of }) => of(side)),
    ]),
  };
}
