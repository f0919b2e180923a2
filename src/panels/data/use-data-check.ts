import { useEffect, useState } from 'react';
import type { DataCheck } from '../../schema/data-check';
import { useCommands } from '../../state/use-store';

/** The last self-check: on its way, here (null where none was run), or not to be had. */
export type DataCheckState =
  | { readonly kind: 'running' }
  | { readonly kind: 'ready'; readonly check: DataCheck | null }
  | { readonly kind: 'failed' };

/** Asks for it once the page is shown. */
export function useDataCheck(): DataCheckState {
  const { readDataCheck } = useCommands();
  const [state, setState] = useState<DataCheckState>({ kind: 'running' });
  useEffect(() => {
    let isGone = false;
    readDataCheck().then(
      (check) => {
        if (!isGone) setState({ kind: 'ready', check });
      },
      () => {
        if (!isGone) setState({ kind: 'failed' });
      },
    );
    return () => {
      isGone = true;
    };
  }, [readDataCheck]);
  return state;
}
