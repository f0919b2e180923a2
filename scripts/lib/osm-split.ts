import { type BoundingBox, isInside, type LngLat, type LocalFrame, toLocal } from '../../src/core/geo';
import { edgeClasses } from '../../src/core/network/network';
import type { RawEdge } from './network-graph';
import { lineMeters } from './osm-length';
import type { OsmExtract } from './osm-read';
import type { WayColumns } from './osm-way-rules';

/** A way that is part of the network. */
export interface StreetWay {
  readonly nodes: readonly number[];
  readonly columns: WayColumns;
}

export interface SplitStreets {
  readonly edges: readonly RawEdge[];
  /** Ways that lie outside the area, or whose points are not in the extract, wholly or in part. */
  readonly cutWays: number;
}

/** A stretch of a way whose nodes are all there, in the area, no two alike in a row. */
interface Run {
  readonly nodes: readonly number[];
  readonly columns: WayColumns;
}

function runsOf(way: StreetWay, isUsable: (node: number) => boolean): Run[] {
  const runs: number[][] = [[]];
  for (const node of way.nodes) {
    const run = runs[runs.length - 1];
    if (!isUsable(node)) runs.push([]);
    else if (run[run.length - 1] !== node) run.push(node);
  }
  return runs.filter((nodes) => nodes.length > 1).map((nodes) => ({ nodes, columns: way.columns }));
}

/**
 * Splits ways into edges at the nodes they share, with themselves too, and at closed nodes, where the two sides do
 * not meet: each gets an end of its own there, with a negative id. Lengths are the ellipsoid's, see `lineMeters`.
 */
export function splitWays(
  ways: readonly StreetWay[],
  { positions, closedNodes }: Pick<OsmExtract, 'positions' | 'closedNodes'>,
  { extent, frame }: { readonly extent: BoundingBox; readonly frame: LocalFrame },
): SplitStreets {
  const isUsable = (node: number): boolean => {
    const position = positions.get(node);
    return position !== undefined && isInside(position, extent);
  };
  const runs = ways.flatMap((way) => runsOf(way, isUsable));
  const uses = new Map<number, number>();
  const use = (node: number): void => void uses.set(node, (uses.get(node) ?? 0) + 1);
  for (const { nodes } of runs) {
    nodes.forEach(use);
    use(nodes[0]);
    use(nodes[nodes.length - 1]);
  }
  let nextOwnEnd = -1;
  const endOf = (node: number): number => (closedNodes.has(node) ? nextOwnEnd-- : node);
  const edges: RawEdge[] = [];
  for (const { nodes, columns } of runs) {
    let start = 0;
    for (let at = 1; at < nodes.length; at++) {
      if ((uses.get(nodes[at]) ?? 0) < 2 && !closedNodes.has(nodes[at])) continue;
      const degrees: LngLat[] = [];
      for (const node of nodes.slice(start, at + 1)) {
        const position = positions.get(node);
        if (position) degrees.push(position);
      }
      edges.push({
        from: endOf(nodes[start]),
        to: endOf(nodes[at]),
        line: degrees.map((position) => toLocal(position, frame)),
        lengthMeters: lineMeters(degrees),
        edgeClass: edgeClasses.indexOf(columns.edgeClass),
        flags: columns.flags,
        attributes: columns.attributes,
      });
      start = at;
    }
  }
  return { edges, cutWays: ways.filter(({ nodes }) => !nodes.every(isUsable)).length };
}
