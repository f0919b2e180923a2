import { useEffect, useSyncExternalStore } from 'react';
import { it } from '../i18n/it';
import { createTranslator, type Translator } from '../i18n/translate';
import type { Language } from '../state/app-state';
import { useAppState } from '../state/use-store';

const italian = createTranslator('it', it);
let english: Translator | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Makes a language ready; Italian always is. A text file that does not come leaves the page in Italian. */
export async function loadLanguage(language: Language): Promise<void> {
  if (language === 'it' || english) return;
  try {
    const { en } = await import('../i18n/en');
    english = createTranslator('en', en);
    for (const listener of listeners) listener();
  } catch (error) {
    console.warn('the English texts did not come', error);
  }
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
