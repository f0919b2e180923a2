import { DataFormatError } from '../core/errors';
import type { BoundingBox, LocalFrame } from '../core/geo';
import type { FileEntry, LayerEntry, Manifest, SourceEntry, StudyArea } from '../schema/manifest';
import { isServiceId } from '../schema/service';
import { SCHEMA_VERSION } from '../schema/version';
import { type JsonField, parseJson } from './json-field';

function readEntry(field: JsonField): FileEntry {
  const path = field.at('path').text();
  if (path.startsWith('/') || path.split('/').includes('..') || path.includes(':'))
    field.at('path').fail('a path below public/geo');
  const sha256 = field.at('sha256').text();
  if (!/^[0-9a-f]{64}$/.test(sha256)) field.at('sha256').fail('64 hexadecimal digits');
  return {
    path,
    sha256,
    bytes: field.at('bytes').count(),
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
      .map((item) => item.text()),
  };
}

function readLayer(field: JsonField): LayerEntry {
  const service = field.at('service').text();
  return {
    service: isServiceId(service) ? service : field.at('service').fail('a known service'),
    file: readEntry(field.at('file')),
    listed: field.at('listed').count(),
    known: field.at('known').count(),
    knownApproximate: field.at('knownApproximate').flag(),
    knownSourceIt: field.at('knownSourceIt').text(),
    knownSourceEn: field.at('knownSourceEn').text(),
    located: field.at('located').count(),
    closed: field.at('closed').count(),
  };
}

function readBox(field: JsonField): BoundingBox {
  const values = field.items().map((item) => item.number());
  if (values.length !== 4) field.fail('four numbers');
  return [values[0], values[1], values[2], values[3]];
}

function readFrame(field: JsonField): LocalFrame {
  return {
    utmZone: field.at('utmZone').count(),
    originXMeters: field.at('originXMeters').count(),
    originYMeters: field.at('originYMeters').count(),
  };
}

function readArea(field: JsonField): StudyArea {
  const network = field.at('network');
  const demand = field.at('demand');
  const sensitivity = demand.at('sensitivity');
  const search = field.at('search');
  const file = (key: string): FileEntry => readEntry(field.at(key));
  return {
    id: field.at('id').text(),
    name: field.at('name').text(),
    bounds: readBox(field.at('bounds')),
    frame: readFrame(field.at('frame')),
    layers: field.at('layers').items().map(readLayer),
    network: network.isNull
      ? null
      : { topology: readEntry(network.at('topology')), shapes: readEntry(network.at('shapes')) },
    demand: {
      ...readEntry(demand),
      sensitivity: {
        residentsMoved: sensitivity.at('residentsMoved').count(),
        shareMoved: sensitivity.at('shareMoved').number(),
        unknownHeightShare: sensitivity.at('unknownHeightShare').number(),
      },
    },
    detour: field.at('detour').isNull ? null : file('detour'),
    barriers: field.at('barriers').isNull ? null : file('barriers'),
    nil: file('nil'),
    municipi: file('municipi'),
    areas: file('areas'),
    notLocated: file('notLocated'),
    basemap: file('basemap'),
    buildings: file('buildings'),
    search: {
      ...readEntry(search),
      streets: {
        indexed: search.at('streets').at('indexed').count(),
        register: search.at('streets').at('register').count(),
      },
    },
  };
}

function readSource(field: JsonField): SourceEntry {
  return {
    title: field.at('title').text(),
    publisher: field.at('publisher').text(),
    licence: field.at('licence').text(),
    licenceUrl: field.at('licenceUrl').text(),
    address: field.at('address').text(),
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
  return {
    schemaVersion,
    dataDate: root.at('dataDate').text(),
    attribution: root
      .at('attribution')
      .items()
      .map((item) => ({ text: item.at('text').text(), url: item.at('url').text() })),
    sources: Object.fromEntries(
      root
        .at('sources')
        .entries()
        .map(([id, field]) => [id, readSource(field)]),
    ),
    studyAreas: root.at('studyAreas').items().map(readArea),
  };
}
