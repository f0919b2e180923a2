import { readFileSync } from 'node:fs';
import { readCsv } from '../../scripts/lib/csv';
import type { LngLat } from '../../src/core/geo';
import { type BarrierKind, isBarrierKind } from './barrier-lines';

/** Two points that a barrier keeps apart, and where the walk between them must cross it, or turn round it. */
export interface BarrierCase {
  readonly id: string;
  readonly barrier: string;
  readonly kind: BarrierKind;
  readonly from: LngLat;
  readonly fromName: string;
  readonly to: LngLat;
  readonly toName: string;
  readonly crossing: LngLat;
  readonly crossingName: string;
  /** A little less than the two straight lines by way of the crossing: no walk through it is shorter. */
  readonly minMeters: number;
  /** The same divided by the straight line between the points. */
  readonly minDetour: number;
}

/** Why an edge that is neither bridge nor tunnel may cross a barrier. */
const bases = ['rail-bridge', 'beside-bridge', 'under-flyover', 'at-grade'] as const;
export type CrossingBasis = (typeof bases)[number];

/** A place looked at one by one where a street crosses a barrier without being flagged as a bridge or tunnel. */
export interface KnownCrossing {
  readonly position: LngLat;
  readonly kind: BarrierKind;
  readonly basis: CrossingBasis;
}

type Row = Readonly<Record<string, string>>;

function readRows(name: string): Row[] {
  return readCsv(readFileSync(new URL(name, import.meta.url)), name).rows.map(({ values }) => values);
}

function readNumber(row: Row, column: string): number {
  const value = Number(row[column]);
  if (row[column] === '' || !Number.isFinite(value)) throw new Error(`${column}: ${row[column]}`);
  return value;
}

function readKind({ kind }: Row): BarrierKind {
  if (!isBarrierKind(kind)) throw new Error(`no kind of barrier: ${kind}`);
  return kind;
}

export function readCases(): BarrierCase[] {
  return readRows('cases.csv').map((row) => ({
    id: row.id,
    barrier: row.barrier,
    kind: readKind(row),
    from: [readNumber(row, 'fromLng'), readNumber(row, 'fromLat')],
    fromName: row.from,
    to: [readNumber(row, 'toLng'), readNumber(row, 'toLat')],
    toName: row.to,
    crossing: [readNumber(row, 'crossingLng'), readNumber(row, 'crossingLat')],
    crossingName: row.crossing,
    minMeters: readNumber(row, 'minMeters'),
    minDetour: readNumber(row, 'minDetour'),
  }));
}

export function readKnownCrossings(): KnownCrossing[] {
  return readRows('known-crossings.csv').map((row) => {
    const basis = bases.find((known) => known === row.basis);
    if (!basis) throw new Error(`no basis of a crossing: ${row.basis}`);
    return { position: [readNumber(row, 'lng'), readNumber(row, 'lat')], kind: readKind(row), basis };
  });
}
