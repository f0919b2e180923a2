import { DataFormatError } from '../../src/core/errors';
import type { Random } from './random';

/** Letters of a line that a refusal may have; a table is refused with a line for each problem. */
const MAX_LINE = 1000;

/** How an input ended: refused in words that name the file, or read to a value that keeps the rules of its format. */
export type Ending = 'refused' | 'read';

/** One format that is read from files, links or messages of unknown origin. */
export interface FuzzFormat {
  /** Lower case with hyphens: option of the command, start of the names of fixtures. */
  readonly name: string;
  /** Inputs that are right. */
  readonly seeds: readonly Uint8Array[];
  /** Damages a seed; `other` is a second one to splice with. */
  readonly mutate: (seed: Uint8Array, other: Uint8Array, random: Random) => Uint8Array;
  /**
   * Reads an input as the app does.
   * @throws Finding for a value that breaks the rules of the format, and whatever the reader should not have thrown.
   */
  readonly read: (input: Uint8Array) => Ending | Promise<Ending>;
}

/** A wrong answer without an error: what the fuzzer is there to find. */
export class Finding extends Error {
  override readonly name = 'Finding';
}

/** @throws Finding unless a rule of the format is kept */
export function expectRule(isKept: boolean, rule: string): void {
  if (!isKept) throw new Finding(`not so: ${rule}`);
}

/**
 * Takes a refusal of a file for what it should be.
 * @param others files that may be named as well: one that no longer goes with the damaged one
 * @throws the error itself where it is another error, Finding where it does not start with the name of the file
 */
export function expectRefusal(error: unknown, path: string, ...others: readonly string[]): 'refused' {
  if (!(error instanceof DataFormatError)) throw error;
  const { message } = error;
  if (![path, ...others].some((name) => message.startsWith(`${name}:`) || message.startsWith(`${name},`)))
    throw new Finding(`a refusal that does not name ${path}: ${message.slice(0, 200)}`);
  if (message.split('\n').some(({ length }) => length > MAX_LINE))
    throw new Finding(`a refusal of a line of over ${MAX_LINE} letters`);
  return 'refused';
}

/** Reads a file, and checks what was read. */
export function endOf<T>(path: string, read: () => T, check: (value: T) => void): Ending {
  let value: T;
  try {
    value = read();
  } catch (error) {
    return expectRefusal(error, path);
  }
  check(value);
  return 'read';
}

/** {@link endOf} for a reader that answers later. */
export async function endOfAsync<T>(
  path: string,
  read: () => Promise<T>,
  check: (value: T) => void,
  ...others: readonly string[]
): Promise<Ending> {
  let value: T;
  try {
    value = await read();
  } catch (error) {
    return expectRefusal(error, path, ...others);
  }
  check(value);
  return 'read';
}
