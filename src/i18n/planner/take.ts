export const takeIt = {} as const;

export const takeEn: Readonly<Record<keyof typeof takeIt, string>> = {};
