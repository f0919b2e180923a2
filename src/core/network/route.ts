import { fromLocal, type LngLat } from '../geo';
import type { Network, NetworkShapes } from './network';
import { LONGEST_WALK_CENTIMETERS, type ShortestPaths, UNREACHED } from './shortest-paths';
import { edgePoints, type Snap } from './snap';
import { seedsOf, singlePoint } from './snapped-points';

/** Walks up to this many times the straight line, and a kilometre, are looked for first. */
const USUAL_DETOUR = 2;

/** A part of an edge between two offsets, walked from the first to the second. */
type Part = readonly [edge: number, fromCentimeters: number, toCentimeters: number];

/** A walk between two points. */
export interface FoundRoute {
  /** What the search added up, both snap walks included. */
  readonly costCentimeters: number;
  /** How long it is on the ground: the same but where a profile finds edges dear. */
  readonly wayCentimeters: number;
  /** In degrees, without the snap walks. */
  readonly coordinates: readonly LngLat[];
}

/** Centimetres on the ground of a part of an edge. */
function wayOf({ edgeLengthMeters, edgeWayMeters }: Network, [edge, from, to]: Part): number {
  const added = Math.abs(to - from);
  return edgeWayMeters ? Math.round((added * edgeWayMeters[edge]) / edgeLengthMeters[edge]) : added;
}

/** Appends the part of an edge between two offsets, in the direction from the first to the second. */
function appendPart(
  line: [number, number][],
  network: Network,
  shapes: NetworkShapes,
  [edge, fromCentimeters, toCentimeters]: Part,
): void {
  const points = edgePoints(network, shapes, edge);
  const lengths = [0];
  for (let i = 2; i < points.length; i += 2) {
    lengths.push(
      lengths[lengths.length - 1] + Math.hypot(points[i] - points[i - 2], points[i + 1] - points[i - 1]),
    );
  }
  const total = lengths[lengths.length - 1];
  const scale = total / (network.edgeLengthMeters[edge] * 100);
  const start = Math.min(fromCentimeters, toCentimeters) * scale;
  const end = Math.max(fromCentimeters, toCentimeters) * scale;
  const part: [number, number][] = [pointAt(points, lengths, start)];
  lengths.forEach((length, i) => {
    if (length > start && length < end) part.push([points[2 * i], points[2 * i + 1]]);
  });
  part.push(pointAt(points, lengths, end));
  if (fromCentimeters > toCentimeters) part.reverse();
  line.push(...part);
}

function pointAt(points: Float64Array, lengths: readonly number[], along: number): [number, number] {
  for (let i = 1; i < lengths.length; i++) {
    if (along > lengths[i] && i < lengths.length - 1) continue;
    const span = lengths[i] - lengths[i - 1];
    const t = span > 0 ? Math.min(1, (along - lengths[i - 1]) / span) : 0;
    return [
      points[2 * i - 2] + t * (points[2 * i] - points[2 * i - 2]),
      points[2 * i - 1] + t * (points[2 * i + 1] - points[2 * i - 1]),
    ];
  }
  return [points[0], points[1]];
}

/** The edges from a node back to the seed of the last run, as [edge, node it was entered from]. */
function traceBack(
  paths: ShortestPaths,
  node: number,
  seedNodes: ReadonlyMap<number, number>,
): [number, number][] {
  const { network, costCentimeters: cost } = paths;
  const steps: [number, number][] = [];
  let at = node;
  while (seedNodes.get(at) !== cost[at]) {
    let found = false;
    for (let arc = network.adjacencyStart[at]; arc < network.adjacencyStart[at + 1] && !found; arc++) {
      const before = network.arcTarget[arc];
      const edge = network.arcEdge[arc];
      if (cost[before] !== UNREACHED && cost[before] + network.edgeLengthMeters[edge] * 100 === cost[at]) {
        steps.push([edge, before]);
        at = before;
        found = true;
      }
    }
    if (!found) break;
  }
  return steps.reverse();
}

/**
 * The shortest walk between two snapped points, both snap walks in its length; null where none leads.
 */
export function findRoute(
  paths: ShortestPaths,
  shapes: NetworkShapes,
  from: Snap,
  to: Snap,
): FoundRoute | null {
  const { network } = paths;
  const seeds = seedsOf(network, singlePoint(from), [0]);
  const length = network.edgeLengthMeters[to.edge] * 100;
  const byFirst = (): number => paths.costCentimeters[network.edgeFrom[to.edge]] + to.offsetCentimeters;
  const bySecond = (): number =>
    paths.costCentimeters[network.edgeTo[to.edge]] + length - to.offsetCentimeters;
  const straightMeters = Math.hypot(from.xMeters - to.xMeters, from.yMeters - to.yMeters);
  const usual = Math.min(LONGEST_WALK_CENTIMETERS, Math.ceil(USUAL_DETOUR * straightMeters * 100) + 100_000);
  paths.run(seeds, usual);
  if (Math.min(byFirst(), bySecond()) > usual) paths.run(seeds, LONGEST_WALK_CENTIMETERS);
  const seedNodes = new Map<number, number>();
  for (const { node, costCentimeters } of seeds) {
    seedNodes.set(node, Math.min(costCentimeters, seedNodes.get(node) ?? UNREACHED));
  }
  const direct =
    from.edge === to.edge
      ? from.walkCentimeters + Math.abs(from.offsetCentimeters - to.offsetCentimeters)
      : Number.POSITIVE_INFINITY;
  const best = Math.min(byFirst(), bySecond(), direct);
  if (best >= UNREACHED) return null;
  const parts: Part[] = [];
  if (best === direct) {
    parts.push([to.edge, from.offsetCentimeters, to.offsetCentimeters]);
  } else {
    const lastNode = best === byFirst() ? network.edgeFrom[to.edge] : network.edgeTo[to.edge];
    const steps = traceBack(paths, lastNode, seedNodes);
    let node = steps.length > 0 ? steps[0][1] : lastNode;
    const startLength = network.edgeLengthMeters[from.edge] * 100;
    const leavesByFirst =
      network.edgeFrom[from.edge] === node &&
      from.walkCentimeters + from.offsetCentimeters === paths.costCentimeters[node];
    parts.push([from.edge, from.offsetCentimeters, leavesByFirst ? 0 : startLength]);
    steps.forEach(([edge], i) => {
      const forward = network.edgeFrom[edge] === node;
      const edgeLength = network.edgeLengthMeters[edge] * 100;
      parts.push([edge, forward ? 0 : edgeLength, forward ? edgeLength : 0]);
      node = i + 1 < steps.length ? steps[i + 1][1] : lastNode;
    });
    parts.push([to.edge, best === byFirst() ? 0 : length, to.offsetCentimeters]);
  }
  const line: [number, number][] = [];
  for (const part of parts) appendPart(line, network, shapes, part);
  const coordinates = line
    .filter(([x, y], i) => i === 0 || x !== line[i - 1][0] || y !== line[i - 1][1])
    .map((point) => fromLocal(point, network.frame));
  const wayCentimeters =
    from.walkCentimeters + to.walkCentimeters + parts.reduce((sum, part) => sum + wayOf(network, part), 0);
  return { costCentimeters: best + to.walkCentimeters, wayCentimeters, coordinates };
}
