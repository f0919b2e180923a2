import type { FirstGround } from '../data/area-stages';
import type { AnalysisMessages } from './messages';
import type { PlannerName } from './planner-handlers';

/** The services that a question about the whole city counts, for each that counts only those it names. */
const named: {
  readonly [K in PlannerName]?: (parameters: AnalysisMessages[K]['parameters']) => readonly string[];
} = {
  coverage: ({ services }) => services,
  depth: ({ services }) => services,
  nearest: ({ services }) => services,
  pair: ({ first, second }) => [...first.services, ...second.services],
  circles: ({ services }) => services,
  curves: ({ curves }) => curves.flatMap(({ coverage }) => coverage.services),
  scenario: ({ coverage }) => coverage.services,
  sites: ({ services }) => services,
  sitesProblem: ({ query }) => query.services,
  describeSites: ({ query }) => query.services,
  fewest: ({ services }) => services,
  writeCells: ({ query }) => query.services,
  sheet: ({ asked }) => asked.services,
};

/** The questions that tell nothing by neighbourhood. */
const zoneless: ReadonlySet<PlannerName> = new Set(['ownPlaces', 'writeLayer']);

/**
 * Refuses a question that counts places which did not come, or by neighbourhoods that did not: without them its answer
 * would be another one.
 * @throws what became of the neighbourhoods, or of the first such layer
 */
export function refuseMissing<K extends PlannerName>(
  { missing, nilError }: Pick<FirstGround, 'missing' | 'nilError'>,
  name: K,
  parameters: AnalysisMessages[K]['parameters'],
): void {
  if (nilError && !zoneless.has(name)) throw nilError;
  const services = named[name]?.(parameters) ?? [];
  const layer = missing.find(({ service }) => services.includes(service));
  if (layer) throw layer.error;
}
