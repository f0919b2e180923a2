import type { Feature, Polygon, Position } from 'geojson';
import { isServiceId } from '../../src/schema/service';
import { showValue } from '../../src/schema/show-value';
import type { FactsProblem } from './facts';
import type { ZoneLocator } from './zone-locator';

export interface ReadAreaFile {
  readonly features: readonly Feature<Polygon>[];
  readonly problems: readonly FactsProblem[];
}

const TEXTS = ['id', 'name', 'service', 'method', 'source'] as const;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.length === 2 && value.every(Number.isFinite);
}

function isRing(value: unknown): value is Position[] {
  if (!Array.isArray(value) || value.length < 4 || !value.every(isPosition)) return false;
  const [first, last] = [value[0], value[value.length - 1]];
  return first[0] === last[0] && first[1] === last[1];
}

/** Where in the text an id stands, counted from 1; the first line if nowhere. */
function lineOf(text: string, id: string): number {
  const at = text.split('\n').findIndex((line) => line.includes(JSON.stringify(id)));
  return at < 0 ? 1 : at + 1;
}

/**
 * Reads a GeoJSON file of drawn areas: closed polygons in the city, each with id, name, service, method and source.
 * @param ids what the id of a design district may be: those of its table; null where that could not be read
 */
export function readAreaFile(
  bytes: Uint8Array,
  file: string,
  ids: ReadonlySet<string> | null,
  zones: ZoneLocator,
): ReadAreaFile {
  const problems: FactsProblem[] = [];
  const features: Feature<Polygon>[] = [];
  const text = new TextDecoder().decode(bytes);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    const advice = `not JSON: ${error instanceof Error ? error.message : String(error)}`;
    return { features, problems: [{ file, line: 1, column: 'file', value: text.slice(0, 30), advice }] };
  }
  const found: unknown = isRecord(parsed) ? parsed.features : undefined;
  if (!Array.isArray(found)) {
    const advice = 'not a feature collection: save it as GeoJSON';
    return { features, problems: [{ file, line: 1, column: 'file', value: text.slice(0, 30), advice }] };
  }
  const seen = new Set<string>();
  found.forEach((feature: unknown, index) => {
    const properties = isRecord(feature) && isRecord(feature.properties) ? feature.properties : {};
    const id = typeof properties.id === 'string' ? properties.id : '';
    const before = problems.length;
    const report = (column: string, value: unknown, advice: string): void => {
      const shown = typeof value === 'string' ? value : value === undefined ? '' : showValue(value);
      problems.push({
        file,
        line: lineOf(text, id),
        column: `area ${index + 1}, ${column}`,
        value: shown,
        advice,
      });
    };
    for (const name of TEXTS) {
      if (typeof properties[name] !== 'string' || properties[name] === '')
        report(name, properties[name], 'is no text: fill it in');
    }
    if (typeof properties.approximate !== 'boolean')
      report('approximate', properties.approximate, 'write true or false');
    const { service } = properties;
    if (typeof service === 'string' && !isServiceId(service)) report('service', service, 'is no service');
    if (service === 'design-districts' && ids && !ids.has(id))
      report('id', id, 'is no row of design-districts.csv');
    if (seen.has(id)) report('id', id, 'stands twice: give each area its own');
    seen.add(id);
    const geometry = isRecord(feature) && isRecord(feature.geometry) ? feature.geometry : {};
    const rings: unknown = geometry.coordinates;
    if (geometry.type !== 'Polygon' || !Array.isArray(rings) || rings.length === 0 || !rings.every(isRing)) {
      report('geometry', geometry.type, 'is no polygon of closed rings: draw it again');
      return;
    }
    const stray = rings.flat().find(([lng, lat]) => !(zones.metersOutsideCity([lng, lat]) <= 1500));
    if (stray) report('geometry', stray, 'lies outside the city: are longitude and latitude swapped?');
    if (problems.length > before) return;
    const { name, method, source, approximate } = properties;
    features.push({
      type: 'Feature',
      properties: { id, name, service, approximate, method, source },
      geometry: { type: 'Polygon', coordinates: rings },
    });
  });
  return { features, problems };
}
