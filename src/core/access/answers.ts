import type { MultiPolygon } from 'geojson';
import type { LngLat } from '../geo';
import type { TravelProfile } from '../network/profile';
import type { GroupCounts } from './population';

/**
 * How an answer was computed. `network`: on the walking network. `circle-estimate`: by straight distance shrunk by
 * a detour factor, only for a study area that has no network; every figure of it is an estimate.
 */
export type Method = 'network' | 'circle-estimate';

export interface ReachQuery {
  readonly origin: LngLat;
  /** Ascending, in seconds; each cutoff is inclusive. */
  readonly cutoffsSeconds: readonly number[];
  readonly profile: TravelProfile;
}

/** What one cutoff reaches. */
export interface ReachBand {
  readonly cutoffSeconds: number;
  readonly residents: GroupCounts;
  /** Turf area of the isochrone. */
  readonly areaSquareMeters: number;
  /** The drawing; decides nothing. */
  readonly isochrone: MultiPolygon;
}

/** The straight circle of radius speed × cutoff: the thing being corrected. */
export interface CircleClaim {
  readonly radiusMeters: number;
  readonly residents: GroupCounts;
  readonly areaSquareMeters: number;
  readonly polygon: MultiPolygon;
}

/** The walk from an origin could be computed. */
export interface Reached {
  readonly kind: 'reached';
  readonly method: Method;
  readonly query: ReachQuery;
  /** Where the origin meets the network, and the straight metres to there (flagged beyond 100 m). */
  readonly snap: { readonly position: LngLat; readonly distanceMeters: number; readonly far: boolean };
  /** The NIL and municipio of the origin; null outside the city. */
  readonly nil: number | null;
  readonly municipio: number | null;
  readonly bands: readonly ReachBand[];
  /** Of the largest cutoff. */
  readonly circle: CircleClaim;
  /**
   * By facilityIndex: walking seconds and metres of the facilities within the largest cutoff and of the nearest of
   * each service; Infinity for the others.
   */
  readonly facilitySeconds: Float64Array;
  readonly facilityMeters: Float64Array;
}

/** The origin is farther than 250 m from the network: no walk is computed. */
export interface OffNetwork {
  readonly kind: 'off-network';
  readonly query: ReachQuery;
  readonly distanceMeters: number;
  /** The nearest point of the network, on offer as an origin. */
  readonly nearest: LngLat;
}

export type ReachAnswer = Reached | OffNetwork;

export interface RouteQuery {
  readonly origin: LngLat;
  readonly destination: LngLat;
  readonly profile: TravelProfile;
}

/** The walk to one place, snap walks included. */
export interface Route {
  readonly kind: 'route';
  readonly seconds: number;
  readonly meters: number;
  readonly coordinates: readonly LngLat[];
}

/** No walk to the place is known: an end is farther than 250 m from the network, or no street joins the two. */
export interface NoRoute {
  readonly kind: 'no-route';
  readonly reason: 'origin-off-network' | 'place-off-network' | 'no-way';
}

export type RouteAnswer = Route | NoRoute;

/** Several services: within reach of any of them, or of every one. */
export type ServiceMatch = 'any' | 'all';

export interface CoverageQuery {
  readonly services: readonly string[];
  readonly match: ServiceMatch;
  /** Inclusive. */
  readonly cutoffSeconds: number;
  readonly profile: TravelProfile;
}

/** `city`, `municipio-1`…, `nil-1`…, `group-periphery` and the other periphery groups. */
export type ZoneId = string;

export interface ZoneCoverage {
  readonly zoneId: ZoneId;
  readonly residents: GroupCounts;
  readonly covered: GroupCounts;
  /** Residents within the straight circle of radius speed × cutoff of a facility (of each service when `all`). */
  readonly circleCovered: GroupCounts;
  /** Mean walking seconds to the nearest, weighted by residents, each capped at 60 minutes; NaN without residents. */
  readonly meanSeconds: Readonly<Record<'all' | 'over65' | 'under15', number>>;
}

/** A connected cluster (8-neighbours) of uncovered demand cells. */
export interface Gap {
  readonly id: number;
  readonly uncovered: GroupCounts;
  /** Mean seconds beyond the cutoff, weighted by residents, walks capped at 60 minutes. */
  readonly meanMissingSeconds: number;
  /** NIL with most of the gap's residents first. */
  readonly nils: readonly number[];
  /** Nearest facility to the gap's residents, by its facilityIndex; -1 where none can be walked to. */
  readonly nearestFacility: number;
  readonly polygon: MultiPolygon;
  readonly areaSquareMeters: number;
  /** A point that lies on the polygon. */
  readonly label: LngLat;
}

/** Residents of one facility. */
export interface FacilityCatchment {
  readonly facilityIndex: number;
  /** Residents within the cutoff of it (walksheds overlap). */
  readonly within: GroupCounts;
  /** Residents for whom it is the nearest of its service (catchments do not overlap). */
  readonly nearest: GroupCounts;
}

export interface CoverageAnswer {
  readonly kind: 'coverage';
  readonly method: Method;
  readonly query: CoverageQuery;
  /** By demand point: seconds to the nearest (any) or to the farthest of the nearest (all); Infinity if none. */
  readonly seconds: Float64Array;
  /** By demand point: facilityIndex that decides `seconds`, -1 if none. */
  readonly owner: Int32Array;
  readonly zones: readonly ZoneCoverage[];
  /** Largest first. */
  readonly gaps: readonly Gap[];
  /** One per counted facility of the chosen services. */
  readonly catchments: readonly FacilityCatchment[];
  /** Facilities of the chosen services that are located and open but farther than 250 m from the network. */
  readonly offNetworkFacilities: readonly number[];
}

/** Why no place of a service can be counted: none is located, all are closed, or none is near the network. */
export type UncountableReason = 'empty' | 'closed' | 'off-network';

/** There is nothing to measure walks to: no chosen service has a place that counts, or one of several that all must. */
export interface NothingToCount {
  readonly kind: 'nothing-to-count';
  readonly query: CoverageQuery;
  readonly uncountable: readonly { readonly service: string; readonly reason: UncountableReason }[];
}

export type CoverageOutcome = CoverageAnswer | NothingToCount;

export interface CatchmentQuery {
  readonly facilityIndex: number;
  readonly cutoffSeconds: number;
  readonly profile: TravelProfile;
}

/** The drawing and figures of one facility's catchment. */
export interface CatchmentAnswer {
  readonly kind: 'catchment';
  readonly method: Method;
  readonly query: CatchmentQuery;
  readonly within: GroupCounts;
  readonly nearest: GroupCounts;
  readonly isochrone: MultiPolygon;
  readonly areaSquareMeters: number;
  readonly circle: CircleClaim;
  /** Demand points for which it is the nearest of its service, at any distance. */
  readonly nearestDemand: Uint32Array;
  /** Union of those cells. */
  readonly nearestPolygon: MultiPolygon;
}

/** The facility has no catchment: it is closed, or farther than 250 m from the network. */
export interface NoCatchment {
  readonly kind: 'no-catchment';
  readonly query: CatchmentQuery;
  readonly reason: 'closed' | 'off-network';
}

export type CatchmentOutcome = CatchmentAnswer | NoCatchment;
