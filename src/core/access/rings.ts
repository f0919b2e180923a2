import type { Position } from 'geojson';

/** Directed pieces of a border, the inside on the left: x1, y1, x2, y2 in turn, whole numbers. */
export type BorderEdges = readonly number[];

/** Twice the area of a closed ring; above 0 counter-clockwise with x to the right and y up. */
export function doubledArea(ring: readonly Position[]): number {
  let doubled = 0;
  for (let i = 0; i + 1 < ring.length; i++)
    doubled += ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
  return doubled;
}

/** A number for a corner, its own for coordinates below 2^25. */
const keyOf = (x: number, y: number): number => x * 2 ** 26 + y;

/**
 * Joins border pieces into closed rings. Where several leave one corner the leftmost is taken, so that parts that
 * touch at a corner stay apart; a loop that comes by a corner twice is cut off as a ring of its own: no ring touches
 * itself. Corners on a straight line are left out.
 */
export function linkRings(edges: BorderEdges): Position[][] {
  const leaving = new Map<number, Position[]>();
  for (let i = 0; i < edges.length; i += 4) {
    const key = keyOf(edges[i], edges[i + 1]);
    const list = leaving.get(key);
    if (list) list.push([edges[i + 2], edges[i + 3]]);
    else leaving.set(key, [[edges[i + 2], edges[i + 3]]]);
  }
  const rings: Position[][] = [];
  for (let i = 0; i < edges.length; i += 4) {
    const start: Position = [edges[i], edges[i + 1]];
    const list = leaving.get(keyOf(start[0], start[1])) ?? [];
    while (list.length > 0) rings.push(...traceLoops(leaving, start));
  }
  return rings;
}

/** How far to the left a direction turns from another: from -2, straight back to the right, up to 2. */
function turn(dx: number, dy: number, nx: number, ny: number): number {
  const cross = dx * ny - dy * nx;
  const dot = dx * nx + dy * ny;
  const cosine = dot / Math.sqrt((dx * dx + dy * dy) * (nx * nx + ny * ny));
  return cross >= 0 ? 1 - cosine : cosine - 1;
}

function traceLoops(leaving: ReadonlyMap<number, Position[]>, [startX, startY]: Position): Position[][] {
  const loops: Position[][] = [];
  const crossings = new Set<number>();
  let ring: Position[] = [[startX, startY]];
  let [x, y] = [startX, startY];
  let [dx, dy] = [0, 0];
  do {
    const list = leaving.get(keyOf(x, y)) ?? [];
    let pick = 0;
    if (list.length > 1) {
      crossings.add(keyOf(x, y));
      let best = -3;
      list.forEach(([nx, ny], i) => {
        const left = dx === 0 && dy === 0 ? 0 : turn(dx, dy, nx - x, ny - y);
        if (left > best) [best, pick] = [left, i];
      });
    }
    const [next] = list.splice(pick, 1);
    const [ndx, ndy] = [next[0] - x, next[1] - y];
    if (ring.length > 1 && dx * ndy === dy * ndx && dx * ndx + dy * ndy > 0) ring.pop();
    [x, y] = next;
    [dx, dy] = [ndx, ndy];
    const before = crossings.has(keyOf(x, y)) ? ring.findIndex(([px, py]) => px === x && py === y) : -1;
    ring.push([x, y]);
    if (before > 0) {
      loops.push(ring.slice(before));
      ring = ring.slice(0, before + 1);
    }
  } while (x !== startX || y !== startY);
  return [ring, ...loops];
}

/** Closed rings as polygons: the counter-clockwise ones, each with the clockwise ones that it is the smallest around. */
export function nestRings(rings: readonly Position[][]): Position[][][] {
  const sized = rings.map((ring) => ({ ring, doubled: doubledArea(ring) }));
  const outers = sized.filter(({ doubled }) => doubled > 0).sort((a, b) => a.doubled - b.doubled);
  const polygons = outers.map(({ ring, doubled }) => ({ rings: [ring], doubled }));
  for (const { ring, doubled } of sized) {
    if (doubled >= 0) continue;
    const inside = pointLeftOf(ring);
    polygons.find((outer) => outer.doubled > -doubled && isInRing(inside, outer.rings[0]))?.rings.push(ring);
  }
  return polygons.reverse().map((polygon) => polygon.rings);
}

/** A point beside the middle of a ring's first piece, on its left: a hair from it. */
function pointLeftOf([[x1, y1], [x2, y2]]: readonly Position[]): Position {
  return [(x1 + x2) / 2 - (y2 - y1) * 1e-6, (y1 + y2) / 2 + (x2 - x1) * 1e-6];
}

function isInRing([px, py]: Position, ring: readonly Position[]): boolean {
  let isIn = false;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x1, y1] = ring[i];
    const [x2, y2] = ring[i + 1];
    if (y1 > py !== y2 > py && px < x1 + ((py - y1) / (y2 - y1)) * (x2 - x1)) isIn = !isIn;
  }
  return isIn;
}
