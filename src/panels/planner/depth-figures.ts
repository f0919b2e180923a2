import { BAND_SECONDS, type DepthAnswer, LORENZ_STEPS } from '../../core/access/depth';
import type { Group } from '../../core/access/population';
import type { Translator } from '../../i18n/translate';
import type { AppState } from '../../state/app-state';
import type { DataTable, TableCell, TableColumn } from '../../state/data-table';
import { currentDepth, depthRows, peripheryWalks } from '../../state/depth-selectors';
import { openedArea } from '../../state/reach-selectors';
import { zoneName } from './zone-name';

const BAND_MINUTES = BAND_SECONDS / 60;

/** Decimals of the indices that are taken away, and that are shown. */
const INDEX_DIGITS = 4;
const SHOWN_DIGITS = 3;

function toDigits(value: number, digits = INDEX_DIGITS): number {
  return Number(value.toFixed(digits));
}

function groupColumns({ text }: Translator, kind: TableColumn['kind']): TableColumn[] {
  const digits = SHOWN_DIGITS;
  return [
    { key: 'all', title: text('group.all'), kind, digits },
    { key: 'over65', title: text('group.over65'), kind, digits },
    { key: 'under15', title: text('group.under15'), kind, digits },
  ];
}

function byGroup(figure: (group: Group) => number): TableCell[] {
  return [figure('all'), figure('over65'), figure('under15')];
}

/** Depth and inequality of the city by group; null while there is no answer. */
export function indicesData(state: AppState, translator: Translator): DataTable | null {
  const { text } = translator;
  const answer = currentDepth(state);
  const city = answer?.zones.find(({ zoneId }) => zoneId === 'city');
  if (!answer || !city) return null;
  const periphery = (group: Group) => peripheryWalks({ ...state, group });
  const { distribution } = answer;
  const index = (name: string, figure: (group: Group) => number): TableCell[] => [
    name,
    ...byGroup((group) => toDigits(figure(group))),
  ];
  const minutes = (name: string, figure: (group: Group) => number | undefined): TableCell[] => [
    name,
    ...byGroup((group) => toDigits(figure(group) ?? Number.NaN, 1)),
  ];
  return {
    fileName: 'quindici-indici',
    title: text('depth.indices'),
    columns: [
      { key: 'index', title: text('depth.index'), kind: 'text' },
      ...groupColumns(translator, 'decimal'),
    ],
    rows: [
      index(text('depth.index.fgt0'), (group) => city.depth[group].headcount),
      index(text('depth.index.fgt1'), (group) => city.depth[group].depth),
      index(text('depth.index.fgt2'), (group) => city.depth[group].severity),
      index(text('depth.index.gini'), (group) => city.gini[group]),
      index(text('depth.index.theil'), (group) => distribution[group].theil.total),
      index(text('depth.index.theil.between'), (group) => distribution[group].theil.between),
      index(text('depth.index.theil.within'), (group) => distribution[group].theil.within),
      minutes(text('depth.index.mean'), (group) => city.meanSeconds[group] / 60),
      minutes(text('depth.index.periphery'), (group) => periphery(group)?.peripheryMinutes),
      minutes(text('depth.index.rest'), (group) => periphery(group)?.restMinutes),
      index(text('depth.index.ratio'), (group) => periphery(group)?.ratio ?? Number.NaN),
    ],
    notes: [text('depth.indices.fgt'), text('depth.indices.inequality'), text('depth.indices.theil')],
  };
}

/** One bar of the distribution of walks. */
export interface WalkBand {
  /** Exclusive, but for the first; minutes. */
  readonly from: number;
  /** Inclusive; Infinity for the last. */
  readonly to: number;
  readonly residents: number;
}

/** The residents of a group by band of minutes. */
export function walkBands({ distribution }: DepthAnswer, group: Group): WalkBand[] {
  const { bands } = distribution[group];
  return bands.map((residents, i) => ({
    from: i * BAND_MINUTES,
    to: i + 1 < bands.length ? (i + 1) * BAND_MINUTES : Number.POSITIVE_INFINITY,
    residents,
  }));
}

/** The minutes within which half of some people are. */
export function medianBand(bands: readonly WalkBand[]): WalkBand | null {
  const half = bands.reduce((sum, { residents }) => sum + residents, 0) / 2;
  let so = 0;
  return (
    bands.find(({ residents }) => {
      so += residents;
      return so >= half && half > 0;
    }) ?? null
  );
}

/** Residents by band of minutes, by group; null while there is no answer. */
export function walkBandsData(state: AppState, translator: Translator): DataTable | null {
  const { text } = translator;
  const answer = currentDepth(state);
  if (!answer) return null;
  return {
    fileName: 'quindici-minuti',
    title: text('depth.bands'),
    columns: [
      { key: 'minutes', title: text('depth.bands.minutes'), kind: 'text' },
      ...groupColumns(translator, 'count'),
    ],
    rows: walkBands(answer, 'all').map(({ from, to }, i) => [
      Number.isFinite(to) ? text('legend.range', { from, to }) : text('depth.bands.beyond', { from }),
      ...byGroup((group) => answer.distribution[group].bands[i]),
    ]),
  };
}

/** The Lorenz curve by tenths of the people, by group; null while there is no answer. */
export function lorenzData(state: AppState, translator: Translator): DataTable | null {
  const { text } = translator;
  const answer = currentDepth(state);
  if (!answer) return null;
  const tenths = Array.from({ length: 11 }, (_, tenth) => tenth);
  return {
    fileName: 'quindici-lorenz',
    title: text('depth.lorenz'),
    columns: [
      { key: 'people', title: text('depth.lorenz.people'), kind: 'share' },
      ...groupColumns(translator, 'share'),
    ],
    rows: tenths.map((tenth) => [
      tenth / 10,
      ...byGroup((group) => toDigits(answer.distribution[group].lorenz[(tenth * LORENZ_STEPS) / 10])),
    ]),
  };
}

/** FGT and Gini of the zones of the chosen division, for the chosen group; null while there is no answer. */
export function zoneIndicesData(state: AppState, translator: Translator): DataTable | null {
  const { text } = translator;
  const area = openedArea(state);
  if (!area || !currentDepth(state)) return null;
  return {
    fileName: 'quindici-indici-zone',
    title: text('depth.indices.zones', { group: text(`group.${state.group}`) }),
    columns: [
      { key: 'name', title: text('gaps.column.name'), kind: 'text' },
      { key: 'fgt0', title: 'FGT 0', kind: 'decimal', digits: SHOWN_DIGITS },
      { key: 'fgt1', title: 'FGT 1', kind: 'decimal', digits: SHOWN_DIGITS },
      { key: 'fgt2', title: 'FGT 2', kind: 'decimal', digits: SHOWN_DIGITS },
      { key: 'gini', title: 'Gini', kind: 'decimal', digits: SHOWN_DIGITS },
    ],
    rows: [...depthRows(state)]
      .sort((a, b) => Number(Number.isNaN(a.depth)) - Number(Number.isNaN(b.depth)) || b.depth - a.depth)
      .map(({ zoneId, uncovered, residents, depth, severity, gini }) => [
        zoneName(zoneId, area, translator),
        toDigits(uncovered / residents),
        toDigits(depth),
        toDigits(severity),
        toDigits(gini),
      ]),
  };
}
