import type { FuzzFinding, FuzzReport } from './run-fuzz';

const MEBIBYTE = 1024 * 1024;
/** Bytes of an input that are shown. */
const SHOWN_BYTES = 80;

/** One line: what a run did, how fast, and the worst of it. */
export function printReport(report: FuzzReport): string {
  const { format, seed, inputs, refused, read, seconds, slowestMilliseconds, largestBytes, findingCount } =
    report;
  return [
    format.padEnd(14),
    `seed ${seed}`,
    `${inputs} inputs`,
    `${Math.round(inputs / seconds)}/s`,
    `${refused} refused`,
    `${read} read`,
    `slowest ${slowestMilliseconds.toFixed(1)} ms`,
    `largest ${(largestBytes / MEBIBYTE).toFixed(1)} MiB`,
    `${findingCount} findings`,
  ].join('  ');
}

/** What is wrong with how an input ended, and its bytes. */
export function printFinding({ input, bytes, error }: FuzzFinding): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const shown = Buffer.from(bytes.subarray(0, SHOWN_BYTES)).toString('latin1');
  return `input ${input}: ${what.slice(0, 400)}\n  ${JSON.stringify(shown)}${bytes.length > SHOWN_BYTES ? '…' : ''}`;
}
