import type { ReactNode } from 'react';
import { formatNilHash } from '../state/url';
import { useAppState, useCommands } from '../state/use-store';

/** The way to the page of a NIL: a link that can be copied or opened elsewhere too. */
export function NilLink({ nil, children }: { readonly nil: number; readonly children: ReactNode }) {
  const commands = useCommands();
  const hash = useAppState((state) => formatNilHash(state, nil));
  return (
    <a
      href={hash}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        commands.openNil(nil);
      }}
    >
      {children}
    </a>
  );
}
