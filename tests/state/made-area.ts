import type {
  CoverageAnswer,
  CoverageQuery,
  Reached,
  ReachQuery,
  ZoneCoverage,
} from '../../src/core/access/answers';
import type { NearestAnswer, ZoneRanks } from '../../src/core/access/nearest-ranks';
import type { GroupCounts } from '../../src/core/access/population';
import type { LngLat } from '../../src/core/geo';
import type { FileEntry, LayerEntry } from '../../src/schema/manifest';
import type { LocatedPlace } from '../../src/schema/place';
import type { ServiceId } from '../../src/schema/service';
import type { NilZone, PeripheryGroup } from '../../src/schema/zone';
import type { OpenedArea } from '../../src/workers/messages';

/** A file of the made area; its checksum starts with its name. */
function file(path: string): FileEntry {
  return { path, bytes: 1, sha256: path.padEnd(64, '0'), counts: {}, vintage: '2021', sources: [] };
}

function place(
  service: ServiceId,
  id: string,
  lng: number,
  status: LocatedPlace['status'] = 'open',
): LocatedPlace {
  return {
    id,
    service,
    name: id,
    nameEn: '',
    address: '',
    position: [lng, 45.46],
    precision: 'house',
    status,
    kind: '',
    offers: [],
    quantity: '',
    website: '',
    noteIt: '',
    noteEn: '',
    source: 'made',
    coordinateSource: 'made',
    lastSeen: '2021',
    nil: null,
    municipio: null,
  };
}

function layer(service: ServiceId, located: number, known: number, closed = 0): LayerEntry {
  return {
    service,
    file: file(service),
    listed: known,
    known,
    knownApproximate: false,
    knownSourceIt: '',
    knownSourceEn: '',
    located,
    closed,
  };
}

export function counts(all: number, over65 = 0, under15 = 0): GroupCounts {
  return { all, over65, under15 };
}

function nilZone(nil: number, commonName: string, peripheryGroup: PeripheryGroup): NilZone {
  return {
    kind: 'nil',
    nil,
    name: commonName.toUpperCase(),
    commonName,
    aliases: [],
    municipio: 1,
    periphery: peripheryGroup !== 'rest',
    peripheryGroup,
    over65Share2011: 0.2,
    under15Share2011: 0.1,
    residents: counts(100),
    label: [9.1, 45.5],
    bbox: [9.1, 45.5, 9.12, 45.52],
    areaSquareMeters: 1e6,
  };
}

export const duomo: LngLat = [9.19, 45.4642];

/** Index of each made place. */
export const NEAR_WORK = 0;
export const FAR_WORK = 1;
export const CLOSED_WORK = 2;
export const LAB = 3;
export const OFF_NETWORK_MARKET = 4;
export const NO_WALK_DESK = 5;

/** An opened area of six places and three NIL, one of them outside the periphery. */
export function makeOpenedArea(): OpenedArea {
  const places = [
    place('coworkings', 'near-work', 9.18),
    place('coworkings', 'far-work', 9.21, 'unknown'),
    place('coworkings', 'closed-work', 9.191, 'closed'),
    place('fablabs', 'lab', 9.22),
    place('covered-markets', 'market', 9.192),
    place('job-desks', 'desk', 9.29),
  ];
  const noShapes = { type: 'FeatureCollection' as const, features: [] };
  const area = {
    id: 'milano',
    name: 'Milano',
    bounds: [9, 45.3, 9.3, 45.6] as const,
    frame: { utmZone: 32, originXMeters: 501000, originYMeters: 5023000 },
    layers: [
      layer('coworkings', 3, 4, 1),
      layer('covered-markets', 1, 1),
      layer('fablabs', 9, 10),
      layer('agrifood', 0, 1),
    ],
    network: { topology: file('network'), shapes: file('shapes') },
    demand: {
      ...file('demand'),
      sensitivity: { residentsMoved: 0, shareMoved: 0, unknownHeightShare: 0 },
      squareMetersPerResident: null,
    },
    detour: file('detour'),
    barriers: null,
    everyday: null,
    nil: file('nil'),
    municipi: file('municipi'),
    areas: file('areas'),
    notLocated: file('not-located'),
    basemap: file('basemap'),
    buildings: file('buildings'),
    search: { ...file('search'), streets: { indexed: 1, register: 1 } },
  };
  return {
    manifest: {
      schemaVersion: 1,
      dataDate: '2022-06-01',
      attribution: [{ text: 'Comune di Milano', url: 'https://dati.comune.milano.it' }],
      sources: {},
      studyAreas: [area],
    },
    manifestSha256: 'manifest'.padEnd(64, '0'),
    area,
    places,
    facilities: places.map(({ id, service, position, status }) => ({
      id,
      service,
      position,
      countable: status !== 'closed',
    })),
    facilitySnapMeters: Float64Array.of(5, 5, 5, 250, 251, 5),
    notLocated: [],
    nils: [
      nilZone(1, 'Duomo', 'rest'),
      nilZone(53, 'Lorenteggio', 'lorenteggio-giambellino'),
      nilZone(76, 'Quarto Oggiaro', 'quarto-oggiaro'),
    ],
    municipi: [],
    nilShapes: noShapes,
    municipioShapes: noShapes,
    areas: noShapes,
    method: 'network',
    detour: null,
    knowsSteps: false,
    missing: [],
    missingParts: [],
  };
}

