import type { XY } from '../../src/core/geo';

/** One way between two junctions while the network is being cleaned; `line` runs from `from` to `to`. */
export interface RawEdge {
  readonly from: number;
  readonly to: number;
  /** Local metres, ends included. */
  readonly line: readonly XY[];
  readonly lengthMeters: number;
  /** Code of its drawing class, and its bridge and tunnel bits. */
  readonly edgeClass: number;
  readonly flags: number;
  /** As in `Network.edgeAttributes`; 0 where the source has no tags. */
  readonly attributes: number;
}

/** Keeps the edges of the largest connected part, by length. */
export function keepMainComponent(edges: readonly RawEdge[]): RawEdge[] {
  const parent = new Map<number, number>();
  const find = (node: number): number => {
    let root = node;
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root))
      root = next;
    for (let at = node; at !== root; ) {
      const next = parent.get(at) ?? root;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  for (const { from, to } of edges) {
    if (!parent.has(from)) parent.set(from, from);
    if (!parent.has(to)) parent.set(to, to);
    parent.set(find(from), find(to));
  }
  const lengths = new Map<number, number>();
  for (const edge of edges) {
    const root = find(edge.from);
    lengths.set(root, (lengths.get(root) ?? 0) + edge.lengthMeters);
  }
  let main = -1;
  let longest = -1;
  for (const [root, length] of lengths) {
    if (length > longest) {
      longest = length;
      main = root;
    }
  }
  return edges.filter((edge) => find(edge.from) === main);
}

/** An edge turned so that it starts at `node`. */
function startAt(edge: RawEdge, node: number): RawEdge {
  return edge.from === node
    ? edge
    : { ...edge, from: edge.to, to: edge.from, line: [...edge.line].reverse() };
}

/**
 * Joins the edges that meet at a node where nothing else meets, when they are of one class, flags and attributes. The length of
 * the whole is the sum of the parts; shortest paths between the remaining nodes do not change.
 */
export function contractChains(edges: readonly RawEdge[]): RawEdge[] {
  const incident = new Map<number, number[]>();
  edges.forEach((edge, index) => {
    for (const node of edge.from === edge.to ? [edge.from, edge.from] : [edge.from, edge.to]) {
      const list = incident.get(node);
      if (list) list.push(index);
      else incident.set(node, [index]);
    }
  });
  const joins = (node: number): boolean => {
    const list = incident.get(node) ?? [];
    if (list.length !== 2 || list[0] === list[1]) return false;
    const [a, b] = [edges[list[0]], edges[list[1]]];
    return a.edgeClass === b.edgeClass && a.flags === b.flags && a.attributes === b.attributes;
  };
  const used = new Uint8Array(edges.length);
  const result: RawEdge[] = [];
  const follow = (startNode: number, startIndex: number): void => {
    let whole = startAt(edges[startIndex], startNode);
    used[startIndex] = 1;
    const line = [...whole.line];
    let lengthMeters = whole.lengthMeters;
    let node = whole.to;
    let index = startIndex;
    while (node !== startNode && joins(node)) {
      const list = incident.get(node) ?? [];
      index = list[0] === index ? list[1] : list[0];
      if (used[index]) break;
      used[index] = 1;
      whole = startAt(edges[index], node);
      for (let i = 1; i < whole.line.length; i++) line.push(whole.line[i]);
      lengthMeters += whole.lengthMeters;
      node = whole.to;
    }
    result.push({
      from: startNode,
      to: node,
      line,
      lengthMeters,
      edgeClass: whole.edgeClass,
      flags: whole.flags,
      attributes: whole.attributes,
    });
  };
  for (const node of [...incident.keys()].sort((a, b) => a - b)) {
    if (joins(node)) continue;
    for (const index of incident.get(node) ?? []) if (!used[index]) follow(node, index);
  }
  edges.forEach((edge, index) => {
    if (!used[index]) follow(edge.from, index);
  });
  return result;
}

/** The points of a line that keep it within `toleranceMeters` of itself, ends kept (Douglas and Peucker 1973). */
export function simplifyLine(line: readonly XY[], toleranceMeters: number): XY[] {
  const keep = new Uint8Array(line.length);
  keep[0] = 1;
  keep[line.length - 1] = 1;
  const stack: [number, number][] = [[0, line.length - 1]];
  for (let range = stack.pop(); range; range = stack.pop()) {
    const [first, last] = range;
    let worst = toleranceMeters;
    let at = -1;
    for (let i = first + 1; i < last; i++) {
      const distance = distanceToSegment(line[i], line[first], line[last]);
      if (distance > worst) {
        worst = distance;
        at = i;
      }
    }
    if (at < 0) continue;
    keep[at] = 1;
    stack.push([first, at], [at, last]);
  }
  return line.filter((_, i) => keep[i] === 1);
}

/** Straight distance of a point from a segment. */
export function distanceToSegment([px, py]: XY, [ax, ay]: XY, [bx, by]: XY): number {
  const dx = bx - ax;
  const dy = by - ay;
  const lengthSquared = dx * dx + dy * dy;
  const t =
    lengthSquared > 0 ? Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / lengthSquared)) : 0;
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
}
