import { InternalError } from '../../src/core/errors';
import { apportion } from './apportion';
import type { HomePiece } from './demand-pieces';

/** The part of a cell that lies in one NIL and one municipio, with the homes that stand in it. */
export interface CellPart {
  readonly cellX: number;
  readonly cellY: number;
  readonly nil: number;
  readonly municipio: number;
  /** Positions in the list of homes, ascending. */
  readonly homes: readonly number[];
}

/** Residents of one NIL and its shares of census 2011, 0 to 1. */
export interface NilPeople {
  readonly nil: number;
  readonly residents: number;
  readonly over65Share: number;
  readonly under15Share: number;
}

/** People by position in a list of cell parts. */
export interface PartPeople {
  readonly residents: Uint32Array;
  readonly over65: Uint32Array;
  readonly under15: Uint32Array;
}

/** Volumes are compared in whole litres, so that no rounding of a machine decides between equal ones. */
const LITERS_PER_CUBIC_METER = 1000;

/** Gathers homes into parts of cells, in the order of cell row, cell column, NIL, municipio. */
export function gatherParts(homes: readonly HomePiece[]): CellPart[] {
  const parts = new Map<string, CellPart & { readonly homes: number[] }>();
  homes.forEach(({ cellX, cellY, nil, municipio }, index) => {
    const key = `${cellX},${cellY},${nil},${municipio}`;
    const part = parts.get(key);
    if (part) part.homes.push(index);
    else parts.set(key, { cellX, cellY, nil, municipio, homes: [index] });
  });
  return [...parts.values()].sort(
    (a, b) => a.cellY - b.cellY || a.cellX - b.cellX || a.nil - b.nil || a.municipio - b.municipio,
  );
}

/**
 * Spreads each NIL's residents over its parts in proportion to the volume of their homes, by largest remainder: no
 * NIL gains or loses a person.
 * @param volumes by home
 * @returns by part
 * @throws InternalError for a NIL that has residents and no building.
 */
export function spreadResidents(
  parts: readonly CellPart[],
  volumes: ArrayLike<number>,
  people: readonly NilPeople[],
): Uint32Array {
  const residents = new Uint32Array(parts.length);
  const byNil = partsByNil(parts);
  for (const { nil, residents: total } of people) {
    if (total === 0) continue;
    const own = byNil.get(nil);
    if (!own)
      throw new InternalError(
        `NIL ${nil} has ${total} residents and no building to put them in: check the buildings dataset`,
      );
    const weights = own.map((part) =>
      Math.round(LITERS_PER_CUBIC_METER * parts[part].homes.reduce((sum, home) => sum + volumes[home], 0)),
    );
    const shares = apportion(total, weights);
    own.forEach((part, i) => {
      residents[part] = shares[i];
    });
  }
  return residents;
}

/**
 * Estimates the people of 65 and over and under 15: each NIL's census 2011 share of its residents, rounded to whole
 * persons, spread over its parts in proportion to their residents by largest remainder. No part has more people of
 * the two ages together than residents; where rounding would ask for that in a whole NIL, those under 15 give way.
 */
export function spreadAges(
  parts: readonly CellPart[],
  residents: Uint32Array,
  people: readonly NilPeople[],
): PartPeople {
  const over65 = new Uint32Array(parts.length);
  const under15 = new Uint32Array(parts.length);
  const byNil = partsByNil(parts);
  for (const { nil, residents: total, over65Share, under15Share } of people) {
    const own = byNil.get(nil) ?? [];
    const weights = own.map((part) => residents[part]);
    const older = apportion(Math.round(over65Share * total), weights, weights);
    const room = weights.map((weight, i) => weight - older[i]);
    const youngTotal = Math.min(
      Math.round(under15Share * total),
      room.reduce((sum, free) => sum + free, 0),
    );
    const younger = apportion(youngTotal, weights, room);
    own.forEach((part, i) => {
      over65[part] = older[i];
      under15[part] = younger[i];
    });
  }
  return { residents, over65, under15 };
}

/** Half the sum of differences: how many residents stand elsewhere in one spread than in the other. */
export function countMoved(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference += Math.abs(a[i] - b[i]);
  return difference / 2;
}

function partsByNil(parts: readonly CellPart[]): Map<number, number[]> {
  const byNil = new Map<number, number[]>();
  parts.forEach(({ nil }, index) => {
    const own = byNil.get(nil);
    if (own) own.push(index);
    else byNil.set(nil, [index]);
  });
  return byNil;
}
