/** Works that others do too: their rows are compared. */
export const SEARCH = 'search of 15 minutes from one origin';
export const CITYWIDE = 'search from all coworkings, whole city';
export const DRAWING = 'isochrones of 5, 10 and 15 minutes, drawn';

/** How many origins are drawn by lot. */
export const ORIGINS = 500;

/** From how many of them isochrones are drawn. */
export const DRAWINGS = 100;