const nowhere = { type: 'MultiPolygon' as const, coordinates: [] };

/** The answer to a reach question; by facilityIndex, walking seconds at 1 m/s. */
export function makeReached(
  query: ReachQuery,
  seconds: readonly number[] = [900, 901, 60, 1800, 120, Infinity],
): Reached {
  return {
    kind: 'reached',
    method: 'network',
    query,
    snap: { position: query.origin, distanceMeters: 3, far: false },
    nil: 1,
    municipio: 1,
    bands: query.cutoffsSeconds.map((cutoffSeconds) => ({
      cutoffSeconds,
      residents: counts(cutoffSeconds),
      areaSquareMeters: 1,
      isochrone: nowhere,
    })),
    circle: { radiusMeters: 1, residents: counts(5000), areaSquareMeters: 1, polygon: nowhere },
    facilitySeconds: Float64Array.from(seconds),
    facilityMeters: Float64Array.from(seconds),
  };
}

function zone(zoneId: string, residents: number, covered: number, minutes: number): ZoneCoverage {
  return {
    zoneId,
    residents: counts(residents, residents / 10, 0),
    covered: counts(covered, residents / 10, 0),
    circleCovered: counts(covered + 1),
    meanSeconds: { all: minutes * 60, over65: minutes * 60, under15: Number.NaN },
  };
}

/** The answer to a coverage question: 400 of 1,000 residents uncovered, 350 of them in the periphery. */
export function makeCoverage(query: CoverageQuery): CoverageAnswer {
  return {
    kind: 'coverage',
    method: 'network',
    query,
    seconds: new Float64Array(0),
    owner: new Int32Array(0),
    zones: [
      zone('city', 1000, 600, 14),
      zone('municipio-1', 1000, 600, 14),
      zone('nil-1', 500, 450, 8),
      zone('nil-53', 300, 50, 22),
      zone('nil-76', 200, 100, 18),
      zone('group-rest', 500, 450, 8),
    ],
    gaps: [],
    catchments: [
      { facilityIndex: NEAR_WORK, within: counts(300), nearest: counts(200) },
      { facilityIndex: FAR_WORK, within: counts(280), nearest: counts(800) },
    ],
    offNetworkFacilities: [],
  };
}

function zoneRanks(zoneId: string, residents: number, within: readonly number[]): ZoneRanks {
  return {
    zoneId,
    residents: counts(residents, residents / 10),
    within: within.map((persons) => counts(persons, persons / 10)),
    meanSeconds: [600, 900, Number.NaN].map((all) => ({ all, over65: all + 60, under15: Number.NaN })),
  };
}

/** The answer of who has how many near: of 600 with one within the cutoff 180 have no second. */
export function makeNearest(query: CoverageQuery): NearestAnswer {
  return {
    kind: 'nearest',
    method: 'network',
    query,
    zones: [
      zoneRanks('city', 1000, [600, 420, 0]),
      zoneRanks('nil-1', 500, [450, 400, 0]),
      zoneRanks('nil-53', 300, [50, 0, 0]),
      zoneRanks('nil-76', 200, [100, 20, 0]),
      zoneRanks('group-rest', 500, [450, 400, 0]),
    ],
    losses: [
      { facilityIndex: NEAR_WORK, lost: counts(60, 1) },
      { facilityIndex: FAR_WORK, lost: counts(120, 2) },
    ],
  };
}
