import type { Demand } from '../src/core/access/demand';
import { type DetourDistribution, detourBand, measureDetour } from '../src/core/access/detour';
import { createNetworkModel } from '../src/core/access/network-model';
import { networkForProfile } from '../src/core/network/profile-network';
import { printDetour } from '../src/schema/detour-file';
import { decodeTopology } from '../src/schema/network-file';
import { decodeShapes } from '../src/schema/shapes-file';
import type { BuiltNetwork } from './build-network';
import { type BuildContext, type BuiltFile, builtPath, type StepReport } from './lib/build-step';

/** What the detour step built. */
export interface BuiltDetour {
  readonly file: BuiltFile;
  readonly report: StepReport;
}

/**
 * Measures how much longer walks are than straight lines, over all pairs of demand points of a band of distance, with
 * the network as the page will read it. About ten seconds.
 */
export function buildDetour(
  context: BuildContext,
  { topologyFile, shapesFile }: BuiltNetwork,
  demand: Demand,
  demandFile: BuiltFile,
  nils: readonly number[],
): BuiltDetour {
  context.progress('measuring the detour of walks');
  const topology = decodeTopology(topologyFile.bytes, topologyFile.path);
  const shapes = decodeShapes(shapesFile.bytes, topology, shapesFile.path);
  const model = createNetworkModel(networkForProfile(topology, 'adult'), shapes, demand, []);
  const detour = measureDetour(model, demand, nils);
  return {
    file: {
      path: builtPath(context.area, 'detour.json'),
      bytes: new TextEncoder().encode(printDetour(detour)),
      counts: { pairs: detour.city.pairs, nils: detour.nils.length },
      vintage: `streets ${topologyFile.vintage}, ${demandFile.vintage.split(',')[0]}`,
      sources: [...new Set([...topologyFile.sources, ...demandFile.sources])],
    },
    report: reportOf(detour, demand),
  };
}

function reportOf({ city, nils }: DetourDistribution, demand: Demand): StepReport {
  const residents = demand.residents.reduce((sum, count) => sum + count, 0);
  const { fromMeters, toMeters } = detourBand;
  return {
    step: 'detour',
    lines: [
      {
        what: `residents with neighbours ${fromMeters} to ${toMeters} m away`,
        in: residents,
        out: city.residents,
        dropped: [],
      },
    ],
    notes: [
      `${city.pairs} pairs: median detour ${city.median}, nine tenths up to ${city.ninetieth}; ${nils.filter(({ median }) => median === null).length} NIL without a figure.`,
    ],
  };
}
