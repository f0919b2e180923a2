import type { GeometryCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { Arc, Objects, Topology } from 'topojson-specification';
import { InternalError } from '../../src/core/errors';
import { fromLocal, type LocalFrame, toLocal, type XY } from '../../src/core/geo';
import { joinRings, type MetricRing, snapRings } from './zones-snap';

type Shape = Polygon | MultiPolygon;

/** NIL and municipi as they are drawn, in the order in which they came. */
export interface SimplifiedZones {
  readonly nil: readonly Shape[];
  readonly municipi: readonly Shape[];
  readonly vertices: { readonly before: number; readonly after: number };
  /** Farthest that a vertex of the source lies from the simplified line. */
  readonly maxDisplacementMeters: number;
}

/** Neighbours in one dataset differ by up to some centimetres along their border. */
const JOIN_METERS = 0.1;
/** The two datasets run about a metre apart where they mean the same border. */
const SNAP_METERS = 2;
/** A vertex goes if the triangle it makes with its neighbours is smaller (Visvalingam and Whyatt 1993). */
const MIN_TRIANGLE_SQUARE_METERS = 100;
/** Cells a side of the grid that tells whether two vertices are one: about 2 mm in Milan. */
const GRID_CELLS = 1e7;
/**
 * Parts of a degree that are written: 0.4 m, of which a line thinned to 10 m needs no more. A power of two leaves most of
 * the bits of each number empty, which halves the compressed file.
 */
const DEGREE_PARTS = 2 ** 18;
/** Half the diagonal between four written points. */
const WRITTEN_METERS = 0.3;

/**
 * Simplifies NIL and municipi in one topology, so that a border that two zones share stays shared: between
 * neighbours, and between a municipio and the NIL along it.
 */
export function simplifyZones(
  nil: readonly Shape[],
  municipi: readonly Shape[],
  frame: LocalFrame,
): SimplifiedZones {
  const metric = (shapes: readonly Shape[]) =>
    joinRings(
      shapes.flatMap((shape) => ringsOf(shape).map((ring) => toMetric(ring, frame))),
      JOIN_METERS,
    );
  const snapped = snapRings(metric(municipi), metric(nil), SNAP_METERS);
  const objects = {
    nil: toCollection(nil, snapped.fixed),
    municipi: toCollection(municipi, snapped.rings),
  };
  const joined = topology(objects, GRID_CELLS);
  if (!isBare(joined)) throw new InternalError('zones to simplify have properties');
  const weighted = presimplify(joined);
  const simplified = simplify(weighted, MIN_TRIANGLE_SQUARE_METERS);
  return {
    nil: readShapes(simplified, 'nil', frame),
    municipi: readShapes(simplified, 'municipi', frame),
    vertices: { before: countVertices(weighted), after: countVertices(simplified) },
    maxDisplacementMeters: SNAP_METERS + WRITTEN_METERS + measureDisplacement(weighted.arcs, simplified.arcs),
  };
}

function polygonsOf(shape: Shape): readonly Position[][][] {
  return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
}

function ringsOf(shape: Shape): readonly Position[][] {
  return polygonsOf(shape).flat();
}

function toMetric(ring: readonly Position[], frame: LocalFrame): MetricRing {
  return ring.map(([lng, lat]) => toLocal([lng, lat], frame));
}

/** Puts rings back into the polygons they were taken from. */
function toCollection(shapes: readonly Shape[], rings: readonly MetricRing[]): GeometryCollection {
  let next = 0;
  const geometries = shapes.map((shape): MultiPolygon => {
    const coordinates = polygonsOf(shape).map((polygon) =>
      polygon.map(() => rings[next++].map(([x, y]) => [x, y])),
    );
    return { type: 'MultiPolygon', coordinates };
  });
  return { type: 'GeometryCollection', geometries };
}

/** Whether no object has properties: the simplifier's types want none. */
function isBare(joined: Topology): joined is Topology<Objects> {
  return Object.values(joined.objects).every(({ properties }) => properties === undefined);
}

function readShapes(simplified: Topology, name: string, frame: LocalFrame): Shape[] {
  const collection = simplified.objects[name];
  if (collection.type !== 'GeometryCollection') throw new InternalError(`${name}: ${collection.type}`);
  return feature(simplified, collection).features.map(({ geometry }) => {
    if (geometry.type !== 'MultiPolygon') throw new InternalError(`${name}: ${geometry.type}`);
    const polygons = geometry.coordinates.map((rings) =>
      rings.map((ring, i) => withoutRepeats(turnRing(ring, i === 0).map((point) => toDegrees(point, frame)))),
    );
    return polygons.length === 1
      ? { type: 'Polygon', coordinates: polygons[0] }
      : { type: 'MultiPolygon', coordinates: polygons };
  });
}

/** Outer rings anticlockwise, holes clockwise (RFC 7946). */
function turnRing(ring: readonly Position[], isOuter: boolean): readonly Position[] {
  let doubleArea = 0;
  for (let i = 1; i < ring.length; i++) {
    doubleArea += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  }
  return doubleArea > 0 === isOuter ? ring : [...ring].reverse();
}

function toDegrees([x, y]: Position, frame: LocalFrame): Position {
  const [lng, lat] = fromLocal([x, y], frame);
  return [Math.round(lng * DEGREE_PARTS) / DEGREE_PARTS, Math.round(lat * DEGREE_PARTS) / DEGREE_PARTS];
}

/** Two points of a line may be written as one. */
function withoutRepeats(ring: readonly Position[]): Position[] {
  return ring.filter(([lng, lat], i) => i === 0 || lng !== ring[i - 1][0] || lat !== ring[i - 1][1]);
}

function countVertices({ arcs }: Topology): number {
  return arcs.reduce((sum, arc) => sum + arc.length, 0);
}

/** Each simplified arc keeps some points of its own; the others are measured to the line between their keepers. */
function measureDisplacement(arcs: readonly Arc[], simplified: readonly Arc[]): number {
  let greatest = 0;
  arcs.forEach((arc, index) => {
    const kept = simplified[index];
    let next = 0;
    for (const [x, y] of arc) {
      if (next < kept.length && kept[next][0] === x && kept[next][1] === y) next++;
      else if (next > 0 && next < kept.length)
        greatest = Math.max(greatest, measureToSegment([x, y], kept[next - 1], kept[next]));
    }
    if (next !== kept.length) throw new InternalError(`arc ${index} has points that its source has not`);
  });
  return greatest;
}

function measureToSegment([x, y]: XY, [ax, ay]: Position, [bx, by]: Position): number {
  const [dx, dy] = [bx - ax, by - ay];
  const lengthSquared = dx * dx + dy * dy;
  const t = lengthSquared > 0 ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / lengthSquared)) : 0;
  return Math.hypot(ax + t * dx - x, ay + t * dy - y);
}
