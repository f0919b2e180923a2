import { DataFormatError } from '../core/errors';
import { buildAdjacency } from '../core/network/adjacency';
import { type Network, surfaceOf } from '../core/network/network';
import { straightMeters } from '../core/network/straight-meters';
import { ByteReader, ByteWriter } from './bytes';
import { limitsOf, readFrame, writeFrame } from './frame-limits';
import { POSITION_SECTIONS, readPositions, squareMetersOf, writePositions } from './node-positions';
import { newSections, readCount, readSections, writeSections } from './sections';

const MAGIC = 'QNET';
const VERSION = 3;
/** One more column at the end. */
const VERSION_WITH_ATTRIBUTES = 4;
/** Longer than any street; a walk of many edges still adds up in 32 bits of centimetres. */
const MAX_EDGE_METERS = 100_000;
/** How many edges begin at a node has a column for each number of edges that end there: none, one, two, more. */
const DEGREE_SECTIONS = 4;
/** First targets, further targets, lengths. */
const EDGE_SECTIONS = 3;
const SECTIONS = POSITION_SECTIONS + DEGREE_SECTIONS + EDGE_SECTIONS;

/** The columns of a network that are written; the adjacency follows from them, closed edges from the traveller. */
export type NetworkTopology = Omit<
  Network,
  'adjacencyStart' | 'arcTarget' | 'arcEdge' | 'closedEdges' | 'edgeWayMeters'
>;

/** What the columns of a topology are for, in their order. */
function nameSections<T>(sections: readonly T[]) {
  const degrees = sections.slice(POSITION_SECTIONS, POSITION_SECTIONS + DEGREE_SECTIONS);
  const [firstTargets, furtherTargets, lengths, attributes] = sections.slice(
    POSITION_SECTIONS + DEGREE_SECTIONS,
  );
  return {
    positions: sections.slice(0, POSITION_SECTIONS),
    /** The column of a node at which so many edges end. */
    degreesAt: (endingEdges: number) => degrees[Math.min(endingEdges, DEGREE_SECTIONS - 1)],
    firstTargets,
    furtherTargets,
    lengths,
    attributes,
  };
}

/**
 * Writes the topology: nodes along the Hilbert curve; the edges grouped by their first node, each as the step from there
 * to its other end, a further one of the same node as the step from the one before; lengths in metres as differences
 * from the straight line between the ends; then the attributes where there are any. What follows different rules has
 * different columns, so that whoever compresses the file sees them.
 * @throws DataFormatError if the edges are not sorted by `edgeFrom`, one ends before it starts, or a node has a negative
 *   coordinate.
 */
export function encodeTopology(topology: NetworkTopology): Uint8Array {
  const { nodeCount, edgeCount, frame, edgeAttributes } = topology;
  const squareMeters = squareMetersOf(topology);
  const writer = new ByteWriter();
  writer.writeAscii(MAGIC);
  writer.writeU16(edgeAttributes ? VERSION_WITH_ATTRIBUTES : VERSION);
  writeFrame(writer, frame);
  writer.writeU32(squareMeters);
  writer.writeU32(nodeCount);
  writer.writeU32(edgeCount);
  const sections = newSections(SECTIONS);
  const { positions, degreesAt, firstTargets, furtherTargets, lengths } = nameSections(sections);
  writePositions(topology, squareMeters, positions);
  const endingEdges = new Uint32Array(nodeCount);
  let edge = 0;
  for (let node = 0; node < nodeCount; node++) {
    const degrees = degreesAt(endingEdges[node]);
    const first = edge;
    for (; edge < edgeCount && topology.edgeFrom[edge] === node; edge++) {
      const to = topology.edgeTo[edge];
      if (to < node) throw new DataFormatError(`edge ${edge} runs from node ${node} back to node ${to}`);
      if (edge === first) firstTargets.writeVarint(to - node);
      else furtherTargets.writeZigzag(to - topology.edgeTo[edge - 1]);
      lengths.writeZigzag(topology.edgeLengthMeters[edge] - straightMeters(topology, node, to));
      endingEdges[to]++;
    }
    degrees.writeVarint(edge - first);
  }
  if (edge !== edgeCount)
    throw new DataFormatError(`edge ${edge} is out of order: it starts at node ${topology.edgeFrom[edge]}`);
  if (edgeAttributes) sections.push(writeAttributes(edgeAttributes));
  return writeSections(writer, sections);
}

