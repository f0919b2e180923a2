import type { Translator } from '../i18n/translate';
import { OWN_SERVICE } from '../schema/service';
import type { Notice } from '../state/app-state';
import { SCENARIO_IN_FILE } from '../state/scenario-file-commands';
import { useAppState, useCommands } from '../state/use-store';
import { LateIcon } from '../ui/late-icon';
import { StateNote } from '../ui/state-note';
import { type StateText, useStateText } from './use-state-text';
import { useText } from './use-text';

/** Parts of a link that have a sentence of their own. */
const wordedKeys = ['area', 'at', 'nil', 'pace', 'place'] as const;

function isWorded(key: string): key is (typeof wordedKeys)[number] {
  return wordedKeys.some((worded) => worded === key);
}

function noticeText(
  { key, value, refusals }: Notice,
  text: Translator['text'],
  stateText: StateText,
): string {
  if (key === OWN_SERVICE) return text('notice.own');
  if (key === SCENARIO_IN_FILE) return text('what-if.link.file');
  if (refusals) return text('what-if.link.refused', { reason: text(`what-if.refused.${refusals[0].code}`) });
  return stateText(isWorded(key) ? `notice.${key}` : 'notice.item', { key, value });
}

/** Says what of a link could not be used. */
export function LinkNotices() {
  const { text } = useText();
  const stateText = useStateText();
  const commands = useCommands();
  const notices = useAppState((state) => state.notices);
  return (
    <StateNote
      mark={<LateIcon name="link" />}
      isWarning
      role="status"
      title={stateText('notice.title')}
      actions={
        <button type="button" className="button" onClick={commands.dismissNotices}>
          {text('notice.dismiss')}
        </button>
      }
    >
      <ul>
        {notices.map((notice) => (
          <li key={`${notice.key}=${notice.value}`}>{noticeText(notice, text, stateText)}</li>
        ))}
      </ul>
      <p>{stateText('notice.rest')}</p>
    </StateNote>
  );
}
