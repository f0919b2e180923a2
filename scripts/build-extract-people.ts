import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bboxPolygon, area as squareMetersOf } from '@turf/turf';
import type { Feature } from 'geojson';
import type { Demand } from '../src/core/access/demand';
import type { LngLat } from '../src/core/geo';
import { encodeDemand } from '../src/schema/demand-file';
import type { DemandSensitivity } from '../src/schema/manifest';
import { type NilColumn, nilColumns } from '../src/schema/zone-columns';
import type { ExtractArea } from './areas/area-config';
import { clipZones, readZoneFacts, type ZoneFacts } from './lib/area-zones';
import { type BuildContext, type BuiltFile, builtPath, type StepReport } from './lib/build-step';
import { indexLand } from './lib/demand-landuse';
import { layOutDemand } from './lib/demand-layout';
import { countMoved, gatherParts, spreadAges, spreadResidents } from './lib/demand-parts';
import { type HomePiece, measureVolumes, selectHomes } from './lib/demand-pieces';
import { FLOOR_METERS, type OsmBuilding } from './lib/osm-homes';
import { createZoneLocator, type ZoneLocator } from './lib/zone-locator';
import { type Boundary, readBoundaries } from './lib/zones-boundaries';
import { simplifyZones } from './lib/zones-simplify';
import { countPeople, describePlace, sumResidents, toFeature, writeZoneLayer } from './lib/zones-write';
import { type SourceDataset, sources } from './sources';

/** The zones of an area, and where points lie in them. */
export interface ExtractZones {
  readonly facts: readonly ZoneFacts[];
  readonly shapes: readonly Boundary[];
  readonly locator: ZoneLocator;
}

/** Zones with their people, and who lives in which building. */
export interface BuiltPeople {
  readonly files: readonly BuiltFile[];
  readonly demandFile: BuiltFile;
  readonly demand: Demand;
  readonly sensitivity: DemandSensitivity;
  /** By building: its demand point, -1 where it holds nobody. */
  readonly buildingDemand: Int32Array;
  /** By zone, the point of its label. */
  readonly centers: ReadonlyMap<number, LngLat>;
  readonly report: StepReport;
}

/** Reads the table of zones and clips their boundaries to the area's box. */
export async function readExtractZones(context: BuildContext<ExtractArea>): Promise<ExtractZones> {
  const { area, factsDir } = context;
  const facts = readZoneFacts(
    new Uint8Array(await readFile(join(factsDir, area.zonesFile))),
    `data/${area.zonesFile}`,
  );
  const boundaries = area.boundaries && {
    ...readBoundaries(await context.input(area.boundaries.source), area.boundaries.source),
    numberProperty: area.boundaries.numberProperty,
  };
  const shapes = clipZones(facts, boundaries, area.bounds, squareMetersOf);
  const numbered = shapes.map((shape, i) => ({ ...shape, properties: { ID_NIL: facts[i].zone } }));
  const locator = createZoneLocator({
    nil: { type: 'FeatureCollection', features: numbered },
    municipi: { type: 'FeatureCollection', features: [] },
    comune: { type: 'FeatureCollection', features: [...shapes] },
  });
  return { facts, shapes, locator };
}

/** How many live in each zone: as counted, or as many as its homes have floor space for. */
export function countResidents(
  facts: readonly ZoneFacts[],
  homes: readonly HomePiece[],
  volumes: Float64Array,
  squareMetersPerResident: number,
): Map<number, number> {
  const floorSpace = new Map<number, number>();
  homes.forEach(({ nil }, i) => {
    floorSpace.set(nil, (floorSpace.get(nil) ?? 0) + volumes[i] / FLOOR_METERS);
  });
  return new Map(
    facts.map(({ zone, residents }) => [
      zone,
      residents ?? Math.round((floorSpace.get(zone) ?? 0) / squareMetersPerResident),
    ]),
  );
}

function round(share: number): number {
  return Math.round(share * 1e4) / 1e4;
}

/**
 * Puts people into the homes of an extract: residents of each zone by floor space, spread over its homes in proportion
 * to it and gathered by cells of 100 m, with the ages of their zone.
 */
