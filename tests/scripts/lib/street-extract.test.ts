import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { milano } from '../../../scripts/areas/milano';
import { buildNetwork } from '../../../scripts/build-network';
import type { BuildContext } from '../../../scripts/lib/build-step';
import { matchEdges, pairEdges } from '../../../scripts/lib/compare-streets';
import { edgesOfNetwork, readComparedExtract } from '../../../scripts/lib/compared-networks';
import { readStreetExtract } from '../../../scripts/lib/street-extract';
import { fromLocal, isInside, type XY } from '../../../src/core/geo';
import { EDGE_STEPS, type Network, surfaceOf } from '../../../src/core/network/network';
import { offeredProfiles } from '../../../src/core/network/profile';
import { networkForProfile } from '../../../src/core/network/profile-network';
import { createShortestPaths, UNREACHED } from '../../../src/core/network/shortest-paths';
import { decodeTopology } from '../../../src/schema/network-file';
import { decodeShapes } from '../../../src/schema/shapes-file';
import { describeWithOpenData } from '../../helpers/open-data';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const extractPath = join(root, '../shared/opendata/network/bicocca_2022-10.osm.pbf');

const context: BuildContext = {
  area: milano,
  factsDir: join(root, 'data'),
  input: (id) => Promise.reject(new Error(`${id} is not needed`)),
  progress: () => {},
};

async function buildExtract() {
  const { topologyFile, shapesFile, report } = await buildNetwork(
    context,
    readStreetExtract(extractPath, milano).streets,
  );
  const network = decodeTopology(topologyFile.bytes, topologyFile.path);
  return { topologyFile, report, network, shapes: decodeShapes(shapesFile.bytes, network, shapesFile.path) };
}

function costsFrom(network: Network, node: number, cutoffCentimeters: number): Int32Array {
  const paths = createShortestPaths(network);
  paths.run([{ node, costCentimeters: 0, owner: 0 }], cutoffCentimeters);
  return paths.costCentimeters.slice();
}

describeWithOpenData('the streets of a real extract', () => {
  it('become a network with steps, surfaces and closed edges, said where they come from', async () => {
    const { topologyFile, network, report } = await buildExtract();
    const attributes = [...(network.edgeAttributes ?? [])];
    expect(attributes).toHaveLength(network.edgeCount);
    expect(attributes.filter((bits) => bits & EDGE_STEPS).length).toBeGreaterThan(25);
    expect(attributes.filter((bits) => surfaceOf(bits) === 'paved').length).toBeGreaterThan(1000);
    expect(attributes.filter((bits) => surfaceOf(bits) === 'rough').length).toBeGreaterThan(0);
    expect(topologyFile.sources).toEqual(['streets-file']);
    expect(offeredProfiles(network.edgeAttributes !== null)).toContain('wheelchair');
    const dropped = new Map(report.lines[0].dropped.map(({ reason, count }) => [reason, count]));
    expect(dropped.get('private or closed to the public')).toBeGreaterThan(30);
    expect(dropped.get('under construction, planned or gone')).toBe(2);
  });

  it('gives the same bytes twice', async () => {
    const [first, second] = [await buildExtract(), await buildExtract()];
    expect(
      Buffer.compare(Buffer.from(first.topologyFile.bytes), Buffer.from(second.topologyFile.bytes)),
    ).toBe(0);
  });

  it('never let wheels get anywhere sooner than an adult at the same speed', async () => {
    const { network } = await buildExtract();
    const own = (['adult', 'pushchair', 'wheelchair'] as const).map((id) => networkForProfile(network, id));
    const closed = own[2].closedEdges;
    expect(closed?.includes(1)).toBe(true);
    let later = 0;
    for (let edge = 0; edge < network.edgeCount; edge += 40) {
      if (closed?.[edge] === 1) continue;
      const [adult, pushchair, wheelchair] = own.map((kind) =>
        costsFrom(kind, network.edgeFrom[edge], 1250_00),
      );
      for (let node = 0; node < network.nodeCount; node++) {
        if (wheelchair[node] === UNREACHED) continue;
        expect(adult[node]).toBeLessThanOrEqual(wheelchair[node]);
        if (adult[node] < wheelchair[node]) later++;
      }
      for (let node = 0; node < network.nodeCount; node++)
        if (pushchair[node] !== UNREACHED) expect(adult[node]).toBeLessThanOrEqual(pushchair[node]);
    }
    expect(later).toBeGreaterThan(0);
  });

  it('are the default network where both know them, to the metre', () => {
    const folder = join(root, 'public/geo/v1/milano');
    const network = decodeTopology(readFileSync(join(folder, 'network.bin')), 'network.bin');
    const shapes = decodeShapes(readFileSync(join(folder, 'network-shapes.bin')), network, 'shapes');
    const extract = readComparedExtract(extractPath, milano);
    const inBox = (point: XY): boolean => isInside(fromLocal(point, milano.frame), extract.box);
    const defaults = edgesOfNetwork(network, shapes).filter(({ line }) => line.some(inBox));
    const share = (matches: ReturnType<typeof matchEdges>): number =>
      matches.reduce((sum, { sharedMeters }) => sum + sharedMeters, 0) /
      matches.reduce((sum, { insideMeters }) => sum + insideMeters, 0);
    expect(share(matchEdges(defaults, extract.edges, inBox))).toBeGreaterThan(0.95);
    expect(share(matchEdges(extract.edges, defaults, inBox))).toBeGreaterThan(0.92);
    const pairs = pairEdges(defaults, extract.edges);
    expect(pairs.length).toBeGreaterThan(0.8 * defaults.length);
    const differences = pairs
      .map(({ edge, other }) => Math.abs(edge.lengthMeters - other.lengthMeters))
      .sort((a, b) => a - b);
    expect(differences[differences.length >> 1]).toBeLessThan(0.5);
    expect(differences[Math.floor(0.95 * differences.length)]).toBeLessThan(2);
  });
});

