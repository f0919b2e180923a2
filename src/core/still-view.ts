import type { Position } from 'geojson';
import type { BoundingBox, LngLat, XY } from './geo';

/** A flat drawing of a small piece of land: a pixel is as many metres across as it is high. */
export interface StillView {
  readonly width: number;
  readonly height: number;
  /** A point of the drawing; north is up. */
  readonly project: (position: Position | LngLat) => XY;
}

/** Side of the drawing along its longer edge. */
const LONGEST = 1000;

/** Fits a box into a drawing. Straight degrees, stretched for the latitude of its middle: under 0.1 % off across Milan. */
export function createStillView([west, south, east, north]: BoundingBox): StillView {
  const stretch = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const across = (east - west) * stretch;
  const up = north - south;
  const scale = LONGEST / Math.max(across, up);
  return {
    width: across * scale,
    height: up * scale,
    project: ([lng, lat]) => [(lng - west) * stretch * scale, (north - lat) * scale],
  };
}
