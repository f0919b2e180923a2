import type { MultiPolygon, Position } from 'geojson';

interface NestedRing {
  readonly ring: Position[];
  readonly box: readonly [west: number, south: number, east: number, north: number];
}

/**
 * What a shape has beyond one that lies within it: the region between their outlines. The rings of both are nested
 * anew, every second one an outer ring, which is right as long as the outlines do not cross; it is meant for drawing.
 */
export function ringBetween(outer: MultiPolygon, inner: MultiPolygon): MultiPolygon {
  const rings = [...outer.coordinates, ...inner.coordinates]
    .flat()
    .filter((ring) => ring.length > 3)
    .map((ring): NestedRing => ({ ring, box: boxOf(ring) }));
  const parents = rings.map(({ ring: [point] }, i) =>
    rings.flatMap((other, j) => (i !== j && holds(other, point) ? [j] : [])),
  );
  const polygons = new Map<number, Position[][]>();
  rings.forEach(({ ring }, i) => {
    if (parents[i].length % 2 === 0) polygons.set(i, [ring]);
  });
  rings.forEach(({ ring }, i) => {
    if (parents[i].length % 2 === 0) return;
    const parent = parents[i].find((j) => parents[j].length === parents[i].length - 1);
    if (parent !== undefined) polygons.get(parent)?.push(ring);
  });
  return { type: 'MultiPolygon', coordinates: [...polygons.values()] };
}

function boxOf(ring: readonly Position[]): NestedRing['box'] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of ring) {
    west = Math.min(west, lng);
    south = Math.min(south, lat);
    east = Math.max(east, lng);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

/** Even-odd rule. */
function holds({ ring, box: [west, south, east, north] }: NestedRing, [lng, lat]: Position): boolean {
  if (lng < west || lng > east || lat < south || lat > north) return false;
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1];
    const [bx, by] = ring[i];
    if (ay > lat !== by > lat && lng < ax + ((lat - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}
