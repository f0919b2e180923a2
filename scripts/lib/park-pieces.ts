import { area, booleanIntersects, featureCollection, polygon, union } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { planeMeters } from '../../src/core/search/describe-position';

/** Pieces nearer than this to each other are one park: it was cut at the edge of a tile. */
const SEAM_METERS = 1;

/** A park of one or several pieces. */
export interface Park {
  readonly shape: Polygon | MultiPolygon;
  readonly areaSquareMeters: number;
}

interface Piece {
  readonly rings: Position[][];
  readonly box: readonly [number, number, number, number];
}

const METERS_PER_DEGREE = 111_195;
const SEAM_DEGREES = (2 * SEAM_METERS) / METERS_PER_DEGREE;

function boxOf(ring: readonly Position[]): Piece['box'] {
  const lngs = ring.map(([lng]) => lng);
  const lats = ring.map(([, lat]) => lat);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

function areBoxesNear(a: Piece['box'], b: Piece['box']): boolean {
  return (
    a[0] <= b[2] + SEAM_DEGREES &&
    b[0] <= a[2] + SEAM_DEGREES &&
    a[1] <= b[3] + SEAM_DEGREES &&
    b[1] <= a[3] + SEAM_DEGREES
  );
}

/** A fixed order of pieces, so that the source may have them in any. */
function comparePieces({ box: a }: Piece, { box: b }: Piece): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3];
}

/** Whether a corner of one piece is a corner of the other, or they overlap. */
function areOne(a: Piece, b: Piece): boolean {
  if (!areBoxesNear(a.box, b.box)) return false;
  const isSeam = a.rings[0].some(([lng, lat]) =>
    b.rings[0].some((other) => planeMeters([lng, lat], [other[0], other[1]]) <= SEAM_METERS),
  );
  return isSeam || booleanIntersects(polygon(a.rings), polygon(b.rings));
}

function piecesOf({ geometry }: Feature): Piece[] {
  const polygons =
    geometry?.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry?.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  return polygons.map((rings) => ({ rings, box: boxOf(rings[0]) }));
}

function unite(pieces: readonly Piece[]): Polygon | MultiPolygon {
  const [first, ...others] = pieces.map(({ rings }) => polygon(rings));
  if (others.length === 0) return first.geometry;
  const united = union(featureCollection([first, ...others]));
  return united ? united.geometry : first.geometry;
}

/** Joins pieces that were cut at the edges of tiles to parks, from west to east whatever the order of the pieces. */
export function joinParkPieces(features: readonly Feature[]): Park[] {
  const pieces = features.flatMap(piecesOf).sort(comparePieces);
  const group = pieces.map((_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (group[root] !== root) root = group[root];
    return root;
  };
  for (let i = 0; i < pieces.length; i++) {
    for (let j = 0; j < i; j++) {
      const [a, b] = [rootOf(i), rootOf(j)];
      if (a !== b && areOne(pieces[i], pieces[j])) group[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const groups = new Map<number, Piece[]>();
  for (const [i, piece] of pieces.entries()) groups.set(rootOf(i), [...(groups.get(rootOf(i)) ?? []), piece]);
  return [...groups.values()].map((members) => {
    const shape = unite(members);
    return { shape, areaSquareMeters: area(shape) };
  });
}
