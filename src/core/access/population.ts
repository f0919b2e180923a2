/** The population groups that can be counted; over65 and under15 are estimates. */
export const groups = ['all', 'over65', 'under15'] as const;
export type Group = (typeof groups)[number];

/** Residents by group: whole persons. */
export type GroupCounts = Readonly<Record<Group, number>>;
