import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en';
import { it, type MessageKey } from './it';
import { kindLabels, offerLabels } from './kinds';

export type Locale = 'it' | 'en';

export type MessageValues = Readonly<Record<string, string | number>>;

/** Texts and numbers of one language. */
export interface Translator {
  readonly locale: Locale;
  readonly text: (key: MessageKey, values?: MessageValues) => string;
  readonly number: (value: number, digits?: number) => string;
  readonly percent: (share: number) => string;
  /** "3 coworking, 1 mercato coperto e 2 fablab". */
  readonly list: (items: readonly string[], type?: 'conjunction' | 'disjunction') => string;
  /** Hectares below one square kilometre, else square kilometres. */
  readonly area: (squareMeters: number) => string;
  readonly date: (iso: string) => string;
  /** Label of a kind or offer code; '' for none. */
  readonly kind: (code: string) => string;
}

const catalogues = { it, en } as const;
const labels: Readonly<Record<string, { readonly it: string; readonly en: string }>> = {
  ...kindLabels,
  ...offerLabels,
};
const tags = { it: 'it-IT', en: 'en-GB' } as const;

/** Texts and numbers in a language; messages are parsed once. */
export function createTranslator(locale: Locale): Translator {
  const parsed = new Map<MessageKey, IntlMessageFormat>();
  const tag = tags[locale];
  const grouping = { useGrouping: 'always' } as const;
  const formatters = {
    getNumberFormat: (locales?: string | string[], options?: Intl.NumberFormatOptions) =>
      new Intl.NumberFormat(locales, { ...grouping, ...options }),
    getDateTimeFormat: (locales?: string | string[], options?: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locales, options),
    getPluralRules: (locales?: string | string[], options?: Intl.PluralRulesOptions) =>
      new Intl.PluralRules(locales, options),
  };
  return {
    locale,
    text: (key, values) => {
      let format = parsed.get(key);
      if (!format) {
        format = new IntlMessageFormat(catalogues[locale][key], tag, undefined, { formatters });
        parsed.set(key, format);
      }
      return String(format.format(values));
    },
    number: (value, digits = 0) =>
      new Intl.NumberFormat(tag, { ...grouping, maximumFractionDigits: digits }).format(value),
    percent: (share) =>
      Number.isFinite(share)
        ? new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 }).format(
            share,
          )
        : '–',
    list: (items, type = 'conjunction') => new Intl.ListFormat(tag, { type }).format(items),
    area: (squareMeters) =>
      squareMeters < 1_000_000
        ? `${new Intl.NumberFormat(tag, { maximumFractionDigits: 0 }).format(squareMeters / 10_000)} ha`
        : `${new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(squareMeters / 1_000_000)} km²`,
    date: (iso) =>
      new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(`${iso}T00:00:00Z`),
      ),
    kind: (code) => labels[code]?.[locale] ?? '',
  };
}
