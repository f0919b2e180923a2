import { useId, useRef, useState } from 'react';

export interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
  readonly rows: number;
  readonly copyLabel: string;
  /** Said when it is on the clipboard, and when the browser refused and the text is selected instead. */
  readonly copied: string;
  readonly selected: string;
}

/** A text to copy: on the clipboard with one click, or selected where the browser refuses. */
export function CopyField({ label, text, rows, copyLabel, copied, selected }: CopyFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<{ readonly of: string; readonly said: string } | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome({ of: text, said: copied });
    } catch {
      field.current?.focus();
      field.current?.select();
      setOutcome({ of: text, said: selected });
    }
  };
  return (
    <div className="copy-field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} ref={field} readOnly rows={rows} value={text} spellCheck={false} />
      <div className="copy-line">
        <button type="button" className="button" onClick={() => void copy()}>
          {copyLabel}
          <span className="visually-hidden"> {label}</span>
        </button>
        <span role="status">{outcome?.of === text ? outcome.said : ''}</span>
      </div>
    </div>
  );
}
