import type { ScenarioAnswer } from '../../core/access/scenario-answers';
import type { Translator } from '../../i18n/translate';
import { type AppState, type PlannerQuestion, plannerQuestions } from '../../state/app-state';
import type { DataTable } from '../../state/data-table';
import { currentScenario } from '../../state/scenario-selectors';
import { currentFewest, currentSites } from '../../state/sites-selectors';
import { placeClaimsData, zoneClaimsData } from '../compare/circle-data';
import { comparisonData } from '../compare/comparison-data';
import { cityDetourData } from '../compare/detour-data';
import { curveOf, curveTable } from '../next/curve-data';
import { catchmentsData } from '../planner/catchments-data';
import { depthData } from '../planner/depth-data';
import { indicesData, lorenzData, walkBandsData, zoneIndicesData } from '../planner/depth-figures';
import { gapsData } from '../planner/gaps-data';
import { lossesData, ranksData } from '../planner/nearest-data';
import { sitesData } from '../planner/sites-data';
import { zonesData } from '../planner/zones-data';
import { groupDelta, zoneDelta } from '../what-if/delta-data';
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

/** What the scenario changes, once that is known. */
function deltaOf(
  make: (state: AppState, answer: ScenarioAnswer, translator: Translator) => DataTable | null,
): TableMaker {
  return (state, translator) => {
    const answer = currentScenario(state);
    return answer && make({ ...state, zoneLevel: 'nil' }, answer, translator);
  };
}

const plannerTables: Readonly<Partial<Record<PlannerQuestion, readonly TableMaker[]>>> = {
  who: [
    zonesOf('nil', 'quindici-quartieri', 'take.table.nil'),
    zonesOf('municipio', 'quindici-municipi', 'take.table.municipio'),
    zonesOf('group', 'quindici-periferie', 'take.table.group'),
    (state, translator) => ranksData({ ...state, zoneLevel: 'nil' }, translator),
    lossesData,
    catchmentsData,
  ],
  depth: [gapsData, depthData, indicesData, walkBandsData, lorenzData, zoneIndicesData],
  'what-if': [deltaOf((_, answer, translator) => groupDelta(answer, translator)), deltaOf(zoneDelta)],
  next: [
    sitesData,
    (state, translator) => {
      const curve = curveOf(currentSites(state), currentFewest(state));
      return curve && curve.curve.length > 1 ? curveTable(curve, translator) : null;
    },
  ],
  compare: [comparisonData, placeClaimsData, zoneClaimsData, cityDetourData],
};

const nearTables: readonly TableMaker[] = [walksData, bandsData];

/** The tables that answer a question of the plan; near me there is but one. */
export interface TableGroup {
  readonly question: PlannerQuestion | 'near';
  readonly tables: readonly DataTable[];
}

/** Every table that the analysis has now, by question, in the order of the questions. */
export function tablesToTake(state: AppState, translator: Translator): readonly TableGroup[] {
  const groups =
    state.section === 'near'
      ? [{ question: 'near' as const, makers: nearTables }]
      : plannerQuestions.map((question) => ({ question, makers: plannerTables[question] ?? [] }));
  return groups.flatMap(({ question, makers }) => {
    const tables = makers.flatMap((make) => make(state, translator) ?? []);
    return tables.length > 0 ? [{ question, tables }] : [];
  });
}
