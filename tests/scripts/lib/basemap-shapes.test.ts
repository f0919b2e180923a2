import { describe, expect, it } from 'vitest';
import {
  drawLine,
  drawPolygons,
  drawRing,
  inHilbertOrder,
  ringArea,
  shapeOptions,
} from '../../../scripts/lib/basemap-shapes';
import { lngLatToWorld } from '../../../src/core/tiles/world';

const extent = [9, 45.4, 9.3, 45.5] as const;
const options = shapeOptions(extent, 26, 1);
/** About 78 m by 111 m, with a point in the middle of its southern side. */
const ring = [
  [9.1, 45.45],
  [9.1005, 45.45],
  [9.101, 45.45],
  [9.101, 45.451],
  [9.1, 45.451],
  [9.1, 45.45],
];

describe('drawRing', () => {
  it('keeps the four corners of a rectangle and not the point between them', () => {
    const corners = drawRing(ring, options);
    expect(corners).toHaveLength(4);
    const [x, y] = lngLatToWorld([9.101, 45.451], 26);
    expect(corners).toContainEqual([Math.round(x), Math.round(y)]);
  });

  it('drops the corner it starts with when that lies on a straight side', () => {
    const started = [...ring.slice(1, -1), ring[0], ring[1]];
    expect(drawRing(started, options)).toHaveLength(4);
  });

  it('keeps the area within a hundredth', () => {
    const squareMeters = Math.abs(ringArea(drawRing(ring, options))) * options.stepMeters ** 2;
    expect(squareMeters).toBeGreaterThan(78.1 * 111.2 * 0.99);
    expect(squareMeters).toBeLessThan(78.1 * 111.2 * 1.01);
  });

  it('leaves nothing of a ring below the least area', () => {
    expect(drawRing(ring, { ...options, minAreaSquareMeters: 9000 })).toEqual([]);
    expect(drawRing(ring, { ...options, minAreaSquareMeters: 8000 })).not.toEqual([]);
  });
});

describe('drawPolygons', () => {
  it('drops a small hole and keeps its polygon', () => {
    const hole = [
      [9.1004, 45.4504],
      [9.10041, 45.4504],
      [9.10041, 45.45041],
      [9.1004, 45.4504],
    ];
    const drawn = drawPolygons(
      { type: 'Polygon', coordinates: [ring, hole] },
      { ...options, minAreaSquareMeters: 5 },
    );
    expect(drawn.map((parts) => parts.length)).toEqual([1]);
  });
});

describe('drawLine', () => {
  it('leaves one point of a line shorter than a step', () => {
    expect(
      drawLine(
        [
          [9.1, 45.4],
          [9.1000001, 45.4],
        ],
        options,
      ),
    ).toHaveLength(1);
  });
});

describe('inHilbertOrder', () => {
  it('puts neighbours next to each other', () => {
    const at = (id: number, x: number, y: number) => ({
      classCode: 0,
      id,
      name: '',
      parts: [[[x, y] as const]],
    });
    const order = inHilbertOrder([at(1, 0, 0), at(2, 1000, 1000), at(3, 2, 1), at(4, 999, 998)]);
    const ids = order.map(({ id }) => id);
    expect(Math.abs(ids.indexOf(1) - ids.indexOf(3))).toBe(1);
    expect(Math.abs(ids.indexOf(2) - ids.indexOf(4))).toBe(1);
  });
});
