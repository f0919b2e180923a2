import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Network } from '../../../src/core/network/network';
import {
  createShortestPaths,
  LONGEST_WALK_CENTIMETERS,
  type Seed,
} from '../../../src/core/network/shortest-paths';
import { CUTOFF_CENTIMETERS, snapFacilities } from '../access';
import { drawOrigins } from '../city';
import { type Measured, summarize, type Work } from '../work';
import { CITYWIDE, ORIGINS, SEARCH } from '../work-names';

/** Its name in the tables. */
export const KERNEL = 'C, gcc -O3 -march=native';
const source = fileURLToPath(new URL('../kernel.c', import.meta.url));
const compiler = ['gcc', '-O3', '-march=native', '-std=gnu11', '-Wall', '-Wextra', '-Werror'] as const;

function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (error) throw new Error(`${command} does not run here: ${error.message}`);
  if (status !== 0) throw new Error(`${command} failed: ${stderr.trim()}`);
  return stdout;
}

/** What the kernel reads: see `kernel.c`. */
function writeQuestion(network: Network, searches: readonly (readonly Seed[])[], cutoff: number): Uint8Array {
  const { nodeCount, adjacencyStart, arcTarget, arcEdge, edgeLengthMeters } = network;
  const seeds = searches.flatMap((of) => [
    of.length,
    ...of.flatMap(({ node, costCentimeters }) => [node, costCentimeters]),
  ]);
  const head = [nodeCount, arcTarget.length, searches.length, cutoff];
  const numbers = new Int32Array(head.length + adjacencyStart.length + 2 * arcTarget.length + seeds.length);
  let at = 0;
  for (const part of [
    head,
    adjacencyStart,
    arcTarget,
    arcEdge.map((e) => edgeLengthMeters[e] * 100),
    seeds,
  ]) {
    numbers.set(part, at);
    at += part.length;
  }
  return new Uint8Array(numbers.buffer);
}

/** Nodes reached and sum of their costs over some searches, by our own search. */
export function sumOurs(network: Network, searches: readonly (readonly Seed[])[], cutoff: number): string {
  const paths = createShortestPaths(network);
  let reached = 0;
  let sum = 0;
  for (const seeds of searches) {
    paths.run(seeds, cutoff);
    reached += paths.reachedCount();
    for (let i = 0; i < paths.reachedCount(); i++) sum += paths.costCentimeters[paths.reached[i]];
  }
  return `${reached} ${sum}`;
}

/**
 * Compiles the kernel and runs searches in it, all of them `rounds` times in turn; the times, in milliseconds, are
 * those of the last round.
 * @throws Error where there is no gcc.
 */
export function runKernel(
  network: Network,
  searches: readonly (readonly Seed[])[],
  cutoffCentimeters: number,
  rounds: number,
): { readonly sum: string; readonly timesMs: readonly number[] } {
  const folder = mkdtempSync(join(tmpdir(), 'quindici-kernel-'));
  try {
    const [program, question] = [join(folder, 'kernel'), join(folder, 'question')];
    run(compiler[0], [...compiler.slice(1), '-o', program, source]);
    writeFileSync(question, writeQuestion(network, searches, cutoffCentimeters));
    const [sum, ...nanoseconds] = run(program, [question, String(rounds)])
      .trim()
      .split('\n');
    return { sum, timesMs: nanoseconds.map((time) => Number(time) / 1e6) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @throws Error where its costs are not ours to the centimetre. */
function measureKernel(network: Network, searches: readonly (readonly Seed[])[], cutoff: number): Measured {
  const { sum, timesMs } = runKernel(network, searches, cutoff, 2);
  const expected = sumOurs(network, searches, cutoff);
  if (sum !== expected) throw new Error(`the kernel in C found ${sum}, ours ${expected}`);
  return summarize(timesMs, 'the same nodes and costs as ours');
}

/** The same search written in C. */
export const cKernelWorks: readonly Work[] = [
  {
    what: SEARCH,
    by: KERNEL,
    measure: (city, { share }) =>
      measureKernel(
        city.network,
        drawOrigins(city, Math.round(ORIGINS * share)).map((node) => [
          { node, costCentimeters: 0, owner: 0 },
        ]),
        CUTOFF_CENTIMETERS,
      ),
  },
  {
    what: CITYWIDE,
    by: KERNEL,
    measure: (city) => {
      const { seeds } = snapFacilities(city);
      return measureKernel(city.network, Array(5).fill(seeds), LONGEST_WALK_CENTIMETERS);
    },
  },
];
