import { buildAdjacency } from '../../src/core/network/adjacency';
import { EDGE_STEPS, type EdgeSurface, type Network, surfaceOf } from '../../src/core/network/network';
import type { ProfileId } from '../../src/core/network/profile';
import { networkForProfile } from '../../src/core/network/profile-network';
import type { AreaConfig } from '../areas/area-config';
import { contractChains, keepMainComponent } from './network-graph';
import { layOutNetwork } from './network-layout';
import { readStreetExtract } from './street-extract';

/** What the tags of an extract mean for those who travel. */
export interface TravellerFigures {
  readonly totalKm: number;
  readonly stepsCount: number;
  readonly stepsMeters: number;
  /** Kilometres that each may use: open by tag, and of those connected with the largest part. */
  readonly open: readonly { readonly profileId: ProfileId; readonly openKm: number }[];
  readonly surfaces: readonly { readonly surface: EdgeSurface; readonly km: number }[];
}

/** The network of an extract as the build makes it, with its adjacency. */
export function networkOfExtract(path: string, area: AreaConfig): Network {
  const { edges } = readStreetExtract(path, area).streets;
  const { topology } = layOutNetwork(contractChains(keepMainComponent(edges)), area.frame, true);
  return {
    ...topology,
    closedEdges: null,
    edgeWayMeters: null,
    ...buildAdjacency(topology.nodeCount, topology.edgeFrom, topology.edgeTo),
  };
}

export function measureTravellers(path: string, area: AreaConfig): TravellerFigures {
  const network = networkOfExtract(path, area);
  const attributes = network.edgeAttributes ?? new Uint16Array(network.edgeCount);
  const kmWhere = (keep: (edge: number) => boolean): number =>
    network.edgeLengthMeters.reduce((sum, meters, edge) => (keep(edge) ? sum + meters : sum), 0) / 1000;
  const isSteps = (edge: number): boolean => (attributes[edge] & EDGE_STEPS) !== 0;
  return {
    totalKm: kmWhere(() => true),
    stepsCount: attributes.reduce((count, _, edge) => (isSteps(edge) ? count + 1 : count), 0),
    stepsMeters: kmWhere(isSteps) * 1000,
    open: (['adult', 'bicycle', 'pushchair', 'wheelchair'] as const).map((profileId) => {
      const { closedEdges } = networkForProfile(network, profileId);
      return { profileId, openKm: kmWhere((edge) => closedEdges?.[edge] !== 1) };
    }),
    surfaces: (['paved', 'compacted', 'unpaved', 'rough', 'unknown'] as const).map((surface) => ({
      surface,
      km: kmWhere((edge) => surfaceOf(attributes[edge]) === surface),
    })),
  };
}
