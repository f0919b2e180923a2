import Flatbush from 'flatbush';
import { type LocalFrame, toLocal, type XY } from '../../src/core/geo';
import type { GeometryTable } from '../../src/core/tiles/geometry-table';
import { worldToLngLat } from '../../src/core/tiles/world';
import { type BasemapLayer, basemapClasses } from '../../src/schema/basemap-layers';

/** What keeps people apart, by the layers and classes of the base map that draw it. */
const layersOf = {
  railway: { rail: ['main', 'yard'] },
  water: { waterway: ['river', 'canal'] },
  motorway: { motorway: ['motorway', 'trunk'] },
  grounds: { landuse: ['cemetery', 'military', 'institution'] },
} as const;
export type BarrierKind = keyof typeof layersOf;

/** Whether a text names a kind of barrier. */
export function isBarrierKind(text: string): text is BarrierKind {
  return Object.hasOwn(layersOf, text);
}

/** The lines of one kind of barrier in local metres. */
export interface BarrierLines {
  /** Where a straight segment crosses them, in no order. */
  readonly crossings: (from: XY, to: XY) => XY[];
}

/** Where two segments cross; null where they do not. */
function crossingOf([ax, ay]: XY, [bx, by]: XY, [cx, cy]: XY, [dx, dy]: XY): XY | null {
  const turn = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (turn === 0) return null;
  const s = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / turn;
  const t = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / turn;
  return s >= 0 && s <= 1 && t >= 0 && t <= 1 ? [ax + s * (bx - ax), ay + s * (by - ay)] : null;
}

/** The segments of the features of a layer whose class is among the wanted; rings of polygons are closed. */
function segmentsOf(table: GeometryTable, wanted: readonly string[], frame: LocalFrame): [XY, XY][] {
  const { kind, worldBits, partStart, pointStart, x, y } = table;
  const classes: readonly string[] = basemapClasses[layerOf(table)];
  const at = (point: number): XY => toLocal(worldToLngLat(x[point], y[point], worldBits), frame);
  const segments: [XY, XY][] = [];
  for (let feature = 0; feature < table.featureCount; feature++) {
    if (!wanted.includes(classes[table.featureClass[feature]])) continue;
    for (let part = partStart[feature]; part < partStart[feature + 1]; part++) {
      const points = Array.from({ length: pointStart[part + 1] - pointStart[part] }, (_, i) =>
        at(pointStart[part] + i),
      );
      if (kind === 'polygons') points.push(points[0]);
      for (let i = 1; i < points.length; i++) segments.push([points[i - 1], points[i]]);
    }
  }
  return segments;
}

function layerOf({ name }: GeometryTable): BasemapLayer {
  if (name === 'rail' || name === 'water' || name === 'waterway' || name === 'motorway' || name === 'landuse')
    return name;
  throw new Error(`no barriers in layer ${name}`);
}

/** Reads one kind of barrier from the shipped base map. */
export function barrierLines(
  tables: readonly GeometryTable[],
  kind: BarrierKind,
  frame: LocalFrame,
): BarrierLines {
  const segments = Object.entries(layersOf[kind]).flatMap(([layer, wanted]) =>
    tables.filter(({ name }) => name === layer).flatMap((table) => segmentsOf(table, wanted, frame)),
  );
  const tree = new Flatbush(segments.length);
  for (const [[ax, ay], [bx, by]] of segments)
    tree.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  tree.finish();
  return {
    crossings: (from, to) =>
      tree
        .search(
          Math.min(from[0], to[0]),
          Math.min(from[1], to[1]),
          Math.max(from[0], to[0]),
          Math.max(from[1], to[1]),
        )
        .flatMap((segment) => {
          const [start, end] = segments[segment];
          const spot = crossingOf(from, to, start, end);
          return spot ? [spot] : [];
        }),
  };
}
