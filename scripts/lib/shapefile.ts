import { booleanPointInPolygon, polygon as toPolygon } from '@turf/turf';
import type { Position } from 'geojson';
import { DataFormatError } from '../../src/core/errors';

const HEADER_BYTES = 100;
const FILE_CODE = 9994;
/** Polygons: plain, with heights, with measures; x and y stand at the same place in all. */
const POLYGON_TYPES: readonly number[] = [5, 15, 25];
/** Of type, box and the two counts. */
const POLYGON_HEAD_BYTES = 44;

/** Twice the area of a ring, negative where it runs with the clock, as outer rings of a shapefile do. */
function windingOf(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++)
    sum +=
      (ring[i - 1][0] - ring[0][0]) * (ring[i][1] - ring[0][1]) -
      (ring[i][0] - ring[0][0]) * (ring[i - 1][1] - ring[0][1]);
  return sum;
}

/** Outer rings, each with the holes that lie in it. */
function gatherRings(rings: readonly Position[][]): Position[][][] {
  const outer = rings.filter((ring) => windingOf(ring) < 0).map((ring) => [ring]);
  for (const hole of rings.filter((ring) => windingOf(ring) >= 0)) {
    const around = outer.find(([ring]) => booleanPointInPolygon(hole[0], toPolygon([ring])));
    (around ?? outer[0] ?? []).push(hole);
  }
  return outer;
}

/**
 * Reads the polygons of some records of a shapefile (ESRI, July 1998), in the coordinates of the file.
 * @param name of the source in errors
 * @param isWanted whether the record of a number, from 0, is read
 * @returns by record that is wanted, its polygons; none for an empty shape
 * @throws DataFormatError where it is no shapefile of polygons, or cut short
 */
export function readShapes(
  bytes: Uint8Array,
  name: string,
  isWanted: (record: number) => boolean,
): Map<number, Position[][][]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < HEADER_BYTES || view.getInt32(0) !== FILE_CODE)
    throw new DataFormatError(`${name}: no shapefile`);
  if (!POLYGON_TYPES.includes(view.getInt32(32, true)))
    throw new DataFormatError(
      `${name}: a shapefile of type ${view.getInt32(32, true)} where polygons are wanted`,
    );
  const told = view.getInt32(24) * 2;
  const damaged = (): never => {
    throw new DataFormatError(`${name}: the shapefile is cut short: ${bytes.length} of ${told} bytes`);
  };
  if (told !== bytes.length) damaged();
  const shapes = new Map<number, Position[][][]>();
  for (let at = HEADER_BYTES, record = 0; at < bytes.length; record++) {
    if (at + 12 > bytes.length) damaged();
    const next = at + 8 + view.getInt32(at + 4) * 2;
    if (next <= at || next > bytes.length) damaged();
    if (isWanted(record)) shapes.set(record, gatherRings(readRings(view, at + 8, next, damaged)));
    at = next;
  }
  return shapes;
}

function readRings(view: DataView, at: number, end: number, damaged: () => never): Position[][] {
  if (view.getInt32(at, true) === 0) return [];
  if (at + POLYGON_HEAD_BYTES > end) damaged();
  const [parts, points] = [view.getInt32(at + 36, true), view.getInt32(at + 40, true)];
  const first = at + POLYGON_HEAD_BYTES + 4 * parts;
  if (parts < 0 || points < 0 || first + 16 * points > end) damaged();
  const startOf = (part: number): number =>
    part < parts ? view.getInt32(at + POLYGON_HEAD_BYTES + 4 * part, true) : points;
  return Array.from({ length: parts }, (_, part) => {
    const [from, to] = [startOf(part), startOf(part + 1)];
    if (from < 0 || to < from || to > points) damaged();
    return Array.from({ length: to - from }, (_none, i): Position => {
      const point = first + 16 * (from + i);
      return [view.getFloat64(point, true), view.getFloat64(point + 8, true)];
    });
  });
}
