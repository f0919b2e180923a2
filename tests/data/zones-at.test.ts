import { expect, it } from 'vitest';
import { diskSource } from '../../scripts/lib/disk-source';
import { shapeAt } from '../../src/core/access/zone-at';
import { openArea } from '../../src/data/open-area';
import { zonesAt } from '../../src/data/zones-at';
import { seededRandom } from '../helpers/grid-city';

it('finds of every point what all shapes looked through one by one find', async () => {
  const data = await openArea(diskSource('public/geo'), 'milano');
  const [west, south, east, north] = data.area.bounds;
  const random = seededRandom(88);
  let outside = 0;
  for (let turn = 0; turn < 400; turn++) {
    const position = [west + random() * (east - west), south + random() * (north - south)] as const;
    const found = zonesAt(data, position);
    const nils = data.nilShapes.features.map(
      ({ properties, geometry }) => [properties.nil, geometry] as const,
    );
    const municipi = data.municipioShapes.features.map(
      ({ properties, geometry }) => [properties.municipio, geometry] as const,
    );
    expect(found).toEqual({ nil: shapeAt(nils, position), municipio: shapeAt(municipi, position) });
    if (found.nil === null) outside++;
  }
  expect(outside).toBeGreaterThan(50);
  expect(outside).toBeLessThan(350);
});
