import { seededRandom } from '../helpers/grid-city';
import { meterAllocations } from './allocation';
import { type Ending, Finding, type FuzzFormat } from './format';
import { pickOne, seedOfInput } from './random';
import { startWatchdog } from './watchdog';

/** An input may take this long and this much memory. */
export const MAX_MILLISECONDS = 1000;
export const MAX_BYTES = 256 * 1024 * 1024;
/** An input slower than this is read again, to know it from a busy machine. */
const SLOW_MILLISECONDS = 20;
/** Kinds of findings after which a run ends. */
const MAX_FINDINGS = 20;

export interface FuzzOptions {
  readonly runs: number;
  readonly seed: number;
  /** Number of the first input; 0 unless said. */
  readonly first?: number;
}

/** An input that ended as none should. */
export interface FuzzFinding {
  readonly input: number;
  readonly bytes: Uint8Array;
  readonly error: unknown;
}

/** What became of the inputs of a run. */
export interface FuzzReport {
  readonly format: string;
  readonly seed: number;
  readonly inputs: number;
  readonly refused: number;
  readonly read: number;
  readonly seconds: number;
  readonly slowestMilliseconds: number;
  readonly largestBytes: number;
  readonly findingCount: number;
  /** The first of each kind. */
  readonly findings: readonly FuzzFinding[];
}

/** The input of a number: always the same for a seed. */
export function makeInput(format: FuzzFormat, seed: number, input: number): Uint8Array {
  const random = seededRandom(seedOfInput(seed, input));
  return format.mutate(pickOne(random, format.seeds), pickOne(random, format.seeds), random);
}

/** Milliseconds of reading an input, the least of three tries: other programs may have had the processor in one. */
async function readAgain(format: FuzzFormat, bytes: Uint8Array): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 3; turn++) {
    const start = performance.now();
    try {
      await format.read(bytes);
    } catch {
      // Told by the first try.
    }
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** What two findings of the same kind have in common. */
function kindOf(error: unknown): string {
  return (error instanceof Error ? `${error.name} ${error.message}` : String(error))
    .slice(0, 200)
    .replace(/\d+|"[^"]*"/g, '0');
}

/** Reads many damaged inputs of a format, one after the other in this process. */
export async function runFuzz(
  format: FuzzFormat,
  { runs, seed, first = 0 }: FuzzOptions,
): Promise<FuzzReport> {
  const endings: Record<Ending, number> = { refused: 0, read: 0 };
  const findings = new Map<string, FuzzFinding>();
  let findingCount = 0;
  const add = (finding: FuzzFinding): void => {
    findingCount++;
    const kind = kindOf(finding.error);
    if (!findings.has(kind)) findings.set(kind, finding);
  };
  let [slowestMilliseconds, largestBytes, inputs] = [0, 0, 0];
  const watchdog = startWatchdog(`${format.name}, seed ${seed}`);
  const meter = meterAllocations();
  const traces = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  const begin = performance.now();
  for (let input = first; input < first + runs && findings.size < MAX_FINDINGS; input++) {
    const bytes = makeInput(format, seed, input);
    watchdog.beat(input);
    meter.start();
    const start = performance.now();
    try {
      const ending = format.read(bytes);
      endings[typeof ending === 'string' ? ending : await ending]++;
    } catch (error) {
      add({ input, bytes, error });
    }
    let milliseconds = performance.now() - start;
    const allocated = meter.stop();
    if (milliseconds > SLOW_MILLISECONDS) milliseconds = await readAgain(format, bytes);
    if (milliseconds > MAX_MILLISECONDS)
      add({ input, bytes, error: new Finding(`took ${Math.round(milliseconds)} ms`) });
    if (allocated > MAX_BYTES) add({ input, bytes, error: new Finding(`allocated ${allocated} bytes`) });
    slowestMilliseconds = Math.max(slowestMilliseconds, milliseconds);
    largestBytes = Math.max(largestBytes, allocated);
    inputs++;
  }
  const seconds = (performance.now() - begin) / 1000;
  Error.stackTraceLimit = traces;
  meter.close();
  await watchdog.stop();
  return {
    format: format.name,
    seed,
    inputs,
    ...endings,
    seconds,
    slowestMilliseconds,
    largestBytes,
    findingCount,
    findings: [...findings.values()],
  };
}
