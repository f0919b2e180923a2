import type { AreaGround, WalkGround } from './area-stages';
import { checkDemandZones, municipiOf, nilsOf } from './check-zones';

/**
 * Zones, places, people and streets of a study area as one.
 * @throws DataFormatError where somebody lives in a zone that is not there
 */
export function joinWalks(ground: AreaGround, walks: WalkGround): AreaGround & WalkGround {
  const { area, nils, municipi, missingParts } = ground;
  const areMunicipiMissing = missingParts.some(({ part }) => part === 'municipi');
  checkDemandZones(walks.demand, area.demand.path, {
    nil: nilsOf(area.nil.path, nils),
    municipio: areMunicipiMissing ? null : municipiOf(area.municipi?.path ?? '', municipi),
  });
  return { ...ground, ...walks };
}
