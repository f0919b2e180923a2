import type { LngLat } from '../core/geo';
import { showValue } from './show-value';

/**
 * Why a scenario from a file or a link is refused:
 * - `foreign`: it is no scenario of ours; `damaged`: it was one, but is cut or changed; `newer`: of a later version
 * - `too-large`, `too-many`, `too-long`: above the cap of its text, its changes, a name or an id
 * - `missing`, `wrong-type`: a value that must be there is not, or is of another kind
 * - `unknown-value`, `unknown-service`, `other-area`: a word that is not known here
 * - `out-of-range`: a number that cannot be asked about; `outside-world`: no longitude and latitude
 * - `bad-text`: letters that nobody sees or types
 */
export type RefusalCode =
  | 'foreign'
  | 'damaged'
  | 'newer'
  | 'too-large'
  | 'too-many'
  | 'too-long'
  | 'missing'
  | 'wrong-type'
  | 'unknown-value'
  | 'unknown-service'
  | 'other-area'
  | 'out-of-range'
  | 'outside-world'
  | 'bad-text';

/** One reason why a scenario is refused. */
export interface ScenarioRefusal {
  /** The value that is wrong: `changes[3].position`; '' for the whole. */
  readonly where: string;
  readonly code: RefusalCode;
  /** What stands there, shortened; '' where nothing does. */
  readonly found: string;
}

/** Letters of a scenario file at most; one of as many changes as are allowed has a third of it. */
export const MAX_SCENARIO_TEXT = 256 * 1024;
/** Letters of a scenario's name at most. */
export const MAX_NAME = 80;
/** Letters of the id of a place at most. */
export const MAX_ID = 120;
/** Changes of one scenario at most; a planner tries out a handful. */
export const MAX_CHANGES = 500;
/** Letters shown of a wrong value. */
const MAX_FOUND = 40;

const UNSEEN = /[\p{Cc}\p{Cs}]/gu;

/** One line of at most 80 letters, without control characters and halves of characters. */
export function cleanName(name: string): string {
  return [...name.replace(UNSEEN, '')].slice(0, MAX_NAME).join('');
}

/** A wrong value as it is shown: one short line. */
export function showFound(value: unknown): string {
  const text = typeof value === 'string' ? value : value === undefined ? '' : showValue(value);
  const letters = [...text.slice(0, 4 * MAX_FOUND).replace(UNSEEN, '')];
  return letters.length > MAX_FOUND ? `${letters.slice(0, MAX_FOUND).join('')}…` : letters.join('');
}

/** What is wrong with a name or an id; null if nothing is. */
export function checkText(text: string, maxLetters: number): RefusalCode | null {
  if (text.search(UNSEEN) >= 0) return 'bad-text';
  return [...text].length > maxLetters ? 'too-long' : null;
}

/** Whether two numbers are a longitude and a latitude. */
export function isInWorld([lng, lat]: LngLat): boolean {
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
}
