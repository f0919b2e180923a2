import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseBenchOptions } from './bench-options';
import { geoFolder, openMilan } from './city';
import { printDisagreement } from './disagreement';
import { describeMachine, describeVersions } from './machine';
import { measureAll } from './measure-all';
import { KERNEL } from './peers/c-kernel';
import { printSizes } from './sizes';
import { measureDecoding, printMemory, printStartUp } from './start-up';
import { printAgainst, printWorkTable } from './work-table';

const PEERS = ['flatqueue', 'ngraph.graph', 'ngraph.path', 'geojson-path-finder', '@turf/turf', 'd3-contour'];
const ORIGINS = 500;
const FRESH_PROCESSES = 7;

const { manifest, network, demand } = await openMilan();
const { date, quick } = parseBenchOptions(process.argv.slice(2), manifest.dataDate);
const sides = quick ? [1, 2] : [1, 2, 4];
const share = quick ? 0.1 : 1;
const times = quick ? 3 : FRESH_PROCESSES;
const report = (message: string): void => console.error(`  ${message}`);

report('decoding in fresh processes');
const decoding = measureDecoding(sides, times);
const rows = [...measureAll(sides, share, report), decoding];
report('starting in fresh processes');
const startUp = printStartUp(times);
report('memory');
const memory = printMemory();
report('the drawn line against the reach');
const origins = Math.round(ORIGINS * share);
const disagreement = await printDisagreement(origins);

const text = `# Bench

\`npm run bench\` on the shipped data of Milan (${network?.topology.nodeCount} nodes, ${network?.topology.edgeCount} edges, ${demand.count} demand points) and on
made cities of 4 and 16 Milans, in Node, seeded. ${date}. ${describeMachine()}.
${describeVersions(PEERS)}. Compare ratios, not machines.

## Work

Medians in milliseconds, warmed up, each implementation in a process of its own. A made city is a square of mirrored
copies of Milan joined by streets across the seams, so that lengths, degrees, density, people and places are Milan's.
Growth is the exponent of the number of nodes that the times follow: 1 is linear, 0 does not depend on the size of the
city. "To ours" is the time of the row as a multiple of ours for the same work, at the smallest city. A peer may take
120 s and 4 GB.

${printWorkTable(rows, sides)}

Ours as a multiple of the same kernel in C (no more than 1.5 is the aim):

${printAgainst(rows, KERNEL, sides).join('\n')}

## Start

Each time in a fresh process, ${times} of them.

${startUp}

## Memory

Of one process that does what the worker does, the Node that runs it included.

${memory}

## The drawn line and the reach

Residents on the wrong side of the line, as a share of the residents in reach: mean over ${origins} origins drawn by lot
among the residents. The line decides nothing.

${disagreement}

## Sizes

${printSizes(geoFolder)}
`;

console.log(text);
if (!quick) {
  const folder = fileURLToPath(new URL('../../docs/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}bench.md`, text);
}
