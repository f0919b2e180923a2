import type { OwnFileReading, OwnRow, RowFault, RowProblem } from '../schema/own-places';
import { type OwnGround, placeOwnPosition } from './own-position';

/** Letters of a name or of a wrong value that are kept. */
const MAX_LETTERS = 120;

/** Collects the rows of a file, good and bad, whatever its format. */
export interface OwnRows {
  readonly addProblem: (row: number, fault: RowFault, value: string) => void;
  /** Takes the points of one row, or notes what is wrong with the first that is. */
  readonly addPoints: (
    row: Omit<OwnRow, 'position'>,
    points: readonly (readonly [x: number, y: number])[],
  ) => void;
  readonly read: () => OwnFileReading;
}

/** One line without control characters, cut to what a list can show. */
export function cleanCell(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cs}]+/gu, ' ').trim();
  return [...line].slice(0, MAX_LETTERS).join('');
}

/** A collector for places on some ground. */
export function createOwnRows(ground: OwnGround): OwnRows {
  const rows: OwnRow[] = [];
  const problems: RowProblem[] = [];
  let isMetric = false;
  const addProblem = (row: number, fault: RowFault, value: string): void => {
    problems.push({ row, fault, value: cleanCell(value) });
  };
  return {
    addProblem,
    addPoints: ({ row, name, address }, points) => {
      let fault: { readonly kind: RowFault; readonly value: string } | null = null;
      for (const [x, y] of points) {
        const found = placeOwnPosition(x, y, ground);
        if (found.kind !== 'position') {
          fault ??= { kind: found.kind, value: `${y}, ${x}` };
          continue;
        }
        isMetric ||= found.isMetric;
        rows.push({ row, name: cleanCell(name), address: cleanCell(address), position: found.position });
      }
      if (fault) addProblem(row, fault.kind, fault.value);
    },
    read: () => {
      const good = new Set(rows.map(({ row }) => row));
      const bad = new Set(problems.map(({ row }) => row));
      if (good.size === 0) {
        const fault = problems.length === 0 ? 'empty' : 'no-good-row';
        return { kind: 'refused', fault, value: '', problems };
      }
      const rowCount = new Set([...good, ...bad]).size;
      return { kind: 'read', rows, problems, rowCount, goodRowCount: good.size, isMetric };
    },
  };
}
