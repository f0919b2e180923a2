import { bboxClip, difference, feature, featureCollection, union } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { fromLocal, type LocalFrame, toLocal } from '../geo';
import { outlineCells } from './cell-outline';
import { CELL_METERS, type Demand } from './demand';
import { mergePieces } from './merge-pieces';
import { doubledArea } from './rings';

type Area = Polygon | MultiPolygon;

/** What gap polygons are cut by, in degrees: the NIL by number, and bodies of water. */
export interface GapCutters {
  readonly nils: ReadonlyMap<number, Area>;
  readonly water: readonly Polygon[];
}

/**
 * Draws a cluster of demand points: the union of their cells, each cut by its NIL and by water. Yields every few
 * milliseconds.
 */
export type GapDrawer = (cluster: readonly number[]) => Generator<void, MultiPolygon>;

/** Draws nothing, for those who ask only for figures. */
export const drawNothing: GapDrawer = function* () {
  yield;
  return { type: 'MultiPolygon', coordinates: [] };
};

/** Cells cut between two signs of life. */
const STEP = 16;

/** What is left of a cell: all of it, or polygons in centimetres, turned as `mergePieces` asks. */
type Cut = readonly Position[][][] | 'whole';

/** A polygon in local metres, rounded to the centimetre so that neighbours share their corners exactly. */
type Plane = MultiPolygon;

function asMulti(geometry: Area): MultiPolygon {
  return geometry.type === 'MultiPolygon'
    ? geometry
    : { type: 'MultiPolygon', coordinates: [geometry.coordinates] };
}

function mapPositions(area: Area, move: (position: Position) => Position): MultiPolygon {
  const { coordinates } = asMulti(area);
  return {
    type: 'MultiPolygon',
    coordinates: coordinates.map((polygon) => polygon.map((ring) => ring.map(move))),
  };
}

function toPlane(area: Area, frame: LocalFrame): Plane {
  return mapPositions(area, ([lng, lat]) => [...toLocal([lng, lat], frame)]);
}

/** Rounded to the centimetre, without the rings that this leaves no area. */
function roundToCentimeters(area: Area): Plane {
  const rounded = mapPositions(area, ([x, y]) => [Math.round(x * 100) / 100, Math.round(y * 100) / 100]);
  const coordinates = rounded.coordinates
    .map((polygon) => polygon.map(dropRepeated))
    .filter((rings) => rings.length > 0 && rings[0].length >= 4)
    .map((rings) => rings.filter((ring) => ring.length >= 4));
  return { type: 'MultiPolygon', coordinates };
}

function dropRepeated(ring: readonly Position[]): Position[] {
  return ring.filter(([x, y], i) => i === 0 || x !== ring[i - 1][0] || y !== ring[i - 1][1]);
}

/** Rings in cell corners as a polygon in degrees. */
export function cellsToPolygon(demand: Demand, rings: readonly Position[][][]): MultiPolygon {
  return mapPositions({ type: 'MultiPolygon', coordinates: [...rings] }, ([x, y]) => [
    ...fromLocal([x * CELL_METERS, y * CELL_METERS], demand.frame),
  ]);
}

const cellKeyOf = (column: number, row: number): number => row * 65536 + column;

/** By cell, which of some areas have a boundary that may run through it: by the boxes of the boundary's pieces. */
function boundariesByCell(areas: readonly Plane[]): Map<number, Set<number>> {
  const byCell = new Map<number, Set<number>>();
  areas.forEach(({ coordinates }, area) => {
    for (const ring of coordinates.flat()) {
      for (let i = 0; i + 1 < ring.length; i++) {
        const [columns, rows] = [0, 1].map((axis) => {
          const [a, b] = [ring[i][axis] / CELL_METERS, ring[i + 1][axis] / CELL_METERS];
          return [Math.floor(Math.min(a, b)), Math.floor(Math.max(a, b))];
        });
        for (let column = columns[0]; column <= columns[1]; column++) {
          for (let row = rows[0]; row <= rows[1]; row++) {
            const key = cellKeyOf(column, row);
            byCell.set(key, (byCell.get(key) ?? new Set()).add(area));
          }
        }
      }
    }
  });
  return byCell;
}

/** The part of an area in a cell; nothing where they do not meet. */
function clipToCell(area: Plane, column: number, row: number): Feature<Area>[] {
  const [west, south] = [column * CELL_METERS, row * CELL_METERS];
  const { geometry } = bboxClip(feature(area), [west, south, west + CELL_METERS, south + CELL_METERS]);
  const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
  return isArea && asMulti(geometry).coordinates.length > 0
    ? [feature<Area>(roundToCentimeters(geometry))]
    : [];
}

