export const compareIt = {} as const;

export const compareEn: Readonly<Record<keyof typeof compareIt, string>> = {};
