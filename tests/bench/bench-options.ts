import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Named in the report: the bench reads no clock for it. */
  readonly date: string;
  /** A tenth of the runs, up to 4× Milan, and nothing written. */
  readonly quick: boolean;
}

/** @throws Error that names the option. */
export function parseBenchOptions(args: readonly string[], defaultDate: string): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { date: { type: 'string' }, quick: { type: 'boolean', default: false } },
  });
  const { date = defaultDate, quick } = values;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date))
    throw new Error(`--date ${date}: expected a date such as 2026-11-21`);
  return { date, quick };
}
