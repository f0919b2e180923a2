/**
 * How much longer a walk is than the straight line, for an area without a network: 1.3, the lower of the published
 * city values 1.3 to 1.34 (see GLOSSARY, detour). Real walks differ by half as much again where a barrier lies.
 */
export const ESTIMATED_DETOUR = 1.3;
