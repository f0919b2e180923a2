/**
 * Colours of the three thirds of the quarter hour, from near to far: steps of viridis, which keep their order in grey
 * and for the three colour-vision deficiencies (van der Walt and Smith 2015).
 */
export const minutesColors = {
  light: ['#3b528b', '#21918c', '#addc30'],
  dark: ['#6b88d2', '#4ec6b5', '#c5f04a'],
} as const;

/**
 * Two that are compared, and where both are: blue and yellow, which every colour-vision deficiency tells apart, and a dark
 * green between them. In grey both is the darkest, the second the lightest.
 */
export const pairColors = {
  light: { first: '#5b9bd8', second: '#e3b62f', both: '#1f6f54' },
  dark: { first: '#5b9fe6', second: '#f0cf5a', both: '#3fae86' },
} as const;

/**
 * Steps of the share of people left out, from the fewest to the most: the warning hue from pale to deep on light land,
 * from deep to pale on dark, each step at least 10 (CIEDE2000) from the next for every eye, in grey, and from the land.
 */
export const leftOutStepColors = {
  light: ['#f3be8d', '#e6934e', '#c8671a', '#a4460c', '#722a06'],
  dark: ['#573521', '#935226', '#c97536', '#ec9c61', '#ecd3b4'],
} as const;

/** The hue of people left out, drawn as hatching. */
export const leftOutColor = { light: '#d55e00', dark: '#ff8a3d' } as const;
