import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { sha256Hex } from '../../src/data/verify-file';
import type { Manifest } from '../../src/schema/manifest';
import type { AreaAnswer } from './batch-area';
import type { BatchQuestion } from './batch-options';
import type { BatchUnit } from './batch-units';

const FORMAT = 'quindici-batch';
/** Raised whenever the same data and question give another answer than before. */
const VERSION = 1;

function hashOf(value: unknown): string {
  return sha256Hex(new TextEncoder().encode(JSON.stringify(value)));
}

/** What a result depends on: the checksums of all files of its area, the question, and the version of the answer. */
export function fingerprintOf(
  { id, area }: BatchUnit,
  { schemaVersion, dataDate }: Pick<Manifest, 'schemaVersion' | 'dataDate'>,
  question: BatchQuestion,
): string {
  return hashOf([FORMAT, VERSION, schemaVersion, dataDate, id, area, question]);
}

/** Where the result of a unit is written, below the folder of results. */
export function resultPath(outFolder: string, unitId: string): string {
  return join(outFolder, `${unitId}.json`);
}

/** The text of a result: the same answer gives the same bytes, on any machine and at any time. */
export function printResult(unit: BatchUnit, fingerprint: string, answer: AreaAnswer): string {
  const head = { format: FORMAT, version: VERSION, area: unit.area.id, zone: unit.zone, fingerprint };
  return `${JSON.stringify({ ...head, answerSha256: hashOf(answer), answer }, null, 2)}\n`;
}

/** Whether a whole result of a fingerprint stands at a path; a cut, changed or foreign file is none. */
export function isFinished(path: string, fingerprint: string): boolean {
  try {
    const result: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof result !== 'object' || result === null) return false;
    if (!('fingerprint' in result && 'answerSha256' in result && 'answer' in result)) return false;
    return result.fingerprint === fingerprint && result.answerSha256 === hashOf(result.answer);
  } catch {
    return false;
  }
}

/**
 * Writes a file beside its place, makes sure that it is on the disk, and moves it there: whoever is killed meanwhile
 * leaves the place as it was. Parts that an earlier run left behind are removed.
 */
export function writeWhole(path: string, text: string): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  const prefix = `.${basename(path)}.`;
  for (const name of readdirSync(folder))
    if (name.startsWith(prefix) && name.endsWith('.part')) rmSync(join(folder, name), { force: true });
  const part = join(folder, `${prefix}${process.pid}.part`);
  const file = openSync(part, 'w');
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(part, path);
}