describeWithOpenData('npm run data with a broken extract', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quindici-extract-'));
  const out = join(folder, 'geo');
  mkdirSync(out);
  writeFileSync(join(out, 'manifest.json'), 'as it was');
  const run = (name: string) =>
    spawnSync(
      process.execPath,
      ['--import', 'tsx', 'scripts/build.ts', '--streets', join(folder, name), '--out', out],
      { cwd: root, encoding: 'utf8' },
    );

  const cutAt =
    (length: number) =>
    (bytes: Buffer): Buffer =>
      bytes.subarray(0, length);

  it.each([
    ['cut in its header', 'cut-50.osm.pbf', cutAt(50), 'is cut short: it ends at byte 50'],
    ['cut after its header', 'cut-92.osm.pbf', cutAt(92), 'has 0 nodes and 0 ways'],
    ['cut among its nodes', 'cut-a.osm.pbf', cutAt(60_000), 'is cut short: it ends at byte 60000'],
    ['cut among its ways', 'cut-b.osm.pbf', cutAt(150_000), 'is cut short: it ends at byte 150000'],
    ['cut by one byte', 'cut-c.osm.pbf', cutAt(-1), 'is cut short'],
    ['damaged', 'damaged.osm.pbf', (bytes: Buffer) => bytes.fill(0, 60_000, 60_010), 'is damaged'],
    ['a text', 'text.osm.pbf', () => Buffer.from('not a map\n'.repeat(50)), 'is not an .osm.pbf file'],
    ['empty', 'empty.osm.pbf', () => Buffer.alloc(0), 'is empty'],
  ])('%s: one sentence, and the folder is as it was', { timeout: 30_000 }, (_, name, change, problem) => {
    writeFileSync(join(folder, name), change(readFileSync(extractPath)));
    const { status, stderr } = run(name);
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(`${name} ${problem}`);
    expect(stderr).toContain(`nothing was written, ${out} is as it was.`);
    expect(readdirSync(out)).toEqual(['manifest.json']);
    expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toBe('as it was');
  });

  it('not there: says so', { timeout: 30_000 }, () => {
    const { status, stderr } = run('missing.osm.pbf');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^missing\.osm\.pbf cannot be opened \(ENOENT/);
  });
});
