import { ESTIMATED_DETOUR } from '../core/access/estimated-detour';
import type { Translator } from '../i18n/translate';
import { OWN_SERVICE } from '../schema/service';
import type { ResultKey } from '../state/answering';
import type { Notice } from '../state/app-state';
import { openedArea } from '../state/reach-selectors';
import { SCENARIO_IN_FILE } from '../state/scenario-file-commands';
import { useAppState, useCommands } from '../state/use-store';
import { reloadPage } from '../ui/reload-page';
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
      <div className="note note-warning" role="alert">
        <p>{text('fault.late')}</p>
        <button type="button" className="button" onClick={() => commands.retry('worker')}>
          {text('state.retry')}
        </button>
      </div>
    );
  }
  if (opened.kind === 'ready') return null;
  if (opened.kind === 'failed') {
    const isNewer = opened.cause === 'version';
    return (
      <div className="note note-warning" role="alert">
        <p className="note-title">
          {text(isNewer ? 'offline.new-version' : online ? 'state.failed' : 'state.offline')}
        </p>
        {online && !isNewer && <p>{text(opened.cause === 'crash' ? 'fault.crash' : 'state.failed.hint')}</p>}
        <p className="note-detail" lang="en">
          {opened.message}
        </p>
        <button
          type="button"
          className="button"
          onClick={() => (isNewer ? reloadPage() : commands.retry('opened'))}
        >
          {text(isNewer ? 'offline.reload' : 'state.retry')}
        </button>
      </div>
    );
  }
  return (
    <div className="note" role="status">
      <p>{text('state.loading')}</p>
      {progress.total > 0 && (
        <>
          <progress max={progress.total} value={progress.done} aria-label={text('state.loading')} />
          <p className="note-detail">{text('state.loading.count', progress)}</p>
        </>
      )}
    </div>
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
      <div className="note note-warning" role="alert">
        <p className="note-title">{text('state.network.failed')}</p>
        <p>{text('state.network.hint')}</p>
        <p className="note-detail" lang="en">
          {network.message}
        </p>
        <button type="button" className="button" onClick={() => commands.retry('network')}>
          {text('state.retry')}
        </button>
      </div>
    );
  }
  if (network.kind !== 'running' || !isAwaited) return null;
  return (
    <div className="note">
      <p>{text('state.network.loading')}</p>
      <progress max={progress.total} value={progress.done} aria-label={text('state.network.loading')} />
    </div>
  );
}

function noticeText({ key, value, refusals }: Notice, text: Translator['text']): string {
  if (key === OWN_SERVICE) return text('notice.own');
  if (key === SCENARIO_IN_FILE) return text('what-if.link.file');
  if (refusals) return text('what-if.link.refused', { reason: text(`what-if.refused.${refusals[0].code}`) });
  return text('notice.item', { key, value });
}

/** Says what of a link could not be used. */
export function LinkNotices() {
  const { text } = useText();
  const commands = useCommands();
  const notices = useAppState((state) => state.notices);
  if (notices.length === 0) return null;
  return (
    <div className="note note-warning" role="status">
      <p className="note-title">{text('notice.title')}</p>
      <ul>
        {notices.map((notice) => (
          <li key={`${notice.key}=${notice.value}`}>{noticeText(notice, text)}</li>
        ))}
      </ul>
      <button type="button" className="button" onClick={commands.dismissNotices}>
        {text('notice.dismiss')}
      </button>
    </div>
  );
}

/** Says that every figure is an estimate, for an area without a network. */
export function EstimateBanner() {
  const { text } = useText();
  const method = useAppState((state) => openedArea(state)?.method);
  if (method !== 'circle-estimate') return null;
  return <p className="note note-warning">{text('estimate.banner', { detour: ESTIMATED_DETOUR })}</p>;
}

/** Says that a question failed, with a way to ask it again. */
export function QuestionFailure({ what }: { readonly what: ResultKey }) {
  const { text } = useText();
  const commands = useCommands();
  const result = useAppState((state) => state[what]);
  if (result.kind !== 'failed') return null;
  return (
    <div className="note note-warning" role="alert">
      <p>
        {result.cause === 'crash'
          ? text('fault.crash')
          : text('state.question.failed', { message: result.message })}
      </p>
      <button type="button" className="button" onClick={() => commands.retry(what)}>
        {text('state.retry')}
      </button>
    </div>
  );
}
