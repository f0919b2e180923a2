import type { XY } from '../../src/core/geo';
import { createLineIndex, type IndexedLine, type Sample, sampleLine } from './line-index';

/** Two lines this near and this parallel are the same street: the tiles' grid and a lane's width. */
export const SAME_STREET_METERS = 6;
export const SAME_STREET_ANGLE = Math.PI / 6;
const SAMPLE_METERS = 2;
/** Two edges are the same if their ends are this near and all but this share of one lies on the other. */
const SAME_END_METERS = 5;
const SAME_EDGE_SHARE = 0.95;

/** One edge of a network that is compared. */
export interface ComparedEdge extends IndexedLine {
  readonly id: number;
  readonly lengthMeters: number;
}

/** How much of an edge the other network has. */
export interface EdgeMatch {
  readonly edge: ComparedEdge;
  /** Metres of the edge inside the box, and of those the metres that the other network has too. */
  readonly insideMeters: number;
  readonly sharedMeters: number;
  /** A spot in the middle of what the other lacks; null where it lacks nothing. */
  readonly lackingAt: Sample | null;
}

/** Looks for each edge, spot by spot, in another network. */
export function matchEdges(
  edges: readonly ComparedEdge[],
  others: readonly ComparedEdge[],
  isInside: (point: XY) => boolean,
): EdgeMatch[] {
  const index = createLineIndex(others);
  return edges.map((edge) => {
    let insideMeters = 0;
    let sharedMeters = 0;
    const lacking: Sample[] = [];
    for (const sample of sampleLine(edge.line, SAMPLE_METERS)) {
      if (!isInside(sample.point)) continue;
      insideMeters += sample.meters;
      if (index.nearest(sample, SAME_STREET_METERS, SAME_STREET_ANGLE)) sharedMeters += sample.meters;
      else lacking.push(sample);
    }
    return { edge, insideMeters, sharedMeters, lackingAt: lacking[lacking.length >> 1] ?? null };
  });
}

/** An edge that both networks have, with both its lengths. */
export interface EdgePair {
  readonly edge: ComparedEdge;
  readonly other: ComparedEdge;
}

/** The edges that both have from end to end: the same ends, and one line on the other. Each at most once. */
export function pairEdges(edges: readonly ComparedEdge[], others: readonly ComparedEdge[]): EdgePair[] {
  const byCell = new Map<string, ComparedEdge[]>();
  const cellOf = ([x, y]: XY, dx = 0, dy = 0): string =>
    `${Math.floor(x / SAME_END_METERS) + dx},${Math.floor(y / SAME_END_METERS) + dy}`;
  for (const other of others) {
    for (const end of new Set([cellOf(other.line[0]), cellOf(other.line[other.line.length - 1])]))
      byCell.set(end, [...(byCell.get(end) ?? []), other]);
  }
  const taken = new Set<ComparedEdge>();
  const pairs: EdgePair[] = [];
  for (const edge of edges) {
    const near = [-1, 0, 1].flatMap((dx) =>
      [-1, 0, 1].flatMap((dy) => byCell.get(cellOf(edge.line[0], dx, dy)) ?? []),
    );
    const other = near.find((candidate) => !taken.has(candidate) && isSameEdge(edge, candidate));
    if (!other) continue;
    taken.add(other);
    pairs.push({ edge, other });
  }
  return pairs;
}

function isSameEdge(a: ComparedEdge, b: ComparedEdge): boolean {
  const near = ([ax, ay]: XY, [bx, by]: XY): boolean => Math.hypot(ax - bx, ay - by) <= SAME_END_METERS;
  const [a0, a1] = [a.line[0], a.line[a.line.length - 1]];
  const [b0, b1] = [b.line[0], b.line[b.line.length - 1]];
  if (!((near(a0, b0) && near(a1, b1)) || (near(a0, b1) && near(a1, b0)))) return false;
  return liesOn(a, b) && liesOn(b, a);
}

function liesOn(edge: ComparedEdge, other: ComparedEdge): boolean {
  const [match] = matchEdges([edge], [other], () => true);
  return match.sharedMeters >= SAME_EDGE_SHARE * match.insideMeters;
}
