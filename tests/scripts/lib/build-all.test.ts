import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { milano } from '../../../scripts/areas/milano';
import { buildAll } from '../../../scripts/lib/build-all';
import type { BuildContext } from '../../../scripts/lib/build-step';
import { readStreetExtract } from '../../../scripts/lib/street-extract';
import { describeWithOpenData, openData } from '../../helpers/open-data';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const context: BuildContext = {
  area: milano,
  factsDir: join(root, 'data'),
  input: openData,
  progress: () => {},
};

const isAsCommitted = (path: string, bytes: Uint8Array): boolean =>
  Buffer.compare(Buffer.from(bytes), readFileSync(join(root, 'public/geo', path))) === 0;

describeWithOpenData('buildAll', () => {
  it('rebuilds public/geo from the open data byte for byte', { timeout: 400_000 }, async () => {
    const { files } = await buildAll(context);
    expect(files.filter(({ path }) => path.startsWith('v1/milano/')).length).toBeGreaterThan(20);
    expect(files.filter(({ path }) => path.startsWith('v1/bicocca/')).length).toBeGreaterThan(10);
    for (const { path, bytes } of files) expect(isAsCommitted(path, bytes), path).toBe(true);
  });

  it('changes the network, and what is measured on it, with an extract, and says where it comes from', {
    timeout: 400_000,
  }, async () => {
    const path = join(root, '../shared/opendata/network/bicocca_2022-10.osm.pbf');
    const { files, manifest } = await buildAll(context, readStreetExtract(path, milano));
    const changed = files.filter(({ path: file, bytes }) => !isAsCommitted(file, bytes));
    expect(changed.map(({ path: file }) => file)).toEqual([
      'v1/milano/network.bin',
      'v1/milano/network-shapes.bin',
      'v1/milano/detour.json',
      'v1/milano/everyday.json',
      'manifest.json',
      'README.md',
      'catalogue.jsonld',
    ]);
    expect(manifest.studyAreas[0].network?.topology).toMatchObject({
      sources: ['streets-file'],
      vintage: 'date not stated in the file',
    });
    expect(manifest.sources['streets-file']).toMatchObject({
      title: 'Streets and paths of bicocca_2022-10.osm.pbf, an extract of OpenStreetMap',
      publisher: 'OpenStreetMap contributors',
      licence: 'ODbL 1.0',
    });
  });
});
