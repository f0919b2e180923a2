import Flatbush from 'flatbush';
import type { XY } from '../../src/core/geo';
import { distanceToSegment } from './network-graph';

/** A line with what its owner knows of it. */
export interface IndexedLine {
  readonly line: readonly XY[];
}

/** A spot on a line, and the direction of the line there, in radians. */
export interface Sample {
  readonly point: XY;
  readonly direction: number;
  /** Metres of the line that the spot stands for. */
  readonly meters: number;
}

/** Spots along a line, about `everyMeters` apart, each in the middle of its stretch. */
export function sampleLine(line: readonly XY[], everyMeters: number): Sample[] {
  const samples: Sample[] = [];
  for (let i = 1; i < line.length; i++) {
    const [[ax, ay], [bx, by]] = [line[i - 1], line[i]];
    const length = Math.hypot(bx - ax, by - ay);
    if (length === 0) continue;
    const parts = Math.ceil(length / everyMeters);
    for (let part = 0; part < parts; part++) {
      const t = (part + 0.5) / parts;
      samples.push({
        point: [ax + t * (bx - ax), ay + t * (by - ay)],
        direction: Math.atan2(by - ay, bx - ax),
        meters: length / parts,
      });
    }
  }
  return samples;
}

/** Finds the line that runs by a spot. */
export interface LineIndex<T extends IndexedLine> {
  /** The nearest line within `maxMeters` that runs the same way, within `maxAngle`; null where none does. */
  readonly nearest: (sample: Sample, maxMeters: number, maxAngle: number) => T | null;
}

export function createLineIndex<T extends IndexedLine>(lines: readonly T[]): LineIndex<T> {
  const segments: { readonly owner: T; readonly a: XY; readonly b: XY }[] = lines.flatMap((owner) =>
    owner.line.slice(1).map((b, i) => ({ owner, a: owner.line[i], b })),
  );
  if (segments.length === 0) return { nearest: () => null };
  const tree = new Flatbush(segments.length);
  for (const { a, b } of segments)
    tree.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
  tree.finish();
  return {
    nearest: ({ point: [x, y], direction }, maxMeters, maxAngle) => {
      let best = maxMeters;
      let owner: T | null = null;
      for (const index of tree.search(x - maxMeters, y - maxMeters, x + maxMeters, y + maxMeters)) {
        const { a, b, owner: candidate } = segments[index];
        if (angleBetween(direction, Math.atan2(b[1] - a[1], b[0] - a[0])) > maxAngle) continue;
        const distance = distanceToSegment([x, y], a, b);
        if (distance > best || (distance === best && owner !== null)) continue;
        best = distance;
        owner = candidate;
      }
      return owner;
    },
  };
}

/** Between two undirected lines, 0 to π/2. */
function angleBetween(a: number, b: number): number {
  const difference = Math.abs(a - b) % Math.PI;
  return Math.min(difference, Math.PI - difference);
}
