import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { diskSource } from '../../scripts/lib/disk-source';
import { LoadError } from '../../src/core/errors';
import { openStages } from '../../src/data/area-stages';
import { maySpareAny } from '../../src/data/missing-files';
import { openArea } from '../../src/data/open-area';
import type { Source } from '../../src/data/source';

const disk = diskSource(fileURLToPath(new URL('../../public/geo', import.meta.url)));

/** The shipped files; what was read of them, and a set of names that do not come. */
function watchedSource(): { source: Source; read: string[]; missing: Set<string> } {
  const read: string[] = [];
  const missing = new Set<string>();
  const source: Source = {
    address: 'made',
    read: async (path) => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      read.push(name);
      if (missing.has(name)) throw new LoadError(`${name}: the server answered 503`, path, 503);
      return disk.read(path);
    },
  };
  return { source, read, missing };
}

describe('the stages of the shipped study area', () => {
  it('give together what is opened at once', async () => {
    const stages = openStages(disk, 'milano');
    const [first, ground, walks] = [await stages.first(), await stages.ground(), await stages.walks()];
    const whole = await openArea(disk, 'milano');
    expect({ ...first, ...ground, ...walks, water: await stages.water() }).toMatchObject({
      places: whole.places,
      nilShapes: whole.nilShapes,
      municipi: whole.municipi,
      demand: whole.demand,
      water: whole.water,
    });
  });

  it('draw the first map from neighbourhoods and places alone', async () => {
    const { source, read } = watchedSource();
    const { places, area } = await openStages(source, 'milano').first();
    expect(read.toSorted()).toEqual(
      ['manifest.json', 'nil.fgb', ...area.layers.map(({ service }) => `${service}.fgb`)].toSorted(),
    );
    expect(places.length).toBeGreaterThan(200);
  });

  it('fetch in the order in which they are asked for, each file once', async () => {
    const { source, read } = watchedSource();
    const stages = openStages(source, 'milano');
    await Promise.all([stages.first(), stages.ground(), stages.walks(), stages.search(), stages.first()]);
    expect(new Set(read).size).toBe(read.length);
    expect(read[0]).toBe('manifest.json');
    const at = (name: string): number => read.indexOf(name);
    expect(at('nil.fgb')).toBeLessThan(at('network.bin'));
    expect(at('municipi.fgb')).toBeLessThan(at('network.bin'));
    expect(at('network-shapes.bin')).toBeLessThan(at('search.bin'));
  });

  it('go on without a layer only where they may, name it, and take it in once it comes', async () => {
    const { source, read, missing } = watchedSource();
    missing.add('fablabs.fgb');
    await expect(openStages(source, 'milano').ground()).rejects.toThrow(/fablabs\.fgb/);
    const stages = openStages(source, 'milano', () => {}, maySpareAny);
    const without = await stages.ground();
    expect(without.missing).toMatchObject([{ service: 'fablabs', error: { status: 503 } }]);
    expect(without.area.layers.map(({ service }) => service)).not.toContain('fablabs');
    expect(without.places.some(({ service }) => service === 'fablabs')).toBe(false);

    await stages.askMissing();
    expect((await stages.ground()).missing).toHaveLength(1);
    missing.clear();
    read.length = 0;
    await stages.askMissing();
    expect(read).toEqual(['fablabs.fgb']);
    const whole = await openStages(disk, 'milano').ground();
    expect(await stages.ground()).toEqual(whole);

    const agreed = openStages(source, 'milano', () => {}, { ...without, mayMissMore: false });
    expect((await agreed.first()).places).toEqual(without.places);
    for (const { service } of whole.area.layers) missing.add(`${service}.fgb`);
    await expect(openStages(source, 'milano', () => {}, maySpareAny).first()).rejects.toThrow(/503/);
  });

  it('go on without what few answers need where they may, name it, and take it in once it comes', async () => {
    const { source, read, missing } = watchedSource();
    for (const name of ['municipi.fgb', 'not-located.json']) missing.add(name);
    await expect(openStages(source, 'milano').ground()).rejects.toThrow(/municipi\.fgb|not-located\.json/);
    const stages = openStages(source, 'milano', () => {}, maySpareAny);
    const without = await stages.ground();
    expect(without.missingParts).toMatchObject([{ part: 'municipi' }, { part: 'not-located' }]);
    expect(without).toMatchObject({ municipi: [], notLocated: [] });
    expect(without.areas.features.length).toBeGreaterThan(0);
    missing.delete('municipi.fgb');
    read.length = 0;
    await stages.askMissing();
    expect(read.toSorted()).toEqual(['municipi.fgb', 'not-located.json']);
    expect((await stages.ground()).missingParts).toMatchObject([{ part: 'not-located' }]);

    const agreed = openStages(source, 'milano', () => {}, { ...without, mayMissMore: false });
    expect(await agreed.ground()).toEqual(without);
    const strict = openStages(source, 'milano', () => {}, {
      ...without,
      missingParts: [],
      mayMissMore: false,
    });
    await expect(strict.ground()).rejects.toThrow(/not-located\.json/);
  });

  it('leave the others standing when a file does not come, and fetch only that one again', async () => {
    const { source, read, missing } = watchedSource();
    const stages = openStages(source, 'milano');
    missing.add('network.bin');
    const [ground, walks] = await Promise.allSettled([stages.ground(), stages.walks()]);
    expect(ground.status).toBe('fulfilled');
    expect(walks).toMatchObject({ status: 'rejected', reason: { message: /network\.bin/ } });
    missing.clear();
    await expect(stages.walks()).resolves.toHaveProperty('demand');
    expect(read.filter((name) => name === 'network.bin')).toHaveLength(2);
    expect(read.filter((name) => name === 'network-shapes.bin' || name === 'demand.bin')).toHaveLength(2);
  });
});
