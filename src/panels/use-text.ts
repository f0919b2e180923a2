import { useEffect, useSyncExternalStore } from 'react';
import { it } from '../i18n/it';
import { type Catalogue, createTranslator, type Locale, type Translator } from '../i18n/translate';
import type { Language } from '../state/app-state';
import { useAppState } from '../state/use-store';

/** What has been loaded: the Italian texts of the first page always are. */
const catalogues: Record<Language, Catalogue | null> = { it, en: null };
let plannerTexts: Readonly<Record<Language, Partial<Catalogue>>> | null = null;

function makeTranslator(locale: Locale, catalogue: Catalogue): Translator {
  const whole = { ...catalogue, ...plannerTexts?.[locale] };
  const made = createTranslator(locale, whole, () => {
    loadPlannerTexts().catch((error: unknown) => console.warn('the texts did not come', error));
  });
  return changed ? changed(made) : made;
}

/** What another study area than the city makes of the texts. */
let changed: ((translator: Translator) => Translator) | null = null;
let italian = makeTranslator('it', it);
let english: Translator | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function renew(): void {
  italian = makeTranslator('it', it);
  english = catalogues.en && makeTranslator('en', catalogues.en);
  for (const listener of listeners) listener();
}

let loadingEnglish: Promise<void> | null = null;

async function readEnglish(): Promise<void> {
  try {
    catalogues.en = (await import('../i18n/en')).en;
    renew();
  } catch (error) {
    loadingEnglish = null;
    console.warn('the English texts did not come', error);
  }
}

/** Makes a language ready; Italian always is. A text file that does not come leaves the page in Italian. */
export async function loadLanguage(language: Language): Promise<void> {
  if (catalogues[language]) return;
  // Every text on the page asks for it.
  loadingEnglish ??= readEnglish();
  await loadingEnglish;
}

/** Has all texts changed, from now on. */
export function changeTexts(change: (translator: Translator) => Translator): void {
  changed = change;
  renew();
}

let loadingPlanner: Promise<void> | null = null;

async function readPlannerTexts(): Promise<void> {
  const { plannerIt, plannerEn } = await import('../i18n/planner-texts');
  plannerTexts = { it: plannerIt, en: plannerEn };
  renew();
}

/**
 * Makes the planner's texts ready, before the first panel that needs them is shown.
 * @throws what the browser says of a file that does not come; they are asked for again with the next text
 */
export function loadPlannerTexts(): Promise<void> {
  loadingPlanner ??= readPlannerTexts().catch((error: unknown) => {
    loadingPlanner = null;
    throw error;
  });
  return loadingPlanner;
}

/** Texts and numbers of a language; Italian until that is loaded. */
export function translatorOf(language: Language): Translator {
  return language === 'en' && english ? english : italian;
}

/** Texts and numbers in the chosen language; in Italian until that is loaded. */
export function useText(): Translator {
  const language = useAppState((state) => state.language);
  const read = (): Translator => translatorOf(language);
  const translator = useSyncExternalStore(subscribe, read, read);
  useEffect(() => void loadLanguage(language), [language]);
  return translator;
}
