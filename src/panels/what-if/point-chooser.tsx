import type { LngLat } from '../../core/geo';
import { useAppState, useCommands } from '../../state/use-store';
import { AddressBox } from '../address-box';
import { useText } from '../use-text';

export interface PointChooserProps {
  readonly label: string;
  readonly onChoose: (position: LngLat) => void;
}

/** A point by its address, or the middle of the map as it is now. */
export function PointChooser({ label, onChoose }: PointChooserProps) {
  const { text } = useText();
  const commands = useCommands();
  const center = useAppState((state) => state.view.center);
  const hasMap = useAppState((state) => state.map === 'ready');
  return (
    <div className="point-chooser">
      <AddressBox
        label={label}
        isLabelShown
        clearsOnChoice
        onChoose={({ position }) => {
          onChoose(position);
          commands.goToPoint(position);
        }}
      />
      {hasMap && (
        <button type="button" className="link-button" onClick={() => onChoose(center)}>
          {text('what-if.center')}
        </button>
      )}
    </div>
  );
}
