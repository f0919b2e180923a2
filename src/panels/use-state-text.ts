import { type StateKey, statesEn, statesIt } from '../i18n/states';
import { createTexts, type MessageValues } from '../i18n/translate';
import { useText } from './use-text';

/** The texts of what went wrong, filled in. */
export type StateText = (key: StateKey, values?: MessageValues) => string;

const stateTexts = { it: createTexts('it', statesIt), en: createTexts('en', statesEn) } as const;

/** Those in the language of the page. */
export function useStateText(): StateText {
  return stateTexts[useText().locale];
}
