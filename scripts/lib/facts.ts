import { DataFormatError } from '../../src/core/errors';
import type { LngLat } from '../../src/core/geo';
import {
  type Place,
  type PlaceStatus,
  type Precision,
  placeStatuses,
  precisions,
} from '../../src/schema/place';
import { placeKinds, placeOffers } from '../../src/schema/place-kinds';
import type { ServiceId } from '../../src/schema/service';
import { showValue } from '../../src/schema/show-value';
import { type CsvRow, scanCsv } from './csv';
import type { ZoneLocator } from './zone-locator';

/** A place farther than this outside the municipality is an error; nearer ones are kept, the network reaches them. */
const OUTSIDE_METERS = 1500;

const columns = [
  'id',
  'name',
  'name_en',
  'address',
  'lng',
  'lat',
  'precision',
  'status',
  'kind',
  'offers',
  'quantity',
  'website',
  'last_seen',
  'note_it',
  'note_en',
  'source',
  'coordinate_source',
  'remark',
] as const;

/** One thing wrong in a table: where, what stands there, and what to do. */
export interface FactsProblem {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly advice: string;
}

/** All that is wrong in the tables, in one error. */
export class FactsError extends DataFormatError {
  readonly problems: readonly FactsProblem[];

  constructor(problems: readonly FactsProblem[]) {
    const lines = problems.map(
      ({ file, line, column, value, advice }) =>
        `  ${file}, line ${line}, ${column}: ${showValue(value)}: ${advice}`,
    );
    super(
      `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the tables of places:\n${lines.join('\n')}`,
    );
    this.problems = problems;
  }
}

type Report = (column: string, value: string, advice: string) => void;

function isOneOf<T extends string>(text: string, allowed: readonly T[]): text is T {
  return allowed.some((value) => value === text);
}

function readNumber(column: 'lng' | 'lat', text: string, report: Report): number | null {
  if (/^-?\d+,\d+$/.test(text)) {
    report(column, text, 'a decimal comma: write a point');
    return null;
  }
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  report(column, text, 'not a number: write degrees such as 9.18951');
  return null;
}

function readPosition(
  { lng, lat }: Readonly<Record<string, string>>,
  zones: ZoneLocator,
  report: Report,
): LngLat | null {
  if (lng === '' && lat === '') return null;
  if (lng === '' || lat === '') {
    report(lng === '' ? 'lng' : 'lat', '', 'half a coordinate: fill in both lng and lat, or neither');
    return null;
  }
  const [x, y] = [readNumber('lng', lng, report), readNumber('lat', lat, report)];
  if (x === null || y === null) return null;
  if (x > 40 && y < 20) {
    report('lng', `${lng}, ${lat}`, 'longitude and latitude are swapped: lng is about 9, lat about 45');
    return null;
  }
  const outside =
    Math.abs(x) <= 180 && Math.abs(y) <= 90 ? zones.metersOutsideCity([x, y]) : Number.POSITIVE_INFINITY;
  if (outside > OUTSIDE_METERS) {
    const far = Number.isFinite(outside) ? `${Math.round(outside)} m outside the city` : 'not on the globe';
    report('lng', `${lng}, ${lat}`, `${far}: correct the coordinates or leave them empty`);
    return null;
  }
  return [x, y];
}

function readStatus(text: string, report: Report): PlaceStatus {
  if (isOneOf(text, placeStatuses)) return text;
  report('status', text, `write one of ${placeStatuses.join(', ')}`);
  return 'unknown';
}

function readPrecision(
  { precision, lng, lat }: Readonly<Record<string, string>>,
  report: Report,
): Precision | null {
  const hasCoordinate = lng !== '' || lat !== '';
  if (precision === '') {
    if (hasCoordinate) report('precision', '', `a located place needs one of ${precisions.join(', ')}`);
    return null;
  }
  if (!isOneOf(precision, precisions)) {
    report('precision', precision, `write one of ${precisions.join(', ')}`);
    return null;
  }
  if (!hasCoordinate) report('precision', precision, 'no coordinates: fill them in or leave this empty');
  return precision;
}

