import type { Position } from 'geojson';

/**
 * The outline of a set of square cells as polygon rings in cell corners: outer rings counter-clockwise, each
 * followed by its holes clockwise. Cells that touch at a corner only are separate polygons.
 * @param cells distinct [column, row] pairs
 */
export function outlineCells(cells: readonly (readonly [number, number])[]): Position[][][] {
  const filled = new Set(cells.map(([x, y]) => `${x},${y}`));
  const has = (x: number, y: number): boolean => filled.has(`${x},${y}`);
  /** Directed border edges with the cell on their left, by start corner. */
  const edges = new Map<string, [number, number][]>();
  const addEdge = (x1: number, y1: number, x2: number, y2: number): void => {
    const key = `${x1},${y1}`;
    const list = edges.get(key);
    if (list) list.push([x2, y2]);
    else edges.set(key, [[x2, y2]]);
  };
  for (const [x, y] of cells) {
    if (!has(x, y - 1)) addEdge(x, y, x + 1, y);
    if (!has(x + 1, y)) addEdge(x + 1, y, x + 1, y + 1);
    if (!has(x, y + 1)) addEdge(x + 1, y + 1, x, y + 1);
    if (!has(x - 1, y)) addEdge(x, y + 1, x, y);
  }
  const rings: Position[][] = [];
  for (const [key, list] of edges) {
    while (list.length > 0) rings.push(...traceRings(edges, key));
  }
  const outers = rings.filter((ring) => signedArea(ring) > 0);
  const polygons = outers.map((ring) => [ring]);
  for (const hole of rings.filter((ring) => signedArea(ring) < 0)) {
    const [x, y] = hole[0];
    const [nx, ny] = hole[1];
    const inside: Position = [
      (x + nx) / 2 + (ny - y === 0 ? 0 : 0.5 * Math.sign(y - ny)),
      (y + ny) / 2 + 0.5 * Math.sign(nx - x),
    ];
    const candidates = polygons.filter(([outer]) => isInRing(inside, outer));
    candidates.sort((a, b) => signedArea(a[0]) - signedArea(b[0]));
    candidates[0]?.push(hole);
  }
  return polygons;
}

/**
 * Follows the border from a corner back to it, turning left first, so that corner contacts stay apart. A loop that
 * comes by a corner twice is cut off as a ring of its own: no ring touches itself.
 */
function traceRings(edges: Map<string, [number, number][]>, startKey: string): Position[][] {
  const [startX, startY] = startKey.split(',').map(Number);
  const loops: Position[][] = [];
  const crossings = new Set<string>();
  let ring: Position[] = [[startX, startY]];
  let [x, y] = [startX, startY];
  let [dx, dy] = [0, 0];
  do {
    const list = edges.get(`${x},${y}`) ?? [];
    let pick = list.length - 1;
    if (list.length > 1) {
      pick = list.findIndex(([nx, ny]) => dx * (ny - y) - dy * (nx - x) > 0);
      crossings.add(`${x},${y}`);
    }
    const [next] = list.splice(Math.max(0, pick), 1);
    const [ndx, ndy] = [next[0] - x, next[1] - y];
    if (ndx === dx && ndy === dy) ring.pop();
    [x, y] = next;
    [dx, dy] = [ndx, ndy];
    const before = crossings.has(`${x},${y}`) ? ring.findIndex(([px, py]) => px === x && py === y) : -1;
    ring.push([x, y]);
    if (before > 0) {
      loops.push(ring.slice(before));
      ring = ring.slice(0, before + 1);
    }
  } while (x !== startX || y !== startY);
  return [ring, ...loops];
}

function signedArea(ring: readonly Position[]): number {
  let area = 0;
  for (let i = 0; i + 1 < ring.length; i++) area += ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
  return area / 2;
}

function isInRing([px, py]: Position, ring: readonly Position[]): boolean {
  let inside = false;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x1, y1] = ring[i];
    const [x2, y2] = ring[i + 1];
    if (y1 > py !== y2 > py && px < x1 + ((py - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}
