import { currentFewest, currentSites } from '../../state/sites-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { QuestionFailure } from '../state-notes';
import { useText } from '../use-text';
import { fewestWords, sitesWords } from './next-words';

function SearchProgress() {
  const { text, percent } = useText();
  const commands = useCommands();
  const progress = useAppState((state) => state.sitesProgress);
  return (
    <div className="sites-progress">
      <label>
        {text('sites.running', { share: percent(progress) })} <progress max={1} value={progress} />
      </label>
      <button type="button" className="button" onClick={() => commands.setSiteCount(null)}>
        {text('sites.cancel')}
      </button>
    </div>
  );
}

/** The sentence and its proof; before anything is asked, what can be. */
export function NextAnswer() {
  const translator = useText();
  const { text } = translator;
  const state = useAppState((whole) => whole);
  const sites = currentSites(state);
  const fewest = currentFewest(state);
  if (state.sites.kind === 'running' || state.fewest.kind === 'running') return <SearchProgress />;
  const words = sites
    ? sitesWords(state, sites, translator)
    : fewest && fewestWords(state, fewest, translator);
  return (
    <>
      <QuestionFailure what="sites" />
      <QuestionFailure what="fewest" />
      <div id="answer" role="status" className="answer">
        <h2 className="sentence">{words ? words.sentence : text('next.invite')}</h2>
        {words && (
          <p className="lead">
            {words.proof !== '' && <strong className="proof">{words.proof}</strong>} {words.details.join(' ')}
          </p>
        )}
      </div>
    </>
  );
}
