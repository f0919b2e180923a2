/** One thing that `npm run data:check` looks at, in the order that it is told in. */
export const checkIds = ['files', 'indexes', 'residents', 'everyday', 'network', 'coverage', 'twin'] as const;
export type CheckId = (typeof checkIds)[number];

/** How one check ended. */
export interface CheckResult {
  readonly id: CheckId;
  /** Comparisons made; 0 where the check could not be run. */
  readonly cases: number;
  /** Those that failed. */
  readonly problems: number;
}

/** The last self-check of the built data. */
export interface DataCheck {
  /** ISO day on which it was run. */
  readonly date: string;
  /** SHA-256 of the manifest it was run on: of other data it says nothing. */
  readonly manifestSha256: string;
  /** Each id at most once. */
  readonly results: readonly CheckResult[];
}

/** Where it stands below public/geo. */
export const CHECK_PATH = 'check.json';
