import type { Feature } from 'geojson';
import { DataFormatError } from '../src/core/errors';
import { buildBuildings } from './lib/basemap-buildings';
import { type BasemapRows, basemapFile, drawLayers } from './lib/basemap-layers';
import type { BuildContext, BuiltFile, StepReport } from './lib/build-step';
import { readBuildingPieces } from './lib/demand-buildings';
import { readInputFgb } from './lib/fgb-input';
import { readListedRows } from './lib/open-places';
import type { ListedRow } from './lib/open-rows';
import type { SourceId } from './sources';

/** What the base map step gives to the build. */
export interface BuiltBasemap {
  readonly files: readonly BuiltFile[];
  readonly report: StepReport;
}

/**
 * Builds basemap.bin and buildings.bin.
 * @param buildingDemand by building piece in the source's order: index of its demand point, -1 where nobody lives;
 * null leaves every building without residents
 */
export async function buildBasemap(
  context: BuildContext,
  buildingDemand: Int32Array | null,
): Promise<BuiltBasemap> {
  context.progress('base map: water, parks, railways, names');
  const metro = await readListedRows(context, 'metro');
  const rail = await readListedRows(context, 'rail');
  const layers = drawLayers(
    {
      ...(await readRows(context)),
      metroStations: toPoints(metro.rows, 'name'),
      railStations: toPoints(rail.rows, 'nome'),
    },
    context.area.extent,
  );
  context.progress('base map: buildings');
  const pieces = await readBuildingPieces(await context.input('buildings'), context.area.frame);
  const [comune] = await readGeoJson(context, 'comune-boundary');
  const buildings = buildBuildings(pieces, comune, context.area, buildingDemand);
  return {
    files: [
      basemapFile(context, 'basemap.bin', layers, 'about June 2022', [
        'water',
        'waterways',
        'landcover',
        'landuse',
        'railways',
        'street-network',
        'major-streets',
        'place-names',
        ...metro.sources,
        ...rail.sources,
      ]),
      basemapFile(context, 'buildings.bin', [buildings], 'about June 2022', ['buildings', 'comune-boundary']),
    ],
    report: { step: 'base map', lines: [...layers, buildings].map(({ line }) => line), notes: [] },
  };
}

async function readRows(context: BuildContext): Promise<Omit<BasemapRows, 'metroStations' | 'railStations'>> {
  const fgb = async (id: SourceId): Promise<Feature[]> => readInputFgb(await context.input(id), id);
  return {
    landcover: await fgb('landcover'),
    water: await fgb('water'),
    waterways: await fgb('waterways'),
    landuse: await fgb('landuse'),
    railways: await fgb('railways'),
    motorways: await fgb('street-network'),
    namedStreets: await fgb('major-streets'),
    placeNames: await fgb('place-names'),
  };
}

/** Rows as points with the one column that names them. */
function toPoints(rows: readonly ListedRow[], column: string): Feature[] {
  return rows.flatMap(({ text, position }): Feature[] =>
    position === null
      ? []
      : [
          {
            type: 'Feature',
            properties: { [column]: text(column) },
            geometry: { type: 'Point', coordinates: [...position] },
          },
        ],
  );
}

async function readGeoJson(context: BuildContext, id: SourceId): Promise<Feature[]> {
  const parsed: unknown = JSON.parse(new TextDecoder().decode(await context.input(id)));
  if (!isCollection(parsed) || parsed.features.length === 0)
    throw new DataFormatError(`${id}: not a GeoJSON collection with features`);
  return parsed.features;
}

function isCollection(value: unknown): value is { features: Feature[] } {
  return typeof value === 'object' && value !== null && 'features' in value && Array.isArray(value.features);
}
