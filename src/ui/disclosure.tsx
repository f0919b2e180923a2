import { type ReactNode, useState } from 'react';

export interface DisclosureProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
  /** Whether the children are made only once it was opened. */
  readonly lazy?: boolean;
}

/** A part that opens under its title. */
export function Disclosure({ title, children, open = false, lazy = false }: DisclosureProps) {
  const [wasOpen, setWasOpen] = useState(open);
  return (
    <details
      className="disclosure"
      open={open}
      onToggle={({ currentTarget }) => setWasOpen((was) => was || currentTarget.open)}
    >
      <summary>{title}</summary>
      <div className="disclosure-body">{(wasOpen || !lazy) && children}</div>
    </details>
  );
}
