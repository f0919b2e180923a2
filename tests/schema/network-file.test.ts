import { describe, expect, it } from 'vitest';
import { DataFormatError } from '../../src/core/errors';
import { edgeAttributesOf, edgeSurfaces } from '../../src/core/network/network';
import { decodeTopology, encodeTopology } from '../../src/schema/network-file';
import { decodeShapes, encodeShapes } from '../../src/schema/shapes-file';
import { makeGrid, makeRandomNetwork, seededRandom } from '../helpers/grid-city';

describe('the network file', () => {
  it('gives random networks back as they were', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { network, shapes } = makeRandomNetwork(seed, 50);
      const read = decodeTopology(encodeTopology(network), 'network.bin');
      expect(read).toEqual(network);
      expect(decodeShapes(encodeShapes(network, shapes), read, 'shapes.bin')).toEqual(shapes);
    }
  });

  it('gives attributes back, and writes another version only where there are any', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { network } = makeRandomNetwork(seed, 50);
      const random = seededRandom(seed);
      const edgeAttributes = Uint16Array.from({ length: network.edgeCount }, () =>
        edgeAttributesOf(
          Math.floor(random() * 16),
          edgeSurfaces[Math.floor(random() * edgeSurfaces.length)] ?? 'unknown',
        ),
      );
      const bytes = encodeTopology({ ...network, edgeAttributes });
      expect([encodeTopology(network)[4], bytes[4]]).toEqual([3, 4]);
      expect(decodeTopology(bytes, 'network.bin')).toEqual({ ...network, edgeAttributes });
    }
  });

  it('refuses cut, longer and unknown attributes', () => {
    const { network } = makeGrid(3);
    const bytes = encodeTopology({ ...network, edgeAttributes: new Uint16Array(network.edgeCount) });
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeTopology(bytes.slice(0, length), 'n.bin')).toThrow(/^n\.bin: /);
    }
    expect(() => decodeTopology(new Uint8Array([...bytes, 0]), 'n.bin')).toThrow('n.bin: 1 bytes too many');
    const unknown = bytes.slice();
    unknown[bytes.length - 1] = 5 << 4;
    expect(() => decodeTopology(unknown, 'n.bin')).toThrow('n.bin: edge 23 has attributes 80');
    const older = bytes.slice();
    older[4] = 3;
    expect(() => decodeTopology(older, 'n.bin')).toThrow(DataFormatError);
    older[4] = 2;
    expect(() => decodeTopology(older, 'n.bin')).toThrow(
      'n.bin: version 2 is older than version 3; build the data again',
    );
  });

  it('gives nodes back in any order, and from farther out than the curve has metres', () => {
    const { network } = makeRandomNetwork(5, 50);
    const stretched = {
      ...network,
      nodeXMeters: network.nodeXMeters.map((x, node) => x + (node % 2 === 0 ? 0 : 150_000)),
      edgeLengthMeters: network.edgeLengthMeters.map(() => 7),
    };
    const { nodeXMeters, nodeYMeters } = decodeTopology(encodeTopology(stretched), 'network.bin');
    expect(nodeXMeters).toEqual(stretched.nodeXMeters);
    expect(nodeYMeters).toEqual(stretched.nodeYMeters);
    const outside = { ...network, nodeYMeters: network.nodeYMeters.map((y, node) => (node === 3 ? -1 : y)) };
    expect(() => encodeTopology(outside)).toThrow('a node at -1 m: before the origin of its frame');
  });

  it('refuses squares that are none, and nodes outside their square or the curve', () => {
    const { network } = makeGrid(3);
    const wide = encodeTopology({ ...network, nodeXMeters: network.nodeXMeters.map((x) => x + 200_000) });
    const at = (bytes: Uint8Array, place: number, value: number): Uint8Array =>
      bytes.map((byte, i) => (i === place ? value : byte));
    expect(() => decodeTopology(at(wide, 18, 3), 'n.bin')).toThrow('n.bin: squares of 3 m');
    const view = new DataView(wide.buffer);
    const columns = 30 + 10 * 4;
    const restsStart = columns + view.getUint32(30, true) + view.getUint32(34, true);
    expect(() => decodeTopology(at(wide, restsStart, 9), 'n.bin')).toThrow(
      'n.bin: node 0 lies outside its square',
    );
    const bytes = encodeTopology(network);
    expect(() => decodeTopology(at(bytes, columns, bytes[columns] | 1), 'n.bin')).toThrow(
      'n.bin: node 0 lies outside the curve',
    );
  });

  it('reads from a buffer at an odd offset', () => {
    const { network } = makeGrid(3);
    const bytes = encodeTopology(network);
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(decodeTopology(shifted.subarray(1), 'network.bin')).toEqual(network);
  });

  it('refuses another file, another version, a cut or a longer one, each in its own words', () => {
    const bytes = encodeTopology(makeGrid(3).network);
    const changed = (at: number, value: number): Uint8Array =>
      bytes.map((byte, i) => (i === at ? value : byte));
    expect(() => decodeTopology(changed(0, 0x58), 'n.bin')).toThrow(
      'n.bin: not a QNET file: it starts with "XNET"',
    );
    expect(() => decodeTopology(changed(4, 9), 'n.bin')).toThrow('n.bin: version 9 is newer than version 4');
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeTopology(bytes.slice(0, length), 'n.bin')).toThrow(DataFormatError);
    }
    expect(() => decodeTopology(new Uint8Array([...bytes, 0]), 'n.bin')).toThrow('n.bin: 1 bytes too many');
  });

  it('refuses the shapes of another network', () => {
    const [small, large] = [makeGrid(3), makeGrid(4)];
    expect(() => decodeShapes(encodeShapes(large.network, large.shapes), small.network, 's.bin')).toThrow(
      's.bin: shapes of 40 edges for a network of 24',
    );
  });

  it('never reads a damaged file as a network that leads nowhere', () => {
    const { network } = makeGrid(5);
    const bytes = encodeTopology(network);
    for (let at = 0; at < bytes.length; at++) {
      const damaged = bytes.slice();
      damaged[at] ^= 0x55;
      try {
        const read = decodeTopology(damaged, 'n.bin');
        expect(Math.max(...read.edgeTo)).toBeLessThan(read.nodeCount);
        expect(Math.min(...read.edgeLengthMeters)).toBeGreaterThan(0);
      } catch (error) {
        expect(error).toBeInstanceOf(DataFormatError);
      }
    }
  });
});
