import FlatQueue from 'flatqueue';
import type { AccessContext } from '../../src/core/access/coverage';
import { type GroupCounts, groups } from '../../src/core/access/population';
import { walkSeconds } from '../../src/core/access/travel-model';
import { type LngLat, toLocal, type XY } from '../../src/core/geo';
import type { Network, NetworkShapes } from '../../src/core/network/network';
import { createSnapIndex } from '../../src/core/network/snap';
import { OFF_NETWORK_METERS } from '../../src/core/network/snap-limits';

/** A straight way between two places, by their positions in the list of places. */
export type Link = readonly [from: number, to: number, centimeters: number];

/**
 * A network built again from scratch with places and ways in it, in centimetres: every place is a node, joined by its
 * snap walk to a node of its own on its edge, which is cut there.
 */
export interface SplitNetwork {
  /** Centimetres from one place to all; Infinity beyond the cutoff and for a place off the network. */
  readonly costsFrom: (place: number, cutoffCentimeters: number) => Float64Array;
}

export function splitNetwork(
  network: Network,
  shapes: NetworkShapes,
  places: readonly XY[],
  links: readonly Link[],
): SplitNetwork {
  const index = createSnapIndex(network, shapes);
  const { nodeCount, edgeCount, edgeFrom, edgeTo, edgeLengthMeters, closedEdges } = network;
  const placeNode = (place: number): number => nodeCount + 2 * place;
  const spotNode = (place: number): number => nodeCount + 2 * place + 1;
  const ways: [to: number, centimeters: number][][] = Array.from(
    { length: nodeCount + 2 * places.length },
    () => [],
  );
  const join = (a: number, b: number, centimeters: number): void => {
    ways[a].push([b, centimeters]);
    ways[b].push([a, centimeters]);
  };
  const cuts = new Map<number, { readonly node: number; readonly at: number }[]>();
  places.forEach(([x, y], place) => {
    const snap = index.snap(x, y, OFF_NETWORK_METERS);
    if (!snap) return;
    join(placeNode(place), spotNode(place), snap.walkCentimeters);
    cuts.set(snap.edge, [
      ...(cuts.get(snap.edge) ?? []),
      { node: spotNode(place), at: snap.offsetCentimeters },
    ]);
  });
  for (let edge = 0; edge < edgeCount; edge++) {
    if (closedEdges?.[edge]) continue;
    let [node, at] = [edgeFrom[edge], 0];
    for (const cut of (cuts.get(edge) ?? []).sort((a, b) => a.at - b.at)) {
      join(node, cut.node, cut.at - at);
      [node, at] = [cut.node, cut.at];
    }
    join(node, edgeTo[edge], edgeLengthMeters[edge] * 100 - at);
  }
  for (const [from, to, centimeters] of links) join(placeNode(from), placeNode(to), centimeters);

  return {
    costsFrom: (place, cutoff) => {
      const costs = new Map<number, number>([[placeNode(place), 0]]);
      const queue = new FlatQueue<number>();
      queue.push(placeNode(place), 0);
      for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
        const cost = costs.get(node) ?? 0;
        for (const [to, centimeters] of ways[node]) {
          const next = cost + centimeters;
          if (next > cutoff || next >= (costs.get(to) ?? Number.POSITIVE_INFINITY)) continue;
          costs.set(to, next);
          queue.push(to, next);
        }
      }
      return Float64Array.from(places, (_, other) => costs.get(placeNode(other)) ?? Number.POSITIVE_INFINITY);
    },
  };
}

export interface RebuiltCity {
  readonly context: AccessContext;
  readonly network: Network;
  readonly shapes: NetworkShapes;
}

export interface RebuiltQuestion {
  /** By service asked about: where its open places are. */
  readonly places: readonly (readonly LngLat[])[];
  readonly match: 'any' | 'all';
  readonly crossings: readonly (readonly [LngLat, LngLat])[];
  readonly cutoffSeconds: number;
  readonly speedMetersPerSecond: number;
}

/** By demand point, 1 where it is covered, on a network that is built again with everything in it. */
export function coveredAfterRebuild(
  { context: { demand }, network, shapes }: RebuiltCity,
  { places, match, crossings, cutoffSeconds, speedMetersPerSecond: speed }: RebuiltQuestion,
): Uint8Array {
  const local = (position: LngLat): XY => toLocal(position, network.frame);
  const homes = Array.from({ length: demand.count }, (_, i): XY => [demand.xMeters[i], demand.yMeters[i]]);
  const ends = crossings.flat().map(local);
  const open = places.flatMap((own, service) => own.map((position) => ({ service, position })));
  const links = crossings.map((_, i): Link => {
    const [from, to] = [2 * i, 2 * i + 1];
    const straight = Math.hypot(ends[to][0] - ends[from][0], ends[to][1] - ends[from][1]);
    return [homes.length + from, homes.length + to, Math.round(straight * 100)];
  });
  const all = [...homes, ...ends, ...open.map(({ position }) => local(position))];
  const city = splitNetwork(network, shapes, all, links);
  const served = places.map(() => new Uint8Array(demand.count));
  open.forEach(({ service }, i) => {
    const costs = city.costsFrom(homes.length + ends.length + i, 100 * (cutoffSeconds * speed + 1));
    for (let home = 0; home < homes.length; home++)
      if (walkSeconds(costs[home] / 100, speed) <= cutoffSeconds) served[service][home] = 1;
  });
  return Uint8Array.from(homes, (_, home) => {
    const has = served.map((own) => own[home] === 1);
    return (match === 'any' ? has.includes(true) : !has.includes(false)) ? 1 : 0;
  });
}

/** Residents of the demand points for which a value holds. */
export function residentsWhere(
  { demand }: AccessContext,
  values: Uint8Array,
  holds: (value: number, point: number) => boolean,
): GroupCounts {
  const sum = (column: Uint16Array): number =>
    column.reduce((total, persons, point) => total + (holds(values[point], point) ? persons : 0), 0);
  const [all, over65, under15] = groups.map((group) => sum(demand[group === 'all' ? 'residents' : group]));
  return { all, over65, under15 };
}
