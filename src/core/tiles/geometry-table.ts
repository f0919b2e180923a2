export const geometryKinds = ['points', 'lines', 'polygons'] as const;
export type GeometryKind = (typeof geometryKinds)[number];

/**
 * One layer of drawn shapes in columns, on the grid of `lngLatToWorld`. Feature f has the parts `partStart[f]` up to
 * `partStart[f + 1]`, part p the points `pointStart[p]` up to `pointStart[p + 1]`, both exclusive. The parts of a
 * polygon are its rings, the outer one first, not closed; of lines each is a line; a point has one part of one point.
 */
export interface GeometryTable {
  readonly name: string;
  readonly kind: GeometryKind;
  readonly worldBits: number;
  readonly featureCount: number;
  /** By feature: a small code whose meaning the layer's name gives. */
  readonly featureClass: Uint8Array;
  /** By feature; null where the layer has none. */
  readonly featureId: Uint32Array | null;
  /** By feature: index into `names`, 0 is ''. */
  readonly featureName: Uint32Array | null;
  readonly names: readonly string[];
  readonly partStart: Uint32Array;
  readonly pointStart: Uint32Array;
  readonly x: Int32Array;
  readonly y: Int32Array;
}

/** One shape as it is gathered, before it becomes a row of a {@link GeometryTable}. */
export interface GeometryFeature {
  readonly classCode: number;
  readonly id: number;
  readonly name: string;
  /** Whole steps of the world grid. */
  readonly parts: readonly (readonly (readonly [x: number, y: number])[])[];
}

export interface TableOptions {
  readonly name: string;
  readonly kind: GeometryKind;
  readonly worldBits: number;
  readonly withIds?: boolean;
  readonly withNames?: boolean;
}

/** Lays shapes out in columns, in the order given. */
export function buildGeometryTable(
  features: readonly GeometryFeature[],
  { name, kind, worldBits, withIds = false, withNames = false }: TableOptions,
): GeometryTable {
  const parts = features.flatMap((feature) => feature.parts);
  const pointStart = new Uint32Array(parts.length + 1);
  parts.forEach((part, i) => {
    pointStart[i + 1] = pointStart[i] + part.length;
  });
  const partStart = new Uint32Array(features.length + 1);
  features.forEach((feature, i) => {
    partStart[i + 1] = partStart[i] + feature.parts.length;
  });
  const points = parts.flat();
  const names = withNames ? ['', ...new Set(features.map((feature) => feature.name).filter(Boolean))] : [];
  const nameIndex = new Map(names.map((text, i) => [text, i]));
  return {
    name,
    kind,
    worldBits,
    featureCount: features.length,
    featureClass: Uint8Array.from(features, (feature) => feature.classCode),
    featureId: withIds ? Uint32Array.from(features, (feature) => feature.id) : null,
    featureName: withNames ? Uint32Array.from(features, ({ name }) => nameIndex.get(name) ?? 0) : null,
    names,
    partStart,
    pointStart,
    x: Int32Array.from(points, ([x]) => x),
    y: Int32Array.from(points, ([, y]) => y),
  };
}
