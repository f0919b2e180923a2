import type { FileRefusal, OwnFile, OwnRow } from '../schema/own-places';
import type { LocatedPlace } from '../schema/place';
import { OWN_SERVICE } from '../schema/service';
import type { AreaGround } from './area-stages';
import { readOwnPlaces } from './read-own-places';
import { zonesAt } from './zones-at';

/** A person's own places as places of the area, or why there are none. */
export type OpenedOwnPlaces =
  | { readonly kind: 'read'; readonly file: OwnFile; readonly places: readonly LocatedPlace[] }
  | ({ readonly kind: 'refused' } & FileRefusal);

/** @param turn of the points of its row, from 0 */
function toPlace(
  { row, name, address, position }: OwnRow,
  turn: number,
  source: string,
  data: AreaGround,
): LocatedPlace {
  return {
    id: turn === 0 ? `row-${row}` : `row-${row}-${turn + 1}`,
    service: OWN_SERVICE,
    name: name || `#${row}`,
    nameEn: '',
    address,
    position,
    precision: null,
    status: 'open',
    kind: '',
    offers: [],
    quantity: '',
    website: '',
    noteIt: '',
    noteEn: '',
    source,
    coordinateSource: source,
    lastSeen: '',
    ...zonesAt(data, position),
  };
}

/** Reads a file of places that a person gives. Never throws for what the file holds. */
export async function openOwnPlaces(
  bytes: Uint8Array,
  name: string,
  data: AreaGround,
): Promise<OpenedOwnPlaces> {
  const { bounds, frame } = data.area;
  const reading = await readOwnPlaces(bytes, { bounds, utmZone: frame.utmZone });
  if (reading.kind === 'refused') return reading;
  const { rows, problems, rowCount, goodRowCount, isMetric } = reading;
  const turns = new Map<number, number>();
  const places = rows.map((point) => {
    const turn = turns.get(point.row) ?? 0;
    turns.set(point.row, turn + 1);
    return toPlace(point, turn, name, data);
  });
  return { kind: 'read', file: { name, problems, rowCount, goodRowCount, isMetric }, places };
}
