import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type {
  CatchmentOutcome,
  CatchmentQuery,
  CoverageOutcome,
  CoverageQuery,
  Method,
  ReachAnswer,
  ReachQuery,
  RouteAnswer,
  RouteQuery,
} from '../core/access/answers';
import type { CirclesOutcome } from '../core/access/circles';
import type { DepthOutcome } from '../core/access/depth';
import type { DetourDistribution } from '../core/access/detour';
import type { DimensionsAnswer, DimensionsQuery } from '../core/access/dimensions';
import type { NearestOutcome } from '../core/access/nearest-ranks';
import type { PairOutcome, PairQuery } from '../core/access/pair';
import type { ScenarioOutcome, ScenarioQuery } from '../core/access/scenario-answers';
import type { CurvesAnswer, CurvesQuery } from '../core/access/walk-curves';
import type { Facility } from '../core/facility';
import type { LngLat } from '../core/geo';
import type { TravelProfile } from '../core/network/profile';
import type { SearchResult } from '../core/search/search-result';
import type { NeighbourhoodAnswer, NeighbourhoodQuery } from '../core/sheet/neighbourhood-figures';
import type { SheetAnswer, SheetQuery } from '../core/sheet/sheet-answers';
import type { CoveringQuestion } from '../core/siting/covering-model';
import type { ExactSites } from '../core/siting/exact-sites';
import type { FewestOutcome, FewestQuery } from '../core/siting/propose-fewest';
import type { ProposedSites, SitesQuery } from '../core/siting/propose-sites';
import type { TileAddress } from '../core/tiles/cut-tile';
import type { AreaPart } from '../schema/area-part';
import type { AreaProperties } from '../schema/area-properties';
import type { DataCheck } from '../schema/data-check';
import type { BadlyLocated, Dimension, Everyday, OpenKind, OpenLayer, OpenPlace } from '../schema/everyday';
import type { GeoAbout, GeoFormat, GeoLayer } from '../schema/geo-layer';
import type { Manifest, StudyArea } from '../schema/manifest';
import type { FileRefusal, OwnFile } from '../schema/own-places';
import type { LocatedPlace, Place } from '../schema/place';
import type { ServiceId } from '../schema/service';
import type { MunicipioZone, NilZone } from '../schema/zone';
import type { WireError } from './protocol';

/** A layer of places that did not come, and why. */
export interface MissingService {
  readonly service: ServiceId;
  readonly error: WireError;
}

/** A part of the study area that did not come, and why. */
export interface MissingAreaPart {
  readonly part: AreaPart;
  readonly error: WireError;
}

/** Everything the page shows before anyone asks: small, decoded and checked. */
export interface OpenedArea {
  readonly manifest: Manifest;
  /** SHA-256 of manifest.json, lower-case hexadecimal; the manifest has those of all other files. */
  readonly manifestSha256: string;
  /** Without the layers that are missing. */
  readonly area: StudyArea;
  /** Layers of places that did not come: no answer counts them, and none about them is given. */
  readonly missing: readonly MissingService[];
  /** Parts that did not come, of those below: they are empty, and all that does not need them is answered. */
  readonly missingParts: readonly MissingAreaPart[];
  /** By facilityIndex; `facilities[i]` is the analysis view of `places[i]`. */
  readonly places: readonly LocatedPlace[];
  readonly facilities: readonly Facility[];
  /** By facilityIndex: straight metres to the network; NaN without a network, or until it is loaded. Over 250 m it is never counted. */
  readonly facilitySnapMeters: Float64Array;
  readonly notLocated: readonly Place[];
  readonly nils: readonly NilZone[];
  readonly municipi: readonly MunicipioZone[];
  readonly nilShapes: FeatureCollection<Polygon | MultiPolygon, { nil: number }>;
  readonly municipioShapes: FeatureCollection<Polygon | MultiPolygon, { municipio: number }>;
  readonly areas: FeatureCollection<Polygon | MultiPolygon, AreaProperties>;
  readonly method: Method;
  /** How much longer walks are than straight lines; null without a network, or until it is loaded. */
  readonly detour: DetourDistribution | null;
  /** Whether the network knows its steps and whom its streets shut out, so that profiles on wheels can be offered; null until it is loaded. */
  readonly knowsSteps: boolean | null;
}

