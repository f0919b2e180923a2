/**
 * The exponent e of the power of size that times follow, time = c · size^e: the slope of the straight line through
 * their logarithms, by least squares. NaN for fewer than two sizes.
 */
export function growthExponent(points: readonly (readonly [size: number, time: number])[]): number {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const);
  const mean = (of: 0 | 1): number => logs.reduce((sum, log) => sum + log[of], 0) / logs.length;
  const [sizes, times] = [mean(0), mean(1)];
  const covariance = logs.reduce((sum, [size, time]) => sum + (size - sizes) * (time - times), 0);
  const variance = logs.reduce((sum, [size]) => sum + (size - sizes) ** 2, 0);
  return covariance / variance;
}
