import type { MissingLayer } from '../data/missing-files';
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

/**
 * Refuses a question that counts places which did not come: without them its answer would be another one.
 * @throws what became of the first such layer
 */
export function refuseMissing<K extends PlannerName>(
  missing: readonly MissingLayer[],
  name: K,
  parameters: AnalysisMessages[K]['parameters'],
): void {
  const services = named[name]?.(parameters) ?? [];
  const layer = missing.find(({ service }) => services.includes(service));
  if (layer) throw layer.error;
}
