import { booleanValid } from '@turf/turf';
import type { Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { milano } from '../../../scripts/areas/milano';
import { simplifyZones } from '../../../scripts/lib/zones-simplify';
import { fromLocal, toLocal, type XY } from '../../../src/core/geo';

const { frame } = milano;
const polygon = (points: readonly XY[]): Polygon => ({
  type: 'Polygon',
  coordinates: [[...points, points[0]].map((xy) => [...fromLocal(xy, frame)])],
});
/** From (9500, 9000) up to (9500, 10000): a step of 1 m to and fro every 10 m, and a corner 80 m out half way. */
const border: XY[] = Array.from({ length: 101 }, (_, i) => [
  9500 + (i === 50 ? 80 : i === 0 || i === 100 ? 0 : i % 2),
  9000 + 10 * i,
]);
const west = polygon([[9000, 9000], ...border, [9000, 10000]]);
const east = polygon([[10000, 10000], ...[...border].reverse(), [10000, 9000]]);
/** The western municipio means the same border, drawn 1 m to the east of it; the eastern one shares that line. */
const shifted: XY[] = border.map(([x, y]) => [x + 1, y]);
const westMunicipio = polygon([[9000, 9000], ...shifted, [9000, 10000]]);
const eastMunicipio = polygon([[10000, 10000], ...[...shifted].reverse(), [10000, 9000]]);

const keys = (ring: readonly Position[]) => new Set(ring.map(([lng, lat]) => `${lng},${lat}`));
const onBorder = ({ coordinates }: { coordinates: unknown }, other: Set<string>) =>
  [...keysOf(coordinates)].filter((key) => other.has(key));
const keysOf = (coordinates: unknown) => keys(Array.isArray(coordinates) ? coordinates.flat() : []);

describe('simplifyZones', () => {
  const { nil, municipi, vertices, maxDisplacementMeters } = simplifyZones(
    [west, east],
    [westMunicipio, eastMunicipio],
    frame,
  );

  it('drops the steps and keeps the corner, moving no vertex far', () => {
    expect(vertices.after).toBeLessThan(vertices.before / 5);
    expect(maxDisplacementMeters).toBeLessThan(5);
    const corner = [...keysOf(nil[0].coordinates)].map((key) => {
      const [lng, lat] = key.split(',').map(Number);
      return toLocal([lng, lat], frame);
    });
    expect(corner.some(([x, y]) => Math.hypot(x - 9580, y - 9500) < 2)).toBe(true);
  });

  it('keeps the border of neighbours one line, and the municipi on it', () => {
    const shared = onBorder(nil[0], keysOf(nil[1].coordinates));
    expect(shared.length).toBe(keysOf(nil[0].coordinates).size - 2);
    for (const municipio of municipi) {
      expect(onBorder(municipio, new Set(shared)).sort()).toEqual([...shared].sort());
    }
  });

  it('leaves valid polygons, outer rings anticlockwise', () => {
    for (const shape of [...nil, ...municipi]) {
      expect(shape.type).toBe('Polygon');
      expect(booleanValid(shape)).toBe(true);
      if (shape.type !== 'Polygon') continue;
      const [ring] = shape.coordinates;
      const doubleArea = ring
        .slice(1)
        .reduce((sum, [x, y], i) => sum + (ring[i][0] - 9) * (y - 45) - (x - 9) * (ring[i][1] - 45), 0);
      expect(doubleArea).toBeGreaterThan(0);
    }
  });
});
