import type { Demand } from '../src/core/access/demand';
import { encodeDemand } from '../src/schema/demand-file';
import type { DemandSensitivity } from '../src/schema/manifest';
import type { ZoneInputs } from './build-zones';
import {
  type BuildContext,
  type BuiltFile,
  builtPath,
  type Dropped,
  readOptional,
  type StepReport,
} from './lib/build-step';
import {
  type CensusSection,
  joinSections,
  readSectionPeople,
  readSectionShapes,
} from './lib/census-sections';
import { PLACEHOLDER_HEIGHT_METERS, readBuildingPieces } from './lib/demand-buildings';
import { createDoors, findDoors } from './lib/demand-doors';
import { nonResidentialClasses, readNonResidentialLand } from './lib/demand-landuse';
import { layOutDemand } from './lib/demand-layout';
import { countMoved, gatherParts, spreadAges, spreadResidents } from './lib/demand-parts';
import { measureVolumes, type PieceSelection, selectHomes } from './lib/demand-pieces';
import { spreadSections } from './lib/demand-sections';
import { type HouseNumber, readHouseNumbers } from './lib/house-numbers';
import type { ZoneLocator } from './lib/zone-locator';

/** What the demand step built. */
export interface BuiltDemand {
  readonly files: BuiltFile[];
  readonly demand: Demand;
  /** Whether people and ages are those of the census sections, not the NIL's spread over its homes. */
  readonly isCounted: boolean;
  readonly sensitivity: DemandSensitivity;
  /**
   * By building piece in the order of the source: its demand point, -1 where it holds nobody (outside the city, on
   * non-residential land, in a part of a cell to which no resident fell).
   */
  readonly buildingDemand: Int32Array;
  readonly report: StepReport;
}

/**
 * Spreads the residents of each NIL over its residential building volume and gathers them by 100 m cell, NIL and
 * municipio; then estimates the people of 65 and over and under 15.
 */
export async function buildDemand(
  context: BuildContext,
  zones: Pick<ZoneInputs, 'people' | 'residents'>,
  locator: Pick<ZoneLocator, 'nilAt' | 'municipioAt'>,
): Promise<BuiltDemand> {
  const { frame } = context.area;
  context.progress('reading buildings and land use');
  const pieces = await readBuildingPieces(await context.input('buildings'), frame);
  const land = await readNonResidentialLand(await context.input('landuse'));
  context.progress(`${pieces.length} building pieces: finding NIL, municipio and land`);
  const { people } = zones;
  const selection = selectHomes(
    pieces,
    land.classAt,
    (point) => ({ nil: locator.nilAt(point), municipio: locator.municipioAt(point) }),
    new Map(people.map(({ nil, residents }) => [nil, residents])),
  );
  const { sections, numbers } = await readCounts(context);
  const { homes, doors } = numbers
    ? findDoors(selection.homes, createDoors(numbers, frame))
    : { homes: selection.homes, doors: null };
  const parts = gatherParts(homes);
  const volumes = measureVolumes(homes);
  context.progress(`${homes.length} homes in ${parts.length} parts of cells: spreading residents`);
  const flatVolumes = measureVolumes(homes, PLACEHOLDER_HEIGHT_METERS);
  const counted = sections && spreadSections(homes, parts, volumes, sections, frame);
  const spread = counted ?? spreadAges(parts, spreadResidents(parts, volumes, people), people);
  const flat = sections
    ? spreadSections(homes, parts, flatVolumes, sections, frame).residents
    : spreadResidents(parts, flatVolumes, people);
  const kept = [...parts.keys()].filter((part) => spread.residents[part] > 0);
  const demand = layOutDemand(kept, parts, spread, { homes, doors, volumes }, frame);
  const buildingDemand = new Int32Array(pieces.length).fill(-1);
  kept.forEach((part, point) => {
    for (const home of parts[part].homes) buildingDemand[homes[home].pieceIndex] = point;
  });
  const residents = demand.residents.reduce((sum, count) => sum + count, 0);
  const unknown = homes.filter((home) => home.heightMeters === null).length;
  const residentsMoved = countMoved(spread.residents, flat);
  const sensitivity: DemandSensitivity = {
    residentsMoved,
    shareMoved: round(residentsMoved / residents),
    unknownHeightShare: round(unknown / homes.length),
  };
  return {
    files: [
      {
        path: builtPath(context.area, 'demand.bin'),
        bytes: encodeDemand(demand),
        counts: {
          points: demand.count,
          residents,
          over65: demand.over65.reduce((sum, count) => sum + count, 0),
          under15: demand.under15.reduce((sum, count) => sum + count, 0),
        },
        vintage: sections
          ? 'residents and ages census 2021, buildings about June 2022'
          : `residents ${zones.residents.year}, buildings about June 2022, ages census 2011`,
        sources: [
          ...(sections
            ? (['census-sections', 'census-people'] as const)
            : ([zones.residents.source, 'nil-ages-2011'] as const)),
          ...(numbers ? (['house-numbers'] as const) : []),
          'buildings',
          'landuse',
          'nil-boundaries',
          'municipi-boundaries',
        ],
      },
    ],
    demand,
    isCounted: counted !== null,
    sensitivity,
    buildingDemand,
    report: {
      step: 'demand',
      lines: [
        {
          what: 'building pieces',
          in: pieces.length,
          out: homes.length,
          dropped: [
            ...describeDropped(selection),
            {
              reason: 'far from every house number',
              count: selection.homes.length - homes.length,
              examples: [],
            },
          ],
        },
        {
          what: 'parts of cells with homes',
          in: parts.length,
          out: demand.count,
          dropped: [{ reason: 'no resident fell to it', count: parts.length - demand.count, examples: [] }],
        },
      ],
      notes: [
        ...describeResult(selection, demand, residents, sensitivity),
        ...(counted
          ? [
              `People and ages by ${sections.length} census sections, ${counted.withoutHomes.length} without a home.`,
            ]
          : []),
        ...(numbers ? [`Homes and where their people step out by ${numbers.length} house numbers.`] : []),
      ],
    },
  };
}

