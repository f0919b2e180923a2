import { describe, expect, it } from 'vitest';
import { milano } from '../../../scripts/areas/milano';
import { keepMainComponent } from '../../../scripts/lib/network-graph';
import { lineMeters } from '../../../scripts/lib/osm-length';
import { type StreetWay, splitWays } from '../../../scripts/lib/osm-split';
import type { LngLat } from '../../../src/core/geo';
import { edgeClasses } from '../../../src/core/network/network';

const columns = { edgeClass: 'minor', flags: 0, attributes: 0 } as const;
const way = (...nodes: number[]): StreetWay => ({ nodes, columns });
/** Node n stands n thousandths of a degree east of the cathedral. */
const positions = new Map<number, LngLat>(
  Array.from({ length: 10 }, (_, node) => [node, [9.19 + node / 1000, 45.464]]),
);
const split = (ways: readonly StreetWay[], closed: readonly number[] = []) =>
  splitWays(ways, { positions, closedNodes: new Set(closed) }, milano);
const ends = (edges: readonly { readonly from: number; readonly to: number }[]) =>
  edges.map(({ from, to }) => [from, to]);

describe('splitWays', () => {
  it('splits where ways share a node, not where one only bends', () => {
    const { edges, cutWays } = split([way(0, 1, 2, 3), way(5, 2)]);
    expect(ends(edges)).toEqual([
      [0, 2],
      [2, 3],
      [5, 2],
    ]);
    expect(edges.map(({ line }) => line.length)).toEqual([3, 2, 2]);
    expect(cutWays).toBe(0);
  });

  it('splits a way at a node it passes twice, and keeps a ring', () => {
    expect(ends(split([way(0, 1, 2, 3, 1)]).edges)).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect(ends(split([way(4, 5, 6, 4)]).edges)).toEqual([[4, 4]]);
  });

  it('lets nobody through a closed node, at the end of a way neither', () => {
    const { edges } = split([way(0, 1, 2), way(2, 3), way(3, 4), way(2, 5)], [1, 3]);
    expect(edges).toHaveLength(5);
    const main = keepMainComponent(edges);
    expect(main).toHaveLength(3);
    expect(main.every(({ from, to }) => from === 2 || to === 2)).toBe(true);
    expect(
      new Set(
        ends(edges)
          .flat()
          .filter((node) => node < 0),
      ).size,
    ).toBe(4);
  });

  it('goes on without points that the extract lacks or that lie outside the area, and counts the ways', () => {
    const far: ReadonlyMap<number, LngLat> = new Map([...positions, [3, [12.5, 41.9] satisfies LngLat]]);
    const cut = splitWays(
      [way(0, 1, 77, 2, 2, 4), way(2, 3)],
      { positions: far, closedNodes: new Set() },
      milano,
    );
    expect(ends(cut.edges)).toEqual([
      [0, 1],
      [2, 4],
    ]);
    expect(cut.cutWays).toBe(2);
  });

  it('carries class, flags and attributes over, and measures on the ellipsoid', () => {
    const [edge] = split([{ nodes: [0, 1], columns: { edgeClass: 'path', flags: 2, attributes: 21 } }]).edges;
    expect(edge).toMatchObject({ edgeClass: edgeClasses.indexOf('path'), flags: 2, attributes: 21 });
    expect(edge.lengthMeters).toBeCloseTo(78.2079, 3);
  });
});

describe('lineMeters', () => {
  const along = (from: LngLat, to: LngLat): LngLat[] =>
    Array.from({ length: 1001 }, (_, i) => [
      from[0] + ((to[0] - from[0]) * i) / 1000,
      from[1] + ((to[1] - from[1]) * i) / 1000,
    ]);

  it('gives the known lengths of a degree of latitude', () => {
    expect(lineMeters(along([9, 0], [9, 1]))).toBeCloseTo(110_574.39, 1);
    expect(lineMeters(along([9, 44.5], [9, 45.5]))).toBeCloseTo(111_131.78, 1);
  });

  it('gives the known length of a degree of longitude on the equator', () => {
    expect(lineMeters(along([9, 0], [10, 0]))).toBeCloseTo(111_319.49, 1);
  });
});
