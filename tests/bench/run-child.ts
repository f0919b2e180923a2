import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface ChildLimits {
  readonly seconds: number;
  readonly heapMegabytes: number;
}

export interface ChildResult {
  /** What it printed, line by line, also where it did not come to its end. */
  readonly lines: readonly string[];
  /** Null where it came to its end, else in words why not. */
  readonly trouble: string | null;
}

/** Runs a script of this folder in a Node of its own, with a limit on time and on the heap. */
export function runChild(
  script: string,
  args: readonly string[],
  { seconds, heapMegabytes }: ChildLimits,
): ChildResult {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const { stdout, stderr, status, signal, error } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--expose-gc', `--max-old-space-size=${heapMegabytes}`, path, ...args],
    { encoding: 'utf8', timeout: seconds * 1000, killSignal: 'SIGKILL', maxBuffer: 1 << 26 },
  );
  const lines = stdout.split('\n').filter((line) => line !== '');
  if (status === 0) return { lines, trouble: null };
  if (error && 'code' in error && error.code === 'ETIMEDOUT')
    return { lines, trouble: `did not finish in ${seconds} s` };
  if (/heap out of memory|Map maximum size exceeded|Invalid string length/.test(stderr))
    return { lines, trouble: `ran out of memory (${heapMegabytes} MB)` };
  const reason = /^\w*Error: (.*)$/m.exec(stderr)?.[1] ?? signal ?? `exit code ${status}`;
  return { lines, trouble: `failed: ${reason}` };
}
