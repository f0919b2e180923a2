import '../styles/offline.css';
import { useEffect } from 'react';
import type { MessageValues } from '../i18n/translate';
import type { OfflineState } from '../state/offline-device';
import { useAppState, useCommands } from '../state/use-store';
import { readOfflineBytes } from '../ui/offline-bytes';
import { StateNote } from '../ui/state-note';
import { useText } from './use-text';

const BYTES_PER_MEGABYTE = 1_000_000;

/** Size of the copy in megabytes, in words; '?' for a page that was not built. */
function useSizes(): MessageValues {
  const { number } = useText();
  const bytes = readOfflineBytes();
  const inMegabytes = (value: number | undefined): string =>
    value === undefined ? '?' : number(Math.ceil((10 * value) / BYTES_PER_MEGABYTE) / 10, 1);
  return { sent: inMegabytes(bytes?.sent), stored: inMegabytes(bytes?.stored) };
}

/** What stands, and what became of the last thing that was asked. */
function CopyStatus({ offline }: { readonly offline: OfflineState }) {
  const { text } = useText();
  switch (offline.kind) {
    case 'unknown':
    case 'off':
      return null;
    case 'downloading':
      return <p>{text(offline.total > 0 ? 'offline.downloading' : 'offline.starting', { ...offline })}</p>;
    case 'on':
      return (
        <>
          <p>
            <strong>{text('offline.on')}</strong>
          </p>
          <p>{text('offline.on.updates')}</p>
          <p>{text('offline.exact')}</p>
        </>
      );
    case 'removing':
      return <p>{text('offline.removing')}</p>;
    case 'removed':
      return <p>{text(offline.isInstalled ? 'offline.removed.installed' : 'offline.removed')}</p>;
    case 'failed':
      return (
        <StateNote mark="alert" isWarning>
          <p>{text(`offline.failed.${offline.reason}`)}</p>
        </StateNote>
      );
    case 'impossible':
      return <p>{text(`offline.impossible.${offline.obstacle}`)}</p>;
  }
}

/** The copy on the device: turn it on, see it come, take it away. */
export function OfflineSetting() {
  const { text } = useText();
  const commands = useCommands();
  const offline = useAppState((state) => state.offline);
  const sizes = useSizes();
  const isUnknown = offline.kind === 'unknown';
  useEffect(() => {
    if (isUnknown) void commands.lookForCopy();
  }, [commands, isUnknown]);
  // What is not known yet is mostly off: shown so, nothing moves once it is known.
  const canTurnOn =
    isUnknown || offline.kind === 'off' || offline.kind === 'removed' || offline.kind === 'failed';
  const isBusy = offline.kind === 'downloading' || offline.kind === 'removing';
  return (
    <section className="offline-setting" aria-labelledby="offline-title" aria-busy={isBusy}>
      <h3 id="offline-title">{text('offline.title')}</h3>
      {canTurnOn && <p>{text('offline.why')}</p>}
      <div role="status">
        <CopyStatus offline={offline} />
      </div>
      {offline.kind === 'downloading' && (
        <progress
          max={Math.max(offline.total, 1)}
          value={offline.done}
          aria-label={text('offline.starting')}
        />
      )}
      {canTurnOn && (
        <>
          <button
            type="button"
            className="button"
            disabled={isUnknown}
            onClick={() => void commands.turnOfflineOn()}
          >
            {text('offline.turn-on', sizes)}
          </button>
          <p className="small">
            {text('offline.size', sizes)} {text('offline.exact')} {text('offline.install')}
          </p>
        </>
      )}
      {offline.kind === 'on' && (
        <button type="button" className="button" onClick={() => void commands.turnOfflineOff()}>
          {text('offline.turn-off')}
        </button>
      )}
    </section>
  );
}
