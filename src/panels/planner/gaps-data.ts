import type { Translator } from '../../i18n/translate';
import type { AppState } from '../../state/app-state';
import { currentCoverage } from '../../state/coverage-selectors';
import type { DataTable } from '../../state/data-table';
import { currentDepth } from '../../state/depth-selectors';
import { openedArea } from '../../state/reach-selectors';
import { placeName } from '../place-words';
import { barrierWords } from './barrier-words';

/** The gaps, largest first, with who lives there and how much too far; null while there is no answer. */
export function gapsData(state: AppState, { text, locale }: Translator): DataTable | null {
  const area = openedArea(state);
  const answer = currentCoverage(state);
  if (!area || !answer) return null;
  const depth = currentDepth(state);
  const nameOf = (nil: number): string => area.nils.find((zone) => zone.nil === nil)?.commonName ?? '';
  return {
    fileName: 'quindici-aree-scoperte',
    title: text('take.table.gaps'),
    columns: [
      { key: 'gap', title: text('take.column.gap'), kind: 'count' },
      { key: 'nil', title: text('take.column.nils'), kind: 'text' },
      { key: 'uncovered', title: text('gaps.column.uncovered'), kind: 'count' },
      { key: 'uncovered_over65', title: text('group.over65'), kind: 'count' },
      { key: 'uncovered_under15', title: text('group.under15'), kind: 'count' },
      { key: 'mean_minutes_missing', title: text('take.column.missing'), kind: 'decimal' },
      { key: 'nearest', title: text('take.column.nearest'), kind: 'text' },
      { key: 'barrier', title: text('depth.column.barrier'), kind: 'text' },
      { key: 'barrier_residents', title: text('depth.column.barrier.residents'), kind: 'count' },
      { key: 'area_m2', title: text('take.column.area'), kind: 'count' },
      { key: 'lng', title: text('take.column.lng'), kind: 'decimal' },
      { key: 'lat', title: text('take.column.lat'), kind: 'decimal' },
    ],
    rows: answer.gaps.map((gap) => {
      const nearest = area.places[gap.nearestFacility];
      const barrier = depth?.barriers[gap.id];
      return [
        gap.id,
        gap.nils.map(nameOf).join(', '),
        gap.uncovered.all,
        gap.uncovered.over65,
        gap.uncovered.under15,
        Math.round(gap.meanMissingSeconds / 6) / 10,
        nearest ? placeName(nearest, locale) : '',
        barrier?.kind === 'barrier' ? barrierWords(barrier, text) : '',
        barrier?.kind === 'barrier' ? barrier.residents : null,
        Math.round(gap.areaSquareMeters),
        ...gap.label,
      ];
    }),
  };
}
