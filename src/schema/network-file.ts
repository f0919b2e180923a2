import { DataFormatError } from '../core/errors';
import { buildAdjacency } from '../core/network/adjacency';
import {
  EDGE_BRIDGE,
  EDGE_TUNNEL,
  edgeClasses,
  type Network,
  type NetworkShapes,
  surfaceOf,
} from '../core/network/network';
import { ByteReader, ByteWriter } from './bytes';
import { isWithinLimits, limitsOf, readFrame, writeFrame } from './frame-limits';

const TOPOLOGY_MAGIC = 'QNET';
const SHAPES_MAGIC = 'QNSH';
/** Of a topology without attributes, and of all shapes. */
const VERSION = 1;
/** Of a topology with attributes: one more column at the end. */
const VERSION_WITH_ATTRIBUTES = 2;
/** More than any city has; a header that asks for more is damaged. */
const MAX_COUNT = 20_000_000;
/** Longer than any street; a walk of many edges still adds up in 32 bits of centimetres. */
const MAX_EDGE_METERS = 100_000;
const KNOWN_FLAGS = EDGE_BRIDGE | EDGE_TUNNEL;

/** The columns of a network that are written; the adjacency follows from them, closed edges from the traveller. */
export type NetworkTopology = Omit<
  Network,
  'adjacencyStart' | 'arcTarget' | 'arcEdge' | 'closedEdges' | 'edgeWayMeters'
>;

function writeSections(writer: ByteWriter, sections: readonly ByteWriter[]): Uint8Array {
  for (const section of sections) writer.writeU32(section.length);
  for (const section of sections) writer.writeBytes(section.finish());
  return writer.finish();
}

function readSections(reader: ByteReader, count: number): ByteReader[] {
  const lengths = Array.from({ length: count }, () => reader.readU32());
  const sections = lengths.map((length) => reader.section(length));
  reader.expectEnd('the last column');
  return sections;
}

function straightMeters(
  topology: Pick<Network, 'nodeXMeters' | 'nodeYMeters'>,
  from: number,
  to: number,
): number {
  const dx = topology.nodeXMeters[to] - topology.nodeXMeters[from];
  const dy = topology.nodeYMeters[to] - topology.nodeYMeters[from];
  return Math.round(Math.sqrt(dx * dx + dy * dy));
}

/**
 * Writes the topology: node positions as differences along the Hilbert order, edges grouped by their first node,
 * lengths in metres as differences from the straight line between the ends, then the attributes where there are any.
 * @throws DataFormatError if the edges are not sorted by `edgeFrom`, or one ends before it starts.
 */
export function encodeTopology(topology: NetworkTopology): Uint8Array {
  const { nodeCount, edgeCount, frame, edgeAttributes } = topology;
  const writer = new ByteWriter();
  writer.writeAscii(TOPOLOGY_MAGIC);
  writer.writeU16(edgeAttributes ? VERSION_WITH_ATTRIBUTES : VERSION);
  writeFrame(writer, frame);
  writer.writeU32(nodeCount);
  writer.writeU32(edgeCount);
  const [xs, ys, degrees, targets, lengths] = Array.from({ length: 5 }, () => new ByteWriter());
  let edge = 0;
  for (let node = 0; node < nodeCount; node++) {
    xs.writeZigzag(topology.nodeXMeters[node] - (node > 0 ? topology.nodeXMeters[node - 1] : 0));
    ys.writeZigzag(topology.nodeYMeters[node] - (node > 0 ? topology.nodeYMeters[node - 1] : 0));
    const first = edge;
    while (edge < edgeCount && topology.edgeFrom[edge] === node) {
      const to = topology.edgeTo[edge];
      if (to < node) throw new DataFormatError(`edge ${edge} runs from node ${node} back to node ${to}`);
      targets.writeVarint(to - node);
      lengths.writeZigzag(topology.edgeLengthMeters[edge] - straightMeters(topology, node, to));
      edge++;
    }
    degrees.writeVarint(edge - first);
  }
  if (edge !== edgeCount)
    throw new DataFormatError(`edge ${edge} is out of order: it starts at node ${topology.edgeFrom[edge]}`);
  const sections = [xs, ys, degrees, targets, lengths];
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
  const version = reader.expectHeader(TOPOLOGY_MAGIC, VERSION_WITH_ATTRIBUTES, VERSION);
  const frame = readFrame(reader, path);
  const limits = limitsOf(frame);
  const nodeCount = readCount(reader, path, 'nodes', bytes.length);
  const edgeCount = readCount(reader, path, 'edges', bytes.length);
  const [xs, ys, degrees, targets, lengths, attributes] = readSections(
    reader,
    version === VERSION_WITH_ATTRIBUTES ? 6 : 5,
  );
  const nodeXMeters = new Int32Array(nodeCount);
  const nodeYMeters = new Int32Array(nodeCount);
  for (let node = 0, x = 0, y = 0; node < nodeCount; node++) {
    x += xs.readZigzag();
    y += ys.readZigzag();
    if (!isWithinLimits(x, y, limits))
      throw new DataFormatError(`${path}: node ${node} at ${x}, ${y} m, outside its UTM zone`);
    nodeXMeters[node] = x;
    nodeYMeters[node] = y;
  }
  const edgeFrom = new Uint32Array(edgeCount);
  const edgeTo = new Uint32Array(edgeCount);
  const edgeLengthMeters = new Uint32Array(edgeCount);
  let edge = 0;
  for (let node = 0; node < nodeCount; node++) {
    const degree = degrees.readVarint();
    if (degree > edgeCount - edge)
      throw new DataFormatError(`${path}: more edges than the ${edgeCount} announced`);
    for (const end = edge + degree; edge < end; edge++) {
      const to = node + targets.readVarint();
      if (to >= nodeCount)
        throw new DataFormatError(`${path}: edge ${edge} ends at node ${to} of ${nodeCount}`);
      const length = straightMeters({ nodeXMeters, nodeYMeters }, node, to) + lengths.readZigzag();
      if (length < 1 || length > MAX_EDGE_METERS)
        throw new DataFormatError(`${path}: edge ${edge} has length ${length} m`);
      edgeFrom[edge] = node;
      edgeTo[edge] = to;
      edgeLengthMeters[edge] = length;
    }
  }
  if (edge !== edgeCount)
    throw new DataFormatError(`${path}: ${edge} edges where ${edgeCount} are announced`);
  for (const section of [xs, ys, degrees, targets, lengths]) section.expectEnd('a column');
  const columns = {
    frame,
    nodeCount,
    edgeCount,
    nodeXMeters,
    nodeYMeters,
    edgeFrom,
    edgeTo,
    edgeLengthMeters,
    edgeAttributes: attributes ? readAttributes(attributes, edgeCount, path) : null,
    closedEdges: null,
    edgeWayMeters: null,
  };
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
  reader.expectEnd('the attributes');
  return edgeAttributes;
}

