import type { LngLat } from './geo';

/** One located place of a service, as the analysis sees it. */
export interface Facility {
  /** The source's stable id, unique within its service. */
  readonly id: string;
  readonly service: string;
  readonly position: LngLat;
  /** False for a place that is shown but never counted as reachable: closed. */
  readonly countable: boolean;
}
