import { barrierKinds } from '../../../src/core/access/barrier-map';
import type { GeometryTable } from '../../../src/core/tiles/geometry-table';
import { readBarriers } from '../../../src/data/read-barriers';
import { readBasemap } from '../../../src/data/read-basemap';
import { readWater } from '../../../src/data/read-water';
import { basemapClasses, isBasemapLayer } from '../../../src/schema/basemap-layers';
import { encodeGeometryPack } from '../../../src/schema/geometry-pack';
import { gridFrame } from '../../helpers/grid-city';
import { endOf, expectRule, type FuzzFormat } from '../format';
import { mutateBytes } from '../mutate-bytes';
import { makeLayer } from './made-pack';

function checkStarts(starts: Uint32Array, total: number, what: string): void {
  expectRule(starts[0] === 0 && starts[starts.length - 1] === total, `all ${what} belong to one`);
  for (let i = 1; i < starts.length; i++) expectRule(starts[i] > starts[i - 1], `${what} in order`);
}

/** The rules of a layer of shapes. */
export function checkTable(table: GeometryTable): void {
  const { name, featureCount, featureClass, featureName, names, partStart, pointStart, x, y } = table;
  expectRule(isBasemapLayer(name), `${name} is a layer of the base map`);
  expectRule(partStart.length === featureCount + 1, 'parts of each feature');
  checkStarts(partStart, pointStart.length - 1, 'parts');
  checkStarts(pointStart, x.length, 'points');
  const side = 2 ** table.worldBits;
  for (let i = 0; i < x.length; i++)
    expectRule(x[i] >= 0 && x[i] <= side && y[i] >= 0 && y[i] <= side, `point ${i} lies in the world`);
  const classCount = isBasemapLayer(name) ? basemapClasses[name].length : 0;
  for (let feature = 0; feature < featureCount; feature++) {
    expectRule(featureClass[feature] < classCount, `feature ${feature} is of a known class`);
    if (featureName) expectRule(featureName[feature] < names.length, `feature ${feature} has a known name`);
  }
  expectRule(!/\p{Cs}/u.test(names.join('')), 'every letter is whole');
}

export const basemapSeeds: readonly Uint8Array[] = [
  encodeGeometryPack([makeLayer('water', 1)]),
  encodeGeometryPack([makeLayer('water', 1), makeLayer('waterway', 2), makeLayer('place', 3)]),
  encodeGeometryPack([makeLayer('building', 0)]),
];

const BASEMAP_PATH = 'v1/grid/basemap.bin';

/** The base map and the buildings. */
export const basemapFormat: FuzzFormat = {
  name: 'basemap',
  seeds: basemapSeeds,
  mutate: mutateBytes,
  read: (input) =>
    endOf(
      BASEMAP_PATH,
      () => readBasemap(input, BASEMAP_PATH),
      (tables) => {
        tables.forEach(checkTable);
        if (!tables.some(({ name }) => name === 'water')) return;
        for (const { coordinates } of readWater(input, BASEMAP_PATH))
          for (const [lng, lat] of coordinates.flat())
            expectRule(Math.abs(lng) <= 180 && Math.abs(lat) <= 90, 'water lies on the globe');
      },
    ),
};

const BARRIERS_PATH = 'v1/grid/barriers.bin';

/** Railways, watercourses and motorways that walks go round. */
export const barriersFormat: FuzzFormat = {
  name: 'barriers',
  seeds: [encodeGeometryPack([makeLayer('barrier', 1)]), encodeGeometryPack([makeLayer('barrier', 2)])],
  mutate: mutateBytes,
  read: (input) =>
    endOf(
      BARRIERS_PATH,
      () => readBarriers(input, BARRIERS_PATH, gridFrame),
      (lines) => {
        for (const { what, points } of lines) {
          expectRule(
            barrierKinds.includes(what) && points.length >= 2,
            'a barrier is a line of a known kind',
          );
          expectRule(
            points.flat().every((meters) => Math.abs(meters) <= 1e7),
            'a barrier lies in its UTM zone',
          );
        }
      },
    ),
};
