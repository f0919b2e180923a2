import type { Dropped } from './build-step';

/** What a list of names or addresses gave and what of it was left out, by reason. */
export interface Tally {
  readonly dropped: Map<string, string[]>;
  read: number;
}

export function drop(tally: Tally, reason: string, example: string): void {
  tally.dropped.set(reason, [...(tally.dropped.get(reason) ?? []), example]);
}

export function toDropped(tally: Tally): Dropped[] {
  return [...tally.dropped].map(([reason, names]) => ({
    reason,
    count: names.length,
    examples: names.slice(0, 3),
  }));
}
