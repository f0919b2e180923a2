import type { DetourDistribution } from '../../core/access/detour';
import type { Translator } from '../../i18n/translate';
import type { NilZone } from '../../schema/zone';
import type { AppState } from '../../state/app-state';
import type { DataTable } from '../../state/data-table';
import { openedArea } from '../../state/reach-selectors';

/** A NIL with the detour of the walks that start in it, and its name. */
export type DetourRow = DetourDistribution['nils'][number] & { readonly name: string };

/** The NIL whose walks are the longest detours first; those without a figure last. */
export function detourRows({ nils }: DetourDistribution, zones: readonly NilZone[]): DetourRow[] {
  const names = new Map(zones.map(({ nil, commonName }) => [nil, commonName]));
  return nils
    .map((row) => ({ ...row, name: names.get(row.nil) ?? '' }))
    .sort((a, b) => (b.median ?? 0) - (a.median ?? 0) || a.name.localeCompare(b.name, 'it'));
}

/** The detour of the city, then of the NIL, to take away. */
export function detourData(
  detour: DetourDistribution,
  zones: readonly NilZone[],
  cityName: string,
  { text }: Translator,
): DataTable {
  return {
    fileName: 'quindici-allungamento',
    title: text('detour.table'),
    columns: [
      { key: 'nil', title: 'NIL', kind: 'text' },
      { key: 'name', title: text('gaps.column.name'), kind: 'text' },
      { key: 'residents', title: text('gaps.column.residents'), kind: 'count' },
      { key: 'pairs', title: text('detour.column.pairs'), kind: 'count' },
      { key: 'detour_p10', title: text('detour.column.tenth'), kind: 'decimal' },
      { key: 'detour_median', title: text('detour.column.median'), kind: 'decimal' },
      { key: 'detour_p90', title: text('detour.column.ninetieth'), kind: 'decimal' },
    ],
    rows: [
      { nil: '', name: cityName, ...detour.city },
      ...detourRows(detour, zones).map((row) => ({ ...row, nil: String(row.nil) })),
    ].map(({ nil, name, residents, pairs, tenth, median, ninetieth }) => [
      nil,
      name,
      residents,
      pairs,
      tenth,
      median,
      ninetieth,
    ]),
  };
}

/** {@link detourData} of the opened area; null where it has no network. */
export function cityDetourData(state: AppState, translator: Translator): DataTable | null {
  const area = openedArea(state);
  return area?.detour ? detourData(area.detour, area.nils, area.area.name, translator) : null;
}
