import Flatbush from 'flatbush';
import type { XY } from '../../src/core/geo';

/** A closed ring of local metres; the last point repeats the first. */
export type MetricRing = readonly XY[];

/**
 * Makes rings share their common borders, vertex by vertex. Each vertex of `rings` within a tolerance of the vertices
 * of `fixed` becomes the nearest of them; each of the others that lies as near to an edge of `fixed` moves onto it,
 * and the edge gets a vertex there; each edge of `rings` then runs through the vertices of `fixed` that it passes
 * within the tolerance. No point moves farther than the tolerance.
 * @returns both sets, in order
 */
export function snapRings(
  rings: readonly MetricRing[],
  fixed: readonly MetricRing[],
  toleranceMeters: number,
): { readonly rings: MetricRing[]; readonly fixed: MetricRing[] } {
  const vertices = indexPoints(fixed.flat());
  const edges = indexEdges(fixed);
  const onEdges: XY[] = [];
  const moved = rings.map((ring) =>
    tidyRing(
      ring.map((point) => {
        const vertex = vertices.nearest(point, toleranceMeters);
        if (vertex) return vertex;
        const onEdge = edges.project(point, toleranceMeters);
        if (onEdge) onEdges.push(onEdge);
        return onEdge ?? point;
      }),
    ),
  );
  const split = onEdges.length === 0 ? fixed : runThrough(fixed, onEdges, ON_EDGE_METERS);
  const through = runThrough(moved, split.flat(), toleranceMeters);
  return { rings: through.map(cutLoops), fixed: [...split] };
}

/**
 * Makes neighbouring rings of one dataset share their borders: vertices nearer than the tolerance become one, and an
 * edge that passes a neighbour's vertex within the tolerance runs through it.
 */
export function joinRings(rings: readonly MetricRing[], toleranceMeters: number): MetricRing[] {
  const points = rings.flat();
  const index = indexPoints(points);
  const chosen = new Int32Array(points.length).fill(-1);
  points.forEach((point, i) => {
    if (chosen[i] >= 0) return;
    for (const j of index.within(point, toleranceMeters)) if (chosen[j] < 0) chosen[j] = i;
  });
  let next = 0;
  const merged = rings.map((ring) => tidyRing(ring.map(() => points[chosen[next++]])));
  return runThrough(merged, merged.flat(), toleranceMeters);
}

/** A point put on an edge is this near to it, whatever the rounding. */
const ON_EDGE_METERS = 1e-6;

function runThrough(
  rings: readonly MetricRing[],
  points: readonly XY[],
  toleranceMeters: number,
): MetricRing[] {
  const index = indexPoints(points);
  return rings.map((ring) => {
    const through: XY[] = [ring[0]];
    for (let i = 1; i < ring.length; i++) {
      const [from, to] = [ring[i - 1], ring[i]];
      const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
      index
        .near(from, to, toleranceMeters)
        .map((point) => ({ point, ...measureAlong(point, from, to) }))
        .filter(({ along, away }) => along > 0 && along < length && away <= toleranceMeters)
        .sort((a, b) => a.along - b.along)
        .forEach(({ point }) => {
          through.push(point);
        });
      through.push(to);
    }
    return tidyRing(through);
  });
}

/** Metres from `from` to the foot of a point on the line to `to`, and from the line to the point. */
function measureAlong(
  [x, y]: XY,
  [fromX, fromY]: XY,
  [toX, toY]: XY,
): { readonly along: number; readonly away: number } {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const length = Math.hypot(dx, dy);
  return {
    along: ((x - fromX) * dx + (y - fromY) * dy) / length,
    away: Math.abs((x - fromX) * dy - (y - fromY) * dx) / length,
  };
}

/** Takes out repeated points and spikes (there and back along one line), also across the start. */
function tidyRing(ring: MetricRing): MetricRing {
  const open: XY[] = [];
  const push = (point: XY): void => {
    if (open.length > 0 && isSame(open[open.length - 1], point)) return;
    if (open.length > 1 && isSame(open[open.length - 2], point)) {
      open.pop();
      return;
    }
    open.push(point);
  };
  for (const point of ring.slice(0, -1)) push(point);
  while (open.length > 1 && isSame(open[0], open[open.length - 1])) open.pop();
  while (open.length > 2 && isSame(open[1], open[open.length - 1])) {
    open.shift();
    open.pop();
  }
  return [...open, open[0]];
}

/** Loops that snapping pinches off where two sides of a ring run within the tolerance of each other are this small. */
const MAX_LOOP_SQUARE_METERS = 2000;

/** Where a ring comes back to a point of its own, leaves out the small loop between. */
function cutLoops(ring: MetricRing): MetricRing {
  const open: XY[] = [];
  for (const point of ring.slice(0, -1)) {
    const at = open.findIndex((earlier) => isSame(earlier, point));
    if (at >= 0 && Math.abs(measureArea(open.slice(at))) < MAX_LOOP_SQUARE_METERS) open.length = at;
    open.push(point);
  }
  return [...open, open[0]];
}

/** Signed area of an open ring, m². */
function measureArea(ring: readonly XY[]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

function isSame(a: XY, b: XY): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function indexPoints(points: readonly XY[]) {
  const index = new Flatbush(points.length);
  for (const [x, y] of points) index.add(x, y, x, y);
  index.finish();
  const within = ([x, y]: XY, radius: number): number[] =>
    index
      .search(x - radius, y - radius, x + radius, y + radius)
      .filter((i) => Math.hypot(points[i][0] - x, points[i][1] - y) <= radius)
      .sort((a, b) => a - b);
  return {
    within,
    nearest: (point: XY, radius: number): XY | undefined => {
      const [first] = index.neighbors(point[0], point[1], 1, radius);
      return first === undefined ? undefined : points[first];
    },
    near: (a: XY, b: XY, radius: number): XY[] =>
      index
        .search(
          Math.min(a[0], b[0]) - radius,
          Math.min(a[1], b[1]) - radius,
          Math.max(a[0], b[0]) + radius,
          Math.max(a[1], b[1]) + radius,
        )
        .sort((i, j) => i - j)
        .map((i) => points[i]),
  };
}

function indexEdges(rings: readonly MetricRing[]) {
  const edges = rings.flatMap((ring) => ring.slice(1).map((to, i) => ({ from: ring[i], to })));
  const index = new Flatbush(edges.length);
  for (const { from, to } of edges) {
    index.add(
      Math.min(from[0], to[0]),
      Math.min(from[1], to[1]),
      Math.max(from[0], to[0]),
      Math.max(from[1], to[1]),
    );
  }
  index.finish();
  return {
    /** The nearest point of an edge within a radius, if it lies between the edge's ends. */
    project: (point: XY, radius: number): XY | undefined => {
      const [x, y] = point;
      let best: XY | undefined;
      let bestAway = radius;
      for (const i of index.search(x - radius, y - radius, x + radius, y + radius).sort((a, b) => a - b)) {
        const { from, to } = edges[i];
        const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
        const { along, away } = measureAlong(point, from, to);
        if (!(along > 0 && along < length && away < bestAway)) continue;
        bestAway = away;
        best = [
          from[0] + ((to[0] - from[0]) * along) / length,
          from[1] + ((to[1] - from[1]) * along) / length,
        ];
      }
      return best;
    },
  };
}
