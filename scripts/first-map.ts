import type { Position } from 'geojson';
import type { XY } from '../src/core/geo';
import { linePath } from '../src/core/sheet/path-data';
import { createStillView } from '../src/core/still-view';
import { buildBorders } from '../src/core/tiles/borders';
import { openStages } from '../src/data/area-stages';
import { serviceIds } from '../src/schema/service';
import { serviceStyles } from '../src/schema/service-style';
import { diskSource } from './lib/disk-source';
import { simplifyLine } from './lib/network-graph';

/** How far a border may be off, in units of the drawing, which is 1,000 along: about ten metres. */
const TOLERANCE = 0.6;
/** Places stand to a tenth of that. */
const PLACE_SCALE = 10;

/**
 * The first map as a picture that is written into the page: the city, its neighbourhoods and its places, seen before any
 * script runs and where none or no WebGL does. Its shapes are those of the map that comes over it, of the same extent.
 * @param geoFolder the built data
 * @throws LoadError or DataFormatError where the data are not as their manifest says
 */
export async function drawFirstMap(geoFolder: string, areaId: string): Promise<string> {
  const { area, places, nilShapes } = await openStages(diskSource(geoFolder), areaId).first();
  const { width, height, project } = createStillView(area.bounds);
  const borders = buildBorders(nilShapes.features.map(({ geometry }) => geometry));
  const draw = (line: readonly Position[]): string =>
    linePath(
      simplifyLine(
        line.map((position): XY => project(position)),
        TOLERANCE,
      ),
    );
  const path = (isOuter: boolean): string =>
    borders.flatMap(({ outer, line }) => (outer === isOuter ? draw(line) : [])).join('');
  const marks = serviceIds.flatMap((service) => {
    const points = places.filter((place) => place.service === service && place.status !== 'closed');
    if (points.length === 0) return [];
    const dots = points.map(({ position }) => {
      const [x, y] = project(position);
      return `M${Math.round(x * PLACE_SCALE)} ${Math.round(y * PLACE_SCALE)}h0`;
    });
    return `<path stroke="${serviceStyles[service].light}" vector-effect="non-scaling-stroke" d="${dots.join('')}"/>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${Math.round(width)} ${Math.round(height)}"`,
    ' width="100%" height="100%" fill="none" stroke-linejoin="round" stroke-linecap="round">',
    `<path class="zones" stroke="var(--map-border)" opacity=".5" vector-effect="non-scaling-stroke" d="${path(false)}"/>`,
    `<path class="city" stroke="var(--map-border)" stroke-width="1.5" vector-effect="non-scaling-stroke" d="${path(true)}"/>`,
    `<g transform="scale(${1 / PLACE_SCALE})" stroke-width="5.5">${marks.join('')}</g>`,
    '</svg>',
  ].join('');
}
