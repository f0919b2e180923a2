import { encodeTopology } from '../src/schema/network-file';
import { encodeShapes } from '../src/schema/shapes-file';
import { type BuildContext, type BuiltFile, builtPath, type StepReport } from './lib/build-step';
import { contractChains, keepMainComponent } from './lib/network-graph';
import { layOutNetwork } from './lib/network-layout';
import type { StreetSource } from './lib/street-source';
import { readStreetTable } from './lib/street-table';

/** What the network step built: its files, the report, and the network for the steps that draw it. */
export interface BuiltNetwork {
  readonly topologyFile: BuiltFile;
  readonly shapesFile: BuiltFile;
  readonly report: StepReport;
}

/**
 * Builds the walking network of the open data or, where one is given, of an extract of OpenStreetMap: the main
 * component of the area without trunk roads and motorways, chains of edges joined, in a compact binary whose topology
 * can be read before its shapes. With an extract the edges have attributes.
 */
export async function buildNetwork(
  context: BuildContext,
  extract: StreetSource | null = null,
): Promise<BuiltNetwork> {
  context.progress('reading the street network');
  const { edges, readCount, dropped, hasAttributes, vintage, source } =
    extract ?? (await readStreetTable(context));
  context.progress(`${edges.length} edges: finding the main component, joining chains`);
  const main = keepMainComponent(edges);
  const contracted = contractChains(main);
  const { topology, shapes } = layOutNetwork(contracted, context.area.frame, hasAttributes);
  const kilometers = Math.round(contracted.reduce((sum, { lengthMeters }) => sum + lengthMeters, 0) / 1000);
  const common = { vintage, sources: [source] } as const;
  const islands = {
    reason: 'not connected with the main component',
    count: edges.length - main.length,
    examples: [],
  };
  return {
    topologyFile: {
      path: builtPath(context.area, 'network.bin'),
      bytes: encodeTopology(topology),
      counts: { nodes: topology.nodeCount, edges: topology.edgeCount, kilometers },
      ...common,
    },
    shapesFile: {
      path: builtPath(context.area, 'network-shapes.bin'),
      bytes: encodeShapes(topology, shapes),
      counts: { edges: topology.edgeCount, bends: shapes.shapeXMeters.length },
      ...common,
    },
    report: {
      step: 'network',
      lines: [
        { what: 'street edges of the source', in: readCount, out: edges.length, dropped },
        { what: 'connected street edges', in: edges.length, out: main.length, dropped: [islands] },
        { what: 'edges after joining chains', in: main.length, out: contracted.length, dropped: [] },
      ],
      notes: [`${kilometers} km in ${topology.nodeCount} nodes and ${topology.edgeCount} edges.`],
    },
  };
}
