import type { Polygon } from 'geojson';
import type { DetourDistribution } from '../core/access/detour';
import type { SearchIndex } from '../core/search/search-index';
import { type AreaGround, openStages, type WalkGround } from './area-stages';
import { joinWalks } from './join-walks';
import type { Source } from './source';

/** A study area, everything decoded and checked. */
export interface AreaData extends AreaGround, WalkGround {
  /** How much longer walks are than straight lines; null without a network. */
  readonly detour: DetourDistribution | null;
  readonly water: readonly Polygon[];
  readonly search: SearchIndex;
}

/**
 * Loads, checks and decodes all files that the analysis of a study area needs, at once.
 * @throws LoadError or DataFormatError; each names the file.
 */
export async function openArea(source: Source, areaId: string): Promise<AreaData> {
  const stages = openStages(source, areaId);
  const [ground, walks, search, detour, water] = await Promise.all([
    stages.ground(),
    stages.walks(),
    stages.search(),
    stages.detour(),
    stages.water(),
  ]);
  return { ...joinWalks(ground, walks), search, detour, water };
}
