import Flatbush from 'flatbush';
import type { XY } from '../../src/core/geo';
import { EDGE_BRIDGE, EDGE_TUNNEL, type Network, type NetworkShapes } from '../../src/core/network/network';
import { edgePoints } from '../../src/core/network/snap';

/** A walk's line is rounded to degrees and back: far below this. */
const ON_LINE_METERS = 0.3;

/** Finds the edges that a piece of a walk runs along. */
export interface EdgesUnder {
  /** Edges that hold both ends of a straight piece of a walk. */
  readonly find: (from: XY, to: XY) => number[];
  /** Whether an edge is a bridge or a tunnel. */
  readonly isBridgeOrTunnel: (edge: number) => boolean;
}

function distanceToSegment([x, y]: XY, [ax, ay]: XY, [bx, by]: XY): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const t = square > 0 ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square)) : 0;
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

export function createEdgesUnder(network: Network, shapes: NetworkShapes): EdgesUnder {
  const starts: XY[] = [];
  const ends: XY[] = [];
  const edgeOf: number[] = [];
  for (let edge = 0; edge < network.edgeCount; edge++) {
    const points = edgePoints(network, shapes, edge);
    for (let i = 0; i + 3 < points.length; i += 2) {
      starts.push([points[i], points[i + 1]]);
      ends.push([points[i + 2], points[i + 3]]);
      edgeOf.push(edge);
    }
  }
  const tree = new Flatbush(edgeOf.length);
  starts.forEach(([ax, ay], i) => {
    const [bx, by] = ends[i];
    tree.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  });
  tree.finish();
  const segmentsAt = (spot: XY): number[] =>
    tree
      .search(
        spot[0] - ON_LINE_METERS,
        spot[1] - ON_LINE_METERS,
        spot[0] + ON_LINE_METERS,
        spot[1] + ON_LINE_METERS,
      )
      .filter((segment) => distanceToSegment(spot, starts[segment], ends[segment]) <= ON_LINE_METERS);
  return {
    find: (from, to) => {
      const holdEnd = new Set(segmentsAt(to));
      const both = segmentsAt(from).filter((segment) => holdEnd.has(segment));
      return [...new Set(both.map((segment) => edgeOf[segment]))];
    },
    isBridgeOrTunnel: (edge) => (shapes.edgeFlags[edge] & (EDGE_BRIDGE | EDGE_TUNNEL)) !== 0,
  };
}
