import { describe, expect, it } from 'vitest';
import type { RawEdge } from '../../../scripts/lib/network-graph';
import { layOutNetwork } from '../../../scripts/lib/network-layout';
import type { XY } from '../../../src/core/geo';
import { HILBERT_SIDE } from '../../../src/core/hilbert-order';
import { decodeTopology, encodeTopology } from '../../../src/schema/network-file';
import { gridFrame } from '../../helpers/grid-city';

/** Streets from each place to the next. */
function chain(places: readonly XY[]): RawEdge[] {
  return places.slice(1).map((place, i) => ({
    from: i,
    to: i + 1,
    line: [places[i], place],
    lengthMeters: Math.hypot(place[0] - places[i][0], place[1] - places[i][1]),
    edgeClass: 0,
    flags: 0,
    attributes: 0,
  }));
}

/** Two villages of nine houses, one as far east of the other as the curve of metres is wide. */
const villages = [0, HILBERT_SIDE].flatMap((east) =>
  Array.from({ length: 9 }, (_, i): XY => [east + 1000 + 100 * (i % 3), 1000 + 100 * Math.floor(i / 3)]),
);

describe('layOutNetwork', () => {
  it('keeps what is near together also where the area is wider than the curve of metres', () => {
    const { topology } = layOutNetwork(chain(villages), gridFrame, false);
    const sides = [...topology.nodeXMeters].map((x) => (x < HILBERT_SIDE ? 'west' : 'east'));
    expect(sides.filter((side, i) => i > 0 && side !== sides[i - 1])).toHaveLength(1);
    const read = decodeTopology(encodeTopology(topology), 'made');
    expect([read.nodeXMeters, read.nodeYMeters]).toEqual([topology.nodeXMeters, topology.nodeYMeters]);
    expect([...read.edgeLengthMeters].toSorted((a, b) => b - a)[0]).toBeGreaterThan(HILBERT_SIDE - 300);
  });
});
