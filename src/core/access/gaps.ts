import { area, pointOnFeature } from '@turf/turf';
import type { MultiPolygon } from 'geojson';
import { fromLocal, type LngLat } from '../geo';
import type { Gap } from './answers';
import type { Demand } from './demand';
import type { GapDrawer } from './gap-drawer';
import type { Group, GroupCounts } from './population';
import { MEAN_CAP_SECONDS } from './zone-sums';

/** Connected clusters (8-neighbours) of demand points for which `isOut` holds, each ascending, largest first by residents. */
export function clusterCells(demand: Demand, isOut: (index: number) => boolean): number[][] {
  const byCell = new Map<number, number[]>();
  const keyOf = (x: number, y: number): number => y * 65536 + x;
  for (let i = 0; i < demand.count; i++) {
    if (!isOut(i)) continue;
    const key = keyOf(demand.cellX[i], demand.cellY[i]);
    const list = byCell.get(key);
    if (list) list.push(i);
    else byCell.set(key, [i]);
  }
  const clusters: number[][] = [];
  const seen = new Set<number>();
  for (const start of byCell.keys()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const stack = [start];
    const cluster: number[] = [];
    for (let key = stack.pop(); key !== undefined; key = stack.pop()) {
      cluster.push(...(byCell.get(key) ?? []));
      const x = key % 65536;
      const y = (key - x) / 65536;
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const near = keyOf(x + dx, y + dy);
          if (seen.has(near) || !byCell.has(near)) continue;
          seen.add(near);
          stack.push(near);
        }
      }
    }
    clusters.push(cluster.sort((a, b) => a - b));
  }
  return clusters;
}

/** A cluster of uncovered residents and its figures, before it is drawn. */
interface GapFigures {
  readonly cluster: readonly number[];
  readonly uncovered: GroupCounts;
  /** Seconds beyond the cutoff of all residents together, walks capped at 60 minutes. */
  readonly missing: number;
  readonly nils: readonly number[];
  readonly nearestFacility: number;
}

/**
 * The clusters of the demand points beyond the cutoff, largest first by residents: the gaps in the order of their ids.
 * @param owner by demand point, the facility that `seconds` leads to
 */
export function rankGaps(
  demand: Demand,
  seconds: Float64Array,
  owner: Int32Array,
  cutoffSeconds: number,
): GapFigures[] {
  const clusters = clusterCells(demand, (i) => !(seconds[i] <= cutoffSeconds));
  const figures = clusters.map((cluster): GapFigures => {
    const uncovered: Record<Group, number> = { all: 0, over65: 0, under15: 0 };
    const byNil = new Map<number, number>();
    const byOwner = new Map<number, number>();
    let missing = 0;
    for (const i of cluster) {
      uncovered.all += demand.residents[i];
      uncovered.over65 += demand.over65[i];
      uncovered.under15 += demand.under15[i];
      missing += demand.residents[i] * (Math.min(MEAN_CAP_SECONDS, seconds[i]) - cutoffSeconds);
      byNil.set(demand.nil[i], (byNil.get(demand.nil[i]) ?? 0) + demand.residents[i]);
      byOwner.set(owner[i], (byOwner.get(owner[i]) ?? 0) + demand.residents[i]);
    }
    return { cluster, uncovered, missing, nils: byMost(byNil), nearestFacility: byMost(byOwner)[0] ?? -1 };
  });
  return figures.sort((a, b) => b.uncovered.all - a.uncovered.all || a.cluster[0] - b.cluster[0]);
}

/**
 * The gaps of a field: connected residents who are out, largest first, with figures and drawing. Yields while it
 * draws, so that the caller can stop it.
 * @param owner by demand point, the facility that `seconds` leads to
 */
export function* findGaps(
  demand: Demand,
  seconds: Float64Array,
  owner: Int32Array,
  cutoffSeconds: number,
  draw: GapDrawer,
): Generator<void, Gap[]> {
  const gaps: Gap[] = [];
  for (const { cluster, uncovered, missing, nils, nearestFacility } of rankGaps(
    demand,
    seconds,
    owner,
    cutoffSeconds,
  )) {
    const polygon = yield* draw(cluster);
    gaps.push({
      id: gaps.length,
      uncovered,
      meanMissingSeconds: Math.max(0, missing / uncovered.all),
      nils,
      nearestFacility,
      polygon,
      areaSquareMeters: area(polygon),
      label: labelPoint(demand, cluster, polygon),
    });
    yield;
  }
  return gaps;
}

/** A point on the drawing; in the first cell where nothing is drawn. */
function labelPoint(demand: Demand, cluster: readonly number[], polygon: MultiPolygon): LngLat {
  if (polygon.coordinates.length === 0)
    return fromLocal([demand.xMeters[cluster[0]], demand.yMeters[cluster[0]]], demand.frame);
  const [lng, lat] = pointOnFeature(polygon).geometry.coordinates;
  return [lng, lat];
}

function byMost(counts: ReadonlyMap<number, number>): number[] {
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([key]) => key);
}
