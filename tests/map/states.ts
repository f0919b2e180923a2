import type { MultiPolygon, Polygon } from 'geojson';
import type { CoverageAnswer, Reached } from '../../src/core/access/answers';
import type { ScenarioAnswer } from '../../src/core/access/scenario-answers';
import type { LngLat } from '../../src/core/geo';
import { travelProfile } from '../../src/core/network/profile';
import type { FileEntry } from '../../src/schema/manifest';
import type { LocatedPlace } from '../../src/schema/place';
import type { AppState } from '../../src/state/app-state';
import { initialState } from '../../src/state/store';
import type { OpenedArea } from '../../src/workers/messages';

const nobody = { all: 0, over65: 0, under15: 0 };

/** A square of 0.01 degrees. */
export function square(west: number, south: number): Polygon {
  const [east, north] = [west + 0.01, south + 0.01];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

function multi(west: number, south: number): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: [square(west, south).coordinates] };
}

export function appState(): AppState {
  return { ...initialState };
}

export function place(id: string, changes: Partial<LocatedPlace> = {}): LocatedPlace {
  const position: LngLat = [9.185, 45.465];
  return {
    id,
    service: 'coworkings',
    name: id,
    nameEn: '',
    address: '',
    position,
    precision: 'house',
    status: 'open',
    kind: '',
    offers: [],
    quantity: '',
    website: '',
    noteIt: '',
    noteEn: '',
    source: '',
    coordinateSource: '',
    lastSeen: '',
    nil: 1,
    municipio: 1,
    ...changes,
  };
}

/** Two NIL side by side in one municipio; an open coworking, a closed one and a market. */
export function openedArea(): OpenedArea {
  const file: FileEntry = { path: 'x', bytes: 0, sha256: '', counts: {}, vintage: '', sources: [] };
  const places = [
    place('open'),
    place('shut', { status: 'closed' }),
    place('hall', { service: 'covered-markets' }),
  ];
  const area: OpenedArea['area'] = {
    id: 'milano',
    name: 'Milano',
    bounds: [9.18, 45.46, 9.2, 45.47],
    frame: { utmZone: 32, originXMeters: 501000, originYMeters: 5023000 },
    layers: [],
    network: null,
    demand: {
      ...file,
      sensitivity: { residentsMoved: 0, shareMoved: 0, unknownHeightShare: 0 },
      squareMetersPerResident: null,
    },
    detour: null,
    barriers: null,
    everyday: null,
    nil: file,
    municipi: file,
    areas: file,
    notLocated: file,
    basemap: file,
    buildings: file,
    search: { ...file, streets: { indexed: 0, register: 0 } },
  };
  const zone = { residents: nobody, areaSquareMeters: 1, label: [9.185, 45.465] as const };
  const nil = (number: number, west: number): OpenedArea['nils'][number] => ({
    ...zone,
    kind: 'nil',
    nil: number,
    name: `Nucleo ${number}`,
    commonName: `Quartiere ${number}`,
    aliases: [],
    municipio: 1,
    periphery: false,
    peripheryGroup: 'rest',
    over65Share2011: 0.2,
    under15Share2011: 0.1,
    bbox: [west, 45.46, west + 0.01, 45.47],
  });
  return {
    manifest: { schemaVersion: 1, dataDate: '2022-06-01', attribution: [], sources: {}, studyAreas: [area] },
    manifestSha256: '0'.repeat(64),
    area,
    places,
    facilities: places.map(({ id, service, position, status }) => ({
      id,
      service,
      position,
      countable: status !== 'closed',
    })),
    facilitySnapMeters: Float64Array.of(1, 1, 1),
    notLocated: [],
    nils: [nil(1, 9.18), nil(2, 9.19)],
    municipi: [{ ...zone, kind: 'municipio', municipio: 1, bbox: [9.18, 45.46, 9.2, 45.47] }],
    nilShapes: {
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', properties: { nil: 1 }, geometry: square(9.18, 45.46) },
        { type: 'Feature', properties: { nil: 2 }, geometry: square(9.19, 45.46) },
      ],
    },
    municipioShapes: {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: { municipio: 1 }, geometry: square(9.18, 45.46) }],
    },
    areas: {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { id: 'tortona', name: 'Tortona', service: 'design-districts', approximate: true },
          geometry: square(9.18, 45.46),
        },
      ],
    },
    method: 'network',
    detour: null,
    knowsSteps: false,
    missing: [],
    missingParts: [],
  };
}

/** A reach of 5, 10 and 15 minutes that counts the first place and not the third. */
export function reached(): Reached {
  const profile = travelProfile('adult');
  return {
    kind: 'reached',
    method: 'network',
    query: { origin: [9.185, 45.465], cutoffsSeconds: [300, 600, 900], profile },
    snap: { position: [9.185, 45.465], distanceMeters: 4, far: false },
    nil: 1,
    municipio: 1,
    bands: [300, 600, 900].map((cutoffSeconds) => ({
      cutoffSeconds,
      residents: nobody,
      areaSquareMeters: 1,
      isochrone: multi(9.18, 45.46),
    })),
    circle: { radiusMeters: 1250, residents: nobody, areaSquareMeters: 1, polygon: multi(9.17, 45.45) },
    facilitySeconds: Float64Array.of(120, 200, 1500),
    facilityMeters: Float64Array.of(160, 260, 2000),
  };
}

/** A coverage within 15 minutes with one gap. */
export function coverageAnswer(seconds: readonly number[]): CoverageAnswer {
  return {
    kind: 'coverage',
    method: 'network',
    query: { services: ['coworkings'], match: 'any', cutoffSeconds: 900, profile: travelProfile('adult') },
    seconds: Float64Array.from(seconds),
    owner: new Int32Array(seconds.length),
    zones: [],
    gaps: [
      {
        id: 0,
        uncovered: { all: 12345, over65: 3000, under15: 1500 },
        meanMissingSeconds: 200,
        nils: [2],
        nearestFacility: 0,
        polygon: multi(9.19, 45.46),
        areaSquareMeters: 1,
        label: [9.195, 45.465],
      },
    ],
    catchments: [],
    offNetworkFacilities: [],
  };
}

/** What a scenario of one opening changes, by the fate of each demand point. */
export function scenarioAnswer(field: readonly number[]): ScenarioAnswer {
  const { query } = coverageAnswer([]);
  return {
    kind: 'scenario',
    method: 'network',
    query: {
      coverage: query,
      changes: [{ kind: 'open', service: 'coworkings', position: [9.19, 45.46] }],
    },
    zones: [],
    field: Uint8Array.from(field),
    changes: [{ kind: 'applied', within: nobody, difference: nobody }],
  };
}
