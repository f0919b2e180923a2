import type { Dropped, StepReport } from './build-step';

const EXAMPLE_COUNT = 3;

/** Counts what one layer reads, keeps and drops, for the report. */
export class LayerTally {
  readonly #what: string;
  readonly #dropped = new Map<string, { count: number; examples: string[] }>();
  #in = 0;

  constructor(what: string) {
    this.#what = what;
  }

  read(count = 1): void {
    this.#in += count;
  }

  drop(reason: string, example = ''): void {
    const entry = this.#dropped.get(reason) ?? { count: 0, examples: [] };
    entry.count++;
    if (example !== '' && entry.examples.length < EXAMPLE_COUNT && !entry.examples.includes(example))
      entry.examples.push(example);
    this.#dropped.set(reason, entry);
  }

  line(out: number): StepReport['lines'][number] {
    const dropped = [...this.#dropped].map(([reason, entry]): Dropped => ({ reason, ...entry }));
    return { what: this.#what, in: this.#in, out, dropped };
  }
}
