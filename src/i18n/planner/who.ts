export const whoIt = {
  'service.own': 'I tuoi luoghi',
  'count.own': '{count, plural, one {# dei tuoi luoghi} other {# dei tuoi luoghi}}',
  'one.own': 'uno dei tuoi luoghi',
} as const;

export const whoEn: Readonly<Record<keyof typeof whoIt, string>> = {
  'service.own': 'Your places',
  'count.own': '{count, plural, one {# of your places} other {# of your places}}',
  'one.own': 'one of your places',
};
