export const whatIfIt = {} as const;

export const whatIfEn: Readonly<Record<keyof typeof whatIfIt, string>> = {};
