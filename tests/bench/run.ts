import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import FlatQueue from 'flatqueue';
import { diskSource } from '../../scripts/lib/disk-source';
import { computeCoverage } from '../../src/core/access/coverage';
import { countedByService } from '../../src/core/access/nearest-facility';
import { computeReach } from '../../src/core/access/reach';
import { fromLocal, toLocal } from '../../src/core/geo';
import type { Network } from '../../src/core/network/network';
import { ownersOfNodes } from '../../src/core/network/owners';
import { travelProfile } from '../../src/core/network/profile';
import { createShortestPaths, LONGEST_WALK_CENTIMETERS } from '../../src/core/network/shortest-paths';
import { createSnapIndex } from '../../src/core/network/snap';
import { seedsOf, snapPoints } from '../../src/core/network/snapped-points';
import { searchIndex } from '../../src/core/search/search';
import { createAccessContext } from '../../src/data/access-context';
import { openArea } from '../../src/data/open-area';
import { decodeShapes, decodeTopology } from '../../src/schema/network-file';
import { seededRandom } from '../helpers/grid-city';

const root = fileURLToPath(new URL('../..', import.meta.url));
const geoFolder = join(root, 'public/geo');

interface Timing {
  readonly what: string;
  readonly runs: number;
  readonly median: number;
  readonly p95: number;
}

const timings: Timing[] = [];

/** Times `runs` calls after `warmUp` others, in milliseconds. */
function time(what: string, runs: number, warmUp: number, run: (turn: number) => void): Timing {
  for (let turn = 0; turn < warmUp; turn++) run(turn);
  const times = Array.from({ length: runs }, (_, turn) => {
    const start = performance.now();
    run(turn);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const timing = { what, runs, median: times[Math.floor(runs / 2)], p95: times[Math.floor(runs * 0.95)] };
  timings.push(timing);
  return timing;
}

/** The peer: Dijkstra with a heap, on the same arrays, told to stop at the same length. */
function heapSearch(network: Network): (node: number, limitMeters: number) => number {
  const meters = new Float64Array(network.nodeCount).fill(Number.POSITIVE_INFINITY);
  let touched: number[] = [];
  return (start, limitMeters) => {
    for (const node of touched) meters[node] = Number.POSITIVE_INFINITY;
    touched = [start];
    const queue = new FlatQueue<number>();
    meters[start] = 0;
    queue.push(start, 0);
    for (let cost = queue.peekValue(); cost !== undefined; cost = queue.peekValue()) {
      const node = queue.pop();
      if (node === undefined || cost > meters[node]) continue;
      for (let arc = network.adjacencyStart[node]; arc < network.adjacencyStart[node + 1]; arc++) {
        const target = network.arcTarget[arc];
        const next = cost + network.edgeLengthMeters[network.arcEdge[arc]];
        if (next > limitMeters || next >= meters[target]) continue;
        if (meters[target] === Number.POSITIVE_INFINITY) touched.push(target);
        meters[target] = next;
        queue.push(target, next);
      }
    }
    return touched.length;
  };
}

function listFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? listFiles(path) : [path];
  });
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

function sizes(): string {
  const rows = listFiles(geoFolder).map((path) => {
    const bytes = readFileSync(path);
    return [
      relative(geoFolder, path),
      bytes.length,
      gzipSync(bytes, { level: 9 }).length,
      brotliCompressSync(bytes).length,
    ] as const;
  });
  const sum = (column: 1 | 2 | 3): number => rows.reduce((total, row) => total + row[column], 0);
  return table(
    ['File of public/geo', 'raw bytes', 'gzip', 'brotli'],
    [...rows, ['all', sum(1), sum(2), sum(3)]],
  );
}

const data = await openArea(diskSource(geoFolder), 'milano');
if (!data.network) throw new Error('the bench needs a network');
const { topology } = data.network;
const topologyBytes = new Uint8Array(readFileSync(join(geoFolder, 'v1/milano/network.bin')));
const shapesBytes = new Uint8Array(readFileSync(join(geoFolder, 'v1/milano/network-shapes.bin')));
const random = seededRandom(2026);
const nodes = Array.from({ length: 500 }, () => Math.floor(random() * topology.nodeCount));
const nodeAt = (turn: number): number => nodes[turn % nodes.length];
const profile = travelProfile('adult');

time('decode topology', 15, 1, () => void decodeTopology(topologyBytes, 'network.bin'));
time('decode shapes', 15, 1, () => void decodeShapes(shapesBytes, topology, 'network-shapes.bin'));
time('set up the model: snap all residents and places', 5, 1, () => void createAccessContext(data));
const paths = createShortestPaths(topology);
const ours = time('15-minute search from one origin', 500, 200, (turn) =>
  paths.run([{ node: nodeAt(turn), costCentimeters: 0, owner: 0 }], 125_000),
);
const heap = heapSearch(topology);
const peer = time('the same with a heap (flatqueue)', 500, 200, (turn) => void heap(nodeAt(turn), 1250));
const context = createAccessContext(data);
const counted = countedByService(context.model, context.facilities);
time('reach with drawings of 5, 10 and 15 minutes', 100, 20, (turn) => {
  const node = nodeAt(turn);
  const origin = fromLocal([topology.nodeXMeters[node], topology.nodeYMeters[node]], topology.frame);
  computeReach(
    context.model,
    context.demand,
    counted,
    { origin, cutoffsSeconds: [300, 600, 900], profile },
    { nil: null, municipio: null },
  );
});
const coworkings = counted.get('coworkings') ?? [];
const facilityXY = context.facilities.map(({ position }) => toLocal(position, topology.frame));
const facilityPoints = snapPoints(
  createSnapIndex(topology, data.network.shapes),
  facilityXY.map(([x]) => x),
  facilityXY.map(([, y]) => y),
);
const coworkingSeeds = seedsOf(topology, facilityPoints, coworkings);
time('nearest coworking for the whole city, with owners', 30, 5, () => {
  paths.run(coworkingSeeds, LONGEST_WALK_CENTIMETERS);
  ownersOfNodes(paths, coworkingSeeds);
});
const question = { services: ['coworkings'], match: 'any', cutoffSeconds: 900, profile } as const;
time(
  'coverage with gaps and catchments, first question',
  1,
  0,
  () => void computeCoverage(context, question),
);
time(
  'coverage with gaps and catchments, later questions',
  10,
  0,
  () => void computeCoverage(context, question),
);
const typed = 'via val trompia 45/a';
time(
  'search, one keystroke',
  200,
  40,
  (turn) => void searchIndex(data.search, typed.slice(0, 2 + (turn % (typed.length - 1))), 8),
);

const date = process.argv[process.argv.indexOf('--date') + 1] ?? data.manifest.dataDate;
const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`;
const report = [
  '# Bench',
  '',
  `\`npm run bench\` on the shipped data of Milan (${topology.nodeCount} nodes, ${topology.edgeCount} edges, ${data.demand.count} demand`,
  `points), in Node, seeded and warmed up. ${date}, ${machine}. Times in milliseconds; compare ratios, not machines.`,
  '',
  table(
    ['Work', 'runs', 'median', 'p95'],
    timings.map(({ what, runs, median, p95 }) => [what, runs, median.toFixed(3), p95.toFixed(3)]),
  ),
  '',
  `The search with buckets takes ${(ours.median / peer.median).toFixed(2)} of the time of the heap on the same arrays.`,
  '',
  sizes(),
  '',
].join('\n');
const target = join(root, 'docs/bench.md');
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, report);
console.log(report);
