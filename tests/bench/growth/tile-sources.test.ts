import { describe, expect, it } from 'vitest';
import { contractChains, keepMainComponent, type RawEdge } from '../../../scripts/lib/network-graph';
import type { XY } from '../../../src/core/geo';
import { cornerXY } from '../../helpers/grid-city';
import { tileSources } from './tile-sources';

/** A ladder of streets, with ids that leave gaps, and one building. */
function makePattern() {
  const street = (from: XY, to: XY, a: number, b: number): RawEdge => ({
    from: a,
    to: b,
    line: [from, to],
    lengthMeters: Math.hypot(to[0] - from[0], to[1] - from[1]),
    edgeClass: 3,
    flags: 0,
    attributes: 0,
  });
  const edges = Array.from({ length: 5 }, (_, row) => [
    street(cornerXY(0, row), cornerXY(1, row), 20 * row, 20 * row + 7),
    ...(row > 0 ? [street(cornerXY(0, row - 1), cornerXY(0, row), 20 * (row - 1), 20 * row)] : []),
  ]).flat();
  const piece = {
    rings: [],
    centroid: [9.19, 45.46] as const,
    centroidXY: cornerXY(0, 0),
    areaSquareMeters: 80,
    heightMeters: null,
  };
  return { edges, pieces: [piece] };
}

describe('the sources of a city of tiles', () => {
  it('are those of all tiles, joined into one network', () => {
    const pattern = makePattern();
    const { edges, pieces } = tileSources(pattern, 3);
    const copied = 9 * pattern.edges.length;
    expect(edges.length).toBeGreaterThanOrEqual(copied + 12);
    const meters = (list: readonly RawEdge[]): number =>
      list.reduce((sum, { lengthMeters }) => sum + lengthMeters, 0);
    expect(meters(edges.slice(0, copied))).toBeCloseTo(9 * meters(pattern.edges), 6);
    for (const { line, lengthMeters } of edges.slice(0, copied))
      expect(Math.hypot(line[1][0] - line[0][0], line[1][1] - line[0][1])).toBeCloseTo(lengthMeters, 6);
    expect(keepMainComponent(edges)).toHaveLength(edges.length);
    expect(meters(contractChains(edges))).toBeCloseTo(meters(edges), 6);
    expect(new Set(pieces.map(({ centroidXY }) => centroidXY.join())).size).toBe(9);
    expect(tileSources(pattern, 1)).toEqual(pattern);
  });
});