/**
 * Reads what {@link encodeTopology} wrote and builds the adjacency.
 * @param path named in errors
 * @throws DataFormatError for anything else: another file, another version, a cut or damaged one.
 */
export function decodeTopology(bytes: Uint8Array, path: string): Network {
  const reader = new ByteReader(bytes, path);
  const version = reader.expectHeader(MAGIC, VERSION_WITH_ATTRIBUTES, VERSION);
  const frame = readFrame(reader, path);
  const squareMeters = reader.readU32();
  const nodeCount = readCount(reader, path, 'nodes', bytes.length);
  const edgeCount = readCount(reader, path, 'edges', bytes.length);
  const sections = readSections(reader, version === VERSION_WITH_ATTRIBUTES ? SECTIONS + 1 : SECTIONS);
  const { positions, degreesAt, firstTargets, furtherTargets, lengths, attributes } = nameSections(sections);
  const nodes = readPositions(nodeCount, squareMeters, positions, { limits: limitsOf(frame), path });
  const edgeFrom = new Uint32Array(edgeCount);
  const edgeTo = new Uint32Array(edgeCount);
  const edgeLengthMeters = new Uint32Array(edgeCount);
  const endingEdges = new Uint32Array(nodeCount);
  let edge = 0;
  for (let node = 0; node < nodeCount; node++) {
    const degree = degreesAt(endingEdges[node]).readVarint();
    if (degree > edgeCount - edge)
      throw new DataFormatError(`${path}: more edges than the ${edgeCount} announced`);
    for (const first = edge, end = edge + degree; edge < end; edge++) {
      const to =
        edge === first ? node + firstTargets.readVarint() : edgeTo[edge - 1] + furtherTargets.readZigzag();
      if (to < node || to >= nodeCount)
        throw new DataFormatError(`${path}: edge ${edge} ends at node ${to} of ${nodeCount}`);
      const length = straightMeters(nodes, node, to) + lengths.readZigzag();
      if (length < 1 || length > MAX_EDGE_METERS)
        throw new DataFormatError(`${path}: edge ${edge} has length ${length} m`);
      edgeFrom[edge] = node;
      edgeTo[edge] = to;
      edgeLengthMeters[edge] = length;
      endingEdges[to]++;
    }
  }
  if (edge !== edgeCount)
    throw new DataFormatError(`${path}: ${edge} edges where ${edgeCount} are announced`);
  const columns = {
    frame,
    ...nodes,
    edgeCount,
    edgeFrom,
    edgeTo,
    edgeLengthMeters,
    edgeAttributes: version === VERSION_WITH_ATTRIBUTES ? readAttributes(attributes, edgeCount, path) : null,
    closedEdges: null,
    edgeWayMeters: null,
  };
  for (const section of sections) section.expectEnd('a column');
  return { ...columns, ...buildAdjacency(nodeCount, edgeFrom, edgeTo) };
}

function writeAttributes(edgeAttributes: Uint16Array): ByteWriter {
  const writer = new ByteWriter();
  for (const attributes of edgeAttributes) writer.writeVarint(attributes);
  return writer;
}

function readAttributes(reader: ByteReader, edgeCount: number, path: string): Uint16Array {
  const edgeAttributes = new Uint16Array(edgeCount);
  for (let edge = 0; edge < edgeCount; edge++) {
    const attributes = reader.readVarint();
    if (surfaceOf(attributes) === undefined)
      throw new DataFormatError(`${path}: edge ${edge} has attributes ${attributes}`);
    edgeAttributes[edge] = attributes;
  }
  return edgeAttributes;
}
