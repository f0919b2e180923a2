/** What a study area has beside streets, people and places, each in a file of its own that not every answer needs. */
export const areaParts = ['nil', 'municipi', 'areas', 'not-located'] as const;
export type AreaPart = (typeof areaParts)[number];