/** Four decimals: what a share is known to, and the same on every machine. */
function round(share: number): number {
  return Math.round(share * 1e4) / 1e4;
}

/** What replaces the estimates, where it is there: people by census section, and house numbers. */
async function readCounts(
  context: BuildContext,
): Promise<{ readonly sections: CensusSection[] | null; readonly numbers: HouseNumber[] | null }> {
  const [shapes, people, numbers] = await Promise.all(
    (['census-sections', 'census-people', 'house-numbers'] as const).map((id) => readOptional(context, id)),
  );
  return {
    sections:
      shapes && people
        ? joinSections(
            readSectionShapes(shapes, 'census-sections'),
            readSectionPeople(people, 'census-people'),
          )
        : null,
    numbers: numbers && readHouseNumbers(numbers, 'house-numbers'),
  };
}

function describeDropped({ outsideCity, withoutZone, byLandClass }: PieceSelection): Dropped[] {
  return [
    { reason: 'outside the city', count: outsideCity, examples: [] },
    { reason: 'in a NIL but in no municipio, or the reverse', count: withoutZone, examples: [] },
    ...nonResidentialClasses.map((landClass) => ({
      reason: `on ${landClass} land`,
      count: byLandClass[landClass],
      examples: [],
    })),
  ];
}

function describeResult(
  { nilsWithoutResidentialLand }: PieceSelection,
  demand: Demand,
  residents: number,
  { residentsMoved, shareMoved, unknownHeightShare }: DemandSensitivity,
): string[] {
  const sorted = Uint16Array.from(demand.residents).sort();
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  const fullest = demand.residents.indexOf(sorted[sorted.length - 1]);
  const notes = [
    `${residents} residents in ${demand.count} demand points, median ${sorted[sorted.length >> 1]}.`,
    `The fullest demand point has ${demand.residents[fullest]}, in NIL ${demand.nil[fullest]}: a large building of unknown height on land of no class fills up like homes.`,
    `${percent(unknownHeightShare)} of the homes have no known height; were it one storey, ${residentsMoved} residents (${percent(shareMoved)}) would live in another cell.`,
  ];
  if (nilsWithoutResidentialLand.length > 0) {
    notes.push(
      `All buildings of NIL ${nilsWithoutResidentialLand.join(', ')} stand on non-residential land: residents were put there.`,
    );
  }
  return notes;
}
