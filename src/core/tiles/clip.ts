/** Coordinates of a line or ring one after the other: x, y, x, y … */
export type FlatPoints = number[];

/** The part of a line within a box as zero or more lines (Liang and Barsky 1984, segment by segment). */
export function clipLine(points: FlatPoints, low: number, high: number): FlatPoints[] {
  const lines: FlatPoints[] = [];
  let current: FlatPoints = [];
  for (let i = 2; i < points.length; i += 2) {
    const [ax, ay, bx, by] = [points[i - 2], points[i - 1], points[i], points[i + 1]];
    const range = segmentWithin(ax, ay, bx, by, low, high);
    if (range === null) {
      if (current.length > 2) lines.push(current);
      current = [];
      continue;
    }
    const [start, end] = range;
    if (current.length === 0) current.push(ax + start * (bx - ax), ay + start * (by - ay));
    current.push(ax + end * (bx - ax), ay + end * (by - ay));
    if (end < 1) {
      lines.push(current);
      current = [];
    }
  }
  if (current.length > 2) lines.push(current);
  return lines;
}

function segmentWithin(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  low: number,
  high: number,
): readonly [start: number, end: number] | null {
  let start = 0;
  let end = 1;
  for (const [from, step] of [
    [ax, bx - ax],
    [ay, by - ay],
  ]) {
    if (step === 0) {
      if (from < low || from > high) return null;
      continue;
    }
    const [first, second] = [(low - from) / step, (high - from) / step];
    start = Math.max(start, Math.min(first, second));
    end = Math.min(end, Math.max(first, second));
    if (start > end) return null;
  }
  return [start, end];
}

/**
 * The part of a ring within a box (Sutherland and Hodgman 1974). Where the ring leaves and enters again the result
 * runs along the edge of the box; that is not seen as long as the edge is outside the picture.
 */
export function clipRing(points: FlatPoints, low: number, high: number): FlatPoints {
  let ring = points;
  for (const axis of [0, 1] as const) {
    ring = clipHalf(ring, axis, (value) => value >= low, low);
    ring = clipHalf(ring, axis, (value) => value <= high, high);
  }
  return ring;
}

function clipHalf(
  ring: FlatPoints,
  axis: 0 | 1,
  isInside: (value: number) => boolean,
  edge: number,
): FlatPoints {
  const clipped: FlatPoints = [];
  const count = ring.length;
  for (let i = 0; i < count; i += 2) {
    const before = (i + count - 2) % count;
    const [from, to] = [ring[before + axis], ring[i + axis]];
    if (isInside(from) !== isInside(to)) {
      const share = (edge - from) / (to - from);
      const crossing = ring[before + 1 - axis] + share * (ring[i + 1 - axis] - ring[before + 1 - axis]);
      if (axis === 0) clipped.push(edge, crossing);
      else clipped.push(crossing, edge);
    }
    if (isInside(to)) clipped.push(ring[i], ring[i + 1]);
  }
  return clipped;
}
