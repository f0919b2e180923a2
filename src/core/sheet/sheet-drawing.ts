import type { MultiPolygon, Polygon } from 'geojson';
import { CELL_METERS, type Demand } from '../access/demand';
import { minutesCode } from '../access/minutes-code';
import { type LngLat, toLocal, type XY } from '../geo';
import {
  EDGE_TUNNEL,
  type EdgeClass,
  edgeClasses,
  type Network,
  type NetworkShapes,
} from '../network/network';
import { linePath } from './path-data';
import type { SheetDrawing } from './sheet-answers';

type Area = Polygon | MultiPolygon;

/** What the map of a NIL is drawn from. */
export interface SheetGround {
  readonly demand: Demand;
  readonly nils: readonly { readonly nil: number; readonly shape: Area; readonly label: LngLat }[];
  readonly water: readonly Polygon[];
  readonly network: { readonly topology: Network; readonly shapes: NetworkShapes } | null;
  readonly stations: readonly { readonly name: string; readonly position: LngLat }[];
  /** Places to mark, by facilityIndex. */
  readonly places: readonly { readonly facilityIndex: number; readonly position: LngLat }[];
}

/** Room left around the NIL, of its longer side and at least. */
const MARGIN_SHARE = 0.06;
const MARGIN_METERS = 120;
/** The widest and the tallest page the drawing must fill: its width for its height. */
const WIDEST = 2.4;
const TALLEST = 1;

const streetKind: Readonly<Record<EdgeClass, keyof SheetDrawing['streets']>> = {
  primary: 'wide',
  secondary: 'wide',
  tertiary: 'narrow',
  minor: 'narrow',
  service: 'paths',
  platform: 'paths',
  track: 'paths',
  path: 'paths',
};

/** A box in local metres; east and north are larger. */
interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

function boxOf(points: readonly XY[]): Box {
  return points.reduce(
    (box, [x, y]) => ({
      west: Math.min(box.west, x),
      south: Math.min(box.south, y),
      east: Math.max(box.east, x),
      north: Math.max(box.north, y),
    }),
    { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity },
  );
}

function ringsOf(area: Area): readonly (readonly (readonly number[])[])[] {
  return area.type === 'Polygon' ? area.coordinates : area.coordinates.flat();
}

/** The box grown on all sides, by different lengths across and up. */
function grow({ west, south, east, north }: Box, across: number, up: number): Box {
  return { west: west - across, south: south - up, east: east + across, north: north + up };
}

function meet(a: Box, b: Box): boolean {
  return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
}

/**
 * Draws a NIL and its surroundings.
 * @param seconds by demand point; null for a question that nothing answers, whose cells are not drawn
 * @throws RangeError if there is no such NIL.
 */
export function drawSheet(
  { demand, nils, water, network, stations, places }: SheetGround,
  nil: number,
  seconds: Float64Array | null,
  cutoffSeconds: number,
): SheetDrawing {
  const own = nils.find((zone) => zone.nil === nil);
  if (!own) throw new RangeError(`no NIL ${nil}`);
  const { frame } = demand;
  const local = ([lng, lat]: readonly number[]): XY => toLocal([lng, lat], frame);
  const bare = boxOf(ringsOf(own.shape).flat().map(local));
  const margin = Math.max(
    MARGIN_METERS,
    MARGIN_SHARE * Math.max(bare.east - bare.west, bare.north - bare.south),
  );
  const frameBox = grow(bare, margin, margin);
  const [width, height] = [frameBox.east - frameBox.west, frameBox.north - frameBox.south];
  const sight = grow(
    frameBox,
    Math.max(0, (height * WIDEST - width) / 2),
    Math.max(0, (width / TALLEST - height) / 2),
  );
  const place = ([x, y]: XY): XY => [x - frameBox.west, frameBox.north - y];
  const isInSight = ([x, y]: XY): boolean =>
    x >= sight.west && x <= sight.east && y >= sight.south && y <= sight.north;
  const pointAt = (position: LngLat) => {
    const at = local(position);
    const [x, y] = place(at).map(Math.round);
    return isInSight(at) ? [{ x, y }] : [];
  };
  const areaPath = (area: Area): string => {
    const rings = ringsOf(area).map((ring) => ring.map(local));
    if (!meet(boxOf(rings.flat()), sight)) return '';
    return rings.map((ring) => linePath(ring.slice(0, -1).map(place), true)).join('');
  };
  return {
    widthMeters: Math.round(width),
    heightMeters: Math.round(height),
    outline: areaPath(own.shape),
    neighbours: nils.map(({ shape }) => areaPath(shape)).join(''),
    water: water.map(areaPath).join(''),
    streets: drawStreets(network, sight, place),
    cells: seconds ? cellsInSight(demand, nil, seconds, cutoffSeconds, sight, place) : [],
    stations: stations.flatMap(({ name, position }) => pointAt(position).map((at) => ({ ...at, name }))),
    names: nils.flatMap(({ nil: number, label }) =>
      number === nil ? [] : pointAt(label).map((at) => ({ ...at, nil: number })),
    ),
    places: places.flatMap(({ facilityIndex, position }) =>
      pointAt(position).map((at) => ({ ...at, facilityIndex })),
    ),
  };
}

function cellsInSight(
  demand: Demand,
  nil: number,
  seconds: Float64Array,
  cutoffSeconds: number,
  sight: Box,
  place: (at: XY) => XY,
): SheetDrawing['cells'] {
  const cells: SheetDrawing['cells'][number][] = [];
  for (let i = 0; i < demand.count; i++) {
    const [west, south] = [demand.cellX[i] * CELL_METERS, demand.cellY[i] * CELL_METERS];
    const [east, north] = [west + CELL_METERS, south + CELL_METERS];
    if (!meet({ west, south, east, north }, sight)) continue;
    const [x, y] = place([west, north]).map(Math.round);
    cells.push({ x, y, code: minutesCode(seconds[i], cutoffSeconds), isOwn: demand.nil[i] === nil });
  }
  return cells;
}

/** The streets with an end in sight, joined by kind; those in tunnels are left out. */
function drawStreets(
  network: SheetGround['network'],
  sight: Box,
  place: (at: XY) => XY,
): SheetDrawing['streets'] {
  const drawn = { wide: [''], narrow: [''], paths: [''] };
  if (network) {
    const { topology, shapes } = network;
    const nodeAt = (node: number): XY => [topology.nodeXMeters[node], topology.nodeYMeters[node]];
    for (let edge = 0; edge < topology.edgeCount; edge++) {
      const [from, to] = [nodeAt(topology.edgeFrom[edge]), nodeAt(topology.edgeTo[edge])];
      if (shapes.edgeFlags[edge] & EDGE_TUNNEL || !meet(boxOf([from, to]), sight)) continue;
      const points: XY[] = [place(from)];
      for (let i = shapes.shapeStart[edge]; i < shapes.shapeStart[edge + 1]; i++)
        points.push(place([shapes.shapeXMeters[i], shapes.shapeYMeters[i]]));
      points.push(place(to));
      drawn[streetKind[edgeClasses[shapes.edgeClass[edge]]]].push(linePath(points));
    }
  }
  return { wide: drawn.wide.join(''), narrow: drawn.narrow.join(''), paths: drawn.paths.join('') };
}
