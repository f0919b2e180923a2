import { themes } from '../state/app-state';
import { useAppState, useCommands } from '../state/use-store';
import { LanguageChoice } from './language-choice';
import { SearchField } from './search-field';
import { useText } from './use-text';

function Preferences() {
  const { text } = useText();
  const commands = useCommands();
  const theme = useAppState((state) => state.theme);
  const nextTheme = themes[(themes.indexOf(theme) + 1) % themes.length];
  return (
    <div className="preferences">
      <LanguageChoice />
      <button
        type="button"
        className={`theme-button theme-${theme}`}
        aria-label={`${text('app.theme')}: ${text(`theme.${theme}`)}`}
        title={`${text('app.theme')}: ${text(`theme.${theme}`)}`}
        onClick={() => commands.setTheme(nextTheme)}
      >
        <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <circle cx="12" cy="12" r="8" />
          <path d="M12 4a8 8 0 0 1 0 16z" />
        </svg>
      </button>
    </div>
  );
}

/** The head of the page: whose it is, language and theme, and the one search. */
export function Masthead() {
  return (
    <header className="masthead">
      <h1>
        Quindici<span aria-hidden="true">′</span>
      </h1>
      <Preferences />
      <search>
        <SearchField />
      </search>
    </header>
  );
}
