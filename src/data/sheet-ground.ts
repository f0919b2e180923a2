import type { AccessContext } from '../core/access/coverage';
import type { SheetGround } from '../core/sheet/sheet-drawing';
import type { AreaData } from './open-area';

/** What the map of a page to print is drawn from: the area's own files, and the counted places of some services. */
export function sheetGround(
  {
    nils,
    nilShapes,
    water,
    network,
    search,
  }: Pick<AreaData, 'nils' | 'nilShapes' | 'water' | 'network' | 'search'>,
  { demand, facilities }: Pick<AccessContext, 'demand' | 'facilities'>,
  services: readonly string[],
): SheetGround {
  const shapes = new Map(nilShapes.features.map(({ properties, geometry }) => [properties.nil, geometry]));
  return {
    demand,
    nils: nils.flatMap(({ nil, label }) => {
      const shape = shapes.get(nil);
      return shape ? [{ nil, shape, label }] : [];
    }),
    water,
    network,
    stations: search.content.stations,
    places: facilities.flatMap(({ service, countable, position }, facilityIndex) =>
      countable && services.includes(service) ? [{ facilityIndex, position }] : [],
    ),
  };
}
