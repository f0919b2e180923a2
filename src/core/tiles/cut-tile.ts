import Flatbush from 'flatbush';
import { clipLine, clipRing, type FlatPoints } from './clip';
import type { GeometryKind, GeometryTable } from './geometry-table';

/** Steps along the side of a tile. */
export const TILE_EXTENT = 8192;
/** Steps drawn beyond the sides, so that strokes and labels meet across them. */
const TILE_BUFFER = 256;
/** Steps of a screen pixel where a tile is shown at its own zoom, 512 pixels wide. */
const STEPS_PER_PIXEL = TILE_EXTENT / 512;

/** The usual numbering of map tiles: at zoom z there are 2^z columns and rows, counted from the north-west. */
export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** What is drawn of some features in one tile. Rings of polygons run clockwise on the screen, their holes the other way. */
export interface TileFeature {
  readonly kind: GeometryKind;
  readonly classCode: number;
  readonly id: number;
  readonly name: string;
  /** Whole steps of the tile, from its north-west corner; rings are not closed. */
  readonly parts: FlatPoints[];
}

/** A table with a search tree over the boxes of its features. */
export interface IndexedTable {
  readonly table: GeometryTable;
  readonly search: (minX: number, minY: number, maxX: number, maxY: number) => readonly number[];
}

export interface CutOptions {
  /** Whether a class is drawn at all in this tile. */
  readonly isDrawn: (classCode: number) => boolean;
  /** Points nearer than this to the one before are left out, in pixels; polygons smaller than its square too. */
  readonly tolerancePixels: number;
}

/** Makes a table ready to be cut. */
export function indexTable(table: GeometryTable): IndexedTable {
  const { featureCount, partStart, pointStart, x, y } = table;
  if (featureCount === 0) return { table, search: () => [] };
  const tree = new Flatbush(featureCount, 16, Int32Array);
  for (let feature = 0; feature < featureCount; feature++) {
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = pointStart[partStart[feature]]; i < pointStart[partStart[feature + 1]]; i++) {
      minX = Math.min(minX, x[i]);
      minY = Math.min(minY, y[i]);
      maxX = Math.max(maxX, x[i]);
      maxY = Math.max(maxY, y[i]);
    }
    tree.add(minX, minY, maxX, maxY);
  }
  tree.finish();
  return {
    table,
    search: (minX, minY, maxX, maxY) => tree.search(minX, minY, maxX, maxY).sort((a, b) => a - b),
  };
}

/**
 * The features of a table in a tile. Lines and polygons of the same class, id and name are put together into one
 * feature, for a map draws few big features faster than many small ones.
 */
export function cutTile(indexed: IndexedTable, tile: TileAddress, options: CutOptions): TileFeature[] {
  const { table } = indexed;
  const { kind } = table;
  const worldStepsPerTile = 2 ** (table.worldBits - tile.z);
  const scale = TILE_EXTENT / worldStepsPerTile;
  const [west, north] = [tile.x * worldStepsPerTile, tile.y * worldStepsPerTile];
  const margin = TILE_BUFFER / scale;
  const found = indexed.search(
    west - margin,
    north - margin,
    west + worldStepsPerTile + margin,
    north + worldStepsPerTile + margin,
  );
  const tolerance = options.tolerancePixels * STEPS_PER_PIXEL;
  const features = new Map<string | number, TileFeature>();
  for (const feature of found) {
    const classCode = table.featureClass[feature];
    if (!options.isDrawn(classCode)) continue;
    const id = table.featureId?.[feature] ?? 0;
    const nameIndex = table.featureName?.[feature] ?? 0;
    const parts: FlatPoints[] = [];
    for (let part = table.partStart[feature]; part < table.partStart[feature + 1]; part++) {
      const points = tilePoints(table, part, west, north, scale);
      const isHole = kind === 'polygons' && part > table.partStart[feature];
      for (const cut of cutPart(points, kind, tolerance)) parts.push(isHole ? reversed(cut) : cut);
      if (parts.length === 0) break;
    }
    if (parts.length === 0) continue;
    const key = kind === 'points' ? feature : `${classCode} ${id} ${nameIndex}`;
    const together = features.get(key);
    if (together) together.parts.push(...parts);
    else features.set(key, { kind, classCode, id, name: table.names[nameIndex] ?? '', parts });
  }
  return [...features.values()];
}

function tilePoints(
  table: GeometryTable,
  part: number,
  west: number,
  north: number,
  scale: number,
): FlatPoints {
  const points: FlatPoints = [];
  for (let i = table.pointStart[part]; i < table.pointStart[part + 1]; i++)
    points.push((table.x[i] - west) * scale, (table.y[i] - north) * scale);
  return points;
}

/** The same ring the other way round. */
function reversed(points: FlatPoints): FlatPoints {
  const turned: FlatPoints = [];
  for (let i = points.length - 2; i >= 0; i -= 2) turned.push(points[i], points[i + 1]);
  return turned;
}

function cutPart(points: FlatPoints, kind: GeometryKind, tolerance: number): FlatPoints[] {
  const [low, high] = [-TILE_BUFFER, TILE_EXTENT + TILE_BUFFER];
  const isWithin = points.every((value) => value >= low && value <= high);
  if (kind === 'points') return isWithin ? [points.map(Math.round)] : [];
  if (kind === 'lines') {
    return (isWithin ? [points] : clipLine(points, low, high))
      .map((line) => thin(line, tolerance))
      .filter((line) => line.length >= 4);
  }
  const ring = thin(isWithin ? points : clipRing(points, low, high), tolerance);
  const area = ringArea(ring);
  if (ring.length < 6 || Math.abs(area) <= (tolerance * tolerance) / 2) return [];
  return [area > 0 ? ring : reversed(ring)];
}

/** Rounds, and leaves out points within a distance of the last one kept; the first and the last stay. */
function thin(points: FlatPoints, tolerance: number): FlatPoints {
  const kept: FlatPoints = [];
  const squared = Math.max(tolerance * tolerance, 0.25);
  const last = points.length - 2;
  for (let i = 0; i <= last; i += 2) {
    const [x, y] = [Math.round(points[i]), Math.round(points[i + 1])];
    if (kept.length > 0) {
      const [dx, dy] = [x - kept[kept.length - 2], y - kept[kept.length - 1]];
      if (dx === 0 && dy === 0) continue;
      if (i < last && dx * dx + dy * dy < squared) continue;
    }
    kept.push(x, y);
  }
  return kept;
}

/** Positive where the ring runs clockwise on the screen, y downwards. */
function ringArea(ring: FlatPoints): number {
  let twice = 0;
  const count = ring.length;
  for (let i = 0, before = count - 2; i < count; before = i, i += 2)
    twice += ring[before] * ring[i + 1] - ring[i] * ring[before + 1];
  return twice / 2;
}
