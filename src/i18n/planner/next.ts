export const nextIt = {} as const;

export const nextEn: Readonly<Record<keyof typeof nextIt, string>> = {};
