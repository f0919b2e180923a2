import type { LocalFrame } from '../geo';

/** Bits of `edgeFlags`. */
export const EDGE_BRIDGE = 1;
export const EDGE_TUNNEL = 2;

/** Bits of `edgeAttributes`: whom the tags shut out, and steps without a ramp that wheels can take. */
export const EDGE_CLOSED_TO_FOOT = 1;
export const EDGE_CLOSED_TO_BICYCLE = 2;
export const EDGE_CLOSED_TO_WHEELCHAIR = 4;
export const EDGE_STEPS = 8;

/** Surfaces of an edge, in the order of their code in `edgeAttributes`; rough is sett, cobble and the like. */
export const edgeSurfaces = ['unknown', 'paved', 'compacted', 'unpaved', 'rough'] as const;
export type EdgeSurface = (typeof edgeSurfaces)[number];
const SURFACE_SHIFT = 4;

/** The attributes of an edge: its bits, and its surface above them. */
export function edgeAttributesOf(bits: number, surface: EdgeSurface): number {
  return bits | (edgeSurfaces.indexOf(surface) << SURFACE_SHIFT);
}

/** The surface among the attributes of an edge; undefined for a code that has none. */
export function surfaceOf(attributes: number): EdgeSurface | undefined {
  return edgeSurfaces[attributes >> SURFACE_SHIFT];
}

/** Classes of an edge, in the order of their code in `edgeClass`. */
export const edgeClasses = [
  'path',
  'track',
  'service',
  'minor',
  'tertiary',
  'secondary',
  'primary',
  'platform',
] as const;
export type EdgeClass = (typeof edgeClasses)[number];

/**
 * The street graph in columns. Every edge can be walked both ways; the adjacency lists each edge at both of its
 * ends, so that the graph is directed for the search. Nodes stand in Hilbert order.
 */
export interface Network {
  readonly frame: LocalFrame;
  readonly nodeCount: number;
  readonly edgeCount: number;
  /** By node: local metres, whole. */
  readonly nodeXMeters: Int32Array;
  readonly nodeYMeters: Int32Array;
  /** By edge: end nodes (the first never after the second), and the length of the way between them, at least 1. */
  readonly edgeFrom: Uint32Array;
  readonly edgeTo: Uint32Array;
  readonly edgeLengthMeters: Uint32Array;
  /** By edge: its length on the ground where `edgeLengthMeters` counts some as longer; null where none is. */
  readonly edgeWayMeters: Uint32Array | null;
  /** By edge: bits of `EDGE_CLOSED_TO_…` and `EDGE_STEPS`, and the surface. Null where the source has no tags. */
  readonly edgeAttributes: Uint16Array | null;
  /** By edge: 1 where the traveller of this network may not be; such an edge has no arc. Null: none is closed. */
  readonly closedEdges: Uint8Array | null;
  /** CSR: the arcs of node n are `adjacencyStart[n]` up to `adjacencyStart[n + 1]`, exclusive. */
  readonly adjacencyStart: Uint32Array;
  /** By arc: the node it leads to, and its edge. */
  readonly arcTarget: Uint32Array;
  readonly arcEdge: Uint32Array;
}

/**
 * What drawing and snapping need beyond the topology. The bends of the edges: edge e has the points `shapeStart[e]` up to `shapeStart[e + 1]`, exclusive, between its
 * two end nodes, from `edgeFrom` to `edgeTo`. Local metres, whole, within 2 m of the source's line.
 */
export interface NetworkShapes {
  readonly shapeStart: Uint32Array;
  readonly shapeXMeters: Int32Array;
  readonly shapeYMeters: Int32Array;
  /** By edge: index into `edgeClasses`, and bits of `EDGE_BRIDGE` and `EDGE_TUNNEL`. */
  readonly edgeClass: Uint8Array;
  readonly edgeFlags: Uint8Array;
}
