import type { Translator } from '../../i18n/translate';
import type { AppState } from '../../state/app-state';
import type { DataTable } from '../../state/data-table';
import { catchmentsData } from '../planner/catchments-data';
import { depthData } from '../planner/depth-data';
import { indicesData, lorenzData, walkBandsData, zoneIndicesData } from '../planner/depth-figures';
import { gapsData } from '../planner/gaps-data';
import { lossesData, ranksData } from '../planner/nearest-data';
import { sitesData } from '../planner/sites-data';
import { zonesData } from '../planner/zones-data';
import { bandsData, walksData } from './near-data';

type TableMaker = (state: AppState, translator: Translator) => DataTable | null;

function zonesOf(
  zoneLevel: AppState['zoneLevel'],
  fileName: string,
  title: 'take.table.nil' | 'take.table.municipio' | 'take.table.group',
): TableMaker {
  return (state, translator) => {
    const table = zonesData({ ...state, zoneLevel }, translator);
    return table && { ...table, fileName, title: translator.text(title) };
  };
}

const plannerTables: readonly TableMaker[] = [
  zonesOf('nil', 'quindici-quartieri', 'take.table.nil'),
  zonesOf('municipio', 'quindici-municipi', 'take.table.municipio'),
  zonesOf('group', 'quindici-periferie', 'take.table.group'),
  (state, translator) => ranksData({ ...state, zoneLevel: 'nil' }, translator),
  lossesData,
  depthData,
  gapsData,
  indicesData,
  walkBandsData,
  lorenzData,
  zoneIndicesData,
  catchmentsData,
  sitesData,
];

const nearTables: readonly TableMaker[] = [walksData, bandsData];

/** Every table that the analysis has now, in the order of the questions. */
export function tablesToTake(state: AppState, translator: Translator): readonly DataTable[] {
  const makers = state.section === 'near' ? nearTables : plannerTables;
  return makers.flatMap((make) => make(state, translator) ?? []);
}
