import { DataFormatError } from '../../src/core/errors';
import { isInside, type LngLat } from '../../src/core/geo';
import type { SearchStation } from '../../src/core/search/search-content';
import { compareTexts } from '../../src/core/search/text';
import type { BuildContext } from './build-step';
import { writeStationName } from './open-words';
import type { ZoneLocator } from './zone-locator';

interface PointFeature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly position: LngLat;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function readPoints(bytes: Uint8Array, name: string): PointFeature[] {
  const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes));
  if (!isRecord(parsed) || !Array.isArray(parsed.features))
    throw new DataFormatError(`${name}: not a feature collection`);
  return parsed.features.map((feature: unknown, row) => {
    const geometry = isRecord(feature) ? feature.geometry : null;
    const coordinates: unknown = isRecord(geometry) ? geometry.coordinates : null;
    if (!isRecord(feature) || !isRecord(feature.properties) || !Array.isArray(coordinates))
      throw new DataFormatError(`${name}, row ${row}: no point`);
    const [lng, lat]: unknown[] = coordinates;
    if (typeof lng !== 'number' || typeof lat !== 'number')
      throw new DataFormatError(`${name}, row ${row}: at ${lng}, ${lat}`);
    return { properties: feature.properties, position: [lng, lat] };
  });
}

/** Stops of the metro and railway stations inside the area, by label. */
export async function readStations(
  context: BuildContext,
  nilAt: ZoneLocator['nilAt'],
): Promise<SearchStation[]> {
  const inArea = ({ position }: PointFeature): boolean => isInside(position, context.area.extent);
  const metro = readPoints(await context.input('metro-stations'), 'metro-stations').filter(inArea);
  const rail = readPoints(await context.input('rail-stations'), 'rail-stations').filter(inArea);
  const stations = [
    ...metro.map(({ properties, position }): SearchStation => {
      const name = String(properties.name);
      const lines = Array.isArray(properties.lines) ? properties.lines.map(String) : [];
      return {
        kind: 'metro',
        label: `${name} (${lines.join(', ')})`,
        name,
        lines,
        nil: nilAt(position) ?? 0,
        position,
      };
    }),
    ...rail.map(({ properties, position }): SearchStation => {
      const name = writeStationName(String(properties.nome));
      return {
        kind: 'station',
        label: `Stazione ${name}`,
        name,
        lines: [],
        nil: nilAt(position) ?? 0,
        position,
      };
    }),
  ];
  return stations.sort((a, b) => compareTexts(a.label, b.label));
}
