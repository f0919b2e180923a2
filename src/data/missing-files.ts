import { DataFormatError, LoadError } from '../core/errors';
import type { AreaPart } from '../schema/area-part';
import type { LayerEntry } from '../schema/manifest';

/** A layer of places whose file did not come, or was refused: of its places nothing is known, so nothing is said. */
export interface MissingLayer {
  readonly service: LayerEntry['service'];
  readonly error: Error;
}

/** A part whose file did not come, or was refused. */
export interface MissingPart {
  readonly part: AreaPart;
  readonly error: Error;
}

/** What is missing of a study area; the parts in their fixed order. */
export interface MissingFiles {
  readonly missing: readonly MissingLayer[];
  readonly missingParts: readonly MissingPart[];
}

/** What a study area may do without: what is missing from the start and not asked for, and, where it may, any other. */
export interface Tolerance extends MissingFiles {
  readonly mayMissMore: boolean;
}

/** Every file has to come. */
export const wantsEverything: Tolerance = { missing: [], missingParts: [], mayMissMore: false };
/** Nothing is missing yet, and any layer or part may. */
export const maySpareAny: Tolerance = { ...wantsEverything, mayMissMore: true };

/** Why a part is missing; null where it is not. */
export function errorOf(parts: readonly MissingPart[], wanted: AreaPart): Error | null {
  return parts.find(({ part }) => part === wanted)?.error ?? null;
}

/** Whether something is. */
export function isAnyMissing({ missing, missingParts }: MissingFiles): boolean {
  return missing.length + missingParts.length > 0;
}

/** Whether an error is about one file: that it did not come, or is not what it should be. */
function isOfFile(error: unknown): error is Error {
  return error instanceof LoadError || error instanceof DataFormatError;
}

/** What a file holds, or what stands for it and why. */
export interface SpareRead<T> {
  readonly value: T;
  readonly error: Error | null;
}

/**
 * Reads what may be missing.
 * @param before why it is missing from the start; null where it is asked for
 * @throws what reading throws, where it may not be missing
 */
export async function readSparely<T>(
  read: () => Promise<T>,
  instead: T,
  before: Error | null,
  mayMiss: boolean,
): Promise<SpareRead<T>> {
  if (before) return { value: instead, error: before };
  try {
    return { value: await read(), error: null };
  } catch (error) {
    if (!mayMiss || !isOfFile(error)) throw error;
    return { value: instead, error };
  }
}
