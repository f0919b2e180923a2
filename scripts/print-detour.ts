import { fileURLToPath } from 'node:url';
import type { Demand } from '../src/core/access/demand';
import { type DetourPair, type DistanceBand, detourFigures, detourPairs } from '../src/core/access/detour';
import { createNetworkModel } from '../src/core/access/network-model';
import type { TravelModel } from '../src/core/access/travel-model';
import { createWeightedTally } from '../src/core/access/weighted-tally';
import { networkForProfile } from '../src/core/network/profile-network';
import { openArea } from '../src/data/open-area';
import { diskSource } from './lib/disk-source';

const geoFolder = fileURLToPath(new URL('../public/geo', import.meta.url));

type Weigh = (pair: DetourPair, demand: Demand) => number;

/** Whom a pair stands for, by what the definition might also have been. */
const weights: Readonly<Record<string, Weigh>> = {
  'each resident once, neighbours by residents (the definition)': ({ weight }) => weight,
  'each pair of residents once': ({ origin, destination }, { residents }) =>
    residents[origin] * residents[destination],
  'each pair of cells once': () => 1,
  'each resident of 65 and over once': ({ origin, weight }, { residents, over65 }) =>
    (weight * over65[origin]) / residents[origin],
};

const bands: readonly DistanceBand[] = [
  { fromMeters: 100, toMeters: 300 },
  { fromMeters: 100, toMeters: 1250 },
  { fromMeters: 300, toMeters: 900 },
  { fromMeters: 300, toMeters: 1250 },
  { fromMeters: 300, toMeters: 2000 },
  { fromMeters: 900, toMeters: 1250 },
];

function printRow(cells: readonly (string | number | null)[]): string {
  return `| ${cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(2) : (cell ?? '–'))).join(' | ')} |`;
}

/** City figures for one band by every weight, as rows. */
function sensitivityRows(model: TravelModel, demand: Demand, band: DistanceBand): string[] {
  const tallies = Object.entries(weights).map(([name, weigh]) => ({
    name,
    weigh,
    tally: createWeightedTally(),
  }));
  for (const pair of detourPairs(model, demand, band)) {
    for (const { weigh, tally } of tallies)
      tally.add(pair.walkMeters / pair.straightMeters, weigh(pair, demand));
  }
  return tallies.map(({ name, tally }) => {
    const { tenth, median, ninetieth } = detourFigures(tally);
    return printRow([`${band.fromMeters}–${band.toMeters} m`, name, tenth, median, ninetieth]);
  });
}

/** Prints the tables of docs/detour.md: what the file says, and how it moves with the definition. */
async function printDetourTables(): Promise<void> {
  const { demand, network, detour, nils } = await openArea(diskSource(geoFolder), 'milano');
  if (!network || !detour) throw new Error('the area has no network');
  const names = new Map(nils.map(({ nil, commonName }) => [nil, commonName]));
  const lines = ['| NIL | Name | Residents counted | p10 | Median | p90 |', '|---|---|---|---|---|---|'];
  for (const { nil, residents, tenth, median, ninetieth } of detour.nils)
    lines.push(printRow([String(nil), names.get(nil) ?? '', String(residents), tenth, median, ninetieth]));
  lines.push('', '| Detour | Share |', '|---|---|');
  const { step, shares } = detour.histogram;
  shares.forEach((share, bin) => {
    const from = (1 + bin * step).toFixed(2);
    const to = bin + 1 < shares.length ? `–${(1 + (bin + 1) * step).toFixed(2)}` : ' and more';
    lines.push(printRow([`${from}${to}`, `${(share * 100).toFixed(1)} %`]));
  });
  lines.push('', '| Straight distance | Weight | p10 | Median | p90 |', '|---|---|---|---|---|');
  const model = createNetworkModel(networkForProfile(network.topology, 'adult'), network.shapes, demand, []);
  for (const band of bands) lines.push(...sensitivityRows(model, demand, band));
  console.log(lines.join('\n'));
}

printDetourTables().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
