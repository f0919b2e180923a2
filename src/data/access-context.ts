import type { AccessContext } from '../core/access/coverage';
import { createGapDrawer, type GapDrawer } from '../core/access/gap-drawer';
import { type ContextOf, createContextMaker } from './context-maker';
import type { AreaData } from './open-area';

/** Draws the gaps of a study area, cut by its neighbourhoods and its water. */
export function gapDrawerOf({
  demand,
  nilShapes,
  water,
}: Pick<AreaData, 'demand' | 'nilShapes' | 'water'>): GapDrawer {
  const nils = new Map(nilShapes.features.map(({ properties, geometry }) => [properties.nil, geometry]));
  return createGapDrawer(demand, { nils, water });
}

/** The analyses of a study area with its own places only. */
export function createAccessContexts(data: AreaData): ContextOf {
  return createContextMaker(data, gapDrawerOf(data))([]);
}

/** The analysis of a study area as adults walk it. */
export function createAccessContext(data: AreaData): AccessContext {
  return createAccessContexts(data)('adult');
}
