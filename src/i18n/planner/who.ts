export const whoIt = {} as const;

export const whoEn: Readonly<Record<keyof typeof whoIt, string>> = {};
