import { type BoundingBox, fromLocal, type LocalFrame } from '../../src/core/geo';
import { type EdgePair, SAME_STREET_METERS } from './compare-streets';
import type { LackingStreet, LackingStreets, LeftOutWays } from './lacking-streets';
import type { TravellerFigures } from './measure-travellers';

/** Differences shorter than this are counted, not listed. */
const LISTED_METERS = 20;
const LISTED_LENGTH_DIFFERENCE = 3;

export interface Comparison {
  readonly name: string;
  readonly box: BoundingBox;
  readonly frame: LocalFrame;
  readonly onlyInDefault: LackingStreets;
  readonly onlyInExtract: LackingStreets;
  readonly leftOut: readonly LeftOutWays[];
  readonly edgeCounts: { readonly defaults: number; readonly extract: number };
  readonly pairs: readonly EdgePair[];
  readonly travellers: TravellerFigures;
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  return [
    `| ${head.join(' | ')} |`,
    `|${'---|'.repeat(head.length)}`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
  ];
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

function byReason(lacking: readonly LackingStreet[]): string[] {
  const sums = new Map<string, { meters: number; edges: number }>();
  for (const { reason, meters } of lacking) {
    const sum = sums.get(reason) ?? { meters: 0, edges: 0 };
    sums.set(reason, { meters: sum.meters + meters, edges: sum.edges + 1 });
  }
  const rows = [...sums].sort(([, a], [, b]) => b.meters - a.meters);
  return table(
    ['Reason', 'Edges', 'Metres'],
    rows.map(([reason, { meters, edges }]) => [reason, edges, Math.round(meters)]),
  );
}

function listOf(lacking: readonly LackingStreet[], frame: LocalFrame): string[] {
  return table(
    ['Metres', 'Where (lng, lat)', 'Way', 'Reason'],
    lacking
      .filter(({ meters }) => meters >= LISTED_METERS)
      .map(({ meters, at, way, reason }) => [
        Math.round(meters),
        fromLocal(at, frame)
          .map((degrees) => degrees.toFixed(5))
          .join(', '),
        way ?? '–',
        reason,
      ]),
  );
}

function lengthSection({ pairs, edgeCounts, frame }: Comparison): string[] {
  const differences = pairs
    .map(({ edge, other }) => ({ edge, meters: other.lengthMeters - edge.lengthMeters }))
    .sort((a, b) => Math.abs(b.meters) - Math.abs(a.meters));
  const sizes = differences.map(({ meters }) => Math.abs(meters)).sort((a, b) => a - b);
  const at = (share: number): string => (sizes[Math.round(share * (sizes.length - 1))] ?? 0).toFixed(2);
  const sum = (pick: (pair: EdgePair) => number): number =>
    pairs.reduce((all, pair) => all + pick(pair), 0) / 1000;
  return [
    '## Lengths of the edges that both have from end to end',
    '',
    `${pairs.length} edges pair up, of ${edgeCounts.defaults} in the default network and ${edgeCounts.extract} in the extract's: ${sum(({ edge }) => edge.lengthMeters).toFixed(2)} km against ${sum(({ other }) => other.lengthMeters).toFixed(2)} km. The difference of an edge is ${at(0.5)} m in the median, ${at(0.95)} m at the 95th percentile and ${at(1)} m at most; the default network keeps whole metres. Differences of ${LISTED_LENGTH_DIFFERENCE} m and more:`,
    '',
    ...table(
      ['Default m', 'Extract m', 'Where (lng, lat)'],
      differences
        .filter(({ meters }) => Math.abs(meters) >= LISTED_LENGTH_DIFFERENCE)
        .map(({ edge, meters }) => [
          edge.lengthMeters,
          (edge.lengthMeters + meters).toFixed(1),
          fromLocal(edge.line[edge.line.length >> 1], frame)
            .map((degrees) => degrees.toFixed(5))
            .join(', '),
        ]),
    ),
  ];
}

function travellerSection({ totalKm, stepsCount, stepsMeters, open, surfaces }: TravellerFigures): string[] {
  return [
    '## What the tags mean for those who travel',
    '',
    `The whole extract gives ${totalKm.toFixed(1)} km, ${stepsCount} flights of steps among them (${Math.round(stepsMeters)} m). Open and connected:`,
    '',
    ...table(
      ['Profile', 'km', 'Share'],
      open.map(({ profileId, openKm }) => [profileId, openKm.toFixed(1), percent(openKm, totalKm)]),
    ),
    ...table(
      ['Surface', 'km', 'Share'],
      surfaces.map(({ surface, km }) => [surface, km.toFixed(1), percent(km, totalKm)]),
    ),
  ];
}

function totalsRow(label: string, { insideKm, sharedKm }: LackingStreets): string[] {
  return [
    label,
    insideKm.toFixed(2),
    sharedKm.toFixed(2),
    percent(sharedKm, insideKm),
    (insideKm - sharedKm).toFixed(2),
  ];
}

/** The comparison as the tables of a document. */
export function printComparison(comparison: Comparison): string {
  const { name, box, frame, onlyInDefault, onlyInExtract, travellers } = comparison;
  return [
    `## ${name} and the default network`,
    '',
    `Compared inside the box ${box.map((degrees) => degrees.toFixed(4)).join(', ')}, spot by spot every 2 m: a spot is in both where the other network has a street within ${SAME_STREET_METERS} m that runs the same way.`,
    '',
    ...table(
      ['', 'km', 'also in the other', 'share', 'only here'],
      [totalsRow('default network', onlyInDefault), totalsRow('extract', onlyInExtract)],
    ),
    ...travellerSection(travellers),
    ...lengthSection(comparison),
    '## Left out of the extract by its tags',
    '',
    ...table(
      ['Reason', 'Ways', 'km', 'km of it in the default network'],
      comparison.leftOut.map(({ reason, ways, insideKm, inDefaultKm }) => [
        reason,
        ways,
        insideKm.toFixed(2),
        inDefaultKm.toFixed(2),
      ]),
    ),
    '## Only in the default network',
    '',
    ...byReason(onlyInDefault.lacking),
    `Those of ${LISTED_METERS} m and more, one by one:`,
    '',
    ...listOf(onlyInDefault.lacking, frame),
    '## Only in the extract',
    '',
    ...byReason(onlyInExtract.lacking),
    `Those of ${LISTED_METERS} m and more, one by one:`,
    '',
    ...listOf(onlyInExtract.lacking, frame),
  ]
    .join('\n')
    .trimEnd();
}
