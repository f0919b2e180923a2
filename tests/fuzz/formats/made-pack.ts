import { buildGeometryTable, type GeometryTable } from '../../../src/core/tiles/geometry-table';
import { lngLatToWorld } from '../../../src/core/tiles/world';
import type { BasemapLayer } from '../../../src/schema/basemap-layers';
import { basemapKinds } from '../../../src/schema/basemap-layers';
import { gridPoint } from '../../helpers/grid-city';

/** The grid of the made layers: a step is under a metre. */
export const WORLD_BITS = 25;

/** A point of the grid city, given in metres from its first corner, on the grid of the world. */
function step(xMeters: number, yMeters: number): readonly [number, number] {
  const [x, y] = lngLatToWorld(gridPoint(xMeters, yMeters), WORLD_BITS);
  return [Math.round(x), Math.round(y)];
}

/** A small layer of the base map, with names and ids. */
export function makeLayer(name: BasemapLayer | 'barrier', classCode: number): GeometryTable {
  const kind = name === 'barrier' ? 'lines' : basemapKinds[name];
  const square = (x: number, y: number, side: number) => [
    step(x, y),
    step(x + side, y),
    step(x + side, y + side),
    step(x, y + side),
  ];
  const parts =
    kind === 'points'
      ? [[step(30, 40)]]
      : kind === 'lines'
        ? [
            [step(0, 0), step(250, 0), step(250, 300)],
            [step(10, 900), step(60, 800)],
          ]
        : [square(100, 100, 400), square(200, 200, 50)];
  const features = [
    { classCode, id: 7, name: 'Ca’ Granda', parts },
    { classCode: 0, id: 0, name: '', parts: parts.slice(0, 1) },
  ];
  return buildGeometryTable(features, { name, kind, worldBits: WORLD_BITS, withIds: true, withNames: true });
}
