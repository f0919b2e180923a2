import { IntlMessageFormat } from 'intl-messageformat';
import type { FirstKey, MessageKey } from './it';
import { kindLabels, offerLabels } from './kinds';
import { fillIn, isSimpleMessage } from './message-syntax';

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
  /** The words of a text with the name of the study area in the place of the city's; not there for the city itself. */
  readonly inArea?: (key: string, words: string) => string;
}

/** The texts of a language in ICU MessageFormat, those of the first page at least; a build has parsed them already. */
export type Catalogue = Readonly<Record<FirstKey, string> & Partial<Record<MessageKey, string>>>;

const labels: Readonly<Record<string, { readonly it: string; readonly en: string }>> = {
  ...kindLabels,
  ...offerLabels,
};
const tags = { it: 'it-IT', en: 'en-GB' } as const;

/** Keeps what is made for the same options: making a formatter of `Intl` takes longer than using it a hundred times. */
function keep<O, F>(make: (options: O) => F): (options: O) => F {
  const made = new Map<string, F>();
  return (options) => {
    const key = JSON.stringify(options);
    const known = made.get(key);
    if (known) return known;
    const fresh = make(options);
    made.set(key, fresh);
    return fresh;
  };
}

const grouping = { useGrouping: 'always' } as const;

/** The formatters of a language, each made once for its options. */
function createFormatters(tag: string) {
  return {
    numbers: keep((options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options)),
    dates: keep((options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options)),
    plurals: keep((options: Intl.PluralRulesOptions) => new Intl.PluralRules(tag, options)),
    lists: keep((type: 'conjunction' | 'disjunction') => new Intl.ListFormat(tag, { type })),
  };
}
const formattersOf = { it: createFormatters(tags.it), en: createFormatters(tags.en) } as const;

/**
 * The texts of a catalogue, filled in; messages are parsed once, or were by the build.
 * @param onMissing told of a text that the catalogue does not have yet: it is ''
 */
export function createTexts<K extends string>(
  locale: Locale,
  catalogue: Readonly<Partial<Record<K, string>>>,
  onMissing: (key: K) => void = () => {},
): (key: K, values?: MessageValues) => string {
  const parsed = new Map<K, IntlMessageFormat>();
  const { numbers, dates, plurals } = formattersOf[locale];
  const formatters = {
    getNumberFormat: (_: unknown, options: Intl.NumberFormatOptions = {}) =>
      numbers({ ...grouping, ...options }),
    getDateTimeFormat: (_: unknown, options: Intl.DateTimeFormatOptions = {}) => dates(options),
    getPluralRules: (_: unknown, options: Intl.PluralRulesOptions = {}) => plurals(options),
  };
  const printNumber = (value: number): string => numbers(grouping).format(value);
  return (key, values) => {
    const message = catalogue[key];
    if (message === undefined) {
      onMissing(key);
      return '';
    }
    if (isSimpleMessage(message)) return fillIn(message, values, printNumber);
    let format = parsed.get(key);
    if (!format) {
      format = new IntlMessageFormat(message, tags[locale], undefined, { formatters });
      parsed.set(key, format);
    }
    return String(format.format(values));
  };
}

/**
 * Texts and numbers in a language.
 * @param onMissing told of a text that the catalogue does not have yet: it is '' until there is a fuller translator
 */
export function createTranslator(
  locale: Locale,
  catalogue: Catalogue,
  onMissing?: (key: MessageKey) => void,
): Translator {
  const { numbers, dates, lists } = formattersOf[locale];
  return {
    locale,
    text: createTexts<MessageKey>(locale, catalogue, onMissing),
    number: (value, digits = 0) => numbers({ ...grouping, maximumFractionDigits: digits }).format(value),
    percent: (share) =>
      Number.isFinite(share)
        ? numbers({ style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 }).format(share)
        : '–',
    list: (items, type = 'conjunction') => lists(type).format(items),
    area: (squareMeters) =>
      squareMeters < 1_000_000
        ? `${numbers({ maximumFractionDigits: 0 }).format(squareMeters / 10_000)} ha`
        : `${numbers({ minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(squareMeters / 1_000_000)} km²`,
    date: (iso) => dates({ dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`)),
    kind: (code) => labels[code]?.[locale] ?? '',
  };
}
