import type { Source } from '../../src/data/source';
import { openManifest } from '../../src/data/verify-file';
import { type AreaAnswer, analyseArea, cutZone } from './batch-area';
import type { BatchOptions } from './batch-options';
import { fingerprintOf, isFinished, printResult, resultPath, writeWhole } from './batch-result';
import { type BatchUnit, listUnits, shardOf } from './batch-units';

/** How the units of one run fared, by id. */
export interface BatchSummary {
  readonly command: 'batch';
  readonly shard: string;
  readonly written: readonly string[];
  /** Finished before, of the same data and question: not computed again. */
  readonly kept: readonly string[];
  readonly failed: readonly { readonly unit: string; readonly reason: string }[];
}

/** The units of a part of the areas, as `--list` prints them. */
export async function listBatch(options: BatchOptions, source: Source): Promise<string[]> {
  const { manifest } = await openManifest(source);
  return shardOf(await listUnits(options.areas, manifest, source), options.shard).map(({ id }) => id);
}

/** The answer of a study area; kept for its other zones until another area is asked for. */
function createAnswers(source: Source, { question }: BatchOptions): (areaId: string) => Promise<AreaAnswer> {
  let last: { readonly areaId: string; readonly answer: Promise<AreaAnswer> } | null = null;
  return (areaId) => {
    last = last?.areaId === areaId ? last : { areaId, answer: analyseArea(source, areaId, question) };
    return last.answer;
  };
}

/**
 * Writes the result of every unit of a part of the areas, each when it is done; one that fails is told by name and the
 * others go on.
 * @throws UsageError for an unknown area; LoadError or DataFormatError for the manifest itself
 */
export async function runBatch(
  options: BatchOptions,
  source: Source,
  progress: (message: string) => void,
): Promise<BatchSummary> {
  const { manifest } = await openManifest(source);
  const units = shardOf(await listUnits(options.areas, manifest, source), options.shard);
  const answerOf = createAnswers(source, options);
  const written: string[] = [];
  const kept: string[] = [];
  const failed: { unit: string; reason: string }[] = [];
  const run = async (unit: BatchUnit): Promise<string> => {
    if (unit.problem !== null) throw new Error(unit.problem);
    const fingerprint = fingerprintOf(unit, manifest, options.question);
    const path = resultPath(options.outFolder, unit.id);
    if (isFinished(path, fingerprint)) {
      kept.push(unit.id);
      return 'finished before, kept';
    }
    const answer = await answerOf(unit.area.id);
    writeWhole(path, printResult(unit, fingerprint, unit.zone ? cutZone(answer, unit.zone) : answer));
    written.push(unit.id);
    return 'written';
  };
  for (const [index, unit] of units.entries()) {
    const tell = (what: string): void => progress(`${index + 1}/${units.length} ${unit.id}: ${what}`);
    tell('begun');
    try {
      tell(await run(unit));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      failed.push({ unit: unit.id, reason });
      tell(`FAILED: ${reason}`);
    }
  }
  const { number, count } = options.shard;
  return { command: 'batch', shard: `${number}/${count}`, written, kept, failed };
}
