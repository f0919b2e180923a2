import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FAR_METERS, OFF_NETWORK_METERS } from '../src/core/network/snap-limits';
import { createAccessContext } from '../src/data/access-context';
import { type AreaData, openArea } from '../src/data/open-area';
import { readBadlyLocated, readEveryday } from '../src/data/read-everyday';
import { indexNodeSize } from '../src/data/read-fgb';
import { openManifest, readFile } from '../src/data/verify-file';
import { CHECK_PATH, type CheckId, type CheckResult, type DataCheck } from '../src/schema/data-check';
import type { FileEntry } from '../src/schema/manifest';
import { readLastCheck, runTwin } from './lib/check-twin';
import { checkCoverage, checkNetwork, type WalkCheck } from './lib/check-walks';
import { diskSource } from './lib/disk-source';
import { CATALOGUE_PATH } from './lib/print-catalogue';
import { filesOf } from './lib/print-readme';

const geoFolder = fileURLToPath(new URL('../public/geo', import.meta.url));
const unlisted = new Set(['manifest.json', 'README.md', CATALOGUE_PATH, CHECK_PATH]);

function listFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? listFiles(path) : [path];
  });
}

function checkListing(entries: readonly FileEntry[]): string[] {
  const listed = new Set(entries.map(({ path }) => path));
  return listFiles(geoFolder)
    .map((path) => relative(geoFolder, path).split(sep).join('/'))
    .filter((path) => !listed.has(path) && !unlisted.has(path))
    .map((path) => `${path}: not in the manifest`);
}

async function checkIndexes(entries: readonly FileEntry[]): Promise<string[]> {
  const source = diskSource(geoFolder);
  const problems: string[] = [];
  for (const entry of entries) {
    const bytes = await readFile(source, entry);
    if (entry.path.endsWith('.fgb') && indexNodeSize(bytes, entry.path) === 0)
      problems.push(`${entry.path}: no spatial index`);
  }
  return problems;
}

function checkResidents({ demand, nils, municipi, area }: AreaData): string[] {
  const problems: string[] = [];
  const columns = { all: demand.residents, over65: demand.over65, under15: demand.under15 } as const;
  for (const group of ['all', 'over65', 'under15'] as const) {
    const sum = (zones: Uint8Array, number: number): number =>
      columns[group].reduce((total, count, i) => (zones[i] === number ? total + count : total), 0);
    for (const zone of nils) {
      const found = sum(demand.nil, zone.nil);
      if (found !== zone.residents[group])
        problems.push(`NIL ${zone.nil}, ${group}: ${found} in demand, ${zone.residents[group]} in its zone`);
    }
    for (const zone of municipi) {
      const found = sum(demand.municipio, zone.municipio);
      if (found !== zone.residents[group])
        problems.push(
          `municipio ${zone.municipio}, ${group}: ${found} in demand, ${zone.residents[group]} in its zone`,
        );
    }
  }
  const total = demand.residents.reduce((all, count) => all + count, 0);
  if (total !== area.demand.counts.residents)
    problems.push(`${total} residents in demand, ${area.demand.counts.residents} in the manifest`);
  return problems;
}

/** Facilities far from the network, for people: they are kept, those over 250 m never counted. */
function listFar(data: AreaData): string[] {
  const { facilitySnapMeters } = createAccessContext(data).model;
  return data.places.flatMap(({ service, name }, i) => {
    const meters = facilitySnapMeters[i];
    if (!(meters > FAR_METERS)) return [];
    return [
      `${service}, ${name}: ${Math.round(meters)} m from the network${meters > OFF_NETWORK_METERS ? ', never counted' : ''}`,
    ];
  });
}

