import { type LngLat, shiftPosition } from '../../core/geo';
import { useText } from '../use-text';

const NUDGE_METERS = 50;

const directions = [
  { id: 'north', east: 0, north: 1, arrow: '↑' },
  { id: 'west', east: -1, north: 0, arrow: '←' },
  { id: 'east', east: 1, north: 0, arrow: '→' },
  { id: 'south', east: 0, north: -1, arrow: '↓' },
] as const;

export interface NudgeButtonsProps {
  readonly position: LngLat;
  readonly onMove: (to: LngLat) => void;
}

/** Moves a point by 50 m in one of four directions. */
export function NudgeButtons({ position, onMove }: NudgeButtonsProps) {
  const { text } = useText();
  return (
    <fieldset className="chips">
      <legend>{text('what-if.nudge', { meters: NUDGE_METERS })}</legend>
      <div className="chips-row">
        {directions.map(({ id, east, north, arrow }) => (
          <button
            key={id}
            type="button"
            className="chip"
            onClick={() => onMove(shiftPosition(position, east * NUDGE_METERS, north * NUDGE_METERS))}
          >
            <span aria-hidden="true">{arrow}</span> {text(`what-if.nudge.${id}`)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
