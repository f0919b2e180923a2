import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { milano } from '../../../scripts/areas/milano';
import { buildAll } from '../../../scripts/lib/build-all';
import { createInputs } from '../../../scripts/lib/inputs';
import { describeWithOpenData } from '../../helpers/open-data';

const root = fileURLToPath(new URL('../../..', import.meta.url));

describeWithOpenData('buildAll', () => {
  it('rebuilds public/geo from the open data byte for byte', { timeout: 120_000 }, async () => {
    const { files } = await buildAll({
      area: milano,
      factsDir: join(root, 'data'),
      input: createInputs(
        { folders: [join(root, '../shared/opendata')], cacheFolder: join(root, '.cache/opendata') },
        () => Promise.reject(new Error('a test fetches nothing')),
      ),
      progress: () => {},
    });
    expect(files.length).toBeGreaterThan(20);
    for (const { path, bytes } of files) {
      const committed = readFileSync(join(root, 'public/geo', path));
      expect(Buffer.compare(Buffer.from(bytes), committed), path).toBe(0);
    }
  });
});
