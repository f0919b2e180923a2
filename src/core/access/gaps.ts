import area from '@turf/area';
import bboxClip from '@turf/bbox-clip';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import difference from '@turf/difference';
import { feature, featureCollection } from '@turf/helpers';
import intersect from '@turf/intersect';
import pointOnFeature from '@turf/point-on-feature';
import union from '@turf/union';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { fromLocal, toLocal } from '../geo';
import type { Gap } from './answers';
import { outlineCells } from './cell-outline';
import { CELL_METERS, type Demand } from './demand';
import type { Group } from './population';
import { MEAN_CAP_SECONDS } from './zone-sums';

type Area = Polygon | MultiPolygon;

/** What gap polygons are cut by: the NIL by number, and bodies of water with their boxes. */
export interface GapCutters {
  readonly nils: ReadonlyMap<number, Area>;
  readonly water: readonly Polygon[];
}

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

/** Rings in cell corners as a polygon in degrees. */
export function cellsToPolygon(demand: Demand, rings: readonly Position[][][]): MultiPolygon {
  const corner = ([x, y]: Position): Position => [
    ...fromLocal([x * CELL_METERS, y * CELL_METERS], demand.frame),
  ];
  return {
    type: 'MultiPolygon',
    coordinates: rings.map((polygon) => polygon.map((ring) => ring.map(corner))),
  };
}

function asMulti(geometry: Area): MultiPolygon {
  return geometry.type === 'MultiPolygon'
    ? geometry
    : { type: 'MultiPolygon', coordinates: [geometry.coordinates] };
}

type Box = readonly [number, number, number, number];

function boxOf(geometry: Area): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const polygon of asMulti(geometry).coordinates) {
    for (const [lng, lat] of polygon[0]) {
      west = Math.min(west, lng);
      east = Math.max(east, lng);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
  }
  return [west, south, east, north];
}

