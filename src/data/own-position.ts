import { type BoundingBox, isInside, type LngLat, utmToLngLat } from '../core/geo';

/** The network goes this far beyond the municipality; a place farther out can serve nobody that is counted. */
const BORDER_METERS = 1500;
const METERS_PER_DEGREE = 111_000;

/** The land on which a person's own places may lie. */
export interface OwnGround {
  /** Of the municipality; places in a border of 1.5 km are taken too. */
  readonly bounds: BoundingBox;
  /** Coordinates in metres are read as this zone. */
  readonly utmZone: number;
}

export type OwnPosition =
  | { readonly kind: 'position'; readonly position: LngLat; readonly isMetric: boolean }
  | { readonly kind: 'outside' | 'swapped' };

function withBorder([west, south, east, north]: BoundingBox): BoundingBox {
  const dLat = BORDER_METERS / METERS_PER_DEGREE;
  const dLng = dLat / Math.cos((((south + north) / 2) * Math.PI) / 180);
  return [west - dLng, south - dLat, east + dLng, north + dLat];
}

/** Whether a pair can only be metres of a UTM zone: easting, northing. */
function isMetricPair(x: number, y: number): boolean {
  return x > 100_000 && x < 900_000 && y > 0 && y < 10_000_000;
}

/**
 * Where a pair of coordinates lies: degrees, or metres of the study area's UTM zone as a Comune publishes them.
 * @param x longitude or easting
 * @param y latitude or northing
 */
export function placeOwnPosition(x: number, y: number, { bounds, utmZone }: OwnGround): OwnPosition {
  const box = withBorder(bounds);
  if (isInside([x, y], box)) return { kind: 'position', position: [x, y], isMetric: false };
  if (isInside([y, x], box)) return { kind: 'swapped' };
  if (isMetricPair(x, y)) {
    const position = utmToLngLat([x, y], utmZone);
    if (isInside(position, box)) return { kind: 'position', position, isMetric: true };
  }
  if (isMetricPair(y, x) && isInside(utmToLngLat([y, x], utmZone), box)) return { kind: 'swapped' };
  return { kind: 'outside' };
}
