import type { ZoneAt } from '../core/access/reach';
import { shapeAt } from '../core/access/zone-at';
import { isInside, type LngLat } from '../core/geo';
import type { AreaGround } from './area-stages';

/** What places a point in its zones. */
export type ZoneShapes = Pick<AreaGround, 'nils' | 'nilShapes' | 'municipi' | 'municipioShapes'>;

/** The NIL and the municipio that a point lies in; null outside the city. */
export function zonesAt(
  { nils, nilShapes, municipi, municipioShapes }: ZoneShapes,
  position: LngLat,
): ZoneAt {
  const near = nils.filter(({ bbox }) => isInside(position, bbox)).map(({ nil }) => nil);
  const municipiNear = municipi
    .filter(({ bbox }) => isInside(position, bbox))
    .map(({ municipio }) => municipio);
  return {
    nil: shapeAt(
      nilShapes.features
        .filter(({ properties }) => near.includes(properties.nil))
        .map(({ properties, geometry }) => [properties.nil, geometry] as const),
      position,
    ),
    municipio: shapeAt(
      municipioShapes.features
        .filter(({ properties }) => municipiNear.includes(properties.municipio))
        .map(({ properties, geometry }) => [properties.municipio, geometry] as const),
      position,
    ),
  };
}
