import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { geoFolder } from './city';
import { printMs, printTable } from './markdown';
import type { Row } from './measure-all';
import { runChild } from './run-child';
import { type Measured, OURS, summarize } from './work';

const LIMITS = { seconds: 300, heapMegabytes: 8192 };

/** What a child prints as its only line. */
function askChild<T>(script: string, args: readonly string[]): T {
  const { lines, trouble } = runChild(script, args, LIMITS);
  if (trouble !== null) throw new Error(`${script} ${trouble}`);
  return JSON.parse(lines[0]);
}

function decodeCold(topology: string, shapes: string, times: number): Measured {
  const parts = Array.from({ length: times }, () =>
    askChild<{ topology: number; shapes: number }>('children/decode.ts', [topology, shapes]),
  );
  const { medianMs } = summarize(parts.map((part) => part.topology));
  return summarize(
    parts.map((part) => part.topology + part.shapes),
    `topology alone ${printMs(medianMs)} ms`,
  );
}

/** Decoding in fresh processes, as a row among the works. */
export function measureDecoding(sides: readonly number[], times: number): Row {
  const folder = mkdtempSync(join(tmpdir(), 'quindici-bench-'));
  try {
    const bySide = sides.map((side): readonly [number, Measured | string] => {
      const [topology, shapes] =
        side === 1
          ? ['network.bin', 'network-shapes.bin'].map((name) => join(geoFolder, 'v1/milano', name))
          : [join(folder, `topology-${side}`), join(folder, `shapes-${side}`)];
      if (side > 1) {
        const { trouble } = runChild('children/encode.ts', [String(side), topology, shapes], LIMITS);
        if (trouble !== null) return [side, trouble];
      }
      return [side, decodeCold(topology, shapes, times)];
    });
    return {
      what: 'decode the network, cold',
      by: OURS,
      computes: `topology and shapes, once, in ${times} fresh processes`,
      bySide: new Map(bySide),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Medians of the stages of starting, each time in a fresh process. */
export function printStartUp(times: number): string {
  const runs = ['files', 'all'].flatMap((mode) => {
    const found = Array.from({ length: times }, () =>
      askChild<Record<string, number>>('children/start-up.ts', [mode]),
    );
    return Object.keys(found[0]).map((stage) => [stage, found.map((stages) => stages[stage])] as const);
  });
  return printTable(
    ['Stage', 'median, ms', 'slowest, ms'],
    runs.map(([stage, timesMs]) => [
      stage,
      printMs(summarize(timesMs).medianMs),
      printMs(Math.max(...timesMs)),
    ]),
  );
}

/** What the worker's side holds, and its peak. */
export function printMemory(): string {
  const reports = askChild<{ what: string; held: number; peak: number }[]>('children/memory.ts', []);
  return printTable(
    ['When', 'held: heap and buffers, MB', 'peak of the process, MB'],
    reports.map(({ what, held, peak }) => [what, held.toFixed(1), peak.toFixed(0)]),
  );
}
