import { CELL_METERS, type Demand } from '../access/demand';
import { createFrameProjector } from './frame-projector';
import { buildGeometryTable, type GeometryFeature, type GeometryTable } from './geometry-table';

const WORLD_BITS = 26;

/**
 * The 100 m cells of demand points as squares, each with the index of its demand point plus one as its id. Where a
 * boundary cuts a cell into several points, the first of them by index is drawn.
 */
export function cellTable(demand: Demand): GeometryTable {
  const project = createFrameProjector(demand.frame, WORLD_BITS);
  const corner = (column: number, row: number): readonly [number, number] => {
    const [x, y] = project(column * CELL_METERS, row * CELL_METERS);
    return [Math.round(x), Math.round(y)];
  };
  const cells: GeometryFeature[] = [];
  for (let i = 0; i < demand.count; i++) {
    const [column, row] = [demand.cellX[i], demand.cellY[i]];
    if (i > 0 && demand.cellX[i - 1] === column && demand.cellY[i - 1] === row) continue;
    const ring = [
      corner(column, row + 1),
      corner(column + 1, row + 1),
      corner(column + 1, row),
      corner(column, row),
    ];
    cells.push({ classCode: 0, id: i + 1, name: '', parts: [ring] });
  }
  return buildGeometryTable(cells, { name: 'cell', kind: 'polygons', worldBits: WORLD_BITS, withIds: true });
}
