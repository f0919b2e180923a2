import type { Feature, Position } from 'geojson';
import { DataFormatError, InternalError } from '../../src/core/errors';
import { type LocalFrame, toLocal, type XY } from '../../src/core/geo';
import { buildGeometryTable, type GeometryFeature } from '../../src/core/tiles/geometry-table';
import type { AreaConfig } from '../areas/area-config';
import { drawRing, inHilbertOrder, shapeOptions } from './basemap-shapes';
import type { BuiltLayer } from './basemap-surfaces';
import { LayerTally } from './basemap-tally';
import type { BuildingPiece } from './demand-buildings';
import { simplifyLine } from './network-graph';

/** Bits of the world grid of the buildings: a step is 0.42 m at Milan. */
const BUILDING_BITS = 26;
const TOLERANCE_METERS = 0.7;
const MIN_AREA_SQUARE_METERS = 20;
/** Buildings farther than this from the municipality are not drawn. */
const MARGIN_METERS = 300;
/** The municipality's outline is only asked for a rough distance. */
const OUTLINE_TOLERANCE_METERS = 25;

/**
 * The footprints of buildings, each with the demand point whose residents live in it.
 * @param buildingDemand by piece in the source's order: index of its demand point, -1 where nobody lives; null: not known
 * @throws InternalError if it is of another length than the pieces.
 */
export function buildBuildings(
  pieces: readonly BuildingPiece[],
  comune: Feature,
  area: AreaConfig,
  buildingDemand: Int32Array | null,
): BuiltLayer {
  if (buildingDemand !== null && buildingDemand.length !== pieces.length)
    throw new InternalError(`${buildingDemand.length} demand indexes for ${pieces.length} building pieces`);
  const isNear = nearPolygon(comune, area.frame, MARGIN_METERS);
  const options = shapeOptions(area.extent, BUILDING_BITS, TOLERANCE_METERS);
  const tally = new LayerTally('building pieces');
  const drawn: GeometryFeature[] = [];
  pieces.forEach((piece, index) => {
    tally.read();
    if (piece.areaSquareMeters < MIN_AREA_SQUARE_METERS) {
      tally.drop(`smaller than ${MIN_AREA_SQUARE_METERS} m²`);
      return;
    }
    const demand = buildingDemand?.[index] ?? -1;
    if (demand < 0 && !isNear(piece.centroidXY)) {
      tally.drop(`farther than ${MARGIN_METERS} m from the municipality`);
      return;
    }
    const parts = piece.rings
      .map((ring) =>
        drawRing(
          ring.map(([lng, lat]): Position => [lng, lat]),
          options,
        ),
      )
      .filter((ring, i) => i === 0 || ring.length > 0);
    if (parts[0].length === 0) {
      tally.drop('nothing left after rounding');
      return;
    }
    drawn.push({ classCode: 0, id: demand + 1, name: '', parts });
  });
  const table = buildGeometryTable(inHilbertOrder(drawn), {
    name: 'building',
    kind: 'polygons',
    worldBits: BUILDING_BITS,
    withIds: true,
  });
  return { table, line: tally.line(drawn.length) };
}

/** Tells whether a point in local metres lies in a polygon or within a margin of its outline, to about 25 m. */
export function nearPolygon(
  { geometry }: Feature,
  frame: LocalFrame,
  marginMeters: number,
): (point: XY) => boolean {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')
    throw new DataFormatError(`comune-boundary: ${geometry.type} where a polygon is wanted`);
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons.flat().map((ring) =>
    simplifyLine(
      ring.map(([lng, lat]) => toLocal([lng, lat], frame)),
      OUTLINE_TOLERANCE_METERS,
    ),
  );
  return (point) => {
    let inside = false;
    for (const ring of rings) {
      for (let i = 1; i < ring.length; i++) {
        if (segmentDistance(point, ring[i - 1], ring[i]) <= marginMeters) return true;
        const [[ax, ay], [bx, by]] = [ring[i - 1], ring[i]];
        if (ay > point[1] !== by > point[1] && point[0] < ax + ((point[1] - ay) / (by - ay)) * (bx - ax))
          inside = !inside;
      }
    }
    return inside;
  };
}

function segmentDistance([x, y]: XY, [ax, ay]: XY, [bx, by]: XY): number {
  const [dx, dy] = [bx - ax, by - ay];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / squared));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
