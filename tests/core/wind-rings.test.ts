import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { windRings } from '../../src/core/wind-rings';

const east: Position[] = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
];
const hole: Position[] = [
  [1, 1],
  [1, 2],
  [2, 2],
  [2, 1],
  [1, 1],
];
const turned = (ring: Position[]): Position[] => [...ring].reverse();

describe('rings as RFC 7946 asks', () => {
  it('run counterclockwise outside and clockwise for a hole, whichever way they came', () => {
    const right = { type: 'Polygon' as const, coordinates: [east, hole] };
    expect(windRings(right)).toEqual(right);
    expect(windRings({ type: 'Polygon', coordinates: [turned(east), turned(hole)] })).toEqual(right);
    const several: MultiPolygon = { type: 'MultiPolygon', coordinates: [[turned(east), hole], [east]] };
    expect(windRings(several).coordinates).toEqual([[east, hole], [east]]);
  });

  it('leaves points and lines as they are', () => {
    const line = { type: 'LineString' as const, coordinates: turned(east) };
    expect(windRings(line)).toBe(line);
  });
});
