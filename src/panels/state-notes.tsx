import type { ResultKey } from '../state/answering';
import { useAppState, useCommands } from '../state/use-store';
import { StateNote } from '../ui/state-note';
import { FailureNote } from './failure-note';
import { useText } from './use-text';

/** What stands in place of the answers while the data load, or could not. */
export function OpeningNote() {
  const { text } = useText();
  const commands = useCommands();
  const opened = useAppState((state) => state.opened);
  const progress = useAppState((state) => state.openProgress);
  const online = useAppState((state) => state.online);
  const isLate = useAppState((state) => state.isWorkerLate);
  if (isLate) {
    return (
      <StateNote
        mark="alert"
        isWarning
        role="alert"
        actions={
          <button type="button" className="button" onClick={() => commands.retry('worker')}>
            {text('state.retry')}
          </button>
        }
      >
        <p>{text('fault.late')}</p>
      </StateNote>
    );
  }
  if (opened.kind === 'ready') return null;
  if (opened.kind === 'failed') {
    const retry = (): void => commands.retry('opened');
    if (online || opened.failure.reason === 'version')
      return <FailureNote title={text('state.failed')} failure={opened.failure} onRetry={retry} />;
    return (
      <StateNote
        mark="offline"
        isWarning
        role="alert"
        title={text('state.offline')}
        actions={
          <button type="button" className="button" onClick={retry}>
            {text('state.retry')}
          </button>
        }
      >
        <p>{text('state.offline.hint')}</p>
      </StateNote>
    );
  }
  return (
    <StateNote mark="waiting" role="status" title={text('state.loading')}>
      {progress.total > 0 && (
        <>
          <progress max={progress.total} value={progress.done} aria-label={text('state.loading')} />
          <p className="note-detail">{text('state.loading.count', progress)}</p>
        </>
      )}
    </StateNote>
  );
}

/** That the streets are on their way to a question, or did not come: places and map stay. */
export function NetworkNote() {
  const { text } = useText();
  const commands = useCommands();
  const network = useAppState((state) => state.network);
  const progress = useAppState((state) => state.openProgress);
  const isTold = useAppState(
    ({ opened, reach, coverage }) =>
      opened.kind === 'failed' || reach.kind === 'failed' || coverage.kind === 'failed',
  );
  const isAwaited = useAppState(
    ({ reach, coverage }) => reach.kind === 'running' || coverage.kind === 'running',
  );
  if (network.kind === 'failed' && !isTold) {
    return (
      <FailureNote
        title={text('state.network.failed')}
        failure={network.failure}
        stays="places"
        onRetry={() => commands.retry('network')}
      />
    );
  }
  if (network.kind !== 'running' || !isAwaited) return null;
  return (
    <StateNote mark="waiting" title={text('state.network.loading')}>
      <progress max={progress.total} value={progress.done} aria-label={text('state.network.loading')} />
    </StateNote>
  );
}

/** Says that a question failed, with a way to ask it again. */
export function QuestionFailure({ what }: { readonly what: ResultKey }) {
  const { text } = useText();
  const commands = useCommands();
  const result = useAppState((state) => state[what]);
  if (result.kind !== 'failed') return null;
  return (
    <FailureNote
      title={text('state.question.failed')}
      failure={result.failure}
      onRetry={() => commands.retry(what)}
    />
  );
}
