import type { LngLat } from '../../src/core/geo';
import { readBlobs } from './osm-blobs';
import { isRecord, type OsmTags, type OsmWay, parseBlock, readNode, readTags, readWay } from './osm-read';

/** A node with tags. */
export interface OsmNode {
  readonly id: number;
  readonly position: LngLat;
  readonly tags: OsmTags;
}

/** An area of several lines. */
export interface OsmMultipolygon {
  readonly id: number;
  readonly tags: OsmTags;
  readonly outer: readonly number[];
  readonly inner: readonly number[];
}

/** Everything of an extract that can be drawn, counted or found, in the order of its ids. */
export interface OsmElements {
  readonly positions: ReadonlyMap<number, LngLat>;
  /** Those with tags. */
  readonly nodes: readonly OsmNode[];
  /** Those without tags too: a multipolygon may be made of them. */
  readonly ways: readonly OsmWay[];
  readonly multipolygons: readonly OsmMultipolygon[];
}

function readMembers(value: unknown, role: string): number[] {
  if (!Array.isArray(value)) return [];
  const members: readonly unknown[] = value;
  return members.flatMap((member) =>
    isRecord(member) &&
    member.type === 'way' &&
    typeof member.ref === 'number' &&
    (member.role || 'outer') === role
      ? [member.ref]
      : [],
  );
}

function byId(a: { readonly id: number }, b: { readonly id: number }): number {
  return a.id - b.id;
}

/**
 * Reads all elements of an .osm.pbf with all their tags.
 * @param name what errors call the file
 * @throws StreetsFileError if it cannot be read.
 */
export function readElements(bytes: Uint8Array, name: string): OsmElements {
  const positions = new Map<number, LngLat>();
  const nodes: OsmNode[] = [];
  const ways: OsmWay[] = [];
  const multipolygons: OsmMultipolygon[] = [];
  for (const block of readBlobs(bytes, name).blocks) {
    for (const element of parseBlock(block, name, null)) {
      const node = readNode(element);
      if (node) {
        positions.set(node.id, node.position);
        if (Object.keys(node.tags).length > 0) nodes.push(node);
        continue;
      }
      const way = readWay(element);
      if (way) {
        ways.push(way);
        continue;
      }
      if (!isRecord(element) || element.type !== 'relation' || typeof element.id !== 'number') continue;
      const tags = readTags(element.tags);
      if (tags.type !== 'multipolygon') continue;
      const { id, members } = element;
      multipolygons.push({
        id,
        tags,
        outer: readMembers(members, 'outer'),
        inner: readMembers(members, 'inner'),
      });
    }
  }
  return {
    positions,
    nodes: nodes.sort(byId),
    ways: ways.sort(byId),
    multipolygons: multipolygons.sort(byId),
  };
}
