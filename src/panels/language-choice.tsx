import { languages } from '../state/app-state';
import { useAppState, useCommands } from '../state/use-store';
import { useText } from './use-text';

/** Italian or English. */
export function LanguageChoice() {
  const { text } = useText();
  const commands = useCommands();
  const language = useAppState((state) => state.language);
  return (
    <fieldset className="languages">
      <legend className="visually-hidden">{text('app.language')}</legend>
      {languages.map((id) => (
        <button
          key={id}
          type="button"
          lang={id}
          aria-pressed={language === id}
          onClick={() => commands.setLanguage(id)}
        >
          {id.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}
