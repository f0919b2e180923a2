export const depthIt = {} as const;

export const depthEn: Readonly<Record<keyof typeof depthIt, string>> = {};
