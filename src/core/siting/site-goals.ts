/**
 * What further sites are chosen for: `people`, the residents whom they newly reach; `depth`, each of these counted by
 * how far beyond the cutoff the walk is today, so that those farther out weigh more.
 */
export const siteGoals = ['people', 'depth'] as const;
export type SiteGoal = (typeof siteGoals)[number];
