import type { ZoneId } from '../../src/core/access/answers';
import { openStages } from '../../src/data/area-stages';
import type { Source } from '../../src/data/source';
import type { Manifest, StudyArea } from '../../src/schema/manifest';
import { UsageError } from './analyse-values';
import type { Shard } from './batch-options';

/** One result: a whole study area, or one zone of it. */
export interface BatchUnit {
  /** `milano` or `milano/nil-76`; with `.json` behind it, the name of the result. */
  readonly id: string;
  readonly area: StudyArea;
  /** Null for the whole area. */
  readonly zone: ZoneId | null;
  /** Why its zones cannot be told; null where they can. */
  readonly problem: string | null;
}

const SPEC = /^([^/]+)(?:\/(nil|municipio)(?:-([1-9]\d{0,2}))?)?$/;

async function zonesOf(source: Source, areaId: string, kind: string): Promise<ZoneId[]> {
  const { nils, municipi } = await openStages(source, areaId).ground();
  return kind === 'nil'
    ? nils.map(({ nil }) => `nil-${nil}`)
    : municipi.map(({ municipio }) => `municipio-${municipio}`);
}

async function listOne(text: string, studyAreas: readonly StudyArea[], source: Source): Promise<BatchUnit[]> {
  const [, id, kind, number] = SPEC.exec(text) ?? [];
  const area = studyAreas.find((known) => known.id === id);
  if (!area)
    throw new UsageError(
      `--areas: ${JSON.stringify(text)} is none of ${studyAreas.map((known) => known.id).join(', ')}, nor zones of one`,
    );
  if (kind === undefined) return [{ id: area.id, area, zone: null, problem: null }];
  try {
    const zones = await zonesOf(source, area.id, kind);
    const wanted = zones.filter((zone) => number === undefined || zone === `${kind}-${number}`);
    if (wanted.length === 0)
      throw new UsageError(`--areas: ${area.id} has ${zones.length} zones of ${kind}, but no ${text}`);
    return wanted.map((zone) => ({ id: `${area.id}/${zone}`, area, zone, problem: null }));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const problem = error instanceof Error ? error.message : String(error);
    return [{ id: text, area, zone: null, problem }];
  }
}

/**
 * The results that a list of areas asks for, each once, in the order of the list. Zones of an area whose files are
 * damaged are one unit with its problem.
 * @throws UsageError for an area or zone that is not there; it names those that are.
 */
export async function listUnits(
  areas: readonly string[],
  { studyAreas }: Manifest,
  source: Source,
): Promise<BatchUnit[]> {
  const named = areas.flatMap((text) => (text === 'all' ? studyAreas.map(({ id }) => id) : [text]));
  const units: BatchUnit[] = [];
  for (const text of named) units.push(...(await listOne(text, studyAreas, source)));
  return [...new Map(units.map((unit) => [unit.id, unit])).values()];
}

/** The part of a list that falls to one job: every `count`-th item, so that neighbours go to different jobs. */
export function shardOf<T>(items: readonly T[], { number, count }: Shard): T[] {
  return items.filter((_, index) => index % count === number - 1);
}
