import FlatQueue from 'flatqueue';
import { diskSource } from '../../scripts/lib/disk-source';
import { fromLocal, type LngLat, toLocal } from '../../src/core/geo';
import {
  EDGE_CLOSED_TO_FOOT,
  EDGE_TUNNEL,
  type Network,
  type NetworkShapes,
} from '../../src/core/network/network';
import { openArea } from '../../src/data/open-area';

const CELL_METERS = 200;
const OFF_NETWORK_METERS = 250;

/** Mean radius of the earth, as haversine distances take it. */
const EARTH_METERS = 6_371_008.8;

function haversineMeters([lng1, lat1]: LngLat, [lng2, lat2]: LngLat): number {
  const half = (degrees: number): number => Math.sin((degrees * Math.PI) / 360) ** 2;
  const cosines = Math.cos((lat1 * Math.PI) / 180) * Math.cos((lat2 * Math.PI) / 180);
  return 2 * EARTH_METERS * Math.asin(Math.sqrt(half(lat2 - lat1) + cosines * half(lng2 - lng1)));
}

interface Spot {
  readonly edge: number;
  readonly along: number;
  readonly away: number;
}

/** By edge, whether people on foot may walk there and come from there to most of the other streets: by flooding. */
function findOpenEdges(network: Network): boolean[] {
  const { edgeAttributes, edgeCount, edgeFrom, edgeTo, edgeLengthMeters } = network;
  if (!edgeAttributes) return Array.from({ length: edgeCount }, () => true);
  const isAllowed = Array.from(edgeAttributes, (bits) => (bits & EDGE_CLOSED_TO_FOOT) === 0);
  const islandOf = new Int32Array(edgeCount).fill(-1);
  const lengths: number[] = [];
  for (let first = 0; first < edgeCount; first++) {
    if (!isAllowed[first] || islandOf[first] >= 0) continue;
    const waiting = [first];
    const island = lengths.push(0) - 1;
    islandOf[first] = island;
    for (let edge = waiting.pop(); edge !== undefined; edge = waiting.pop()) {
      lengths[island] += edgeLengthMeters[edge];
      for (const node of [edgeFrom[edge], edgeTo[edge]]) {
        for (let arc = network.adjacencyStart[node]; arc < network.adjacencyStart[node + 1]; arc++) {
          const next = network.arcEdge[arc];
          if (!isAllowed[next] || islandOf[next] >= 0) continue;
          islandOf[next] = island;
          waiting.push(next);
        }
      }
    }
  }
  const main = lengths.indexOf(Math.max(...lengths));
  return Array.from(islandOf, (island) => island === main);
}

/** All straight pieces of the streets in squares of 200 m: a second way to find the nearest street. */
function sortPieces(network: Network, shapes: NetworkShapes, isOpen: readonly boolean[]) {
  const squares = new Map<
    string,
    { edge: number; x1: number; y1: number; x2: number; y2: number; before: number }[]
  >();
  const lengths = new Float64Array(network.edgeCount);
  for (let edge = 0; edge < network.edgeCount; edge++) {
    const xs = [network.nodeXMeters[network.edgeFrom[edge]]];
    const ys = [network.nodeYMeters[network.edgeFrom[edge]]];
    for (let i = shapes.shapeStart[edge]; i < shapes.shapeStart[edge + 1]; i++) {
      xs.push(shapes.shapeXMeters[i]);
      ys.push(shapes.shapeYMeters[i]);
    }
    xs.push(network.nodeXMeters[network.edgeTo[edge]]);
    ys.push(network.nodeYMeters[network.edgeTo[edge]]);
    let before = 0;
    for (let i = 0; i + 1 < xs.length; i++) {
      const piece = { edge, x1: xs[i], y1: ys[i], x2: xs[i + 1], y2: ys[i + 1], before };
      before += Math.hypot(piece.x2 - piece.x1, piece.y2 - piece.y1);
      if (!isOpen[edge] || shapes.edgeFlags[edge] & EDGE_TUNNEL) continue;
      const [c1, c2] = [Math.min(piece.x1, piece.x2), Math.max(piece.x1, piece.x2)].map((x) =>
        Math.floor(x / CELL_METERS),
      );
      const [r1, r2] = [Math.min(piece.y1, piece.y2), Math.max(piece.y1, piece.y2)].map((y) =>
        Math.floor(y / CELL_METERS),
      );
      for (let c = c1; c <= c2; c++) {
        for (let r = r1; r <= r2; r++) {
          const list = squares.get(`${c},${r}`);
          if (list) list.push(piece);
          else squares.set(`${c},${r}`, [piece]);
        }
      }
    }
    lengths[edge] = before;
  }
  return { squares, lengths };
}