function overlap(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** Largest cluster, in cells, whose parts are merged into one outline; Turf's union grows too slow beyond. */
const MERGED_CELLS = 120;

/**
 * Draws clusters of cells: the union of their cells, each cut by the NIL it lies in and by water, with Turf. Cuts are
 * made once a cell and kept. In a cluster of more than 120 cells the cut cells stand beside the outline of the whole
 * ones, touching and not merged: the same area in more parts.
 */
export function createGapDrawer(
  demand: Demand,
  cutters: GapCutters,
): (cluster: readonly number[]) => MultiPolygon {
  const water = waterByCell(demand, cutters.water);
  const zones = [...cutters.nils].map(([nil, zone]) => ({ nil, zone, box: boxOf(zone) }));
  const nilsOfCell = new Map<number, Set<number>>();
  for (let i = 0; i < demand.count; i++) {
    const nils = nilsOfCell.get(cellKey(demand, i)) ?? new Set();
    nilsOfCell.set(cellKey(demand, i), nils.add(demand.nil[i]));
  }
  const cuts = new Map<string, Feature<Area> | null>();
  /** The part of a cell in some NIL and on dry land; null where it is the whole cell. */
  const cutCell = (i: number, nils: readonly number[]): Feature<Area> | null => {
    const id = `${cellKey(demand, i)}:${nils.join()}`;
    let cut = cuts.get(id);
    if (cut === undefined) {
      cut = partOfCell(demand, i, nils, zones, water);
      cuts.set(id, cut);
    }
    return cut;
  };
  return (cluster) => {
    const present = new Map<number, number[]>();
    for (const i of cluster) present.set(cellKey(demand, i), [...(present.get(cellKey(demand, i)) ?? []), i]);
    const whole: [number, number][] = [];
    const pieces: Feature<Area>[] = [];
    for (const [key, members] of present) {
      const nils = [...new Set(members.map((i) => demand.nil[i]))].sort((a, b) => a - b);
      const isWhole = nils.length === nilsOfCell.get(key)?.size;
      const cut = cutCell(members[0], isWhole ? [] : nils);
      if (cut) pieces.push(cut);
      else whole.push([demand.cellX[members[0]], demand.cellY[members[0]]]);
    }
    const outline = cellsToPolygon(demand, outlineCells(whole));
    if (pieces.length === 0) return outline;
    const all = whole.length > 0 ? [feature<Area>(outline), ...pieces] : pieces;
    if (all.length > 1 && present.size <= MERGED_CELLS) {
      const merged = union(featureCollection(all));
      if (merged) return asMulti(merged.geometry);
    }
    return {
      type: 'MultiPolygon',
      coordinates: all.flatMap(({ geometry }) => asMulti(geometry).coordinates),
    };
  };
}

/** The part of a cell in the given NIL (none: in the city) and off the water; null where that is the whole cell. */
function partOfCell(
  demand: Demand,
  i: number,
  nils: readonly number[],
  zones: readonly { readonly nil: number; readonly zone: Area; readonly box: Box }[],
  water: ReadonlyMap<number, readonly Polygon[]>,
): Feature<Area> | null {
  const square = feature<Area>(squareOf(demand, i));
  const box = boxOf(square.geometry);
  const near = zones.filter((zone) => overlap(zone.box, box));
  const wet = (water.get(cellKey(demand, i)) ?? []).flatMap((polygon) => clipToBox(polygon, box));
  const corners = asMulti(square.geometry).coordinates[0][0];
  const inCity =
    zones.length === 0 ||
    corners.every(([lng, lat]) => near.some(({ zone }) => booleanPointInPolygon([lng, lat], zone)));
  let part: Feature<Area> | null = square;
  if (nils.length > 0 || !inCity) {
    const wanted = near.filter(({ nil }) => nils.length === 0 || nils.includes(nil));
    const cuts = wanted.flatMap(
      ({ zone }) => intersect(featureCollection<Area>([square, feature(zone)])) ?? [],
    );
    part = cuts.length > 1 ? union(featureCollection<Area>(cuts)) : (cuts[0] ?? null);
  } else if (wet.length === 0) return null;
  const dry = part && wet.length > 0 ? difference(featureCollection<Area>([part, ...wet])) : part;
  return dry ?? feature<Area>({ type: 'MultiPolygon', coordinates: [] });
}

/** The bodies of water whose shore runs through each cell: only those can cut it. */
function waterByCell({ frame }: Demand, water: readonly Polygon[]): Map<number, Polygon[]> {
  const byCell = new Map<number, Polygon[]>();
  for (const polygon of water) {
    const keys = new Set<number>();
    for (const ring of polygon.coordinates) {
      const corners = ring.map(([lng, lat]) =>
        toLocal([lng, lat], frame).map((meters) => meters / CELL_METERS),
      );
      corners.slice(1).forEach(([x2, y2], k) => {
        const [x1, y1] = corners[k];
        for (let x = Math.floor(Math.min(x1, x2)); x <= Math.max(x1, x2); x++) {
          for (let y = Math.floor(Math.min(y1, y2)); y <= Math.max(y1, y2); y++) keys.add(y * 65536 + x);
        }
      });
    }
    for (const key of keys) byCell.set(key, [...(byCell.get(key) ?? []), polygon]);
  }
  return byCell;
}

/** The part of a polygon in a box; none where they do not meet. */
function clipToBox(polygon: Polygon, box: Box): Feature<Area>[] {
  const { geometry } = bboxClip(polygon, [...box]);
  const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
  return isArea && geometry.coordinates.length > 0 ? [feature<Area>(geometry)] : [];
}

function cellKey(demand: Demand, i: number): number {
  return demand.cellY[i] * 65536 + demand.cellX[i];
}

function squareOf(demand: Demand, i: number): MultiPolygon {
  return cellsToPolygon(demand, outlineCells([[demand.cellX[i], demand.cellY[i]]]));
}

/**
 * The gaps of a field: connected residents who are out, largest first, with figures; drawn by `draw`.
 * @param owner by demand point, the facility that `seconds` leads to
 */
export function findGaps(
  demand: Demand,
  seconds: Float64Array,
  owner: Int32Array,
  cutoffSeconds: number,
  draw: (cluster: readonly number[]) => MultiPolygon,
): Gap[] {
  const clusters = clusterCells(demand, (i) => !(seconds[i] <= cutoffSeconds));
  const gaps = clusters.map((cluster) => {
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
  gaps.sort((a, b) => b.uncovered.all - a.uncovered.all || a.cluster[0] - b.cluster[0]);
  return gaps.map(({ cluster, uncovered, missing, nils, nearestFacility }, id) => {
    const polygon = draw(cluster);
    const [lng, lat] =
      polygon.coordinates.length > 0
        ? pointOnFeature(polygon).geometry.coordinates
        : centerOf(demand, cluster);
    return {
      id,
      uncovered,
      meanMissingSeconds: Math.max(0, missing / uncovered.all),
      nils,
      nearestFacility,
      polygon,
      areaSquareMeters: area(polygon),
      label: [lng, lat],
    };
  });
}

function byMost(counts: ReadonlyMap<number, number>): number[] {
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([key]) => key);
}

function centerOf(demand: Demand, cluster: readonly number[]): Position {
  const i = cluster[0];
  return [...fromLocal([demand.xMeters[i], demand.yMeters[i]], demand.frame)];
}
