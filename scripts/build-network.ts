import type { Feature } from 'geojson';
import { DataFormatError } from '../src/core/errors';
import { type LngLat, toLocal, type XY } from '../src/core/geo';
import { EDGE_BRIDGE, EDGE_TUNNEL, edgeClasses, type NetworkShapes } from '../src/core/network/network';
import { encodeShapes, encodeTopology, type NetworkTopology } from '../src/schema/network-file';
import {
  type BuildContext,
  type BuiltFile,
  builtPath,
  type Dropped,
  type StepReport,
} from './lib/build-step';
import { readInputFgb } from './lib/fgb-input';
import { hilbertPosition } from './lib/hilbert-order';
import { contractChains, keepMainComponent, type RawEdge, simplifyLine } from './lib/network-graph';

/** Greatest distance between a drawn edge and its source line. */
const SHAPE_TOLERANCE_METERS = 1.5;

/** Source classes to drawing classes; null is left out, on foot or by bicycle nobody may use it. */
const CLASS_OF: Readonly<Record<string, (typeof edgeClasses)[number] | null>> = {
  path: 'path',
  pier: 'path',
  track: 'track',
  service: 'service',
  minor: 'minor',
  tertiary: 'tertiary',
  secondary: 'secondary',
  primary: 'primary',
  platform: 'platform',
  trunk: null,
  motorway: null,
};

/** The classes of 2022 building sites are streets and squares again since the M4 opened in 2024. */
const CONSTRUCTION = /_construction$/;

interface ReadEdges {
  readonly edges: readonly RawEdge[];
  readonly dropped: readonly Dropped[];
}

function readEdges(features: readonly Feature[], context: BuildContext): ReadEdges {
  const edges: RawEdge[] = [];
  let trunks = 0;
  features.forEach((feature, row) => {
    const properties: Readonly<Record<string, unknown>> = feature.properties ?? {};
    const { u, v, length_m: length } = properties;
    const sourceClass = String(properties.class).replace(CONSTRUCTION, '');
    const where = `street-network, edge ${row}`;
    if (typeof u !== 'number' || typeof v !== 'number')
      throw new DataFormatError(`${where}: nodes u=${u}, v=${v}`);
    if (typeof length !== 'number' || !(length >= 0))
      throw new DataFormatError(`${where}: length_m=${length}`);
    if (!(sourceClass in CLASS_OF))
      throw new DataFormatError(`${where}: unknown class ${JSON.stringify(properties.class)}`);
    const edgeClass = CLASS_OF[sourceClass];
    if (edgeClass === null) {
      trunks++;
      return;
    }
    if (feature.geometry?.type !== 'LineString' || feature.geometry.coordinates.length < 2) {
      throw new DataFormatError(`${where}: its geometry is no line`);
    }
    const line = feature.geometry.coordinates.map(
      ([lng, lat]): XY => toLocal([lng, lat] satisfies LngLat, context.area.frame),
    );
    const flags =
      properties.brunnel === 'bridge' ? EDGE_BRIDGE : properties.brunnel === 'tunnel' ? EDGE_TUNNEL : 0;
    edges.push({
      from: u,
      to: v,
      line,
      lengthMeters: length,
      edgeClass: edgeClasses.indexOf(edgeClass),
      flags,
    });
  });
  return { edges, dropped: [{ reason: 'trunk road or motorway', count: trunks, examples: [] }] };
}

/** Nodes in Hilbert order, edges from the lower to the higher node, sorted by both and by length. */
function layOut(
  edges: readonly RawEdge[],
  context: BuildContext,
): { topology: NetworkTopology; shapes: NetworkShapes } {
  const positions = new Map<number, XY>();
  for (const edge of edges) {
    for (const [node, point] of [
      [edge.from, edge.line[0]],
      [edge.to, edge.line[edge.line.length - 1]],
    ] as const) {
      if (!positions.has(node)) positions.set(node, [Math.round(point[0]), Math.round(point[1])]);
    }
  }
  const order = [...positions].map(([id, [x, y]]) => ({ id, x, y, at: hilbertPosition(x, y) }));
  order.sort((a, b) => a.at - b.at || a.id - b.id);
  const indexOf = new Map(order.map(({ id }, index) => [id, index]));
  const placed = edges.map((edge) => {
    const a = indexOf.get(edge.from) ?? -1;
    const b = indexOf.get(edge.to) ?? -1;
    const [from, to] = a <= b ? [a, b] : [b, a];
    const line = a <= b ? edge.line : [...edge.line].reverse();
    return { ...edge, from, to, line };
  });
  placed.sort(
    (a, b) => a.from - b.from || a.to - b.to || a.lengthMeters - b.lengthMeters || a.edgeClass - b.edgeClass,
  );
  const bends = placed.map((edge) => simplifyLine(edge.line, SHAPE_TOLERANCE_METERS).slice(1, -1));
  const shapeStart = new Uint32Array(placed.length + 1);
  bends.forEach((points, edge) => {
    shapeStart[edge + 1] = shapeStart[edge] + points.length;
  });
  const points = bends.flat();
  return {
    topology: {
      frame: context.area.frame,
      nodeCount: order.length,
      edgeCount: placed.length,
      nodeXMeters: Int32Array.from(order, ({ x }) => x),
      nodeYMeters: Int32Array.from(order, ({ y }) => y),
      edgeFrom: Uint32Array.from(placed, ({ from }) => from),
      edgeTo: Uint32Array.from(placed, ({ to }) => to),
      edgeLengthMeters: Uint32Array.from(placed, ({ lengthMeters }) => Math.max(1, Math.round(lengthMeters))),
      edgeAttributes: null,
    },
    shapes: {
      edgeClass: Uint8Array.from(placed, ({ edgeClass }) => edgeClass),
      edgeFlags: Uint8Array.from(placed, ({ flags }) => flags),
      shapeStart,
      shapeXMeters: Int32Array.from(points, ([x]) => Math.round(x)),
      shapeYMeters: Int32Array.from(points, ([, y]) => Math.round(y)),
    },
  };
}

/** What the network step built: its files, the report, and the network for the steps that draw it. */
export interface BuiltNetwork {
  readonly topologyFile: BuiltFile;
  readonly shapesFile: BuiltFile;
  readonly report: StepReport;
}

/**
 * Builds the walking network: the main component of the municipality and 1.5 km around it without trunk roads and
 * motorways, chains of edges joined, in a compact binary whose topology can be read before its shapes.
 */
export async function buildNetwork(context: BuildContext): Promise<BuiltNetwork> {
  context.progress('reading the street network');
  const features = await readInputFgb(await context.input('street-network'), 'street-network');
  const { edges, dropped } = readEdges(features, context);
  context.progress(`${edges.length} edges: finding the main component, joining chains`);
  const main = keepMainComponent(edges);
  const contracted = contractChains(main);
  const { topology, shapes } = layOut(contracted, context);
  const kilometers = Math.round(contracted.reduce((sum, { lengthMeters }) => sum + lengthMeters, 0) / 1000);
  const common = { vintage: 'about June 2022', sources: ['street-network'] } as const;
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
        { what: 'street edges', in: features.length, out: main.length, dropped: [...dropped, islands] },
        { what: 'edges after joining chains', in: main.length, out: contracted.length, dropped: [] },
      ],
      notes: [`${kilometers} km in ${topology.nodeCount} nodes and ${topology.edgeCount} edges.`],
    },
  };
}
