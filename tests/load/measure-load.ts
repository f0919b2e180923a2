import { spawn } from 'node:child_process';

/** What one load gave. */
export interface LoadFigures {
  readonly requestsPerSecond: number;
  readonly megabytesPerSecond: number;
  readonly p50Milliseconds: number;
  readonly p99Milliseconds: number;
  /** Answers that were not 2xx or 3xx, and connections that failed. */
  readonly failed: number;
}

const CONNECTIONS = 100;
const units: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000, m: 60_000 };

function readMilliseconds(text: string, percent: string): number {
  const found = new RegExp(`^\\s+${percent}\\s+([\\d.]+)(us|ms|s|m)$`, 'm').exec(text);
  if (!found) throw new Error(`wrk printed no ${percent}: ${text}`);
  return Number(found[1]) * units[found[2]];
}

function readNumber(text: string, pattern: RegExp): number {
  return Number(pattern.exec(text)?.[1] ?? 0);
}

const megabytes: Readonly<Record<string, number>> = { B: 1e-6, KB: 1e-3, MB: 1, GB: 1e3 };

function readTransfer(text: string): number {
  const found = /Transfer\/sec:\s+([\d.]+)([KMG]?B)/.exec(text);
  return found ? Number(found[1]) * megabytes[found[2]] : 0;
}

/** Asks for one address from many connections at once, from a process of its own. @throws Error where wrk fails */
export async function measureLoad(address: string, encoding: string, seconds: number): Promise<LoadFigures> {
  const child = spawn('wrk', [
    '-t1',
    `-c${CONNECTIONS}`,
    `-d${seconds}s`,
    '--latency',
    '-H',
    `Accept-Encoding: ${encoding}`,
    address,
  ]);
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  const code = await new Promise<number | null>((done) => child.once('close', done));
  if (code !== 0) throw new Error(`wrk ended with ${code}: ${text}`);
  const sockets = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(text);
  const broken = sockets ? sockets.slice(1).reduce((sum, count) => sum + Number(count), 0) : 0;
  return {
    requestsPerSecond: readNumber(text, /Requests\/sec:\s+([\d.]+)/),
    megabytesPerSecond: readTransfer(text),
    p50Milliseconds: readMilliseconds(text, '50%'),
    p99Milliseconds: readMilliseconds(text, '99%'),
    failed: readNumber(text, /Non-2xx or 3xx responses: (\d+)/) + broken,
  };
}
