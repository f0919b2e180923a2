import { implementations } from './implementations';
import { runChild } from './run-child';
import { type Measured, OURS } from './work';

/** One row: an implementation of a work, by side of the city either its times or in words why there are none. */
export interface Row {
  readonly what: string;
  readonly by: string;
  readonly computes: string;
  readonly bySide: ReadonlyMap<number, Measured | string>;
}

const OUR_LIMITS = { seconds: 600, heapMegabytes: 8192 };
/** A peer that needs more than this is no choice for a page. */
const PEER_LIMITS = { seconds: 120, heapMegabytes: 4096 };

function readLine(line: string): { index: number; measured: Measured } {
  return JSON.parse(line);
}

/** Measures every list of works on every city, each in a process of its own. */
export function measureAll(
  sides: readonly number[],
  share: number,
  report: (message: string) => void,
): Row[] {
  return implementations.flatMap((works, list) => {
    const bySide = sides.map((side) => {
      report(`${works[0].by}, ${side * side} times Milan`);
      const limits = works[0].by === OURS ? OUR_LIMITS : PEER_LIMITS;
      const { lines, trouble } = runChild('children/measure.ts', [list, side, share].map(String), limits);
      const found = new Map(lines.map(readLine).map(({ index, measured }) => [index, measured] as const));
      return { side, found, trouble };
    });
    return works.map(({ what, by, computes, sides: only }, index): Row => {
      const asked = bySide.filter(({ side }) => !only || only.includes(side));
      return {
        what,
        by,
        computes: computes ?? '',
        bySide: new Map(
          asked.map(({ side, found, trouble }) => [side, found.get(index) ?? trouble ?? 'gave nothing']),
        ),
      };
    });
  });
}
