import type { Network } from './network';

/**
 * The adjacency (CSR) of undirected edges: each edge is an arc at both of its ends, arcs of a node in the order of
 * their edges. A loop stands once at its node, a closed edge nowhere.
 */
export function buildAdjacency(
  nodeCount: number,
  edgeFrom: Uint32Array,
  edgeTo: Uint32Array,
  closedEdges: Uint8Array | null = null,
): Pick<Network, 'adjacencyStart' | 'arcTarget' | 'arcEdge'> {
  const adjacencyStart = new Uint32Array(nodeCount + 1);
  for (let edge = 0; edge < edgeFrom.length; edge++) {
    if (closedEdges?.[edge]) continue;
    adjacencyStart[edgeFrom[edge] + 1]++;
    if (edgeTo[edge] !== edgeFrom[edge]) adjacencyStart[edgeTo[edge] + 1]++;
  }
  for (let node = 0; node < nodeCount; node++) adjacencyStart[node + 1] += adjacencyStart[node];
  const next = adjacencyStart.slice(0, nodeCount);
  const arcTarget = new Uint32Array(adjacencyStart[nodeCount]);
  const arcEdge = new Uint32Array(adjacencyStart[nodeCount]);
  for (let edge = 0; edge < edgeFrom.length; edge++) {
    if (closedEdges?.[edge]) continue;
    const from = edgeFrom[edge];
    const to = edgeTo[edge];
    arcTarget[next[from]] = to;
    arcEdge[next[from]++] = edge;
    if (to === from) continue;
    arcTarget[next[to]] = from;
    arcEdge[next[to]++] = edge;
  }
  return { adjacencyStart, arcTarget, arcEdge };
}
