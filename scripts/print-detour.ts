import { fileURLToPath } from 'node:url';
import { computeCircles } from '../src/core/access/circles';
import type { Demand } from '../src/core/access/demand';
import { type DetourPair, type DistanceBand, detourFigures, detourPairs } from '../src/core/access/detour';
import { createNetworkModel } from '../src/core/access/network-model';
import type { TravelModel } from '../src/core/access/travel-model';
import { createWeightedTally } from '../src/core/access/weighted-tally';
import { createZoneSquares } from '../src/core/access/zone-squares';
import { travelProfile } from '../src/core/network/profile';
import { networkForProfile } from '../src/core/network/profile-network';
import { createAccessContext } from '../src/data/access-context';
import { type AreaData, openArea } from '../src/data/open-area';
import { serviceIds } from '../src/schema/service';
import { diskSource } from './lib/disk-source';

const profile = travelProfile('adult');
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

/** How many times the walk the circle is, over the places of each service at an adult's quarter hour. */
function circleRows(data: AreaData): string[] {
  const context = createAccessContext(data);
  const shapes = data.nilShapes.features.map(
    ({ properties, geometry }) => [properties.nil, geometry] as const,
  );
  const squares = createZoneSquares(data.demand.frame, new Map(shapes));
  return serviceIds.flatMap((service) => {
    const query = { services: [service], match: 'any', cutoffSeconds: 900, profile } as const;
    const answer = computeCircles(context, squares, query);
    if (answer.kind !== 'circles') return [];
    const { facilities, land } = answer;
    const sum = (of: (claim: (typeof facilities)[number]) => number): number =>
      facilities.reduce((total, claim) => total + of(claim), 0);
    const [city] = land;
    return [
      printRow([
        service,
        String(facilities.length),
        sum(({ circleSquareMeters }) => circleSquareMeters) / sum(({ walkSquareMeters }) => walkSquareMeters),
        sum(({ circle }) => circle.all) / sum(({ walk }) => walk.all),
        city.circleSquareMeters / 1e6,
        city.walkSquareMeters / 1e6,
      ]),
    ];
  });
}

/** Prints the tables of docs/detour.md: what the file says, and how it moves with the definition. */
async function printDetourTables(): Promise<void> {
  const data = await openArea(diskSource(geoFolder), 'milano');
  const { demand, network, detour, nils } = data;
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
  lines.push('', '| Service | Places | Land, circle ÷ walk | Residents | Circles, km² | Walk, km² |');
  lines.push('|---|---|---|---|---|---|', ...circleRows(data));
  console.log(lines.join('\n'));
}

printDetourTables().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
