import type { CoverageQuery } from '../access/answers';
import type { GroupCounts } from '../access/population';

/** What the printed page of a NIL asks: the plan's own question, and a row for each of some services. */
export interface SheetQuery {
  readonly nil: number;
  readonly asked: CoverageQuery;
  readonly services: readonly string[];
}

/** Residents of a zone, those left out, and how far they walk on average. */
export interface ZoneFigures {
  readonly residents: GroupCounts;
  readonly uncovered: GroupCounts;
  /** Each walk capped at 60 minutes; NaN without residents. */
  readonly meanSeconds: GroupCounts;
}

/** One question's figures in the NIL, in the NIL of the periphery together and in the whole city. */
export interface SheetFigures {
  readonly zone: ZoneFigures;
  readonly periphery: Omit<ZoneFigures, 'meanSeconds'>;
  readonly city: ZoneFigures;
}

/** A point of the drawing, in metres east and south of its corner. */
export interface DrawnPoint {
  readonly x: number;
  readonly y: number;
}

/**
 * The map of a NIL as lines and squares, in whole metres east and south of the north-west corner of its bounding box.
 * What lies around it is drawn too, as far as a page of any shape may show.
 */
export interface SheetDrawing {
  readonly widthMeters: number;
  readonly heightMeters: number;
  /** SVG path data: the NIL, the borders of the others, water, and the streets by how wide they are drawn. */
  readonly outline: string;
  readonly neighbours: string;
  readonly water: string;
  readonly streets: { readonly wide: string; readonly narrow: string; readonly paths: string };
  /** North-west corners of the 100 m cells with residents; `code` as of `minutesCode`. */
  readonly cells: readonly (DrawnPoint & { readonly code: number; readonly isOwn: boolean })[];
  /** Metro and railway stations. */
  readonly stations: readonly (DrawnPoint & { readonly name: string })[];
  /** The other NIL by their number, where their label stands. */
  readonly names: readonly (DrawnPoint & { readonly nil: number })[];
  /** Places of the services asked about that lie in sight, by facilityIndex. */
  readonly places: readonly (DrawnPoint & { readonly facilityIndex: number })[];
}

/** The printed page of a NIL. */
export interface SheetAnswer {
  readonly query: SheetQuery;
  /** Null where there is nothing to measure walks to. */
  readonly asked: SheetFigures | null;
  /** Of the services that have a place that counts. */
  readonly services: readonly (SheetFigures & { readonly service: string })[];
  readonly drawing: SheetDrawing;
}
