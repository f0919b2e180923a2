/** What a study area has beside streets, people and places, each in a file of its own that few answers need. */
export const areaParts = ['municipi', 'areas', 'not-located'] as const;
export type AreaPart = (typeof areaParts)[number];
