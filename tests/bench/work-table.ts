import { growthExponent } from './growth';
import { printMs, printTable } from './markdown';
import type { Row } from './measure-all';
import { OURS } from './work';

function medianAt({ bySide }: Row, side: number): number | null {
  const measured = bySide.get(side);
  return typeof measured === 'object' ? measured.medianMs : null;
}

function printCell(row: Row, side: number): string {
  const measured = row.bySide.get(side);
  if (measured === undefined) return 'not asked';
  return typeof measured === 'string' ? measured : printMs(measured.medianMs);
}

function printGrowth(row: Row, sides: readonly number[]): string {
  const points = sides.flatMap((side) => {
    const median = medianAt(row, side);
    return median === null ? [] : [[side * side, median] as const];
  });
  return points.length > 1 ? growthExponent(points).toFixed(2) : '';
}

/** Times the time of ours for the same work, at the smallest city that both finished. */
function printRatio(row: Row, rows: readonly Row[], sides: readonly number[]): string {
  const ours = rows.find(({ what, by }) => what === row.what && by === OURS);
  for (const side of sides) {
    const own = medianAt(row, side);
    const our = ours ? medianAt(ours, side) : null;
    if (own !== null && our !== null) return (own / our).toFixed(2);
  }
  return '';
}

function findingsOf({ bySide }: Row): string {
  const findings = [...bySide.values()].flatMap((measured) =>
    typeof measured === 'object' && measured.finding ? [measured.finding] : [],
  );
  return findings[0] ?? '';
}

/** Rows of the same work one under the other, ours first; medians in milliseconds. */
export function printWorkTable(rows: readonly Row[], sides: readonly number[]): string {
  const works = [...new Set(rows.map(({ what }) => what))];
  const sorted = works.flatMap((work) => rows.filter(({ what }) => what === work));
  return printTable(
    [
      'Work',
      'by',
      ...sides.map((side) => `${side * side}×, ms`),
      'p95 at 1×',
      'growth',
      'to ours',
      'what it computes',
    ],
    sorted.map((row) => {
      const first = row.bySide.get(1);
      return [
        row.what,
        row.by,
        ...sides.map((side) => printCell(row, side)),
        typeof first === 'object' ? printMs(first.p95Ms) : '',
        printGrowth(row, sides),
        printRatio(row, rows, sides),
        [row.computes, findingsOf(row)].filter((text) => text !== '').join('; '),
      ];
    }),
  );
}

/** Our time as a multiple of another's for the same work, by size: what the kernel in C is there for. */
export function printAgainst(rows: readonly Row[], by: string, sides: readonly number[]): string[] {
  return rows
    .filter((row) => row.by === by)
    .map((row) => {
      const ours = rows.find((other) => other.what === row.what && other.by === OURS);
      const ratios = sides.map((side) => {
        const own = medianAt(row, side);
        const our = ours ? medianAt(ours, side) : null;
        return `${side * side}×: ${own !== null && our !== null ? (our / own).toFixed(2) : printCell(row, side)}`;
      });
      return `- ${row.what}: ${ratios.join(', ')}`;
    });
}
