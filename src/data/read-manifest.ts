import { DataFormatError } from '../core/errors';
import type { BoundingBox, LocalFrame } from '../core/geo';
import type { FileEntry, LayerEntry, Manifest, SourceEntry, StudyArea } from '../schema/manifest';
import { isServiceId } from '../schema/service';
import { SCHEMA_VERSION } from '../schema/version';
import { type JsonField, parseJson } from './json-field';

/** Names of folders and of a file, with slashes between them; none begins with a point. */
const PATH = /^[\w-]+(\.[\w-]+)*(\/[\w-]+(\.[\w-]+)*)*$/;
const WEB_ADDRESS = /^https?:\/\//;
const SOURCE_ADDRESS = /^(https?:\/\/|[\w./-]*$)/;
const WEB_PAGE = 'the address of a page on the web';

/** No file of ours is a tenth of it. */
const MOST_FILE_BYTES = 32 * 1024 * 1024;

/** @param known keys of the sources */
function readEntry(field: JsonField, known: ReadonlySet<string>): FileEntry {
  const bytes = field.at('bytes').count();
  if (bytes > MOST_FILE_BYTES) field.at('bytes').fail(`at most ${MOST_FILE_BYTES}`);
  return {
    path: field.at('path').matching(PATH, 'a path below public/geo'),
    sha256: field.at('sha256').matching(/^[0-9a-f]{64}$/, '64 hexadecimal digits'),
    bytes,
    counts: Object.fromEntries(
      field
        .at('counts')
        .entries()
        .map(([key, value]) => [key, value.number()]),
    ),
    vintage: field.at('vintage').text(),
    sources: field
      .at('sources')
      .items()
      .map((item) => (known.has(item.text()) ? item.text() : item.fail('a key of the sources'))),
  };
}

function readLayer(field: JsonField, sources: ReadonlySet<string>): LayerEntry {
  const service = field.at('service').text();
  const listed = field.at('listed').count();
  const upToListed = (key: 'located' | 'closed'): number => {
    const count = field.at(key).count();
    return count <= listed ? count : field.at(key).fail(`at most the ${listed} listed`);
  };
  const known = field.at('known').count();
  if (known < listed) field.at('known').fail(`at least the ${listed} listed`);
  return {
    service: isServiceId(service) ? service : field.at('service').fail('a known service'),
    file: readEntry(field.at('file'), sources),
    listed,
    known,
    knownApproximate: field.at('knownApproximate').flag(),
    knownSourceIt: field.at('knownSourceIt').text(),
    knownSourceEn: field.at('knownSourceEn').text(),
    located: upToListed('located'),
    closed: upToListed('closed'),
  };
}

function readBox(field: JsonField): BoundingBox {
  const values = field.items().map((item) => item.number());
  if (values.length !== 4) field.fail('four numbers');
  const [west, south, east, north] = values;
  const isBox = west < east && south < north;
  if (!isBox || west < -180 || south < -90 || east > 180 || north > 90) field.fail('a box of the globe');
  return [west, south, east, north];
}

/** The items of a list, no two of the same key. */
function readEach<T>(field: JsonField, read: (item: JsonField) => T, keyOf: (item: T) => string): T[] {
  const items = field.items().map(read);
  const keys = items.map(keyOf);
  const twice = keys.findIndex((key, i) => keys.indexOf(key) < i);
  return twice < 0 ? items : field.fail(`one ${keys[twice]}`);
}

function readFrame(field: JsonField): LocalFrame {
  return {
    utmZone: field.at('utmZone').between(1, 60),
    originXMeters: field.at('originXMeters').between(0, 1e6),
    originYMeters: field.at('originYMeters').between(0, 1e7),
  };
}

function readArea(field: JsonField, sources: ReadonlySet<string>): StudyArea {
  const network = field.at('network');
  const demand = field.at('demand');
  const sensitivity = demand.at('sensitivity');
  const search = field.at('search');
  const everyday = field.at('everyday');
  const file = (key: string): FileEntry => readEntry(field.at(key), sources);
  const optional = (key: string): FileEntry | null => (field.at(key).isNull ? null : file(key));
  const floorSpace = demand.at('squareMetersPerResident');
  const register = search.at('streets').at('register');
  return {
    id: field.at('id').text(),
    name: field.at('name').text(),
    bounds: readBox(field.at('bounds')),
    frame: readFrame(field.at('frame')),
    layers: readEach(
      field.at('layers'),
      (item) => readLayer(item, sources),
      ({ service }) => service,
    ),
    network: network.isNull
      ? null
      : {
          topology: readEntry(network.at('topology'), sources),
          shapes: readEntry(network.at('shapes'), sources),
        },
    demand: {
      ...readEntry(demand, sources),
      sensitivity: {
        residentsMoved: sensitivity.at('residentsMoved').count(),
        shareMoved: sensitivity.at('shareMoved').between(0, 1),
        unknownHeightShare: sensitivity.at('unknownHeightShare').between(0, 1),
      },
      squareMetersPerResident: floorSpace.isNull ? null : floorSpace.between(1, 1000),
    },
    detour: optional('detour'),
    barriers: optional('barriers'),
    everyday: everyday.isNull
      ? null
      : {
          places: readEntry(everyday.at('places'), sources),
          badlyLocated: readEntry(everyday.at('badlyLocated'), sources),
        },
    nil: file('nil'),
    municipi: optional('municipi'),
    areas: optional('areas'),
    notLocated: optional('notLocated'),
    basemap: file('basemap'),
    buildings: file('buildings'),
    search: {
      ...readEntry(search, sources),
      streets: {
        indexed: search.at('streets').at('indexed').count(),
        register: register.isNull ? null : register.count(),
      },
    },
  };
}

function readSource(field: JsonField): SourceEntry {
  return {
    title: field.at('title').text(),
    publisher: field.at('publisher').text(),
    licence: field.at('licence').text(),
    licenceUrl: field.at('licenceUrl').matching(WEB_ADDRESS, WEB_PAGE),
    address: field.at('address').matching(SOURCE_ADDRESS, 'an address on the web or in the project'),
    vintage: field.at('vintage').text(),
  };
}

/**
 * The manifest from its text.
 * @throws DataFormatError that names the first field that is not as the schema says, or another schema version.
 */
export function readManifest(text: string): Manifest {
  const root = parseJson(text, 'manifest.json');
  const schemaVersion = root.at('schemaVersion').count();
  if (schemaVersion !== SCHEMA_VERSION) {
    throw new DataFormatError(
      `manifest.json: schema version ${schemaVersion}, this page reads ${SCHEMA_VERSION}; reload the page`,
    );
  }
  const sources = root.at('sources').entries();
  const known = new Set(sources.map(([id]) => id));
  return {
    schemaVersion,
    dataDate: root.at('dataDate').matching(/^\d{4}-\d\d-\d\d$/, 'a date'),
    attribution: root
      .at('attribution')
      .items()
      .map((item) => ({ text: item.at('text').text(), url: item.at('url').matching(WEB_ADDRESS, WEB_PAGE) })),
    sources: Object.fromEntries(sources.map(([id, field]) => [id, readSource(field)])),
    studyAreas: readEach(
      root.at('studyAreas'),
      (item) => readArea(item, known),
      ({ id }) => id,
    ),
  };
}
