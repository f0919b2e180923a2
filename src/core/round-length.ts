/** The longest round length that is not longer than asked: 1, 2 or 5 times a power of ten, in metres. */
export function roundLength(atMostMeters: number): number {
  const power = 10 ** Math.floor(Math.log10(atMostMeters));
  return [5, 2, 1].map((factor) => factor * power).find((length) => length <= atMostMeters) ?? power;
}
