import type { BenchCity } from './city';

/** What one row of the bench gives for one city. */
export interface Measured {
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly runs: number;
  /** Something found out while measuring, such as how many answers agree with ours. */
  readonly finding?: string;
}

/** How long and how often to measure. */
export interface Effort {
  /** Share of the usual runs: 1, or less for a quick look. */
  readonly share: number;
}

/** One implementation of one work. Rows of the same work are compared with each other. */
export interface Work {
  readonly what: string;
  readonly by: string;
  /** What it computes, where that is not the same as ours. */
  readonly computes?: string;
  /** Sides of the cities that it is measured on; all where not given. */
  readonly sides?: readonly number[];
  readonly measure: (city: BenchCity, effort: Effort) => Measured;
}

/** Our own implementation's name in the tables. */
export const OURS = 'ours';

/** No row takes longer than about this, whatever its runs. */
const LONGEST_MS = 20_000;

/** The row of sorted or unsorted times. */
export function summarize(timesMs: readonly number[], finding?: string): Measured {
  const sorted = [...timesMs].sort((a, b) => a - b);
  return {
    medianMs: sorted[Math.floor(sorted.length / 2)],
    p95Ms: sorted[Math.floor(sorted.length * 0.95)],
    runs: sorted.length,
    ...(finding === undefined ? {} : { finding }),
  };
}

/**
 * A measurement in this process, warmed up by half as many runs as are counted.
 * @param prepare what is not timed; gives what one run does
 */
export function timed(
  runs: number,
  prepare: (city: BenchCity) => (turn: number) => unknown,
): Work['measure'] {
  return (city, { share }) => {
    const run = prepare(city);
    const count = Math.max(3, Math.round(runs * share));
    const started = performance.now();
    for (let turn = 0; turn < count / 2 && performance.now() - started < LONGEST_MS / 3; turn++) run(turn);
    const times: number[] = [];
    while (times.length < count && (times.length < 1 || performance.now() - started < LONGEST_MS)) {
      const start = performance.now();
      run(times.length);
      times.push(performance.now() - start);
    }
    return summarize(times);
  };
}
