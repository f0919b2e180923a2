import { useId, useLayoutEffect, useRef, useState } from 'react';
import { analysisLink } from '../state/provenance';
import { useAppState } from '../state/use-store';
import { Icon } from '../ui/icon';
import { pageAddress } from '../ui/page-address';
import { type SharedText, type ShareOutcome, share, sharedLines } from '../ui/share';
import { useText } from './use-text';

/** The text to copy by hand, selected, where the browser neither shares nor copies. */
function SelectedText({ text: lines }: { readonly text: string }) {
  const { text } = useText();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <div className="copy-field">
      <label htmlFor={id}>{text('share.field')}</label>
      <textarea id={id} ref={field} readOnly rows={4} value={lines} spellCheck={false} />
    </div>
  );
}

export interface ShareAnswerProps {
  readonly sentence: string;
  /** What the link opens, as a hash; all that is chosen now unless told. */
  readonly hash?: string;
}

/** Gives the answer away as a sentence and a link: by the share sheet, the clipboard, or by hand. */
export function ShareAnswer({ sentence, hash }: ShareAnswerProps) {
  const { text } = useText();
  const url = useAppState((state) =>
    hash === undefined ? analysisLink(state, pageAddress()) : `${pageAddress()}${hash}`,
  );
  /** What came of which text: the link changes with every move of the map, and what is selected must not. */
  const [outcome, setOutcome] = useState<{ readonly of: SharedText; readonly kind: ShareOutcome } | null>(
    null,
  );
  const content: SharedText = { title: 'Quindici', text: sentence, url };
  const said = outcome?.of.text === sentence ? outcome : null;
  return (
    <div className="share">
      <button
        type="button"
        className="chip"
        onClick={() => void share(navigator, content).then((kind) => setOutcome({ of: content, kind }))}
      >
        <Icon name="share" />
        <span className="share-label">{text('share.button')}</span>
      </button>
      <p role="status" className="share-said">
        {said?.kind === 'copied' && text('share.copied')}
        {said?.kind === 'refused' && text('share.select')}
      </p>
      {said?.kind === 'refused' && <SelectedText text={sharedLines(said.of)} />}
    </div>
  );
}
