import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { milano } from '../../scripts/areas/milano';
import { type BuiltLayers, buildLayers } from '../../scripts/build-layers';
import { readZones } from '../../scripts/build-zones';
import type { BuildContext } from '../../scripts/lib/build-step';
import { FactsError } from '../../scripts/lib/facts';
import { createZoneLocator } from '../../scripts/lib/zone-locator';
import { readAreas, readLayer, readNotLocated } from '../../src/data/read-layer';
import { serviceIds } from '../../src/schema/service';
import { describeWithOpenData, openData } from '../helpers/open-data';
import { createSquareZones } from '../helpers/square-zones';

const factsDir = fileURLToPath(new URL('../../data', import.meta.url));
const contextOf = (folder: string): BuildContext => ({
  area: milano,
  factsDir: folder,
  input: openData,
  progress: () => undefined,
});

/** Listed, located and closed rows of each table. */
const COUNTS = {
  coworkings: [85, 77, 2],
  'covered-markets': [23, 21, 3],
  'training-centres': [11, 11, 0],
  fablabs: [12, 5, 0],
  'job-desks': [7, 7, 0],
  incubators: [9, 9, 1],
  'manufacturing-spaces': [5, 4, 0],
  'social-innovation': [53, 42, 0],
  agrifood: [15, 15, 0],
  'sharing-cities': [29, 24, 1],
  'design-districts': [13, 13, 0],
} as const;

function fileOf({ files }: BuiltLayers, path: string): Uint8Array {
  const file = files.find((candidate) => candidate.path === path);
  if (!file) throw new Error(`no ${path}`);
  return file.bytes;
}

describe('the tables of places', () => {
  let built: BuiltLayers;
  beforeAll(async () => {
    built = await buildLayers(contextOf(factsDir), createSquareZones());
  });

  it('have as many rows, located and closed, as they should', () => {
    const counts = built.layers.map(({ service, listed, located, closed }) => [
      service,
      [listed, located, closed],
    ]);
    expect(Object.fromEntries(counts)).toEqual(COUNTS);
  });

  it('know at least as many places as they list, and say where that comes from in both languages', () => {
    const known = built.layers.map((layer) => [layer.service, layer.known]);
    expect(Object.fromEntries(known)).toMatchObject({
      coworkings: 110,
      fablabs: 12,
      'social-innovation': 61,
    });
    for (const layer of built.layers) {
      expect(layer.known).toBeGreaterThanOrEqual(layer.listed);
      expect(layer.knownSourceIt).not.toMatch(/\b(register|the|and)\b/i);
      expect(layer.knownSourceEn).not.toBe('');
    }
  });

  it('come back from the files as they were, every field', async () => {
    for (const { service, file } of built.layers) {
      const read = await readLayer(fileOf(built, file), file, service);
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
      expect(read.sort(byId)).toEqual(
        built.places.filter((place) => place.service === service && place.position !== null).sort(byId),
      );
    }
    const notLocated = readNotLocated(fileOf(built, built.notLocatedPath), built.notLocatedPath);
    expect(notLocated).toEqual(built.places.filter(({ position }) => position === null));
    expect(notLocated).toHaveLength(34);
  });

  it('keep the remarks of maintainers out of every file', () => {
    const text = built.files.map(({ bytes }) => new TextDecoder().decode(bytes)).join('\n');
    expect(readFileSync(join(factsDir, 'fablabs.csv'), 'utf8')).toContain('address not found');
    expect(text).not.toContain('address not found');
    expect(text).not.toContain('DOUBT');
  });

  it('draw an area for each design district, and the Sharing Cities area', async () => {
    const { features } = await readAreas(fileOf(built, built.areasPath), built.areasPath);
    const districts = features.filter(({ properties }) => properties.service === 'design-districts');
    expect(districts.map(({ properties }) => properties.id).sort()).toEqual(
      built.places
        .filter(({ service }) => service === 'design-districts')
        .map(({ id }) => id)
        .sort(),
    );
    const others = features.filter(({ properties }) => properties.service !== 'design-districts');
    expect(others.map(({ properties }) => properties)).toEqual([
      {
        id: 'porta-romana-vettabbia',
        name: 'Porta Romana – Vettabbia',
        service: 'sharing-cities',
        approximate: true,
      },
    ]);
  });

  it('report what is not located, by name', () => {
    const line = built.report.lines.find(({ what }) => what === 'fablabs');
    expect(line).toMatchObject({ in: 12, out: 5 });
    expect(line?.dropped[0]).toMatchObject({ count: 7, examples: expect.arrayContaining(['DamA Space']) });
    expect(built.report.notes).toEqual(['262 places, 228 located, 7 closed.']);
  });

  it('are built in the same order of bytes twice', async () => {
    const again = await buildLayers(contextOf(factsDir), createSquareZones());
    expect(again.files).toEqual(built.files);
    expect(built.layers.map(({ service }) => service)).toEqual(serviceIds);
  });
});

describe('wrong tables', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  it('stop the build with the problems of all files at once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'facts-'));
    folders.push(folder);
    cpSync(factsDir, folder, { recursive: true });
    const change = (name: string, from: string, to: string): void => {
      const text = readFileSync(join(folder, name), 'utf8');
      expect(text).toContain(from);
      writeFileSync(join(folder, name), text.replace(from, to));
    };
    change('fablabs.csv', '9.22259,45.44816', '9.22259,');
    change('sharing-cities.csv', ',bike-station,', ',bike-rack,');
    change('services.csv', 'fablabs,12', 'fablabs,11');
    change('design-districts.geojson', '"id": "brera"', '"id": "braera"');
    rmSync(join(folder, 'agrifood.csv'));
    const error: unknown = await buildLayers(contextOf(folder), createSquareZones()).catch((cause) => cause);
    expect(error).toBeInstanceOf(FactsError);
    const problems = error instanceof FactsError ? error.problems : [];
    expect(problems.map(({ file, column, value }) => [file, column, value])).toEqual([
      ['data/fablabs.csv', 'lat', ''],
      ['data/agrifood.csv', 'file', ''],
      ['data/sharing-cities.csv', 'kind', 'bike-rack'],
      ['data/services.csv', 'known', '11'],
      ['data/design-districts.geojson', 'area 12, id', 'braera'],
    ]);
  });
});

describeWithOpenData('the tables of places on the boundaries of Milan', () => {
  it('all lie in a NIL and a municipio', async () => {
    const context = contextOf(factsDir);
    const { collections } = await readZones(context);
    const { places } = await buildLayers(context, createZoneLocator(collections));
    const located = places.filter(({ position }) => position !== null);
    expect(located).toHaveLength(228);
    expect(located.filter(({ nil, municipio }) => nil === null || municipio === null)).toEqual([]);
    const nilOf = (service: string, id: string) =>
      places.find((place) => place.service === service && place.id === id)?.nil;
    expect(nilOf('incubators', 'fabriq')).toBe(76);
    expect(nilOf('covered-markets', 'mercato-lorenteggio')).toBe(49);
    expect(nilOf('sharing-cities', 'building-san-bernardo-29')).toBe(34);
  });
});
