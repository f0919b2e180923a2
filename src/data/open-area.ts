import type { Polygon } from 'geojson';
import type { DetourDistribution } from '../core/access/detour';
import type { SearchIndex } from '../core/search/search-index';
import type { Manifest } from '../schema/manifest';
import { type AreaGround, openStages, type WalkGround } from './area-stages';
import { decodeUtf8 } from './decode-text';
import { readManifest } from './read-manifest';
import type { Source } from './source';

/** A study area, everything decoded and checked. */
export interface AreaData extends AreaGround, WalkGround {
  /** How much longer walks are than straight lines; null without a network. */
  readonly detour: DetourDistribution | null;
  readonly water: readonly Polygon[];
  readonly search: SearchIndex;
}

/** The manifest below a source. */
export async function openManifest(source: Source): Promise<Manifest> {
  return readManifest(decodeUtf8(await source.read('manifest.json'), 'manifest.json'));
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
  return { ...ground, ...walks, search, detour, water };
}
