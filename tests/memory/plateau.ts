/** What the page holds after the garbage was collected, in the state that every round ends in. */
export interface Holding {
  readonly heapBytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

const held = ['heapBytes', 'nodes', 'listeners'] as const;
/** Measurements that make a plateau: the middle one of so many. */
const WINDOW = 3;
/** The end may be this much above the first plateau. */
export const MOST_GROWTH = 1.2;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function plateauOf(holdings: readonly Holding[], key: (typeof held)[number]): number {
  return median(holdings.map((holding) => holding[key]));
}

/** How the end stands to the first plateau. */
export interface Growth {
  readonly key: (typeof held)[number];
  readonly first: number;
  readonly last: number;
  readonly ratio: number;
}

/**
 * The first plateau beside the end, for each thing held. @param holdings in order, the warm-up left out
 * @throws Error for too few measurements to have both
 */
export function growthOf(holdings: readonly Holding[]): readonly Growth[] {
  if (holdings.length < 2 * WINDOW)
    throw new Error(`${holdings.length} measurements are too few: ${2 * WINDOW} make two plateaus`);
  return held.map((key) => {
    const first = plateauOf(holdings.slice(0, WINDOW), key);
    const last = plateauOf(holdings.slice(-WINDOW), key);
    return { key, first, last, ratio: last / first };
  });
}
