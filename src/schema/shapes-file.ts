import { DataFormatError } from '../core/errors';
import {
  EDGE_BRIDGE,
  EDGE_TUNNEL,
  edgeClasses,
  type Network,
  type NetworkShapes,
} from '../core/network/network';
import { straightMeters } from '../core/network/straight-meters';
import { ByteReader, ByteWriter } from './bytes';
import { isWithinLimits, limitsOf } from './frame-limits';
import type { NetworkTopology } from './network-file';
import { newSections, readCount, readSections, writeSections } from './sections';

const MAGIC = 'QNSH';
const VERSION = 2;
const KNOWN_FLAGS = EDGE_BRIDGE | EDGE_TUNNEL;
/** How many bends an edge has: a column for each number of metres that it is longer than a straight line, -1 to 8. */
const COUNT_SECTIONS = 10;
/** Steps to the next bend: a column for each number of binary digits of the step expected, 0 to 8. */
const STEP_SECTIONS = 9;

/** The column of the bends of an edge: straight ones have few. */
function countSection(topology: NetworkTopology, edge: number): number {
  const straight = straightMeters(topology, topology.edgeFrom[edge], topology.edgeTo[edge]);
  return 1 + Math.max(-1, Math.min(topology.edgeLengthMeters[edge] - straight, COUNT_SECTIONS - 2));
}

/** The step to the next point if those that remain to the end were equal. */
function expectedStep(from: number, to: number, steps: number): number {
  return Math.round((to - from) / steps);
}

/** The column of a step: the longer the one expected, the further from it the true one may be. */
function stepSection(expected: number): number {
  return Math.min(32 - Math.clz32(Math.abs(expected)), STEP_SECTIONS - 1);
}

/** What the columns are for, in their order. */
function nameSections<T>(sections: readonly T[]) {
  const xs = 1 + COUNT_SECTIONS;
  return {
    kinds: sections[0],
    counts: sections.slice(1, xs),
    xs: sections.slice(xs, xs + STEP_SECTIONS),
    ys: sections.slice(xs + STEP_SECTIONS),
  };
}
const SECTIONS = 1 + COUNT_SECTIONS + 2 * STEP_SECTIONS;

/**
 * Writes class and flags of the edges and their bends: how many, and each as the difference from where it would be if
 * it and those after it divided the way to the edge's end equally.
 */
export function encodeShapes(network: NetworkTopology, shapes: NetworkShapes): Uint8Array {
  const writer = new ByteWriter();
  writer.writeAscii(MAGIC);
  writer.writeU16(VERSION);
  writer.writeU32(network.edgeCount);
  writer.writeU32(shapes.shapeXMeters.length);
  const sections = newSections(SECTIONS);
  const { kinds, counts, xs, ys } = nameSections(sections);
  for (let edge = 0; edge < network.edgeCount; edge++) {
    const end = shapes.shapeStart[edge + 1];
    kinds.writeU8(shapes.edgeClass[edge] | (shapes.edgeFlags[edge] << 4));
    counts[countSection(network, edge)].writeVarint(end - shapes.shapeStart[edge]);
    let x = network.nodeXMeters[network.edgeFrom[edge]];
    let y = network.nodeYMeters[network.edgeFrom[edge]];
    const endX = network.nodeXMeters[network.edgeTo[edge]];
    const endY = network.nodeYMeters[network.edgeTo[edge]];
    for (let point = shapes.shapeStart[edge]; point < end; point++) {
      const stepX = expectedStep(x, endX, end - point + 1);
      const stepY = expectedStep(y, endY, end - point + 1);
      xs[stepSection(stepX)].writeZigzag(shapes.shapeXMeters[point] - x - stepX);
      ys[stepSection(stepY)].writeZigzag(shapes.shapeYMeters[point] - y - stepY);
      x = shapes.shapeXMeters[point];
      y = shapes.shapeYMeters[point];
    }
  }
  return writeSections(writer, sections);
}

/**
 * Reads what {@link encodeShapes} wrote for this very network.
 * @param path named in errors
 * @throws DataFormatError for anything else, a network with another number of edges included.
 */
export function decodeShapes(bytes: Uint8Array, network: Network, path: string): NetworkShapes {
  const reader = new ByteReader(bytes, path);
  reader.expectHeader(MAGIC, VERSION);
  const edgeCount = reader.readU32();
  if (edgeCount !== network.edgeCount) {
    throw new DataFormatError(`${path}: shapes of ${edgeCount} edges for a network of ${network.edgeCount}`);
  }
  const pointCount = readCount(reader, path, 'points', bytes.length);
  const limits = limitsOf(network.frame);
  const sections = readSections(reader, SECTIONS);
  const { kinds, counts, xs, ys } = nameSections(sections);
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
    const count = counts[countSection(network, edge)].readVarint();
    if (count > pointCount - point)
      throw new DataFormatError(`${path}: more points than the ${pointCount} announced`);
    let x = network.nodeXMeters[network.edgeFrom[edge]];
    let y = network.nodeYMeters[network.edgeFrom[edge]];
    const endX = network.nodeXMeters[network.edgeTo[edge]];
    const endY = network.nodeYMeters[network.edgeTo[edge]];
    for (const end = point + count; point < end; point++) {
      const stepX = expectedStep(x, endX, end - point + 1);
      const stepY = expectedStep(y, endY, end - point + 1);
      x += stepX + xs[stepSection(stepX)].readZigzag();
      y += stepY + ys[stepSection(stepY)].readZigzag();
      if (!isWithinLimits(x, y, limits))
        throw new DataFormatError(`${path}: point ${point} at ${x}, ${y} m, outside its UTM zone`);
      shapeXMeters[point] = x;
      shapeYMeters[point] = y;
    }
    shapeStart[edge + 1] = point;
  }
  if (point !== pointCount)
    throw new DataFormatError(`${path}: ${point} points where ${pointCount} are announced`);
  for (const section of sections) section.expectEnd('a column');
  return { shapeStart, shapeXMeters, shapeYMeters, edgeClass, edgeFlags };
}
