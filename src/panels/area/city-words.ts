import type { MessageKey } from '../../i18n/it';
import type { MessageValues, Translator } from '../../i18n/translate';

/** Texts that name the city and mean the whole of the study area; none of them is filled in with names of places. */
const CITY_TEXTS =
  /^(near\.(outside|elsewhere)|gaps\.city|map\.label|dim\.(city|sentence)|nil\.(missing\.beside|ages\.city|table\.city)|circle\.city\..*|detour\..*|print\.(column\.city|sentence.*)|who\.share\..*)$/;

/** "Bicocca (prova)" within a sentence: "Bicocca". */
function nameInSentence(areaName: string): string {
  return areaName.replace(/ \(.*\)$/, '');
}

/** A translator that says the name of another study area where the texts say the city's. */
export function speakOfArea(translator: Translator, areaName: string): Translator {
  const name = nameInSentence(areaName);
  const inArea = (key: string, words: string): string =>
    CITY_TEXTS.test(key) ? words.replace(/the Milanese/g, 'residents').replace(/Milano?\b/g, name) : words;
  return {
    ...translator,
    inArea,
    text: (key: MessageKey, values?: MessageValues) => inArea(key, translator.text(key, values)),
  };
}
