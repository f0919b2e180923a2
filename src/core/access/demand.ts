import type { LocalFrame } from '../geo';

/**
 * Demand points in columns, all of length `count`: the part of a 100 m cell of the frame's UTM zone that lies in
 * one NIL and one municipio, placed at the centroid of its residential buildings.
 */
export interface Demand {
  readonly count: number;
  readonly frame: LocalFrame;
  /** Column and row of the 100 m cell: local metres divided by 100, rounded down. */
  readonly cellX: Uint16Array;
  readonly cellY: Uint16Array;
  /** Local metres of the point, to the metre. */
  readonly xMeters: Float64Array;
  readonly yMeters: Float64Array;
  /** NIL 1 to 88 and municipio 1 to 9. */
  readonly nil: Uint8Array;
  readonly municipio: Uint8Array;
  /** Whole persons. */
  readonly residents: Uint16Array;
  readonly over65: Uint16Array;
  readonly under15: Uint16Array;
}

/** Side of a demand cell in metres. */
export const CELL_METERS = 100;
