import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { diskSource } from '../../scripts/lib/disk-source';
import { computeCoverage } from '../../src/core/access/coverage';
import { travelProfile } from '../../src/core/network/profile';
import { createAccessContext } from '../../src/data/access-context';
import { cellsLayer } from '../../src/data/cells-layer';
import { openArea } from '../../src/data/open-area';
import { readFgb } from '../../src/data/read-fgb';
import { writeLayer } from '../../src/data/write-layer';

const folder = fileURLToPath(new URL('../../public/geo', import.meta.url));
const about = { title: 'Cells', description: '', metadata: {} };

it('has every resident once, and leaves out whom coverage leaves out', async () => {
  const context = createAccessContext(await openArea(diskSource(folder), 'milano'));
  const query = {
    services: ['covered-markets'],
    match: 'any' as const,
    cutoffSeconds: 900,
    profile: travelProfile('older'),
  };
  const layer = cellsLayer(context, query, about);
  if (!layer) throw new Error('no layer');
  const city = computeCoverage(context, query).zones.find(({ zoneId }) => zoneId === 'city');
  const read = await readFgb(writeLayer(layer, 'fgb'), 'cells.fgb');
  const sum = (of: readonly (typeof read)[number][]): number =>
    of.reduce((total, { properties }) => total + properties?.residents, 0);
  expect(sum(read)).toBe(city?.residents.all);
  expect(sum(read.filter(({ properties }) => properties?.covered))).toBe(city?.covered.all);
  for (const { properties } of read)
    if (properties?.covered) expect(properties.minutes).toBeLessThanOrEqual(15);
  expect(cellsLayer(context, { ...query, services: ['no-such-service'] }, about)).toBeNull();
});
