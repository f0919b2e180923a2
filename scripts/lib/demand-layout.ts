import { CELL_METERS, type Demand } from '../../src/core/access/demand';
import type { LocalFrame, XY } from '../../src/core/geo';
import type { CellPart, PartPeople } from './demand-parts';
import type { HomePiece } from './demand-pieces';

/** Homes with the volume of each, and with its door where the house numbers are known. */
export interface MeasuredHomes {
  readonly homes: readonly HomePiece[];
  readonly doors: readonly (XY | null)[] | null;
  readonly volumes: Float64Array;
}

/** The demand points of the parts that are kept, in the columns of the format. */
export function layOutDemand(
  kept: readonly number[],
  parts: readonly CellPart[],
  people: PartPeople,
  measured: MeasuredHomes,
  frame: LocalFrame,
): Demand {
  const places = kept.map((part) => placePart(parts[part], measured));
  return {
    count: kept.length,
    frame,
    cellX: Uint16Array.from(kept, (part) => parts[part].cellX),
    cellY: Uint16Array.from(kept, (part) => parts[part].cellY),
    xMeters: Float64Array.from(places, ([x]) => x),
    yMeters: Float64Array.from(places, ([, y]) => y),
    nil: Uint8Array.from(kept, (part) => parts[part].nil),
    municipio: Uint8Array.from(kept, (part) => parts[part].municipio),
    residents: Uint16Array.from(kept, (part) => people.residents[part]),
    over65: Uint16Array.from(kept, (part) => people.over65[part]),
    under15: Uint16Array.from(kept, (part) => people.under15[part]),
  };
}

/** The volume-weighted middle of a part's homes, or of their doors, to the metre and within the cell. */
function placePart(
  { homes: own, cellX, cellY }: CellPart,
  { homes, doors, volumes }: MeasuredHomes,
): readonly [xMeters: number, yMeters: number] {
  let [volume, momentX, momentY] = [0, 0, 0];
  for (const home of own) {
    const [x, y] = doors?.[home] ?? [homes[home].xMeters, homes[home].yMeters];
    volume += volumes[home];
    momentX += volumes[home] * x;
    momentY += volumes[home] * y;
  }
  const within = (meters: number, cell: number): number =>
    Math.min(Math.max(Math.round(meters), cell * CELL_METERS), (cell + 1) * CELL_METERS - 1);
  return [within(momentX / volume, cellX), within(momentY / volume, cellY)];
}
