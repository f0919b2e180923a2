import { printMs, printTable } from '../markdown';
import { summarize } from '../work';
import type { Compared } from './compare';
import { MINUTES } from './drawings';

/** Everything below this heading of the report is written by hand and kept. */
export const BY_HAND = '## Why they disagree';

const WORST = 5;

/** Times of both, and how many times Valhalla's ours are. */
export function printTimes(byDrawing: ReadonlyMap<string, readonly Compared[]>): string {
  return printTable(
    ["Valhalla's drawing", 'ours, ms', 'p95', 'Valhalla, ms', 'p95', 'ours to Valhalla'],
    [...byDrawing].map(([name, compared]) => {
      const ours = summarize(compared.map(({ ourMs }) => ourMs));
      const theirs = summarize(compared.map(({ theirMs }) => theirMs));
      const times = [ours.medianMs, ours.p95Ms, theirs.medianMs, theirs.p95Ms].map(printMs);
      return [name, ...times, (ours.medianMs / theirs.medianMs).toFixed(2)];
    }),
  );
}

/** How far the polygons agree, by minutes. */
export function printOverlaps(byDrawing: ReadonlyMap<string, readonly Compared[]>): string {
  const rows = [...byDrawing].flatMap(([name, compared]) =>
    MINUTES.map((minutes) => {
      const overlaps = compared.flatMap(({ overlaps: of }) => of.get(minutes) ?? []);
      const shares = overlaps.map(({ intersectionOverUnion }) => intersectionOverUnion);
      const sizes = overlaps.map(
        ({ firstSquareMeters, secondSquareMeters }) => firstSquareMeters / secondSquareMeters,
      );
      const [share, size] = [summarize(shares), summarize(sizes)].map(({ medianMs }) => medianMs.toFixed(3));
      return [name, minutes, share, Math.min(...shares).toFixed(3), size];
    }),
  );
  return printTable(
    [
      "Valhalla's drawing",
      'minutes',
      'intersection over union, median',
      'least',
      'our area to theirs, median',
    ],
    rows,
  );
}

/** The origins whose polygons agree least. */
export function printWorst(compared: readonly Compared[]): string {
  const all = compared.flatMap(({ start, overlaps }) =>
    [...overlaps].map(([minutes, overlap]) => ({ start, minutes, overlap })),
  );
  const seen = new Map(all.map((one) => [`${one.start.position.join()} ${one.minutes}`, one]));
  const worst = [...seen.values()]
    .sort((a, b) => a.overlap.intersectionOverUnion - b.overlap.intersectionOverUnion)
    .slice(0, WORST);
  return printTable(
    [
      'Origin (lng, lat)',
      'minutes',
      'intersection over union',
      'ours, ha',
      'Valhalla, ha',
      'to its street, m',
    ],
    worst.map(({ start, minutes, overlap }) => [
      start.position.map((degrees) => degrees.toFixed(5)).join(', '),
      minutes,
      overlap.intersectionOverUnion.toFixed(3),
      (overlap.firstSquareMeters / 10_000).toFixed(1),
      (overlap.secondSquareMeters / 10_000).toFixed(1),
      start.entryMeters.toFixed(0),
    ]),
  );
}

/** The part of an earlier report that was written by hand, heading included; the heading alone where there is none. */
export function keepByHand(earlier: string): string {
  const from = earlier.indexOf(BY_HAND);
  return from < 0 ? `${BY_HAND}\n` : earlier.slice(from);
}