/**
 * The numbers of the page computed another way from the same built files: nearest street by squares instead of a
 * tree, Dijkstra with a heap and metres in floating point instead of buckets and centimetres.
 */
export async function openReference(folder: string, areaId = 'milano') {
  const data = await openArea(diskSource(folder), areaId);
  if (!data.network) throw new Error('the reference needs a network');
  const { topology: network, shapes } = data.network;
  const isOpen = findOpenEdges(network);
  const { squares, lengths } = sortPieces(network, shapes, isOpen);
  const snap = (x: number, y: number): Spot | null => {
    let best: Spot | null = null;
    const reach = Math.ceil(OFF_NETWORK_METERS / CELL_METERS);
    const [column, row] = [Math.floor(x / CELL_METERS), Math.floor(y / CELL_METERS)];
    for (let c = column - reach; c <= column + reach; c++) {
      for (let r = row - reach; r <= row + reach; r++) {
        for (const { edge, x1, y1, x2, y2, before } of squares.get(`${c},${r}`) ?? []) {
          const [dx, dy] = [x2 - x1, y2 - y1];
          const length = Math.hypot(dx, dy);
          const t =
            length > 0 ? Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (length * length))) : 0;
          const away = Math.hypot(x - x1 - t * dx, y - y1 - t * dy);
          if (
            away > OFF_NETWORK_METERS ||
            (best && (away > best.away || (away === best.away && edge >= best.edge)))
          )
            continue;
          const scale = lengths[edge] > 0 ? network.edgeLengthMeters[edge] / lengths[edge] : 0;
          best = { edge, along: (before + t * length) * scale, away };
        }
      }
    }
    return best;
  };
  const dijkstra = (starts: readonly (Spot | null)[]): Float64Array => {
    const meters = new Float64Array(network.nodeCount).fill(Number.POSITIVE_INFINITY);
    const queue = new FlatQueue<number>();
    const offer = (node: number, cost: number): void => {
      if (cost >= meters[node]) return;
      meters[node] = cost;
      queue.push(node, cost);
    };
    for (const start of starts) {
      if (!start) continue;
      offer(network.edgeFrom[start.edge], start.away + start.along);
      offer(network.edgeTo[start.edge], start.away + network.edgeLengthMeters[start.edge] - start.along);
    }
    for (let cost = queue.peekValue(); cost !== undefined; cost = queue.peekValue()) {
      const node = queue.pop();
      if (node === undefined || cost > meters[node]) continue;
      for (let arc = network.adjacencyStart[node]; arc < network.adjacencyStart[node + 1]; arc++) {
        const edge = network.arcEdge[arc];
        if (isOpen[edge]) offer(network.arcTarget[arc], cost + network.edgeLengthMeters[edge]);
      }
    }
    return meters;
  };
  const metersAt = (spot: Spot | null, nodes: Float64Array, starts: readonly (Spot | null)[]): number => {
    if (!spot) return Number.POSITIVE_INFINITY;
    const { edge, along, away } = spot;
    let best = Math.min(
      nodes[network.edgeFrom[edge]] + along,
      nodes[network.edgeTo[edge]] + network.edgeLengthMeters[edge] - along,
    );
    for (const start of starts) {
      if (start?.edge === edge) best = Math.min(best, start.away + Math.abs(start.along - along));
    }
    return best + away;
  };
  const { demand, places } = data;
  const demandSpots = Array.from({ length: demand.count }, (_, i) =>
    snap(demand.xMeters[i], demand.yMeters[i]),
  );
  const placeSpots = places.map(({ position }) => snap(...toLocal(position, network.frame)));
  return {
    data,
    /** The metres of the walks from a point to some others. */
    walksTo: (origin: LngLat, targets: readonly LngLat[]): number[] => {
      const starts = [snap(...toLocal(origin, network.frame))];
      const nodes = dijkstra(starts);
      return targets.map((target) => metersAt(snap(...toLocal(target, network.frame)), nodes, starts));
    },
    /** By demand point, the metres of the walk from one of them. */
    walksFrom: (point: number): Float64Array => {
      const starts = [demandSpots[point]];
      const nodes = dijkstra(starts);
      return Float64Array.from(demandSpots, (spot) => metersAt(spot, nodes, starts));
    },
    /** By demand point, the metres of the walk to the nearest open place of a service. */
    walksToNearest: (service: string): Float64Array => {
      const starts = placeSpots.filter(
        (_, i) => places[i].service === service && places[i].status !== 'closed',
      );
      const nodes = dijkstra(starts);
      return Float64Array.from(demandSpots, (spot) => metersAt(spot, nodes, starts));
    },
    /** By demand point, the metres to the nearest open place of a service as the crow flies over a sphere. */
    straightToNearest: (service: string): Float64Array => {
      const open = places.filter(
        (place, i) => place.service === service && place.status !== 'closed' && placeSpots[i] !== null,
      );
      return Float64Array.from({ length: demand.count }, (_, i) => {
        const from = fromLocal([demand.xMeters[i], demand.yMeters[i]], demand.frame);
        return Math.min(...open.map(({ position }) => haversineMeters(from, position)));
      });
    },
    /** Residents and places by service within a number of metres of a point. */
    reach: (origin: LngLat, limitMeters: number) => {
      const starts = [snap(...toLocal(origin, network.frame))];
      const nodes = dijkstra(starts);
      let residents = 0;
      demandSpots.forEach((spot, i) => {
        if (metersAt(spot, nodes, starts) <= limitMeters) residents += demand.residents[i];
      });
      const counts = new Map<string, number>();
      places.forEach(({ service, status }, i) => {
        if (status !== 'closed' && metersAt(placeSpots[i], nodes, starts) <= limitMeters) {
          counts.set(service, (counts.get(service) ?? 0) + 1);
        }
      });
      return { residents, counts };
    },
    /** Residents with exactly one open place of a service within a number of metres, place by place searched alone. */
    dependent: (service: string, limitMeters: number) => {
      const within = new Uint16Array(demand.count);
      places.forEach((place, i) => {
        if (place.service !== service || place.status === 'closed') return;
        const starts = [placeSpots[i]];
        const nodes = dijkstra(starts);
        demandSpots.forEach((spot, point) => {
          if (metersAt(spot, nodes, starts) <= limitMeters) within[point]++;
        });
      });
      return demand.residents.reduce((sum, persons, point) => sum + (within[point] === 1 ? persons : 0), 0);
    },
    /**
     * Residents of a NIL, or of the city, farther than a number of metres from every open place of a service, and from
     * some further points.
     */
    uncovered: (
      service: string,
      limitMeters: number,
      nil: number | null,
      further: readonly LngLat[] = [],
    ) => {
      const starts = placeSpots.filter(
        (_, i) => places[i].service === service && places[i].status !== 'closed',
      );
      starts.push(...further.map((point) => snap(...toLocal(point, network.frame))));
      const nodes = dijkstra(starts);
      let residents = 0;
      demandSpots.forEach((spot, i) => {
        if (nil !== null && demand.nil[i] !== nil) return;
        if (!(metersAt(spot, nodes, starts) <= limitMeters)) residents += demand.residents[i];
      });
      return residents;
    },
    /** Residents of a NIL, or of the city, farther than each of some numbers of metres, and farther than at least one. */
    uncoveredUnder: (service: string, limitsMeters: readonly number[], nil: number | null) => {
      const starts = placeSpots.filter(
        (_, i) => places[i].service === service && places[i].status !== 'closed',
      );
      const nodes = dijkstra(starts);
      const residents = { always: 0, sometimes: 0 };
      demandSpots.forEach((spot, i) => {
        if (nil !== null && demand.nil[i] !== nil) return;
        const meters = metersAt(spot, nodes, starts);
        const times = limitsMeters.filter((limit) => !(meters <= limit)).length;
        if (times === limitsMeters.length) residents.always += demand.residents[i];
        if (times > 0) residents.sometimes += demand.residents[i];
      });
      return residents;
    },
  };
}
