import { type LngLat, shiftPosition } from '../core/geo';
import { useText } from './use-text';

const directions = [
  { id: 'north', east: 0, north: 1, arrow: '↑' },
  { id: 'west', east: -1, north: 0, arrow: '←' },
  { id: 'east', east: 1, north: 0, arrow: '→' },
  { id: 'south', east: 0, north: -1, arrow: '↓' },
] as const;

export interface NudgeButtonsProps {
  readonly position: LngLat;
  /** How far one press goes. */
  readonly meters: number;
  readonly onMove: (to: LngLat) => void;
}

/** Moves a point in one of four directions. */
export function NudgeButtons({ position, meters, onMove }: NudgeButtonsProps) {
  const { text } = useText();
  return (
    <fieldset className="chips">
      <legend>{text('nudge.by', { meters })}</legend>
      <div className="chips-row">
        {directions.map(({ id, east, north, arrow }) => (
          <button
            key={id}
            type="button"
            className="chip"
            onClick={() => onMove(shiftPosition(position, east * meters, north * meters))}
          >
            <span aria-hidden="true">{arrow}</span> {text(`nudge.${id}`)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
