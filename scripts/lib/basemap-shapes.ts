import type { Geometry, Position } from 'geojson';
import type { BoundingBox, XY } from '../../src/core/geo';
import { hilbertPosition } from '../../src/core/hilbert-order';
import type { GeometryFeature } from '../../src/core/tiles/geometry-table';
import { lngLatToWorld, worldStepMeters } from '../../src/core/tiles/world';
import { simplifyLine } from './network-graph';

/** How shapes are put on the world grid. */
export interface ShapeOptions {
  readonly worldBits: number;
  /** Metres of one step, at the middle of the study area. */
  readonly stepMeters: number;
  /** Greatest distance between the drawn and the source line. */
  readonly toleranceMeters: number;
  /** Polygons and holes below this many square metres are dropped. */
  readonly minAreaSquareMeters: number;
}

/** Options for a study area's box. */
export function shapeOptions(
  extent: BoundingBox,
  worldBits: number,
  toleranceMeters: number,
  minAreaSquareMeters = 0,
): ShapeOptions {
  const stepMeters = worldStepMeters((extent[1] + extent[3]) / 2, worldBits);
  return { worldBits, stepMeters, toleranceMeters, minAreaSquareMeters };
}

/** A line simplified and rounded to the grid; fewer than two points where nothing is left of it. */
export function drawLine(line: readonly Position[], options: ShapeOptions): XY[] {
  const world = line.map(([lng, lat]): XY => lngLatToWorld([lng, lat], options.worldBits));
  const simple = simplifyLine(world, options.toleranceMeters / options.stepMeters);
  return withoutRepeats(simple.map(([x, y]): XY => [Math.round(x), Math.round(y)]));
}

/**
 * A closed ring simplified and rounded, its last point left out; empty where its area is below the least. It is
 * simplified from two far corners, so that the point where it happens to start may go.
 */
export function drawRing(ring: readonly Position[], options: ShapeOptions): XY[] {
  const world = ring.slice(0, -1).map(([lng, lat]): XY => lngLatToWorld([lng, lat], options.worldBits));
  if (world.length < 3) return [];
  const first = farthestFrom(world, world[0]);
  const turned = [...world.slice(first), ...world.slice(0, first)];
  const second = farthestFrom(turned, turned[0]);
  const tolerance = options.toleranceMeters / options.stepMeters;
  const halves = [
    ...simplifyLine(turned.slice(0, second + 1), tolerance),
    ...simplifyLine([...turned.slice(second), turned[0]], tolerance).slice(1, -1),
  ];
  const rounded = withoutRepeats(halves.map(([x, y]): XY => [Math.round(x), Math.round(y)]));
  const last = rounded.at(-1);
  if (last && rounded.length > 1 && last[0] === rounded[0][0] && last[1] === rounded[0][1]) rounded.pop();
  const areaSquareMeters = Math.abs(ringArea(rounded)) * options.stepMeters ** 2;
  return rounded.length < 3 || areaSquareMeters < Math.max(options.minAreaSquareMeters, 1e-9) ? [] : rounded;
}

/** The polygon or polygons of a geometry on the grid, slivers and small holes left out. */
export function drawPolygons(geometry: Geometry, options: ShapeOptions): XY[][][] {
  const polygons =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  return polygons.flatMap(([outer, ...holes]) => {
    const ring = drawRing(outer, options);
    if (ring.length === 0) return [];
    return [[ring, ...holes.map((hole) => drawRing(hole, options)).filter((hole) => hole.length > 0)]];
  });
}

/** The line or lines of a geometry. */
export function linesOf(geometry: Geometry): readonly (readonly Position[])[] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}

/** Shapes in the order of their first point along the Hilbert curve over the box of all: neighbours pack well. */
export function inHilbertOrder<T extends GeometryFeature>(features: readonly T[]): T[] {
  const firsts = features.map(({ parts }) => parts[0][0]);
  const least = (at: 0 | 1): number => firsts.reduce((low, point) => Math.min(low, point[at]), Infinity);
  const most = (at: 0 | 1): number => firsts.reduce((high, point) => Math.max(high, point[at]), -Infinity);
  const [west, north] = [least(0), least(1)];
  const scale = 65535 / Math.max(1, most(0) - west, most(1) - north);
  return features
    .map((feature, index) => {
      const [x, y] = firsts[index];
      return {
        feature,
        index,
        position: hilbertPosition(Math.floor((x - west) * scale), Math.floor((y - north) * scale)),
      };
    })
    .sort((a, b) => a.position - b.position || a.index - b.index)
    .map(({ feature }) => feature);
}

/** Signed area of an open ring, in square steps. */
export function ringArea(ring: readonly XY[]): number {
  let twice = 0;
  ring.forEach(([x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length];
    twice += x * nextY - nextX * y;
  });
  return twice / 2;
}

function withoutRepeats(line: readonly XY[]): XY[] {
  return line.filter(([x, y], i) => i === 0 || x !== line[i - 1][0] || y !== line[i - 1][1]);
}

function farthestFrom(points: readonly XY[], [fromX, fromY]: XY): number {
  let best = 0;
  let bestDistance = -1;
  points.forEach(([x, y], i) => {
    const distance = (x - fromX) ** 2 + (y - fromY) ** 2;
    if (distance > bestDistance) [best, bestDistance] = [i, distance];
  });
  return best;
}
