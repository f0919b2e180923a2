/** Shares of residents left out at which a step ends, each still part of it; beyond the last begins the highest step. */
export const leftOutBounds = [0.1, 0.25, 0.5, 0.75] as const;

/** How many steps there are. */
export const LEFT_OUT_STEPS = leftOutBounds.length + 1;

/** The step that a share of residents left out falls in: 1, the fewest, to {@link LEFT_OUT_STEPS}. */
export function leftOutStep(share: number): number {
  return 1 + leftOutBounds.filter((bound) => share > bound).length;
}
