/** Code of a demand point beyond the cutoff; the codes below it are the thirds of the cutoff. */
export const LEFT_OUT = 3;

/** The third of the cutoff that a walk falls in, 0 to 2, or {@link LEFT_OUT} beyond it; the cutoff is inclusive. */
export function minutesCode(seconds: number, cutoffSeconds: number): number {
  if (seconds > cutoffSeconds) return LEFT_OUT;
  return Math.min(LEFT_OUT - 1, Math.max(0, Math.ceil(seconds / (cutoffSeconds / LEFT_OUT)) - 1));
}