/** What is wrong with the everyday services: files that cannot be read, badly located rows that are counted, parks. */
async function checkEveryday({ area, manifest }: AreaData): Promise<string[]> {
  if (!area.everyday) return [];
  const source = diskSource(geoFolder);
  const { places, badlyLocated } = area.everyday;
  const everyday = readEveryday(await readFile(source, places), places.path);
  const listed = readBadlyLocated(await readFile(source, badlyLocated), badlyLocated.path);
  return everyday.layers.flatMap((layer) => {
    const wrong = listed.filter(({ kind }) => kind === layer.kind);
    const counted = wrong.filter(({ id }) => layer.places.some((place) => place.id === id));
    const small = layer.kind === 'parks' ? layer.places.filter(({ quantity }) => quantity < 5000) : [];
    return [
      ...counted.map(({ id }) => `${layer.kind}, ${id}: badly located and counted`),
      ...small.map(({ id, quantity }) => `${id}: a park of ${quantity} m²`),
      ...(Object.hasOwn(manifest.sources, layer.source) ? [] : [`${layer.kind}: no source ${layer.source}`]),
      ...(layer.places.length === places.counts[layer.kind]
        ? []
        : [`${layer.kind}: ${layer.places.length} places, ${places.counts[layer.kind]} in the manifest`]),
      ...(wrong.length === layer.badlyLocated
        ? []
        : [`${layer.kind}: ${layer.badlyLocated} badly located, ${wrong.length} listed`]),
    ];
  });
}

const counted = (id: CheckId, cases: number, problems: readonly string[]): CheckResult => ({
  id,
  cases,
  problems: problems.length,
});

/** Places of the open lists. */
function countEveryday({ area }: AreaData): number {
  return Object.values(area.everyday?.places.counts ?? {}).reduce((sum, count) => sum + count, 0);
}

function sum<T>(items: readonly T[], count: (item: T) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}

/** The checks of several areas as one. */
function joinChecks(checks: readonly WalkCheck[]): WalkCheck {
  return { cases: sum(checks, ({ cases }) => cases), problems: checks.flatMap(({ problems }) => problems) };
}

async function verify(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { twin: { type: 'boolean', default: false } },
  });
  if (!existsSync(join(geoFolder, 'manifest.json')))
    throw new Error('public/geo has no manifest.json: run npm run data');
  const source = diskSource(geoFolder);
  const { manifest, manifestSha256 } = await openManifest(source);
  const entries = filesOf(manifest);
  const listing = checkListing(entries);
  const indexes = await checkIndexes(entries);
  const areas: AreaData[] = [];
  for (const { id } of manifest.studyAreas) areas.push(await openArea(source, id));
  const residents = areas.flatMap(checkResidents);
  const everyday = (await Promise.all(areas.map(checkEveryday))).flat();
  const network = joinChecks(areas.map(checkNetwork));
  const coverage = joinChecks(areas.map(checkCoverage));
  for (const line of areas.flatMap(listFar)) console.log(line);
  const problems = [
    ...listing,
    ...indexes,
    ...residents,
    ...everyday,
    ...network.problems,
    ...coverage.problems,
  ];
  for (const problem of problems) console.error(problem);
  console.log(
    `${entries.length} files of ${areas.length} study areas, ${sum(areas, ({ places }) => places.length)} located places, ${sum(areas, ({ notLocated }) => notLocated.length)} not located: ${problems.length} problems`,
  );
  const before = readLastCheck(geoFolder, manifestSha256);
  const twin = values.twin ? runTwin() : (before?.results.find(({ id }) => id === 'twin') ?? null);
  const residentSums = sum(areas, ({ nils, municipi }) => 3 * (nils.length + municipi.length) + 1);
  const check: DataCheck = {
    date: new Date().toISOString().slice(0, 10),
    manifestSha256,
    results: [
      counted('files', entries.length, listing),
      counted('indexes', entries.filter(({ path }) => path.endsWith('.fgb')).length, indexes),
      counted('residents', residentSums, residents),
      counted('everyday', sum(areas, countEveryday), everyday),
      counted('network', network.cases, network.problems),
      counted('coverage', coverage.cases, coverage.problems),
      twin ?? { id: 'twin', cases: 0, problems: 0 },
    ],
  };
  writeFileSync(join(geoFolder, CHECK_PATH), `${JSON.stringify(check, null, 2)}\n`);
  console.log(`written to public/geo/${CHECK_PATH}, which the page of the data shows`);
  if (!values.twin) console.log('the independent twin is run with npm run data:check -- --twin');
  if (check.results.some(({ problems: count }) => count > 0)) process.exitCode = 1;
}

verify(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
