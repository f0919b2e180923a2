import Flatbush from 'flatbush';
import type { XY } from '../geo';

/** What keeps people on foot apart. */
export const barrierKinds = ['railway', 'waterway', 'motorway'] as const;
export type BarrierKind = (typeof barrierKinds)[number];

/** One barrier: two lines of the same kind and name are the same. */
export interface Barrier {
  readonly what: BarrierKind;
  /** A proper name as maps write it, without its kind; '' where it has none. */
  readonly name: string;
}

/** A line of a barrier in local metres. */
export interface BarrierLine extends Barrier {
  readonly points: readonly XY[];
}

/** A place where a straight line crosses a barrier. */
export interface BarrierCrossing {
  readonly barrier: Barrier;
  readonly at: XY;
}

/** The barriers of a study area. */
export interface BarrierMap {
  /** Where a straight segment crosses barriers, from its start to its end. */
  readonly crossings: (from: XY, to: XY) => BarrierCrossing[];
}

/** How near a named crossing lends its name to one of the same kind without: the tracks of a yard are one railway. */
const BESIDE_METERS = 250;

/** How far along the first of two segments they cross, 0 to 1, ends included; null where they do not. */
function crossingShare([ax, ay]: XY, [bx, by]: XY, [cx, cy]: XY, [dx, dy]: XY): number | null {
  const turn = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (turn === 0) return null;
  const along = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / turn;
  const across = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / turn;
  return along >= 0 && along <= 1 && across >= 0 && across <= 1 ? along : null;
}

/** Puts the lines of barriers where their crossings are found quickly. */
export function createBarrierMap(lines: readonly BarrierLine[]): BarrierMap {
  const segments = lines.flatMap(({ what, name, points }) => {
    const barrier: Barrier = { what, name };
    return points.slice(1).map((end, i) => ({ barrier, start: points[i], end }));
  });
  if (segments.length === 0) return { crossings: () => [] };
  const tree = new Flatbush(segments.length);
  for (const { start, end } of segments) tree.add(...boxOf(start, end));
  tree.finish();
  return {
    crossings: (from, to) =>
      tree
        .search(...boxOf(from, to))
        .flatMap((found) => {
          const { barrier, start, end } = segments[found];
          const along = crossingShare(from, to, start, end);
          return along === null ? [] : [{ barrier, along }];
        })
        .sort((a, b) => a.along - b.along)
        .map(({ barrier, along }, _, all) => ({
          barrier: nameBeside(
            barrier,
            along,
            all,
            BESIDE_METERS / Math.hypot(to[0] - from[0], to[1] - from[1]),
          ),
          at: [from[0] + along * (to[0] - from[0]), from[1] + along * (to[1] - from[1])],
        })),
  };
}

/** The nearest named barrier of the same kind along the same line, where this one has no name and that is near enough. */
function nameBeside(
  barrier: Barrier,
  along: number,
  all: readonly { readonly barrier: Barrier; readonly along: number }[],
  mostShare: number,
): Barrier {
  if (barrier.name !== '') return barrier;
  const named = all.filter(
    (other) =>
      other.barrier.what === barrier.what &&
      other.barrier.name !== '' &&
      Math.abs(other.along - along) <= mostShare,
  );
  named.sort((a, b) => Math.abs(a.along - along) - Math.abs(b.along - along));
  return named[0]?.barrier ?? barrier;
}

function boxOf([ax, ay]: XY, [bx, by]: XY): [number, number, number, number] {
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}
