import type { ScenarioChange } from '../scenario';
import type { CoverageQuery, Method, NothingToCount, ZoneId } from './answers';
import type { GroupCounts } from './population';

/** Who has the chosen services within the cutoff once the changes are made, against today. */
export interface ScenarioQuery {
  readonly coverage: CoverageQuery;
  readonly changes: readonly ScenarioChange[];
}

/** Covered residents of a zone before and after; `after - before` is `gained - lost`. */
export interface ZoneChange {
  readonly zoneId: ZoneId;
  /** Everybody who lives there. */
  readonly residents: GroupCounts;
  readonly before: GroupCounts;
  readonly after: GroupCounts;
  /** Covered only after. */
  readonly gained: GroupCounts;
  /** Covered only before. */
  readonly lost: GroupCounts;
}

/** What became of a demand point: the values of the `field` of a scenario. */
export const FIELD_LEFT_OUT = 0;
export const FIELD_COVERED = 1;
export const FIELD_GAINED = 2;
export const FIELD_LOST = 3;

/**
 * Why a change counts for nothing:
 * - `other-service`: its service is not among those asked about
 * - `unknown-facility`: its service has no place of that id
 * - `closed`: the place is closed today already, and counts for nobody
 * - `off-network`: an end of it, or the place that would close, is farther than 250 m from the network
 * - `replaced`: a later change names the same place
 * - `too-long`: a crossing longer than 1 km is none
 * - `no-network`: a crossing in a study area whose walks are estimated
 */
export type IgnoredReason =
  | 'other-service'
  | 'unknown-facility'
  | 'closed'
  | 'off-network'
  | 'replaced'
  | 'too-long'
  | 'no-network';

/**
 * What one change does. `difference` is by how many the covered residents of the city change, below 0 for a loss, when
 * it is made after those before it: openings, closings and moves in their order first, then the crossings in theirs.
 */
export type ChangeEffect =
  | {
      readonly kind: 'applied';
      /**
       * Residents within the cutoff, by today's streets, of the place: the one that opens or closes, or where one that
       * moves goes.
       */
      readonly within: GroupCounts;
      readonly difference: GroupCounts;
    }
  | {
      readonly kind: 'crossing';
      /** Straight from one end to the other. */
      readonly lengthMeters: number;
      /** The straight walks from its two ends to the nearest streets, which belong to the way too. */
      readonly entryMeters: readonly [from: number, to: number];
      readonly difference: GroupCounts;
    }
  | { readonly kind: 'ignored'; readonly reason: IgnoredReason };

export interface ScenarioAnswer {
  readonly kind: 'scenario';
  readonly method: Method;
  readonly query: ScenarioQuery;
  /** City, municipi, NIL and periphery groups, in this order. */
  readonly zones: readonly ZoneChange[];
  /** By demand point: `FIELD_LEFT_OUT`, `FIELD_COVERED`, `FIELD_GAINED` or `FIELD_LOST`. */
  readonly field: Uint8Array;
  /** By change of the query. */
  readonly changes: readonly ChangeEffect[];
}

/** Nothing could be measured, neither today nor with the changes. */
export interface NothingInScenario extends Pick<NothingToCount, 'kind' | 'uncountable'> {
  readonly query: ScenarioQuery;
  readonly changes: readonly ChangeEffect[];
}

export type ScenarioOutcome = ScenarioAnswer | NothingInScenario;