export function buildExtractPeople(
  context: BuildContext<ExtractArea>,
  { facts, shapes, locator }: ExtractZones,
  buildings: readonly OsmBuilding[],
  landuse: readonly Feature[],
): BuiltPeople {
  const { area } = context;
  const { vintage }: SourceDataset = sources[area.extract];
  const land = indexLand(landuse.filter(({ geometry }) => geometry.type === 'Polygon'));
  const places = buildings.flatMap(({ isHome }, index) => (isHome ? [index] : []));
  const selection = selectHomes(
    places.map((index) => buildings[index]),
    land.classAt,
    (point) => {
      const nil = locator.nilAt(point);
      return { nil, municipio: nil === null ? null : 0 };
    },
    new Map(facts.map(({ zone, residents }) => [zone, residents ?? 0])),
  );
  const { homes } = selection;
  const parts = gatherParts(homes);
  const volumes = measureVolumes(homes);
  const residentsByZone = countResidents(facts, homes, volumes, area.squareMetersPerResident);
  const people = facts.map(({ zone, over65Share, under15Share }) => ({
    nil: zone,
    residents: residentsByZone.get(zone) ?? 0,
    over65Share,
    under15Share,
  }));
  const spread = spreadAges(parts, spreadResidents(parts, volumes, people), people);
  const flat = spreadResidents(parts, measureVolumes(homes, FLOOR_METERS), people);
  const kept = [...parts.keys()].filter((part) => spread.residents[part] > 0);
  const demand = layOutDemand(kept, parts, spread, { homes, doors: null, volumes }, area.frame);
  const residents = sumResidents(demand);
  const buildingDemand = new Int32Array(buildings.length).fill(-1);
  kept.forEach((part, point) => {
    for (const home of parts[part].homes) buildingDemand[places[homes[home].pieceIndex]] = point;
  });
  const residentsMoved = countMoved(spread.residents, flat);
  const unknown = homes.filter(({ heightMeters }) => heightMeters === null).length;
  const from: BuiltFile['sources'] = [
    area.extract,
    ...(area.boundaries ? [area.boundaries.source] : []),
    'facts',
  ];
  const sum = (column: Uint16Array): number => column.reduce((total, count) => total + count, 0);
  const demandFile: BuiltFile = {
    path: builtPath(area, 'demand.bin'),
    bytes: encodeDemand(demand),
    counts: { points: demand.count, residents, over65: sum(demand.over65), under15: sum(demand.under15) },
    vintage,
    sources: from,
  };
  const simplified = simplifyZones(
    shapes.map(({ geometry }) => geometry),
    [bboxPolygon([...area.bounds]).geometry],
    area.frame,
  );
  const features = facts.map((zone, i) =>
    toFeature(simplified.nil[i], {
      ...describePlace(shapes[i], simplified.nil[i], context),
      ...countPeople(demand, demand.nil, zone.zone),
      o65_2011: Math.round(zone.over65Share * 1e6) / 1e6,
      u15_2011: Math.round(zone.under15Share * 1e6) / 1e6,
      nil: zone.zone,
      name: zone.name,
      common: zone.commonName,
      aliases: zone.aliases.join('; '),
      municipio: null,
      periphery: false,
      group: 'rest',
    } satisfies Record<NilColumn, unknown>),
  );
  const zonesFile: BuiltFile = {
    path: builtPath(area, 'nil.fgb'),
    bytes: writeZoneLayer('nil', nilColumns, features),
    counts: { zones: features.length, residents },
    vintage,
    sources: from,
  };
  return {
    files: [zonesFile, demandFile],
    demandFile,
    demand,
    sensitivity: {
      residentsMoved,
      shareMoved: round(residentsMoved / residents),
      unknownHeightShare: round(unknown / homes.length),
    },
    buildingDemand,
    centers: new Map(
      features.map(({ properties }) => [
        Number(properties?.nil),
        [Number(properties?.label_lng), Number(properties?.label_lat)],
      ]),
    ),
    report: {
      step: `${area.id}: zones and residents`,
      lines: [
        {
          what: 'buildings',
          in: buildings.length,
          out: homes.length,
          dropped: [
            { reason: 'not homes by their tags', count: buildings.length - places.length, examples: [] },
            { reason: 'outside the zones', count: selection.outsideCity, examples: [] },
            ...Object.entries(selection.byLandClass).map(([landClass, count]) => ({
              reason: `on ${landClass} land`,
              count,
              examples: [],
            })),
          ],
        },
      ],
      notes: [
        `${residents} residents in ${demand.count} demand points, one for each ${area.squareMetersPerResident} m² of floor where nobody counted them.`,
        ...people.map(({ nil, residents: count }) => `Zone ${nil}: ${count}.`),
        `${(100 * (unknown / homes.length)).toFixed(1)} % of the homes have no known floors.`,
      ],
    },
  };
}