function readCount(reader: ByteReader, path: string, what: string, fileBytes: number): number {
  const count = reader.readU32();
  if (count > MAX_COUNT || count > fileBytes)
    throw new DataFormatError(`${path}: ${count} ${what} in ${fileBytes} bytes`);
  return count;
}

/** Writes class and flags of the edges, and their bends as differences from the point before, the first from the edge's first node. */
export function encodeShapes(network: NetworkTopology, shapes: NetworkShapes): Uint8Array {
  const writer = new ByteWriter();
  writer.writeAscii(SHAPES_MAGIC);
  writer.writeU16(VERSION);
  writer.writeU32(network.edgeCount);
  writer.writeU32(shapes.shapeXMeters.length);
  const [kinds, counts, xs, ys] = Array.from({ length: 4 }, () => new ByteWriter());
  for (let edge = 0; edge < network.edgeCount; edge++) {
    kinds.writeU8(shapes.edgeClass[edge] | (shapes.edgeFlags[edge] << 4));
    counts.writeVarint(shapes.shapeStart[edge + 1] - shapes.shapeStart[edge]);
    let x = network.nodeXMeters[network.edgeFrom[edge]];
    let y = network.nodeYMeters[network.edgeFrom[edge]];
    for (let point = shapes.shapeStart[edge]; point < shapes.shapeStart[edge + 1]; point++) {
      xs.writeZigzag(shapes.shapeXMeters[point] - x);
      ys.writeZigzag(shapes.shapeYMeters[point] - y);
      x = shapes.shapeXMeters[point];
      y = shapes.shapeYMeters[point];
    }
  }
  return writeSections(writer, [kinds, counts, xs, ys]);
}

/**
 * Reads what {@link encodeShapes} wrote for this very network.
 * @throws DataFormatError for anything else, a network with another number of edges included.
 */
export function decodeShapes(bytes: Uint8Array, network: Network, path: string): NetworkShapes {
  const reader = new ByteReader(bytes, path);
  reader.expectHeader(SHAPES_MAGIC, VERSION);
  const edgeCount = reader.readU32();
  if (edgeCount !== network.edgeCount) {
    throw new DataFormatError(`${path}: shapes of ${edgeCount} edges for a network of ${network.edgeCount}`);
  }
  const pointCount = readCount(reader, path, 'points', bytes.length);
  const limits = limitsOf(network.frame);
  const [kinds, counts, xs, ys] = readSections(reader, 4);
  const edgeClass = new Uint8Array(edgeCount);
  const edgeFlags = new Uint8Array(edgeCount);
  const shapeStart = new Uint32Array(edgeCount + 1);
  const shapeXMeters = new Int32Array(pointCount);
  const shapeYMeters = new Int32Array(pointCount);
  let point = 0;
  for (let edge = 0; edge < edgeCount; edge++) {
    const kind = kinds.readU8();
    if ((kind & 15) >= edgeClasses.length)
      throw new DataFormatError(`${path}: edge ${edge} has class ${kind & 15}`);
    if (kind >> 4 > KNOWN_FLAGS) throw new DataFormatError(`${path}: edge ${edge} has flags ${kind >> 4}`);
    edgeClass[edge] = kind & 15;
    edgeFlags[edge] = kind >> 4;
    const count = counts.readVarint();
    if (count > pointCount - point)
      throw new DataFormatError(`${path}: more points than the ${pointCount} announced`);
    let x = network.nodeXMeters[network.edgeFrom[edge]];
    let y = network.nodeYMeters[network.edgeFrom[edge]];
    for (const end = point + count; point < end; point++) {
      x += xs.readZigzag();
      y += ys.readZigzag();
      if (!isWithinLimits(x, y, limits))
        throw new DataFormatError(`${path}: point ${point} at ${x}, ${y} m, outside its UTM zone`);
      shapeXMeters[point] = x;
      shapeYMeters[point] = y;
    }
    shapeStart[edge + 1] = point;
  }
  if (point !== pointCount)
    throw new DataFormatError(`${path}: ${point} points where ${pointCount} are announced`);
  for (const section of [kinds, counts, xs, ys]) section.expectEnd('a column');
  return { shapeStart, shapeXMeters, shapeYMeters, edgeClass, edgeFlags };
}
