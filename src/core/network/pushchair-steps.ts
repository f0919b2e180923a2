/**
 * Metres of level way that one metre of steps is worth with a pushchair. Stairs take about three times as long as
 * level ground (Fujiyama and Tyler 2010, "Predicting the walking speed of pedestrians on stairs", as OpenTripPlanner
 * reads it); carrying a pushchair is taken to double that, an estimate of ours that no source gives.
 */
export const PUSHCHAIR_STEPS_FACTOR = 6;
