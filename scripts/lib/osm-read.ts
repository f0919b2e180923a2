import { parse } from 'osm-pbf-parser-node';
import type { LngLat } from '../../src/core/geo';
import { isClosedBarrier } from './osm-access';
import { readBlobs } from './osm-blobs';
import { StreetsFileError } from './osm-errors';

/** Tags of one element. */
export type OsmTags = Readonly<Record<string, string>>;

/** One line of an extract. */
export interface OsmWay {
  readonly id: number;
  readonly nodes: readonly number[];
  readonly tags: OsmTags;
}

/** What of an extract the streets are made of. */
export interface OsmExtract {
  readonly positions: ReadonlyMap<number, LngLat>;
  /** Ways that have tags, in the order of the file. */
  readonly ways: readonly OsmWay[];
  /** Nodes that nobody on foot passes: locked gates and the like. */
  readonly closedNodes: ReadonlySet<number>;
  /** When the data were taken from OpenStreetMap, ISO; null where the file does not say. */
  readonly date: string | null;
}

/** Keys read of nodes: what may stand in the way. */
const NODE_KEYS = ['barrier', 'access', 'foot'];

/**
 * Reads an .osm.pbf.
 * @param name what errors call the file
 * @throws StreetsFileError if it cannot be read, or has no nodes or no ways.
 */
export function readExtract(bytes: Uint8Array, name: string): OsmExtract {
  const { date, blocks } = readBlobs(bytes, name);
  const positions = new Map<number, LngLat>();
  const closedNodes = new Set<number>();
  const ways: OsmWay[] = [];
  for (const block of blocks) {
    for (const element of parseBlock(block, name, NODE_KEYS)) {
      const node = readNode(element);
      if (node) {
        positions.set(node.id, node.position);
        if (isClosedBarrier(node.tags)) closedNodes.add(node.id);
        continue;
      }
      const way = readWay(element);
      if (way && Object.keys(way.tags).length > 0) ways.push(way);
    }
  }
  if (positions.size === 0 || ways.length === 0)
    throw new StreetsFileError(name, `has ${positions.size} nodes and ${ways.length} ways, so no street`);
  return { positions, ways, closedNodes, date };
}

/** The elements of a block. @param nodeTags the tags that are read of nodes; null reads all tags of everything */
export function parseBlock(
  block: Buffer,
  name: string,
  nodeTags: readonly string[] | null,
): readonly unknown[] {
  const withTags = nodeTags === null || { node: [...nodeTags], way: true, relation: false };
  try {
    return parse(block, { withTags });
  } catch (cause) {
    throw new StreetsFileError(name, 'holds a block that cannot be read', { cause });
  }
}

/** Whether a value has properties. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The tags of an element; what is no text is passed over. */
export function readTags(value: unknown): OsmTags {
  if (!isRecord(value)) return {};
  const tags: Record<string, string> = {};
  for (const [key, text] of Object.entries(value)) if (typeof text === 'string') tags[key] = text;
  return tags;
}

/** A node with its tags; null for anything else. */
export function readNode(
  element: unknown,
): { readonly id: number; readonly position: LngLat; readonly tags: OsmTags } | null {
  if (!isRecord(element) || element.type !== 'node') return null;
  const { id, lon, lat } = element;
  if (typeof id !== 'number' || typeof lon !== 'number' || typeof lat !== 'number') return null;
  return { id, position: [lon, lat], tags: readTags(element.tags) };
}

/** A way with its tags; null for anything else. */
export function readWay(element: unknown): OsmWay | null {
  if (!isRecord(element) || element.type !== 'way' || !Array.isArray(element.refs)) return null;
  const refs: readonly unknown[] = element.refs;
  const nodes = refs.filter((ref): ref is number => typeof ref === 'number');
  return typeof element.id === 'number' ? { id: element.id, nodes, tags: readTags(element.tags) } : null;
}
