import { expect, it } from 'vitest';
import { growthExponent } from './growth';

it('finds the power that times follow', () => {
  expect(growthExponent([1, 4, 16].map((size) => [size, 3 * size ** 1.5]))).toBeCloseTo(1.5, 12);
  expect(growthExponent([1, 4, 16].map((size) => [size, 0.2]))).toBeCloseTo(0, 12);
});

it('takes the middle way between times that follow none', () => {
  const exponent = growthExponent([
    [1, 1],
    [4, 8],
    [16, 16],
  ]);
  expect(exponent).toBeCloseTo(1, 12);
});

it('finds none in one size', () => {
  expect(growthExponent([[4, 2]])).toBeNaN();
});