/** What the page does without. */
export type MissingOnPage = Pick<OpenedArea, 'missing' | 'missingParts'>;

/** What the first map shows, before the rest of the area is open. */
export type FirstMap = Pick<OpenedArea, 'area' | 'places' | 'nils' | 'nilShapes'>;

/** What of an opened area only its network tells. */
export type NetworkFacts = Pick<OpenedArea, 'facilitySnapMeters' | 'knowsSteps' | 'detour'>;

/** Where a point is, in words. */
export interface PlaceDescription {
  readonly position: LngLat;
  readonly nil: number | null;
  readonly municipio: number | null;
  /** Nearest known address or street within 150 m as a label, or ''. */
  readonly nearestAddress: string;
}

/** A file of places as a person gives it. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What of an opened area a person's own places change; those of the area keep their indices, hers stand behind. */
export type AreaPlaces = Pick<OpenedArea, 'places' | 'facilities' | 'facilitySnapMeters'>;

/** A file of places taken, in place of an older one, or refused, an older one staying as it was. */
export type OwnPlacesAnswer =
  | ({ readonly kind: 'taken'; readonly file: OwnFile | null } & AreaPlaces)
  | ({ readonly kind: 'refused'; readonly name: string } & FileRefusal);

/** Proposed sites with their addresses. */
export interface SitesAnswer extends ProposedSites {
  /** By site: the nearest known address or street within 150 m, or ''. */
  readonly addresses: readonly string[];
}

/** As few sites as do, with their addresses. */
export type FewestAnswer = FewestOutcome & {
  /** By site: the nearest known address or street within 150 m, or ''. */
  readonly addresses: readonly string[];
};

/** What is near of the everyday services and of transport. */
export interface EverydayQuery {
  readonly origin: LngLat;
  readonly cutoffSeconds: number;
  readonly profile: TravelProfile;
}

/** How near one kind is: the nearest at any distance, and how many are within the time. */
export interface EverydayNear {
  readonly kind: OpenKind;
  /** Null where none can be walked to. */
  readonly nearest: { readonly place: OpenPlace; readonly seconds: number } | null;
  readonly within: number;
}

/** What is near, kind by kind; `unknown` where no lists are known or the origin is off the network. */
export type EverydayAnswer =
  | { readonly kind: 'unknown'; readonly query: EverydayQuery }
  | {
      readonly kind: 'near';
      readonly query: EverydayQuery;
      readonly kinds: readonly EverydayNear[];
      readonly about: readonly OpenLayerAbout[];
    };

/** What is to be known of a list, without its places. */
export type OpenLayerAbout = Omit<OpenLayer, 'places'> & { readonly count: number };

/** The matrix and the names of its columns; `unknown` for a study area without everyday services. */
export type DimensionsOutcome =
  | { readonly kind: 'unknown'; readonly query: DimensionsQuery }
  | (DimensionsAnswer & {
      readonly kind: 'dimensions';
      /** Those that the study area has a list for. */
      readonly dimensions: readonly Dimension[];
      /** The others of the eight: nothing can be said of them. */
      readonly lacking: readonly Dimension[];
      readonly about: readonly OpenLayerAbout[];
    });

