import { readManifest } from '../../../src/data/read-manifest';
import type { FileEntry, Manifest } from '../../../src/schema/manifest';
import { isServiceId } from '../../../src/schema/service';
import { gridFrame } from '../../helpers/grid-city';
import { endOf, expectRule, type FuzzFormat } from '../format';
import { mutateJson } from '../mutate-json';

const PATH = 'manifest.json';

function entry(name: string): FileEntry {
  return {
    path: `v1/grid/${name}`,
    bytes: 100,
    sha256: 'a'.repeat(64),
    counts: { rows: 3 },
    vintage: '2021',
    sources: ['made'],
  };
}

/** A manifest of a made city, its files as named here. */
export function makeManifest(file: (name: string) => FileEntry): Manifest {
  return {
    schemaVersion: 1,
    dataDate: '2026-11-01',
    attribution: [{ text: 'Made', url: 'https://example.org/' }],
    sources: {
      made: {
        title: 'Made',
        publisher: 'Nobody',
        licence: 'CC0',
        licenceUrl: 'https://example.org/licence',
        address: 'https://example.org/data',
        vintage: '2021',
      },
    },
    studyAreas: [
      {
        id: 'grid',
        name: 'Grid',
        bounds: [9, 45.3, 9.3, 45.6],
        frame: gridFrame,
        layers: [
          {
            service: 'training-centres',
            file: file('training-centres.fgb'),
            listed: 5,
            known: 7,
            knownApproximate: false,
            knownSourceIt: 'fatto',
            knownSourceEn: 'made',
            located: 4,
            closed: 1,
          },
        ],
        network: { topology: file('network.bin'), shapes: file('network-shapes.bin') },
        demand: {
          ...file('demand.bin'),
          sensitivity: { residentsMoved: 10, shareMoved: 0.1, unknownHeightShare: 0.2 },
          squareMetersPerResident: null,
        },
        detour: file('detour.json'),
        barriers: null,
        everyday: { places: file('everyday.json'), badlyLocated: file('badly-located.json') },
        nil: file('nil.fgb'),
        municipi: file('municipi.fgb'),
        areas: file('areas.fgb'),
        notLocated: file('not-located.json'),
        basemap: file('basemap.bin'),
        buildings: file('buildings.bin'),
        search: { ...file('search.bin'), streets: { indexed: 2, register: 3 } },
      },
    ],
  };
}

function checkManifest(manifest: Manifest): void {
  expectRule(/^\d{4}-\d\d-\d\d$/.test(manifest.dataDate), 'the data has a date');
  const isWeb = (address: string): boolean => /^https?:\/\//.test(address);
  expectRule(
    manifest.attribution.every(({ url }) => isWeb(url)),
    'attribution leads to pages',
  );
  expectRule(
    Object.values(manifest.sources).every(({ licenceUrl }) => isWeb(licenceUrl)),
    'licences are pages',
  );
  const ids = manifest.studyAreas.map(({ id }) => id);
  expectRule(new Set(ids).size === ids.length, 'each area stands once');
  for (const area of manifest.studyAreas) {
    const [west, south, east, north] = area.bounds;
    expectRule(
      west < east && south < north && Math.abs(north) <= 90 && east <= 180,
      'an area lies on the globe',
    );
    expectRule(area.frame.utmZone >= 1 && area.frame.utmZone <= 60, 'its zone exists');
    const services = area.layers.map(({ service }) => service);
    expectRule(services.every(isServiceId) && new Set(services).size === services.length, 'each layer once');
    for (const { listed, known, located, closed } of area.layers)
      expectRule(known >= listed && located <= listed && closed <= listed, 'counts go together');
    const files = [
      ...area.layers.map(({ file }) => file),
      ...(area.network ? [area.network.topology, area.network.shapes] : []),
      ...[area.municipi, area.areas, area.notLocated].flatMap((each) => each ?? []),
      ...[area.demand, area.nil, area.basemap, area.search],
    ];
    for (const { path, sources, bytes, counts } of files) {
      expectRule(
        /^[\w.-]+(\/[\w.-]+)*$/.test(path) && !`/${path}`.includes('/.'),
        `${path} is below public/geo`,
      );
      expectRule(Number.isSafeInteger(bytes), 'a file has a length');
      expectRule(
        sources.every((id) => Object.hasOwn(manifest.sources, id)),
        'every source is told',
      );
      expectRule(Object.values(counts).every(Number.isFinite), 'counts are numbers');
    }
  }
}

/** The list of all files. */
export const manifestFormat: FuzzFormat = {
  name: 'manifest',
  seeds: [new TextEncoder().encode(JSON.stringify(makeManifest(entry)))],
  mutate: mutateJson,
  read: (input) => endOf(PATH, () => readManifest(new TextDecoder().decode(input)), checkManifest),
};
