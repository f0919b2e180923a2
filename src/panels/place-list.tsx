import type { ReactNode } from 'react';
import { secondsToReadableMinutes } from '../core/units';
import type { Walk } from '../state/reach-selectors';
import { PlaceLine } from './place-line';

/** Within the minutes, the nearest one beyond them, or closed. */
export type PlaceTone = 'near' | 'far' | 'closed';

export interface PlaceItemsProps {
  readonly walks: readonly Walk[];
  readonly tone?: PlaceTone;
}

/** Places with the minutes of their walk. */
export function PlaceItems({ walks, tone = 'near' }: PlaceItemsProps) {
  return (
    <ul>
      {walks.map(({ index, place, seconds }) => (
        <PlaceLine
          key={`${place.service}/${place.id}`}
          index={index}
          place={place}
          isClosed={tone === 'closed'}
        >
          <span className="place-minutes">
            <strong>{secondsToReadableMinutes(seconds)}</strong> min
          </span>
        </PlaceLine>
      ))}
    </ul>
  );
}

export interface PlaceListProps extends PlaceItemsProps {
  readonly title: string;
  /** Said where there are none. */
  readonly empty?: string;
  /** Something else beside the heading. */
  readonly beside?: ReactNode;
  /** Instead of the lines one after the other. */
  readonly children?: ReactNode;
}

/** A headed list of places. */
export function PlaceList({ title, walks, tone = 'near', empty = '', beside, children }: PlaceListProps) {
  return (
    <section className={`places places-${tone}`}>
      <div className="places-head">
        <h3>{title}</h3>
        {beside}
      </div>
      {walks.length === 0 && <p className="small">{empty}</p>}
      {children || <PlaceItems walks={walks} tone={tone} />}
    </section>
  );
}
