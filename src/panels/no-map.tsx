import type { ReactNode } from 'react';
import { LateIcon } from '../ui/late-icon';
import { StateNote } from '../ui/state-note';
import { StillPicture } from './still-picture';
import { useStateText } from './use-state-text';
import { useText } from './use-text';

export interface NoMapProps {
  readonly why: 'no-webgl' | 'failed' | 'lost';
  /** What can be done about it. */
  readonly mend: ReactNode;
}

/** In place of a map that cannot be had: a drawing of the answer, and why. */
export function NoMap({ why, mend }: NoMapProps) {
  const { text } = useText();
  const stateText = useStateText();
  return (
    <>
      <StillPicture label={stateText('state.map.still')} />
      <div className="map-note" role="status">
        <StateNote
          mark={<LateIcon name="map" />}
          isWarning
          title={why === 'failed' ? text('state.map.failed.title') : stateText(`state.map.${why}.title`)}
          actions={mend}
        >
          <p>{stateText(why === 'no-webgl' ? 'state.map.none' : 'state.map.stays')}</p>
        </StateNote>
      </div>
    </>
  );
}
