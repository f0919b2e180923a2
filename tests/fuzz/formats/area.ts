import { LoadError } from '../../../src/core/errors';
import { openArea } from '../../../src/data/open-area';
import { sha256Hex } from '../../../src/data/verify-file';
import { endOfAsync, expectRule, type FuzzFormat } from '../format';
import { basemapFormat } from './basemap';
import { demandFormat } from './demand';
import { detourFormat, notLocatedFormat } from './json-files';
import { areasFormat, layerFormat, municipiFormat, NIL_ZONES, nilFormat } from './layers';
import { makeManifest } from './manifest';
import { networkFormat, shapesFormat } from './network';
import { searchFormat } from './search';

/** The files of a made city by their path, and how each is damaged. */
const kinds = [
  ['network.bin', networkFormat],
  ['network-shapes.bin', shapesFormat],
  ['demand.bin', demandFormat],
  ['search.bin', searchFormat],
  ['basemap.bin', basemapFormat],
  ['detour.json', detourFormat],
  ['not-located.json', notLocatedFormat],
  ['training-centres.fgb', layerFormat],
  ['municipi.fgb', municipiFormat],
  ['areas.fgb', areasFormat],
  ['nil.fgb', nilFormat],
] as const;

/** Files that name zones. */
const namingZones = ['demand.bin', 'search.bin', 'detour.json', 'training-centres.fgb', 'nil.fgb'].map(
  (name) => `v1/grid/${name}`,
);

/** The seed of each file that the whole city has: of the network the one that the shapes are of. */
const rightFiles = new Map<string, Uint8Array>(
  kinds.map(([name, { seeds }]) => [`v1/grid/${name}`, name === 'network.bin' ? seeds[3] : seeds[0]]),
);
const checksums = new Map([...rightFiles].map(([path, bytes]) => [path, sha256Hex(bytes)]));

/** A source of the city with one file in the place of the right one, and the manifest that goes with it. */
function sourceWith(damagedPath: string, damaged: Uint8Array) {
  const bytesOf = (path: string): Uint8Array | undefined =>
    path === damagedPath ? damaged : rightFiles.get(path);
  const manifest = makeManifest((name) => {
    const path = `v1/grid/${name}`;
    const bytes = bytesOf(path) ?? new Uint8Array();
    const known = path === damagedPath ? undefined : checksums.get(path);
    return {
      path,
      bytes: bytes.length,
      sha256: known ?? sha256Hex(bytes),
      counts: name === 'nil.fgb' ? { zones: NIL_ZONES } : {},
      vintage: '',
      sources: [],
    };
  });
  return {
    address: 'made',
    read: async (path: string): Promise<Uint8Array> => {
      const bytes =
        path === 'manifest.json' ? new TextEncoder().encode(JSON.stringify(manifest)) : bytesOf(path);
      if (!bytes) throw new LoadError(`${path}: not there`, path, 404);
      return bytes;
    },
  };
}

/** The bytes of a file behind the number of its kind. */
function numbered(kind: number, bytes: Uint8Array): Uint8Array {
  const input = new Uint8Array(bytes.length + 1);
  input[0] = kind;
  input.set(bytes, 1);
  return input;
}

/** A whole study area with one damaged file, whose length and checksum the manifest has; the first byte says which file. */
export const areaFormat: FuzzFormat = {
  name: 'area',
  seeds: kinds.map(([name], kind) => numbered(kind, rightFiles.get(`v1/grid/${name}`) ?? new Uint8Array())),
  mutate: (seed, _other, random) => {
    const [, format] = kinds[seed[0]];
    const bytes = seed.subarray(1);
    return numbered(seed[0], format.mutate(bytes, bytes, random));
  },
  read: (input) => {
    const path = `v1/grid/${kinds[input[0]][0]}`;
    return endOfAsync(
      path,
      () => openArea(sourceWith(path, input.slice(1)), 'grid'),
      ({ nils, municipi, network, demand, places, notLocated, search }) => {
        expectRule(nils.length === NIL_ZONES && municipi.length === 9, 'the city has its zones');
        const { streets, neighbourhoods, stations, facilities } = search.content;
        const nil = new Set(nils.map((zone) => zone.nil));
        const municipio = new Set(municipi.map((zone) => zone.municipio));
        expectRule(
          [...places, ...notLocated, ...nils].every(
            (row) =>
              (row.nil === null || nil.has(row.nil)) &&
              (row.municipio === null || municipio.has(row.municipio)),
          ),
          'whatever stands in a zone stands in one of the city',
        );
        expectRule(
          demand.nil.every((number) => nil.has(number)) &&
            demand.municipio.every((number) => municipio.has(number)),
          'everybody lives in zones of the city',
        );
        expectRule(
          [...streets, ...neighbourhoods, ...stations, ...facilities].every(
            (found) => found.nil === 0 || nil.has(found.nil),
          ),
          'what is found stands in a NIL of the city',
        );
        expectRule(network !== null && demand.count > 0, 'the city has its streets and people');
      },
      // Shapes of other streets than those of the damaged network; whatever names a zone that is no longer there.
      ...(path.endsWith('/network.bin') ? ['v1/grid/network-shapes.bin'] : []),
      ...(path.endsWith('/nil.fgb') || path.endsWith('/municipi.fgb') ? namingZones : []),
    );
  },
};
