import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type BoundingBox, toLocal, type XY } from '../../src/core/geo';
import type { Network, NetworkShapes } from '../../src/core/network/network';
import { edgePoints } from '../../src/core/network/snap';
import type { AreaConfig } from '../areas/area-config';
import type { ComparedEdge } from './compare-streets';
import type { IndexedLine } from './line-index';
import { contractChains, keepMainComponent } from './network-graph';
import { type OsmExtract, type OsmTags, readExtract } from './osm-read';
import { judgeWay } from './osm-way-rules';
import { readStreetExtract } from './street-extract';

/** A way of the extract and what became of it. */
export interface ComparedWay extends IndexedLine {
  readonly id: number;
  readonly tags: OsmTags;
  /** Why it is not in the network; null where it is. */
  readonly leftOut: string | null;
}

/** An extract as it is compared: its network, joined as if it had no attributes, and its ways. */
export interface ComparedExtract {
  readonly edges: readonly ComparedEdge[];
  readonly ways: readonly ComparedWay[];
  readonly box: BoundingBox;
}

/** Share of the points of the streets that are taken to lie outside the extract's box, on each side. */
const OUTSIDE_SHARE = 0.02;

/** The edges of a built network as lines in local metres; their numbers are the network's. */
export function edgesOfNetwork(network: Network, shapes: NetworkShapes): ComparedEdge[] {
  return Array.from({ length: network.edgeCount }, (_, id) => {
    const points = edgePoints(network, shapes, id);
    const line = Array.from({ length: points.length / 2 }, (__, i): XY => [points[2 * i], points[2 * i + 1]]);
    return { id, line, lengthMeters: network.edgeLengthMeters[id] };
  });
}

/** Reads an extract for comparison. @throws StreetsFileError as the build does */
export function readComparedExtract(path: string, area: AreaConfig): ComparedExtract {
  const extract = readExtract(readFileSync(path), basename(path));
  const { streets } = readStreetExtract(path, area);
  const untagged = streets.edges.map((edge) => ({ ...edge, attributes: 0 }));
  return {
    edges: contractChains(keepMainComponent(untagged)).map(({ line, lengthMeters }, id) => ({
      id,
      line,
      lengthMeters,
    })),
    ways: comparedWays(extract, area),
    box: boxOf(extract),
  };
}

function comparedWays({ ways, positions }: OsmExtract, { frame }: AreaConfig): ComparedWay[] {
  return ways.flatMap(({ id, nodes, tags }): ComparedWay[] => {
    const verdict = judgeWay(tags);
    if (verdict.kind === 'other') return [];
    const line = nodes.flatMap((node): XY[] => {
      const position = positions.get(node);
      return position ? [toLocal(position, frame)] : [];
    });
    return [{ id, tags, line, leftOut: verdict.kind === 'left-out' ? verdict.reason : null }];
  });
}

/**
 * The box that an extract fills. Extracts keep ways whole, so that some stick out: the outermost points of the streets
 * on each side are left away.
 */
function boxOf({ ways, positions }: OsmExtract): BoundingBox {
  const points = ways
    .filter(({ tags }) => judgeWay(tags).kind === 'street')
    .flatMap(({ nodes }) => nodes.flatMap((node) => [positions.get(node) ?? []].flat()));
  const lngs = points.filter((_, i) => i % 2 === 0).sort((a, b) => a - b);
  const lats = points.filter((_, i) => i % 2 === 1).sort((a, b) => a - b);
  const at = (values: readonly number[], share: number): number =>
    values[Math.round(share * (values.length - 1))];
  return [
    at(lngs, OUTSIDE_SHARE),
    at(lats, OUTSIDE_SHARE),
    at(lngs, 1 - OUTSIDE_SHARE),
    at(lats, 1 - OUTSIDE_SHARE),
  ];
}
