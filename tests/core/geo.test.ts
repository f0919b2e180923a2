import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { fromLocal, lngLatToUtm, shiftPosition, toLocal, utmToLngLat } from '../../src/core/geo';
import { gridFrame, seededRandom } from '../helpers/grid-city';

const utm32 = proj4('+proj=utm +zone=32 +datum=WGS84 +units=m +no_defs');

describe('UTM', () => {
  it('agrees with PROJ to a millimetre over the zone, both ways', () => {
    const random = seededRandom(32632);
    for (let i = 0; i < 500; i++) {
      const point = [6.5 + 5 * random(), 36 + 11 * random()] as const;
      const [x, y] = lngLatToUtm(point, 32);
      const [px, py] = utm32.forward([...point]);
      expect(Math.hypot(x - px, y - py)).toBeLessThan(0.001);
      const [lng, lat] = utmToLngLat([px, py], 32);
      expect(Math.abs(lng - point[0])).toBeLessThan(1e-8);
      expect(Math.abs(lat - point[1])).toBeLessThan(1e-8);
    }
  });

  it('comes back from local metres', () => {
    const [lng, lat] = fromLocal(toLocal([9.19, 45.4642], gridFrame), gridFrame);
    expect(lng).toBeCloseTo(9.19, 8);
    expect(lat).toBeCloseTo(45.4642, 8);
  });
});

it('shifts a point by metres within 1 %', () => {
  const [fromX, fromY] = lngLatToUtm([9.19, 45.4642], 32);
  const [toX, toY] = lngLatToUtm(shiftPosition([9.19, 45.4642], 300, -400), 32);
  expect(Math.abs(toX - fromX - 300)).toBeLessThan(3);
  expect(Math.abs(toY - fromY + 400)).toBeLessThan(4);
});
