import { languages } from '../state/app-state';
import { useAppState, useCommands } from '../state/use-store';
import { useShownFirst } from '../ui/use-shown-first';
import { loadLanguage, useText } from './use-text';

/** Italian or English. */
export function LanguageChoice() {
  const { text } = useText();
  const commands = useCommands();
  const language = useAppState((state) => state.language);
  const [shown, choose] = useShownFirst(language, commands.setLanguage, loadLanguage);
  return (
    <fieldset className="languages">
      <legend className="visually-hidden">{text('app.language')}</legend>
      {languages.map((id) => (
        <button key={id} type="button" lang={id} aria-pressed={shown === id} onClick={() => choose(id)}>
          {id.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}
