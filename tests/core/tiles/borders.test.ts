import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { buildBorders } from '../../../src/core/tiles/borders';

const square = (left: number, bottom: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [left, bottom],
      [left + 1, bottom],
      [left + 1, bottom + 1],
      [left, bottom + 1],
      [left, bottom],
    ],
  ],
});

describe('buildBorders', () => {
  it('draws the side that two squares share once, and the outline as one closed line', () => {
    const borders = buildBorders([square(0, 0), square(1, 0)]);
    const inner = borders.filter(({ outer }) => !outer);
    expect(inner).toHaveLength(1);
    expect(inner[0].line.map(([x]) => x)).toEqual([1, 1]);
    const outer = borders.filter((border) => border.outer);
    expect(outer).toHaveLength(1);
    expect(outer[0].line).toHaveLength(7);
    expect(outer[0].line[0]).toEqual(outer[0].line[6]);
  });

  it('ends lines where three zones meet', () => {
    const borders = buildBorders([square(0, 0), square(1, 0), square(0, 1), square(1, 1)]);
    expect(borders.filter(({ outer }) => !outer)).toHaveLength(4);
  });
});
