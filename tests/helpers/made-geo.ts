import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromLocal, type XY } from '../../src/core/geo';
import { readEveryday } from '../../src/data/read-everyday';
import { readManifest } from '../../src/data/read-manifest';
import { sha256Hex } from '../../src/data/verify-file';
import { writeFgb } from '../../src/data/write-fgb';
import { encodeDemand } from '../../src/schema/demand-file';
import { printEveryday } from '../../src/schema/everyday-file';
import type { FileEntry, StudyArea } from '../../src/schema/manifest';
import { encodeTopology } from '../../src/schema/network-file';
import { placeColumns } from '../../src/schema/place-columns';
import { encodeShapes } from '../../src/schema/shapes-file';
import { cornerXY, gridFrame, type MadeDemand, makeDemand, makeGrid } from './grid-city';

const shipped = fileURLToPath(new URL('../../public/geo', import.meta.url));

export interface MadeArea {
  readonly id: string;
  /** Side of the grid of streets, blocks of 100 m. */
  readonly blocks: number;
  /** In the order of row, column, NIL and municipio. */
  readonly homes: readonly MadeDemand[];
  /** Corners of the grid, column and row, with a coworking; the first has a school too. */
  readonly coworkings: readonly (readonly [column: number, row: number])[];
}

function degreesOf(corner: XY): [number, number] {
  const [lng, lat] = fromLocal(corner, gridFrame);
  return [lng, lat];
}

function writeCoworkings(corners: MadeArea['coworkings']): Uint8Array {
  const features = corners.map(([column, row], i) => ({
    type: 'Feature' as const,
    geometry: { type: 'Point' as const, coordinates: degreesOf(cornerXY(column, row)) },
    properties: {
      id: `made-${i + 1}`,
      name: `Made ${i + 1}`,
      service: 'coworkings',
      nil: 1,
      municipio: 1,
      status: 'open',
      precision: 'house',
      source: 'https://example.org/',
    },
  }));
  return writeFgb({ name: 'coworkings', columns: placeColumns, geometryType: 'Point', features });
}

/**
 * Writes a folder of built files with grid cities as study areas. Their zones are Milan's; each has a network, homes, one
 * layer of coworkings and one school.
 */
export function writeMadeGeo(folder: string, areas: readonly MadeArea[]): void {
  const manifest = readManifest(readFileSync(join(shipped, 'manifest.json'), 'utf8'));
  const [milano] = manifest.studyAreas;
  const put = (path: string, bytes: Uint8Array, like: FileEntry): FileEntry => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
    return { ...like, path, bytes: bytes.length, sha256: sha256Hex(bytes) };
  };
  const copy = (id: string, entry: FileEntry): FileEntry =>
    put(
      entry.path.replace('/milano/', `/${id}/`),
      new Uint8Array(readFileSync(join(shipped, entry.path))),
      entry,
    );
  const studyAreas = areas.map(({ id, blocks, homes, coworkings }): StudyArea => {
    const { network, shapes } = makeGrid(blocks);
    const [layer] = milano.layers;
    if (!milano.network || !milano.everyday || layer.service !== 'coworkings') throw new Error('not Milan');
    const everydayPath = milano.everyday.places.path;
    const everyday = readEveryday(new Uint8Array(readFileSync(join(shipped, everydayPath))), everydayPath);
    const layers = everyday.layers.map((kind) => ({
      ...kind,
      badlyLocated: 0,
      places:
        kind.kind === 'schools'
          ? kind.places.slice(0, 1).map((place) => ({
              ...place,
              points: [degreesOf(cornerXY(...coworkings[0]))] as const,
            }))
          : [],
    }));
    const own = (name: string): string => `v1/${id}/${name}`;
    return {
      ...milano,
      id,
      name: id,
      network: {
        topology: put(own('network.bin'), encodeTopology(network), milano.network.topology),
        shapes: put(own('network-shapes.bin'), encodeShapes(network, shapes), milano.network.shapes),
      },
      demand: {
        ...milano.demand,
        ...put(own('demand.bin'), encodeDemand(makeDemand(homes)), milano.demand),
      },
      layers: [
        {
          ...layer,
          listed: coworkings.length,
          known: coworkings.length,
          located: coworkings.length,
          closed: 0,
          file: put(own('coworkings.fgb'), writeCoworkings(coworkings), layer.file),
        },
      ],
      everyday: {
        places: put(
          own('everyday.json'),
          new TextEncoder().encode(printEveryday({ ...everyday, layers })),
          milano.everyday.places,
        ),
        badlyLocated: milano.everyday.badlyLocated,
      },
      nil: copy(id, milano.nil),
      municipi: milano.municipi && copy(id, milano.municipi),
      areas: milano.areas && copy(id, milano.areas),
      notLocated: milano.notLocated && copy(id, milano.notLocated),
    };
  });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, studyAreas }));
}
