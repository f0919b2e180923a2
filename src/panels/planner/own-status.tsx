import { openedArea } from '../../state/reach-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { Disclosure } from '../../ui/disclosure';
import { StateNote } from '../../ui/state-note';
import { useText } from '../use-text';
import { describeFar, describeProblem, describeRefusal } from './own-words';

/** Rows that are told; who has more to mend begins with these. */
const MOST_PROBLEMS = 200;

/** Rows with what is wrong with each. */
function Problems({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const { text } = useText();
  if (lines.length === 0) return null;
  return (
    <Disclosure title={title} open>
      <ul className="own-problems">
        {lines.slice(0, MOST_PROBLEMS).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > MOST_PROBLEMS && <li>{text('own.more', { count: lines.length - MOST_PROBLEMS })}</li>}
      </ul>
    </Disclosure>
  );
}

function Refusal() {
  const translator = useText();
  const { text } = translator;
  const commands = useCommands();
  const { refusal, file } = useAppState(({ own }) => own);
  if (!refusal) return null;
  const lines = refusal.problems.map((problem) => describeProblem(problem, translator));
  return (
    <StateNote
      mark="alert"
      isWarning
      role="alert"
      actions={
        <button type="button" className="button" onClick={commands.dismissOwnRefusal}>
          {text('notice.dismiss')}
        </button>
      }
    >
      <p>{text('own.refused', { name: refusal.name, reason: describeRefusal(refusal, translator) })}</p>
      {file && <p>{text('own.kept', { name: file.name })}</p>}
      <Problems title={text('own.problems', { count: lines.length })} lines={lines} />
    </StateNote>
  );
}

/** The file that is taken up: how many of its rows, what is wrong with the others, and the way to be rid of it. */
function Loaded() {
  const translator = useText();
  const { text } = translator;
  const commands = useCommands();
  const area = useAppState(openedArea);
  const file = useAppState(({ own }) => own.file);
  if (!file || !area) return null;
  const wrong = file.problems.map((problem) => describeProblem(problem, translator));
  const far = describeFar(area, translator);
  return (
    <div className="own-file">
      <p role="status">
        {text('own.loaded', { name: file.name, good: file.goodRowCount, rows: file.rowCount })}{' '}
        {file.isMetric && `${text('own.metric')} `}
        {text('own.stays')}
      </p>
      <Problems title={text('own.problems', { count: wrong.length })} lines={wrong} />
      <Problems title={text('own.far.title', { count: far.length })} lines={far} />
      <button type="button" className="link-button" onClick={() => void commands.removeOwnPlaces()}>
        {text('own.remove')}
      </button>
    </div>
  );
}

/** How it went with the file of a person's own places. */
export function OwnStatus() {
  const { text } = useText();
  const reading = useAppState(({ own }) => own.readingName);
  return (
    <>
      {reading !== null && <p role="status">{text('own.reading', { name: reading })}</p>}
      <Refusal />
      <Loaded />
    </>
  );
}
