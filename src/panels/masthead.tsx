import { themes } from '../state/app-state';
import { useAppState, useCommands } from '../state/use-store';
import { Icon } from '../ui/icon';
import { LanguageChoice } from './language-choice';
import { SearchField } from './search-field';
import { useText } from './use-text';

const themeIcons = { system: 'screen', light: 'sun', dark: 'moon' } as const;

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
        className="theme-button"
        aria-label={`${text('app.theme')}: ${text(`theme.${theme}`)}`}
        title={`${text('app.theme')}: ${text(`theme.${theme}`)}`}
        onClick={() => commands.setTheme(nextTheme)}
      >
        <Icon name={themeIcons[theme]} />
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
