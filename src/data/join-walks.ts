import type { AreaGround, WalkGround } from './area-stages';
import { checkDemandZones, municipiOf, nilsOf } from './check-zones';
import { errorOf } from './missing-files';

/**
 * Zones, places, people and streets of a study area as one.
 * @throws DataFormatError where somebody lives in a zone that is not there
 */
export function joinWalks(ground: AreaGround, walks: WalkGround): AreaGround & WalkGround {
  const { area, nils, nilError, municipi, missingParts } = ground;
  checkDemandZones(walks.demand, area.demand.path, {
    nil: nilError ? null : nilsOf(area.nil.path, nils),
    municipio: errorOf(missingParts, 'municipi') ? null : municipiOf(area.municipi?.path ?? '', municipi),
  });
  return { ...ground, ...walks };
}
