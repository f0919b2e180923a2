import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { gridPoint } from '../../helpers/grid-city';
import { DRAWINGS, questionOf, readAnswer } from './drawings';
import { overlapOf } from './overlap';

function square(west: number, south: number, side: number): MultiPolygon {
  const ring = [
    [0, 0],
    [side, 0],
    [side, side],
    [0, side],
    [0, 0],
  ].map(([x, y]) => [...gridPoint(west + x, south + y)]);
  return { type: 'MultiPolygon', coordinates: [[ring]] };
}

describe('overlapOf', () => {
  it('is 1 for one area and 0 for areas apart', () => {
    expect(overlapOf(square(0, 0, 100), square(0, 0, 100)).intersectionOverUnion).toBeCloseTo(1, 9);
    expect(overlapOf(square(0, 0, 100), square(300, 0, 100)).intersectionOverUnion).toBe(0);
  });

  it('is a third where two squares share half of each', () => {
    const { intersectionOverUnion, firstSquareMeters } = overlapOf(square(0, 0, 100), square(50, 0, 100));
    expect(intersectionOverUnion).toBeCloseTo(1 / 3, 4);
    expect(firstSquareMeters / 10_000).toBeCloseTo(1, 1);
  });
});

describe('the words exchanged with Valhalla', () => {
  const polygon = (contour: number) => ({
    properties: { contour },
    geometry: { type: 'Polygon', coordinates: square(0, 0, 10).coordinates[0] },
  });

  it('puts all polygons of one contour together', () => {
    const answer = readAnswer(JSON.stringify({ features: [polygon(5), polygon(10), polygon(5)] }));
    expect(answer.get(5)?.coordinates).toHaveLength(2);
    expect(answer.get(10)?.coordinates).toHaveLength(1);
  });

  it('quotes an answer that is none', () => {
    expect(() => readAnswer('{"error":"no path"}')).toThrow('no path');
    expect(() => readAnswer('{"features":[{"geometry":null}]}')).toThrow('"geometry":null');
  });

  it('asks with the defaults of Valhalla unless told otherwise', () => {
    const [plain, detailed] = DRAWINGS.map((drawing) => questionOf([9.2, 45.5], drawing));
    expect(plain).not.toContain('denoise');
    expect(detailed).toContain('"denoise":0');
    expect(plain).toContain('{"lat":45.5,"lon":9.2}');
  });
});
