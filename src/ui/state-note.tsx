import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from './icon';

export interface StateNoteProps {
  /** The sign of the state; `waiting` is a ring that turns. */
  readonly mark: IconName | 'waiting' | ReactElement;
  /** What a person has to know before she goes on, where it is more than a remark. */
  readonly isWarning?: boolean;
  /** How it is read out: at once, when there is a pause, or when the reading comes to it. */
  readonly role?: 'alert' | 'status';
  readonly id?: string;
  readonly title?: string;
  /** What she can do about it: buttons. */
  readonly actions?: ReactNode;
  /** The rest in words. */
  readonly children?: ReactNode;
}

/** A state of the page that is no answer: empty, loading, failed, offline. Sign, words, and what can be done. */
export function StateNote({ mark, isWarning = false, role, id, title, actions, children }: StateNoteProps) {
  return (
    <div className={`note${isWarning ? ' note-warning' : ''}`} role={role} id={id}>
      <span className="note-mark" aria-hidden="true">
        {mark === 'waiting' ? (
          <span className="note-ring" />
        ) : typeof mark === 'string' ? (
          <Icon name={mark} />
        ) : (
          mark
        )}
      </span>
      <div className="note-words">
        {title !== undefined && <p className="note-title">{title}</p>}
        {children}
        {actions && <div className="note-actions">{actions}</div>}
      </div>
    </div>
  );
}
