import type { Position } from 'geojson';
import { linkRings, nestRings } from './rings';

/**
 * Merges pieces that do not overlap and that meet only along the lines of a square grid, into polygons without inner
 * borders: along each line, what two pieces border from both sides cancels out, and the rest is linked to rings. Exact
 * in whole numbers and linear in the number of corners, where a general union sweeps and can fail on slivers.
 * @param pieces polygons of rings, outer ones counter-clockwise, holes clockwise; whole numbers
 * @param gridStep distance of the grid's lines, which pass through 0
 */
export function mergePieces(pieces: readonly Position[][][], gridStep: number): Position[][][] {
  const border: number[] = [];
  const columns = new Map<number, Interval[]>();
  const rows = new Map<number, Interval[]>();
  for (const ring of pieces.flat()) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [[x1, y1], [x2, y2]] = [ring[i], ring[i + 1]];
      if (x1 === x2 && x1 % gridStep === 0) addInterval(columns, x1, y1, y2);
      else if (y1 === y2 && y1 % gridStep === 0) addInterval(rows, y1, x1, x2);
      else border.push(x1, y1, x2, y2);
    }
  }
  for (const [x, intervals] of columns)
    for (const [from, to] of cancelOpposites(intervals)) border.push(x, from, x, to);
  for (const [y, intervals] of rows)
    for (const [from, to] of cancelOpposites(intervals)) border.push(from, y, to, y);
  return nestRings(linkRings(border));
}

/** A directed piece of one line. */
type Interval = readonly [from: number, to: number];

function addInterval(lines: Map<number, Interval[]>, line: number, from: number, to: number): void {
  if (from === to) return;
  const list = lines.get(line);
  if (list) list.push([from, to]);
  else lines.set(line, [[from, to]]);
}

/** What is left of directed intervals on one line when those in opposite directions have cancelled each other. */
function cancelOpposites(intervals: readonly Interval[]): Interval[] {
  const changes = new Map<number, number>();
  const change = (at: number, by: number): void => void changes.set(at, (changes.get(at) ?? 0) + by);
  for (const [from, to] of intervals) {
    const direction = Math.sign(to - from);
    change(Math.min(from, to), direction);
    change(Math.max(from, to), -direction);
  }
  const left: Interval[] = [];
  let direction = 0;
  let since = 0;
  for (const [at, by] of [...changes].sort(([a], [b]) => a - b)) {
    if (direction > 0) left.push([since, at]);
    else if (direction < 0) left.push([at, since]);
    direction += by;
    since = at;
  }
  return left;
}
