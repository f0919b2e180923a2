import type { Feature, Position } from 'geojson';
import { DataFormatError } from '../../src/core/errors';
import { fromLocal, type LngLat, type LocalFrame, toLocal, type XY } from '../../src/core/geo';
import { readInputFgb } from './fgb-input';

/** One piece of a building, as the source has it: buildings are cut where its tiles met. */
export interface BuildingPiece {
  /** Outer ring first, then holes; closed. */
  readonly rings: readonly (readonly LngLat[])[];
  /** Area-weighted centroid, in degrees and in local metres of the frame. */
  readonly centroid: LngLat;
  readonly centroidXY: XY;
  /** Holes taken out. */
  readonly areaSquareMeters: number;
  /** Null where the source has only its placeholder, see {@link PLACEHOLDER_HEIGHT_METERS}. */
  readonly heightMeters: number | null;
}

/** The height of one storey that the source gives to every building without a height of its own. */
export const PLACEHOLDER_HEIGHT_METERS = 3.66;

/** A height within this of the placeholder is the placeholder. */
const PLACEHOLDER_TOLERANCE_METERS = 0.01;

/**
 * The pieces of the buildings dataset in the order of the source.
 * @throws DataFormatError for a feature that is no polygon or has a height that is no number.
 */
export async function readBuildingPieces(bytes: Uint8Array, frame: LocalFrame): Promise<BuildingPiece[]> {
  const features = await readInputFgb(bytes, 'buildings');
  return features.map((feature, index) => readPiece(feature, index, frame));
}

function readPiece({ geometry, properties }: Feature, index: number, frame: LocalFrame): BuildingPiece {
  if (geometry?.type !== 'Polygon' || geometry.coordinates.length === 0) {
    throw new DataFormatError(`buildings, feature ${index}: ${geometry?.type} where a polygon is wanted`);
  }
  const height: unknown = properties?.height;
  if (typeof height !== 'number' || !Number.isFinite(height)) {
    throw new DataFormatError(`buildings, feature ${index}: height ${JSON.stringify(height)} is no number`);
  }
  const rings = geometry.coordinates.map((ring) => ring.map(readPosition));
  return {
    rings,
    ...measureRings(rings, frame),
    heightMeters: isKnownHeight(height) ? height : null,
  };
}

function readPosition([lng, lat]: Position): LngLat {
  return [lng, lat];
}

function isKnownHeight(heightMeters: number): boolean {
  return (
    heightMeters > 0 && Math.abs(heightMeters - PLACEHOLDER_HEIGHT_METERS) > PLACEHOLDER_TOLERANCE_METERS
  );
}

/**
 * Area and centroid of a polygon in local metres, by the shoelace formula round its first vertex; winding does not
 * matter. A polygon without area has its first vertex for a centroid.
 */
export function measureRings(
  rings: readonly (readonly LngLat[])[],
  frame: LocalFrame,
): Pick<BuildingPiece, 'centroid' | 'centroidXY' | 'areaSquareMeters'> {
  const [firstX, firstY] = toLocal(rings[0][0], frame);
  let area = 0;
  let momentX = 0;
  let momentY = 0;
  rings.forEach((ring, ringIndex) => {
    let ringArea = 0;
    let ringX = 0;
    let ringY = 0;
    let [previousX, previousY] = [0, 0];
    ring.forEach((point, i) => {
      const [localX, localY] = toLocal(point, frame);
      const [x, y] = [localX - firstX, localY - firstY];
      if (i > 0) {
        const cross = (previousX * y - x * previousY) / 2;
        ringArea += cross;
        ringX += (cross * (previousX + x)) / 3;
        ringY += (cross * (previousY + y)) / 3;
      }
      [previousX, previousY] = [x, y];
    });
    const sign = (ringIndex === 0 ? 1 : -1) * (ringArea < 0 ? -1 : 1);
    area += sign * ringArea;
    momentX += sign * ringX;
    momentY += sign * ringY;
  });
  if (!(area > 0)) return { centroid: rings[0][0], centroidXY: [firstX, firstY], areaSquareMeters: 0 };
  const centroidXY: XY = [firstX + momentX / area, firstY + momentY / area];
  return { centroid: fromLocal(centroidXY, frame), centroidXY, areaSquareMeters: area };
}
