import { expect, it } from 'vitest';
import { LEFT_OUT_STEPS, leftOutStep } from '../../../src/core/access/left-out-steps';

it('a share belongs to the step that ends with it, and what is beyond it to the next', () => {
  expect([0, 0.1, 0.101, 0.25, 0.2501, 0.5, 0.51, 0.75, 0.7501, 1].map(leftOutStep)).toEqual([
    1, 1, 2, 2, 3, 3, 4, 4, 5, 5,
  ]);
  expect(leftOutStep(1)).toBe(LEFT_OUT_STEPS);
});

it('people counted whole keep the bounds: nine of ten and three of four who have it', () => {
  for (const residents of [10, 130, 12_340, 1_386_280])
    expect(leftOutStep((residents - 0.9 * residents) / residents)).toBe(1);
  expect(leftOutStep((400 - 100) / 400)).toBe(4);
});