/** Whether pieces that do not overlap fill a cell, but for what rounding takes. */
function isSquareFull(pieces: readonly Feature<Area>[]): boolean {
  const rings = pieces.flatMap(({ geometry }) => asMulti(geometry).coordinates.flat());
  const doubled = rings.reduce((sum, ring) => sum + doubledArea(ring), 0);
  return Math.abs(doubled) / 2 > CELL_METERS * CELL_METERS - 2;
}

/** Whole centimetres, outer rings counter-clockwise, holes clockwise. */
function toCentimeters(area: Area): Position[][][] {
  return roundToCentimeters(area).coordinates.map((rings) =>
    rings.map((ring, i) => {
      const whole = ring.map(([x, y]): Position => [Math.round(x * 100), Math.round(y * 100)]);
      return doubledArea(whole) > 0 === (i === 0) ? whole : whole.reverse();
    }),
  );
}

function unite(areas: readonly Feature<Area>[]): Area | null {
  if (areas.length < 2) return areas[0]?.geometry ?? null;
  return union(featureCollection([...areas]))?.geometry ?? null;
}

/**
 * A drawer for the cells of some demand points. Cells that no boundary runs through are outlined together; the others
 * are cut with Turf once and kept; all are merged along the lines of the cells.
 */
export function createGapDrawer(demand: Demand, cutters: GapCutters): GapDrawer {
  const { frame } = demand;
  const nilNumbers = [...cutters.nils.keys()];
  const nilAreas = [...cutters.nils.values()].map((area) => toPlane(area, frame));
  const waterAreas = cutters.water.map((area) => toPlane(area, frame));
  const nilsAcross = boundariesByCell(nilAreas);
  const waterAcross = boundariesByCell(waterAreas);
  const nilsOfCell = new Map<number, Set<number>>();
  for (let i = 0; i < demand.count; i++) {
    const key = cellKeyOf(demand.cellX[i], demand.cellY[i]);
    nilsOfCell.set(key, (nilsOfCell.get(key) ?? new Set()).add(demand.nil[i]));
  }
  const cuts = new Map<string, Cut>();

  /** The part of a cell in some NIL, or in any where `nils` is null, on dry land. */
  const cutCell = (column: number, row: number, nils: ReadonlySet<number> | null): Cut => {
    const key = cellKeyOf(column, row);
    const id = `${key}:${nils ? [...nils].sort((a, b) => a - b).join() : 'all'}`;
    const known = cuts.get(id);
    if (known !== undefined) return known;
    const across = [...(nilsAcross.get(key) ?? [])].filter((nil) => !nils || nils.has(nilNumbers[nil]));
    const pieces = across.flatMap((nil) => clipToCell(nilAreas[nil], column, row));
    const wet = [...(waterAcross.get(key) ?? [])].flatMap((area) =>
      clipToCell(waterAreas[area], column, row),
    );
    const isFull = across.length === 0 || isSquareFull(pieces);
    const land = isFull ? squareOf(column, row) : unite(pieces);
    const dry =
      land && wet.length > 0 ? difference(featureCollection([feature<Area>(land), ...wet]))?.geometry : land;
    const cut: Cut = isFull && wet.length === 0 ? 'whole' : dry ? toCentimeters(dry) : [];
    cuts.set(id, cut);
    return cut;
  };

  return function* draw(cluster) {
    const cells = new Map<number, { column: number; row: number; nils: Set<number> }>();
    for (const i of cluster) {
      const [column, row] = [demand.cellX[i], demand.cellY[i]];
      const cell = cells.get(cellKeyOf(column, row)) ?? { column, row, nils: new Set() };
      cell.nils.add(demand.nil[i]);
      cells.set(cellKeyOf(column, row), cell);
    }
    const whole: [number, number][] = [];
    const pieces: Position[][][] = [];
    let cutSinceYield = 0;
    for (const [key, { column, row, nils }] of cells) {
      const isPart = nils.size < (nilsOfCell.get(key)?.size ?? 0);
      const isCrossed = isPart || nilsAcross.has(key) || waterAcross.has(key);
      const cut = isCrossed ? cutCell(column, row, isPart ? nils : null) : 'whole';
      if (cut === 'whole') whole.push([column, row]);
      else pieces.push(...cut);
      if (isCrossed && ++cutSinceYield % STEP === 0) yield;
    }
    const cellCentimeters = CELL_METERS * 100;
    for (const rings of outlineCells(whole))
      pieces.push(rings.map((ring) => ring.map(([x, y]) => [x * cellCentimeters, y * cellCentimeters])));
    yield;
    const coordinates = mergePieces(pieces, cellCentimeters);
    return mapPositions({ type: 'MultiPolygon', coordinates }, ([x, y]) => [
      ...fromLocal([x / 100, y / 100], frame),
    ]);
  };
}

function squareOf(column: number, row: number): Polygon {
  const [west, south] = [column * CELL_METERS, row * CELL_METERS];
  const [east, north] = [west + CELL_METERS, south + CELL_METERS];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}
