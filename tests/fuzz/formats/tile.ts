import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { indexTable, TILE_EXTENT, type TileAddress } from '../../../src/core/tiles/cut-tile';
import type { GeometryTable } from '../../../src/core/tiles/geometry-table';
import { worldToLngLat } from '../../../src/core/tiles/world';
import { readBasemap } from '../../../src/data/read-basemap';
import { encodeVectorTile } from '../../../src/schema/vector-tile';
import { classNamesOf, cutLayer } from '../../../src/workers/basemap-layers';
import { gridPoint } from '../../helpers/grid-city';
import { endOf, expectRule, type FuzzFormat } from '../format';
import { mutateBytes } from '../mutate-bytes';
import { basemapSeeds } from './basemap';

const PATH = 'v1/grid/basemap.bin';
/** What is drawn beyond the sides of a tile, and half a step of rounding. */
const BUFFER = 257;

/** The tile of a zoom that the grid city lies in. */
function tileAt(z: number): TileAddress {
  const [lng, lat] = gridPoint(150, 150);
  const sine = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return { z, x: Math.floor((lng / 360 + 0.5) * 2 ** z), y: Math.floor(y * 2 ** z) };
}

/** The tile as the map reads it holds nothing but what the tables hold. */
function checkTile(tables: readonly GeometryTable[], tile: TileAddress): void {
  const bytes = encodeVectorTile(tables.map((table) => cutLayer(indexTable(table), tile)));
  const { layers } = new VectorTile(new PbfReader(bytes));
  for (const [name, layer] of Object.entries(layers)) {
    const table = tables.find((candidate) => candidate.name === name);
    expectRule(table !== undefined, `${name} is a layer of the pack`);
    for (let i = 0; i < layer.length; i++) {
      const feature = layer.feature(i);
      expectRule(
        classNamesOf(name).includes(String(feature.properties.class)),
        'a feature has a known class',
      );
      const label = String(feature.properties.name ?? '');
      expectRule(label === '' || table?.names.includes(label) === true, `a feature has a name: ${label}`);
      for (const { x, y } of feature.loadGeometry().flat())
        expectRule(
          Math.min(x, y) >= -BUFFER && Math.max(x, y) <= TILE_EXTENT + BUFFER,
          `what is drawn lies in the tile: ${x}, ${y}`,
        );
    }
  }
}

/** Vector tiles, cut from damaged layers and read as the map reads them. */
export const tileFormat: FuzzFormat = {
  name: 'tile',
  seeds: basemapSeeds,
  mutate: mutateBytes,
  read: (input) =>
    endOf(
      PATH,
      () => readBasemap(input, PATH),
      (tables) => {
        for (const table of tables) {
          const corner = worldToLngLat(table.x[0] ?? 0, table.y[0] ?? 0, table.worldBits);
          expectRule(corner.every(Number.isFinite), 'a point has degrees');
        }
        for (const z of [0, 14]) checkTile(tables, tileAt(z));
      },
    ),
};