function readCodes(
  column: 'kind' | 'offers',
  text: string,
  allowed: readonly string[],
  report: Report,
): string[] {
  const codes = text
    .split(';')
    .map((code) => code.trim())
    .filter(Boolean);
  for (const code of codes) {
    if (isOneOf(code, allowed)) continue;
    const advice =
      allowed.length > 0
        ? `unknown: write one of ${allowed.join(', ')}`
        : 'this table knows none: leave it empty';
    report(column, code, advice);
  }
  return codes;
}

function readPlace({ values }: CsvRow, service: ServiceId, zones: ZoneLocator, report: Report): Place {
  for (const column of ['id', 'name', 'source'] as const) {
    if (values[column] === '') report(column, '', 'is empty: every row needs it');
  }
  if (values.id !== '' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(values.id)) {
    report('id', values.id, 'use small letters, digits and single hyphens');
  }
  if (values.website !== '' && !/^https?:\/\/[^\s/]+\.[^\s]+$/.test(values.website)) {
    report('website', values.website, 'write the whole address, with https://');
  }
  if ((values.note_it === '') !== (values.note_en === '')) {
    report(values.note_it === '' ? 'note_it' : 'note_en', '', 'a note needs both languages, or neither');
  }
  if (values.last_seen !== '' && !/^20\d\d$/.test(values.last_seen))
    report('last_seen', values.last_seen, 'write a year');
  const position = readPosition(values, zones, report);
  const [kind, ...more] = readCodes('kind', values.kind, placeKinds[service], report);
  if (more.length > 0) report('kind', values.kind, 'only one kind: keep the first');
  return {
    id: values.id,
    service,
    name: values.name,
    nameEn: values.name_en,
    address: values.address,
    position,
    precision: readPrecision(values, report),
    status: readStatus(values.status, report),
    kind: kind ?? '',
    offers: readCodes('offers', values.offers, placeOffers[service], report),
    quantity: values.quantity,
    website: values.website,
    noteIt: values.note_it,
    noteEn: values.note_en,
    source: values.source,
    coordinateSource: values.coordinate_source,
    lastSeen: values.last_seen,
    nil: position && zones.nilAt(position),
    municipio: position && zones.municipioAt(position),
  };
}

export interface ReadFacts {
  readonly places: readonly Place[];
  readonly problems: readonly FactsProblem[];
}

/** The rows of one table in the order of their ids, and everything that is wrong with them; a table that cannot be read at all is one problem. */
export function readFacts(
  bytes: Uint8Array,
  file: string,
  service: ServiceId,
  zones: ZoneLocator,
): ReadFacts {
  const table = scanCsv(bytes);
  const problems: FactsProblem[] = table.problems.map((problem) => ({ file, ...problem }));
  if (table.columns.length === 0) return { places: [], problems };
  const missing = columns.filter((column) => !table.columns.includes(column));
  const unknown = table.columns.filter((column) => !isOneOf(column, columns));
  if (missing.length > 0 || unknown.length > 0 || table.columns.length !== columns.length) {
    const advice = [
      missing.length > 0 ? `add ${missing.join(', ')}` : '',
      unknown.length > 0 ? `remove ${unknown.join(', ')}` : '',
    ];
    problems.push({
      file,
      line: 1,
      column: 'header',
      value: table.columns.join(','),
      advice: `wrong columns: ${advice.filter(Boolean).join('; ') || 'write each once'}`,
    });
    return { places: [], problems };
  }
  const lineOfId = new Map<string, number>();
  const places = table.rows.map((row) => {
    const report: Report = (column, value, advice) =>
      problems.push({ file, line: row.line, column, value, advice });
    const place = readPlace(row, service, zones, report);
    const before = lineOfId.get(place.id);
    if (place.id === '') return place;
    if (before === undefined) lineOfId.set(place.id, row.line);
    else report('id', place.id, `stands already on line ${before}: give each row its own`);
    return place;
  });
  places.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return { places, problems };
}
