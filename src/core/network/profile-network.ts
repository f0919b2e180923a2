import { buildAdjacency } from './adjacency';
import {
  EDGE_CLOSED_TO_BICYCLE,
  EDGE_CLOSED_TO_FOOT,
  EDGE_CLOSED_TO_WHEELCHAIR,
  EDGE_STEPS,
  type Network,
} from './network';
import type { ProfileId } from './profile';
import { PUSHCHAIR_STEPS_FACTOR } from './pushchair-steps';

/** Who meets the network alike: the three paces of walking are one traveller. */
export type Traveller = 'walker' | 'bicycle' | 'pushchair' | 'wheelchair';

/** The traveller of a profile: what its networks, snapped points and searches can be kept by. */
export function travellerOf(profileId: ProfileId): Traveller {
  return profileId === 'adult' || profileId === 'older' || profileId === 'slow' ? 'walker' : profileId;
}

/** Any of these bits among its attributes closes an edge to the traveller. */
const CLOSING_BITS: Readonly<Record<Traveller, number>> = {
  walker: EDGE_CLOSED_TO_FOOT,
  bicycle: EDGE_CLOSED_TO_BICYCLE,
  pushchair: EDGE_CLOSED_TO_FOOT,
  wheelchair: EDGE_CLOSED_TO_FOOT | EDGE_CLOSED_TO_WHEELCHAIR | EDGE_STEPS,
};

/**
 * The network as the traveller of a profile meets it. Nodes, edges and their numbers stay; the adjacency lacks the
 * edges closed to the traveller and whatever they cut off from the largest part, by length, that stays open, so that
 * nobody starts on an island; `edgeLengthMeters` are impedance metres, longer than the way where it is dear. A
 * network without attributes closes nothing and is returned itself, as is one that has nothing to close or make dear.
 */
export function networkForProfile(network: Network, profileId: ProfileId): Network {
  const { edgeAttributes } = network;
  if (!edgeAttributes) return network;
  const traveller = travellerOf(profileId);
  const closedEdges = closedTo(traveller, network, edgeAttributes);
  const isOpen = !closedEdges.includes(1);
  if (isOpen && traveller !== 'pushchair') return network;
  return {
    ...network,
    ...(traveller === 'pushchair'
      ? {
          edgeLengthMeters: lengthenSteps(network.edgeLengthMeters, edgeAttributes),
          edgeWayMeters: network.edgeLengthMeters,
        }
      : {}),
    ...(isOpen
      ? {}
      : { closedEdges, ...buildAdjacency(network.nodeCount, network.edgeFrom, network.edgeTo, closedEdges) }),
  };
}

/** By edge: 1 where a traveller may not be. A wheelchair stays within what is open to walkers, islands left out. */
function closedTo(traveller: Traveller, network: Network, edgeAttributes: Uint16Array): Uint8Array {
  const bits = CLOSING_BITS[traveller];
  const closed =
    traveller === 'wheelchair'
      ? closedTo('walker', network, edgeAttributes)
      : new Uint8Array(edgeAttributes.length);
  return closeIslands(
    network,
    closed.map((isClosed, edge) => (isClosed || (edgeAttributes[edge] & bits) !== 0 ? 1 : 0)),
  );
}

function lengthenSteps(edgeLengthMeters: Uint32Array, edgeAttributes: Uint16Array): Uint32Array {
  return edgeLengthMeters.map((length, edge) =>
    (edgeAttributes[edge] & EDGE_STEPS) === 0 ? length : length * PUSHCHAIR_STEPS_FACTOR,
  );
}

/** Closes the open edges outside the longest connected part, by union-find; the part of the lowest node wins a tie. */
function closeIslands(network: Network, closedEdges: Uint8Array): Uint8Array {
  const { nodeCount, edgeCount, edgeFrom, edgeTo, edgeLengthMeters } = network;
  const parent = Uint32Array.from({ length: nodeCount }, (_, node) => node);
  const find = (node: number): number => {
    let at = node;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  };
  for (let edge = 0; edge < edgeCount; edge++) {
    if (closedEdges[edge]) continue;
    const [a, b] = [find(edgeFrom[edge]), find(edgeTo[edge])];
    parent[Math.max(a, b)] = Math.min(a, b);
  }
  const lengths = new Float64Array(nodeCount);
  for (let edge = 0; edge < edgeCount; edge++) {
    if (!closedEdges[edge]) lengths[find(edgeFrom[edge])] += edgeLengthMeters[edge];
  }
  const main = lengths.reduce((best, length, node) => (length > lengths[best] ? node : best), 0);
  return closedEdges.map((closed, edge) => (closed || find(edgeFrom[edge]) !== main ? 1 : 0));
}
