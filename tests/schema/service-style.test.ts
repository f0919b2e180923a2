import { describe, expect, it } from 'vitest';
import { askedServiceIds } from '../../src/schema/service';
import { SHAPE_BOX, serviceShapes, serviceStyles, shapePath } from '../../src/schema/service-style';

describe('service styles', () => {
  it('gives every service a shape of its own', () => {
    const shapes = askedServiceIds.map((id) => serviceStyles[id].shape);
    expect(new Set(shapes).size).toBe(askedServiceIds.length);
    expect([...shapes].sort()).toEqual([...serviceShapes].sort());
  });

  it('never tells two services apart by neither shape nor colour', () => {
    const looks = askedServiceIds.map((id) => `${serviceStyles[id].shape} ${serviceStyles[id].light}`);
    expect(new Set(looks).size).toBe(looks.length);
  });

  it.each(serviceShapes)('keeps the %s closed, inside its box and two units from the edge', (shape) => {
    const path = shapePath(shape);
    expect(path).toMatch(/^M.*Z$/);
    const numbers = (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
    expect(numbers.length).toBeGreaterThan(3);
    for (const value of numbers.filter((value) => value > 1)) {
      expect(value).toBeGreaterThanOrEqual(2);
      expect(value).toBeLessThanOrEqual(SHAPE_BOX - 2);
    }
  });
});
