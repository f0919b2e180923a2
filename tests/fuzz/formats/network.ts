import type { Network } from '../../../src/core/network/network';
import { surfaceOf } from '../../../src/core/network/network';
import { decodeTopology, encodeTopology } from '../../../src/schema/network-file';
import { decodeShapes, encodeShapes } from '../../../src/schema/shapes-file';
import { makeGrid, makeRandomNetwork, seededRandom } from '../../helpers/grid-city';
import { endOf, expectRule, type FuzzFormat } from '../format';
import { mutateSections } from '../mutate-sections';

const PATH = 'v1/grid/network.bin';
/** Zones of UTM in the northern hemisphere: eastings and northings that they have. */
const MAX_EASTING_METERS = 1_000_000;
const MAX_NORTHING_METERS = 10_000_000;
const MAX_EDGE_METERS = 100_000;

const random = seededRandom(4);
const grids = [
  makeGrid(1),
  makeGrid(3),
  makeGrid(2, { attributes: () => Math.floor(random() * 80) }),
  makeRandomNetwork(7, 12),
];

/** The rules of a topology that was read. */
export function checkTopology(network: Network): void {
  const { nodeCount, edgeCount, frame, adjacencyStart, arcTarget, arcEdge, edgeAttributes } = network;
  expectRule(network.nodeXMeters.length === nodeCount, 'a place for each node');
  for (let node = 0; node < nodeCount; node++) {
    const easting = frame.originXMeters + network.nodeXMeters[node];
    const northing = frame.originYMeters + network.nodeYMeters[node];
    expectRule(easting >= 0 && easting <= MAX_EASTING_METERS, `node ${node} lies in its UTM zone`);
    expectRule(northing >= 0 && northing <= MAX_NORTHING_METERS, `node ${node} lies in the north`);
  }
  for (let edge = 0; edge < edgeCount; edge++) {
    const [from, to] = [network.edgeFrom[edge], network.edgeTo[edge]];
    expectRule(from <= to && to < nodeCount, `edge ${edge} ends at a node`);
    expectRule(edge === 0 || network.edgeFrom[edge - 1] <= from, `edge ${edge} stands in order`);
    const meters = network.edgeLengthMeters[edge];
    expectRule(meters >= 1 && meters <= MAX_EDGE_METERS, `edge ${edge} is ${meters} m long`);
    if (edgeAttributes)
      expectRule(surfaceOf(edgeAttributes[edge]) !== undefined, `edge ${edge} has a surface`);
  }
  expectRule(adjacencyStart.length === nodeCount + 1, 'arcs of every node');
  expectRule(adjacencyStart[nodeCount] === arcTarget.length, 'all arcs belong to a node');
  for (let node = 0; node < nodeCount; node++) {
    expectRule(adjacencyStart[node] <= adjacencyStart[node + 1], `the arcs of node ${node} are in order`);
    for (let arc = adjacencyStart[node]; arc < adjacencyStart[node + 1]; arc++) {
      const edge = arcEdge[arc];
      expectRule(edge < edgeCount && arcTarget[arc] < nodeCount, `arc ${arc} leads somewhere`);
      const ends = [network.edgeFrom[edge], network.edgeTo[edge]];
      expectRule(ends.includes(node) && ends.includes(arcTarget[arc]), `arc ${arc} is its edge`);
    }
  }
}

/** The streets that walks are computed on. */
export const networkFormat: FuzzFormat = {
  name: 'network',
  seeds: grids.map(({ network }) => encodeTopology(network)),
  mutate: (seed, other, pick) =>
    mutateSections(seed, other, pick, {
      headerBytes: 30,
      sectionCount: (bytes) => (bytes[4] === 4 ? 11 : 10),
    }),
  read: (input) => endOf(PATH, () => decodeTopology(input, PATH), checkTopology),
};

const SHAPES_PATH = 'v1/grid/network-shapes.bin';
const { network } = makeRandomNetwork(7, 12);
const { edgeCount } = network;
const bends = seededRandom(8);
const bentShapes = {
  shapeStart: Uint32Array.from({ length: edgeCount + 1 }, (_, edge) => edge * 2),
  shapeXMeters: Int32Array.from({ length: edgeCount * 2 }, () => Math.floor(10_000 + bends() * 2000)),
  shapeYMeters: Int32Array.from({ length: edgeCount * 2 }, () => Math.floor(10_000 + bends() * 2000)),
  edgeClass: Uint8Array.from({ length: edgeCount }, () => Math.floor(bends() * 8)),
  edgeFlags: Uint8Array.from({ length: edgeCount }, () => Math.floor(bends() * 4)),
};

/** The bends of those streets. */
export const shapesFormat: FuzzFormat = {
  name: 'shapes',
  seeds: [encodeShapes(network, makeRandomNetwork(7, 12).shapes), encodeShapes(network, bentShapes)],
  mutate: (seed, other, pick) =>
    mutateSections(seed, other, pick, { headerBytes: 14, sectionCount: () => 29 }),
  read: (input) =>
    endOf(
      SHAPES_PATH,
      () => decodeShapes(input, network, SHAPES_PATH),
      ({ shapeStart, shapeXMeters, shapeYMeters, edgeClass, edgeFlags }) => {
        expectRule(shapeStart.length === edgeCount + 1 && shapeStart[0] === 0, 'a start for each edge');
        expectRule(shapeStart[edgeCount] === shapeXMeters.length, 'all points belong to an edge');
        for (let edge = 0; edge < edgeCount; edge++) {
          expectRule(shapeStart[edge] <= shapeStart[edge + 1], `the points of edge ${edge} are in order`);
          expectRule(edgeClass[edge] < 8 && edgeFlags[edge] < 4, `edge ${edge} is of a known kind`);
        }
        shapeXMeters.forEach((x, point) => {
          const easting = network.frame.originXMeters + x;
          const northing = network.frame.originYMeters + shapeYMeters[point];
          expectRule(easting >= 0 && easting <= MAX_EASTING_METERS, `point ${point} lies in its UTM zone`);
          expectRule(northing >= 0 && northing <= MAX_NORTHING_METERS, `point ${point} lies in the north`);
        });
      },
    ),
};
