import type { ZoneId } from './answers';
import type { Demand } from './demand';

/** The zones of a study area. Which NIL and municipio a demand point lies in, it knows itself. */
export interface ZoneScheme {
  readonly municipi: readonly number[];
  readonly nils: readonly number[];
  /** By NIL: its periphery group, one of `groups`. */
  readonly groupOfNil: ReadonlyMap<number, string>;
  readonly groups: readonly string[];
}

/** Which zones each demand point belongs to, as positions in one list of zones. */
export interface ZoneSlots {
  /** City, municipi, NIL and periphery groups, in this order. */
  readonly zoneIds: readonly ZoneId[];
  /** The zones of demand point i are entries `start[i]` up to `start[i + 1]`, exclusive. */
  readonly start: Uint32Array;
  readonly slot: Uint16Array;
}

/** Numbers the zones of a scheme and finds those of every demand point. */
export function findZoneSlots(demand: Demand, scheme: ZoneScheme): ZoneSlots {
  const zoneIds = [
    'city',
    ...scheme.municipi.map((id) => `municipio-${id}`),
    ...scheme.nils.map((id) => `nil-${id}`),
    ...scheme.groups.map((id) => `group-${id}`),
  ];
  const slotOf = new Map(zoneIds.map((id, slot) => [id, slot]));
  const start = new Uint32Array(demand.count + 1);
  const slots: number[] = [];
  for (let i = 0; i < demand.count; i++) {
    const ids = [
      'city',
      `municipio-${demand.municipio[i]}`,
      `nil-${demand.nil[i]}`,
      `group-${scheme.groupOfNil.get(demand.nil[i])}`,
    ];
    for (const id of ids) {
      const slot = slotOf.get(id);
      if (slot !== undefined) slots.push(slot);
    }
    start[i + 1] = slots.length;
  }
  return { zoneIds, start, slot: Uint16Array.from(slots) };
}
