import { describe, expect, it } from 'vitest';
import { lngLatToWorld, worldStepMeters, worldToLngLat } from '../../../src/core/tiles/world';

describe('world grid', () => {
  it('has its middle where the equator meets Greenwich', () => {
    expect(lngLatToWorld([0, 0], 10)).toEqual([512, 512]);
  });

  it('agrees with the usual formula of tile numbers at the Duomo', () => {
    const [x, y] = lngLatToWorld([9.1919, 45.4642], 15);
    const latitude = (45.4642 * Math.PI) / 180;
    expect(x).toBeCloseTo(((9.1919 + 180) / 360) * 32768, 6);
    expect(y).toBeCloseTo(((1 - Math.asinh(Math.tan(latitude)) / Math.PI) / 2) * 32768, 6);
  });

  it('comes back to where it started', () => {
    const [lng, lat] = worldToLngLat(...lngLatToWorld([9.05, 45.39], 26), 26);
    expect(lng).toBeCloseTo(9.05, 9);
    expect(lat).toBeCloseTo(45.39, 9);
  });

  it('has steps of 0.42 m at Milan with 26 bits', () => {
    expect(worldStepMeters(45.46, 26)).toBeCloseTo(0.4188, 3);
  });
});
