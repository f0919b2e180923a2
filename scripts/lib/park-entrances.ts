import Flatbush from 'flatbush';
import type { MultiPolygon, Polygon } from 'geojson';
import { fromLocal, type LngLat, type LocalFrame, toLocal, type XY } from '../../src/core/geo';
import { EDGE_TUNNEL, type Network, type NetworkShapes } from '../../src/core/network/network';

/** Entrances nearer to each other than this count as one: the first along the edge of the park. */
const SAME_ENTRANCE_METERS = 30;

/** Finds where streets and paths cross the edge of a shape. */
export type EntranceFinder = (shape: Polygon | MultiPolygon) => LngLat[];

/** Where two stretches cross, as a point; null where they do not, or run along each other. */
export function crossingOf([ax, ay]: XY, [bx, by]: XY, [cx, cy]: XY, [dx, dy]: XY): XY | null {
  const across = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (across === 0) return null;
  const along = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / across;
  const other = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / across;
  if (along < 0 || along > 1 || other < 0 || other > 1) return null;
  return [ax + along * (bx - ax), ay + along * (by - ay)];
}

/** The line of an edge in local metres, ends and bends. */
function lineOf(network: Network, shapes: NetworkShapes, edge: number): XY[] {
  const node = (at: number): XY => [network.nodeXMeters[at], network.nodeYMeters[at]];
  const bends: XY[] = [];
  for (let i = shapes.shapeStart[edge]; i < shapes.shapeStart[edge + 1]; i++)
    bends.push([shapes.shapeXMeters[i], shapes.shapeYMeters[i]]);
  return [node(network.edgeFrom[edge]), ...bends, node(network.edgeTo[edge])];
}

function outerRings(shape: Polygon | MultiPolygon, frame: LocalFrame): XY[][] {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  return polygons.map(([ring]) => ring.map(([lng, lat]) => toLocal([lng, lat], frame)));
}

/** Prepares to find entrances on a network: the stretches of all edges but tunnels, which pass under. */
export function createEntranceFinder(network: Network, shapes: NetworkShapes): EntranceFinder {
  const stretches: (readonly [XY, XY])[] = [];
  for (let edge = 0; edge < network.edgeCount; edge++) {
    if ((shapes.edgeFlags[edge] & EDGE_TUNNEL) !== 0) continue;
    const line = lineOf(network, shapes, edge);
    for (let i = 1; i < line.length; i++) stretches.push([line[i - 1], line[i]]);
  }
  if (stretches.length === 0) return () => [];
  const index = new Flatbush(stretches.length);
  for (const [[ax, ay], [bx, by]] of stretches)
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  index.finish();
  return (shape) => {
    const entrances: XY[] = [];
    for (const ring of outerRings(shape, network.frame)) {
      for (let i = 1; i < ring.length; i++) {
        const [c, d] = [ring[i - 1], ring[i]];
        const near = index.search(
          Math.min(c[0], d[0]),
          Math.min(c[1], d[1]),
          Math.max(c[0], d[0]),
          Math.max(c[1], d[1]),
        );
        for (const at of near.sort((a, b) => a - b)) {
          const found = crossingOf(...stretches[at], c, d);
          if (!found) continue;
          const isNew = entrances.every(
            ([x, y]) => Math.hypot(x - found[0], y - found[1]) > SAME_ENTRANCE_METERS,
          );
          if (isNew) entrances.push(found);
        }
      }
    }
    return entrances.map((entrance) => fromLocal(entrance, network.frame));
  };
}
