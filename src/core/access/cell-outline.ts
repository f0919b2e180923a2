import type { Position } from 'geojson';
import { linkRings, nestRings } from './rings';

/**
 * The outline of a set of square cells as polygon rings in cell corners: outer rings counter-clockwise, each
 * followed by its holes clockwise. Cells that touch at a corner only are separate polygons.
 * @param cells distinct [column, row] pairs
 */
export function outlineCells(cells: readonly (readonly [number, number])[]): Position[][][] {
  const filled = new Set(cells.map(([x, y]) => y * 65536 + x));
  const has = (x: number, y: number): boolean => filled.has(y * 65536 + x);
  const border: number[] = [];
  for (const [x, y] of cells) {
    if (!has(x, y - 1)) border.push(x, y, x + 1, y);
    if (!has(x + 1, y)) border.push(x + 1, y, x + 1, y + 1);
    if (!has(x, y + 1)) border.push(x + 1, y + 1, x, y + 1);
    if (!has(x - 1, y)) border.push(x, y + 1, x, y);
  }
  return nestRings(linkRings(border));
}