/** One typed map: every request of the analysis worker, its parameters and its result. */
export interface AnalysisMessages {
  /** Sends for the first files, and for those of the streets too, before anybody needs them. */
  prepare: { parameters: { baseUrl: string; areaId: string; walks: boolean }; result: null };
  /** May come before `open`. */
  firstMap: { parameters: { baseUrl: string; areaId: string }; result: FirstMap };
  /**
   * Zones and places, without what only the network tells; asked once more, it asks again for what is
   * missing. Reports progress. `without` is exactly what the page does without; where it is not given, any layer or part
   * may be missing.
   */
  open: {
    parameters: { baseUrl: string; areaId: string; without?: MissingOnPage };
    result: OpenedArea;
  };
  /** Loads what walks are measured on; a question that needs it waits for it in any case. Reports progress. */
  network: { parameters: null; result: NetworkFacts };
  /** Loads what the search looks through; a search waits for it in any case. */
  searchIndex: { parameters: null; result: null };
  reach: { parameters: ReachQuery; result: ReachAnswer };
  route: { parameters: RouteQuery; result: RouteAnswer };
  coverage: { parameters: CoverageQuery; result: CoverageOutcome };
  depth: { parameters: CoverageQuery; result: DepthOutcome };
  /** How far the nearest three are, and who would be left out if one place closed. */
  nearest: { parameters: CoverageQuery; result: NearestOutcome };
  /** Two questions side by side; the walks of both are those of one kind of traveller. */
  pair: { parameters: PairQuery; result: PairOutcome };
  circles: { parameters: CoverageQuery; result: CirclesOutcome };
  curves: { parameters: CurvesQuery; result: CurvesAnswer };
  catchment: { parameters: CatchmentQuery; result: CatchmentOutcome };
  scenario: { parameters: ScenarioQuery; result: ScenarioOutcome };
  /** Reports progress: candidates and steps of the proof. */
  sites: { parameters: SitesQuery; result: SitesAnswer };
  /** The proposed sites as a question for the exact worker; `sites` are their demand points. */
  sitesProblem: { parameters: { query: SitesQuery; sites: readonly number[] }; result: CoveringQuestion };
  /** The answer that other sites make, found elsewhere for the same question; the curve of gains stays what it was. */
  describeSites: {
    parameters: { query: SitesQuery; sites: readonly number[]; provenShare: number };
    result: Omit<SitesAnswer, 'curve'>;
  };
  /** Reports progress too. */
  fewest: { parameters: FewestQuery; result: FewestAnswer };
  /** Takes a person's own places into everything that is asked from now on, or with null takes them out again. */
  ownPlaces: { parameters: GivenFile | null; result: OwnPlacesAnswer };
  /** The bytes of a file of the cells with their minutes; empty where there is nothing to measure walks to. */
  writeCells: {
    parameters: { query: CoverageQuery; about: GeoAbout; format: GeoFormat };
    result: Uint8Array<ArrayBuffer>;
  };
  /** The bytes of a file: shapes and figures as GeoJSON or FlatGeobuf. */
  writeLayer: { parameters: { layer: GeoLayer; format: GeoFormat }; result: Uint8Array<ArrayBuffer> };
  /** The figures and the drawing of the printed page of a NIL. */
  sheet: { parameters: SheetQuery; result: SheetAnswer };
  /** The figures of the page of a NIL on the screen. */
  neighbourhood: { parameters: NeighbourhoodQuery; result: NeighbourhoodAnswer };
  /** All everyday places, for the map and the data page; null where there are none. */
  everyday: { parameters: null; result: Everyday | null };
  /** The rows of their lists that are badly located. */
  badlyLocated: { parameters: null; result: readonly BadlyLocated[] };
  /** The last self-check of the data; null where none was run. */
  dataCheck: { parameters: null; result: DataCheck | null };
  everydayNear: { parameters: EverydayQuery; result: EverydayAnswer };
  /** Residents by zone and dimension. */
  dimensions: { parameters: DimensionsQuery; result: DimensionsOutcome };
  search: { parameters: { text: string; limit: number }; result: readonly SearchResult[] };
  describe: { parameters: { position: LngLat }; result: PlaceDescription };
}

/**
 * Why no proof was looked for to the end: the solver could not be loaded, cannot run in this browser or under the
 * policy of this server, gave up, or did not keep its time.
 */
export type ProofFailure = 'not-loaded' | 'no-webassembly' | 'solver' | 'overran';

export interface FailedProof {
  readonly kind: 'failed';
  readonly reason: ProofFailure;
  readonly message: string;
}

export type ProofOutcome = ExactSites | FailedProof;

/** Requests of the exact worker, which is started when a proof is asked for; it is stopped by ending it. */
export interface ExactMessages {
  prove: { parameters: { question: CoveringQuestion; limitSeconds: number }; result: ProofOutcome };
}

/** Files that tiles are cut from, each loaded when the first tile of it is asked for. */
export const tileGroups = ['base', 'streets', 'buildings', 'cells'] as const;
export type TileGroup = (typeof tileGroups)[number];

/** Requests of the basemap worker: vector tiles cut in memory from our own layers. */
export interface BasemapMessages {
  /** Answered once the manifest is read. */
  open: { parameters: { baseUrl: string; areaId: string }; result: null };
  /** Mapbox Vector Tile bytes; empty where nothing is drawn. */
  tile: { parameters: { group: TileGroup; tile: TileAddress }; result: ArrayBuffer };
}
