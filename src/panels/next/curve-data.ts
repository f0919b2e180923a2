import type { Group } from '../../core/access/population';
import type { CurvePoint, DescribedSites } from '../../core/siting/describe-sites';
import type { SiteGoal } from '../../core/siting/site-goals';
import type { Translator } from '../../i18n/translate';
import type { DataTable } from '../../state/data-table';
import type { FewestAnswer, SitesAnswer } from '../../workers/messages';

/** What a curve of gains is drawn and tabled from. */
export interface GainCurve {
  readonly goal: SiteGoal;
  readonly group: Group;
  readonly curve: readonly CurvePoint[];
  readonly answer: DescribedSites;
}

/** The curve of an answer; null without any. */
export function curveOf(sites: SitesAnswer | null, fewest: FewestAnswer | null): GainCurve | null {
  if (sites) return { ...sites.query, curve: sites.curve, answer: sites };
  return fewest?.kind === 'fewest'
    ? { goal: 'people', group: fewest.query.group, curve: fewest.curve, answer: fewest }
    : null;
}

/** The height of the curve: people reached, or the share of the minutes beyond the time that is taken away. */
export function heightOf(
  { goal, group, answer }: GainCurve,
  { gained, gainedSeconds }: Pick<CurvePoint, 'gained' | 'gainedSeconds'>,
): number {
  return goal === 'people' ? gained[group] : gainedSeconds / answer.uncoveredSeconds;
}

/** The numbers of the curve. */
export function curveTable({ goal, group, curve, answer }: GainCurve, { text }: Translator): DataTable {
  const minutes = { key: 'minutes_share', title: text('next.column.minutes'), kind: 'share' } as const;
  return {
    fileName: 'quindici-curva',
    title: text(goal === 'people' ? 'next.curve.title' : 'next.curve.title.depth'),
    columns: [
      { key: 'sites', title: text('next.column.sites'), kind: 'count' },
      { key: 'gained', title: text('next.column.gained'), kind: 'count' },
      { key: 'added', title: text('next.column.added'), kind: 'count' },
      { key: 'share', title: text('next.column.share'), kind: 'share' },
      ...(goal === 'depth' ? [minutes] : []),
    ],
    rows: curve.map(({ sites, gained, gainedSeconds }, index) => [
      sites,
      gained[group],
      gained[group] - (index === 0 ? 0 : curve[index - 1].gained[group]),
      gained[group] / answer.uncovered[group],
      ...(goal === 'depth' ? [gainedSeconds / answer.uncoveredSeconds] : []),
    ]),
    notes: [text('next.curve.note')],
  };
}
