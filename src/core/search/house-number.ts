/** A house number: 45/A has base 45 and suffix "A", 12/2 has base 12 and suffix "2". */
export interface HouseNumber {
  /** 1 to 999. */
  readonly base: number;
  /** Capital letters, digits, or ''. */
  readonly suffix: string;
}

const PATTERN = /^(\d{1,3})\s*[/-]?\s*([a-z]{1,2}|\d{1,2}|bis|ter)?$/i;

/** Reads "45", "45a", "45/A", "12-2", "3 bis"; null for anything else, and for 0. */
export function parseHouseNumber(text: string): HouseNumber | null {
  const found = PATTERN.exec(text.trim());
  if (found === null) return null;
  const base = Number(found[1]);
  return base === 0 ? null : { base, suffix: (found[2] ?? '').toUpperCase() };
}

/** As Milan's plates write it: "45/A", "12/2", "3 bis". */
export function formatHouseNumber({ base, suffix }: HouseNumber): string {
  if (suffix === '') return String(base);
  return suffix === 'BIS' || suffix === 'TER' ? `${base} ${suffix.toLowerCase()}` : `${base}/${suffix}`;
}

/** Orders numbers as they follow each other along a street. */
export function compareHouseNumbers(a: HouseNumber, b: HouseNumber): number {
  if (a.base !== b.base) return a.base - b.base;
  return a.suffix === b.suffix ? 0 : a.suffix < b.suffix ? -1 : 1;
}
