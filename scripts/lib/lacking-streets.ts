import type { XY } from '../../src/core/geo';
import {
  type ComparedEdge,
  type EdgeMatch,
  matchEdges,
  SAME_STREET_ANGLE,
  SAME_STREET_METERS,
} from './compare-streets';
import type { ComparedExtract, ComparedWay } from './compared-networks';
import { createLineIndex, type IndexedLine, type Sample } from './line-index';
import { footAccess } from './osm-access';
import type { OsmTags } from './osm-read';

/** What one network has and the other lacks, of one edge, and why. */
export interface LackingStreet {
  readonly meters: number;
  readonly at: XY;
  readonly reason: string;
  /** The way of the extract it is about; null where the extract has none there. */
  readonly way: number | null;
}

export interface LackingStreets {
  /** Kilometres inside the box, and of those the kilometres that the other has too. */
  readonly insideKm: number;
  readonly sharedKm: number;
  /** Longest first. */
  readonly lacking: readonly LackingStreet[];
}

function createFinder<T extends IndexedLine>(lines: readonly T[]): (sample: Sample) => T | null {
  const index = createLineIndex(lines);
  return (sample) => index.nearest(sample, SAME_STREET_METERS, SAME_STREET_ANGLE);
}

function collect(
  matches: readonly EdgeMatch[],
  explain: (sample: Sample) => Pick<LackingStreet, 'reason' | 'way'>,
): LackingStreets {
  const kilometers = (pick: (match: EdgeMatch) => number): number =>
    matches.reduce((sum, match) => sum + pick(match), 0) / 1000;
  return {
    insideKm: kilometers(({ insideMeters }) => insideMeters),
    sharedKm: kilometers(({ sharedMeters }) => sharedMeters),
    lacking: matches
      .flatMap(({ insideMeters, sharedMeters, lackingAt }): LackingStreet[] =>
        lackingAt
          ? [{ meters: insideMeters - sharedMeters, at: lackingAt.point, ...explain(lackingAt) }]
          : [],
      )
      .sort((a, b) => b.meters - a.meters),
  };
}

/** What the default network has and the extract's lacks: because a tag says so, or because no way is there. */
export function onlyInDefault(
  edges: readonly ComparedEdge[],
  extract: ComparedExtract,
  isInside: (point: XY) => boolean,
): LackingStreets {
  const wayAt = createFinder(extract.ways);
  return collect(matchEdges(edges, extract.edges, isInside), (sample) => {
    const way = wayAt(sample);
    if (!way) return { reason: 'no way in the extract', way: null };
    return { reason: way.leftOut ?? 'cut off from the rest', way: way.id };
  });
}

/** What the extract's network has and the default one lacks, by the kind of way. */
export function onlyInExtract(
  extract: ComparedExtract,
  edges: readonly ComparedEdge[],
  leftOutEdges: readonly IndexedLine[],
  isInside: (point: XY) => boolean,
): LackingStreets {
  const wayAt = createFinder(extract.ways.filter(({ leftOut }) => leftOut === null));
  const leftOutAt = createFinder(leftOutEdges);
  return collect(matchEdges(extract.edges, edges, isInside), (sample) => {
    const way: ComparedWay | null = wayAt(sample);
    const kind = way ? kindOf(way.tags) : 'way';
    const why = leftOutAt(sample) ? 'in the street table, cut off there' : 'not in the street table';
    return { reason: `${kind}: ${why}`, way: way?.id ?? null };
  });
}

/** Ways of the extract that its tags leave out, for one reason. */
export interface LeftOutWays {
  readonly reason: string;
  readonly ways: number;
  /** Kilometres inside the box, and of those the kilometres that the default network has. */
  readonly insideKm: number;
  readonly inDefaultKm: number;
}

/** What the tags leave out of the extract's network, and how much of it the default network has. */
export function leftOutByTags(
  extract: ComparedExtract,
  edges: readonly ComparedEdge[],
  isInside: (point: XY) => boolean,
): LeftOutWays[] {
  const sums = new Map<string, LeftOutWays>();
  for (const { id, line, leftOut } of extract.ways) {
    if (leftOut === null) continue;
    const [match] = matchEdges([{ id, line, lengthMeters: 0 }], edges, isInside);
    if (match.insideMeters === 0) continue;
    const sum = sums.get(leftOut) ?? { reason: leftOut, ways: 0, insideKm: 0, inDefaultKm: 0 };
    sums.set(leftOut, {
      reason: leftOut,
      ways: sum.ways + 1,
      insideKm: sum.insideKm + match.insideMeters / 1000,
      inDefaultKm: sum.inDefaultKm + match.sharedMeters / 1000,
    });
  }
  return [...sums.values()].sort((a, b) => b.insideKm - a.insideKm);
}

function kindOf(tags: OsmTags): string {
  const kind = tags.footway ?? tags.service ?? tags.highway ?? tags.railway ?? tags.public_transport ?? 'way';
  if (tags.area === 'yes') return `outline of a ${kind} area`;
  return footAccess({ access: tags.access ?? '' }) === false ? `${kind}, private but open on foot` : kind;
}
