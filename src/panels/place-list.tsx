import type { ReactNode } from 'react';
import { secondsToReadableMinutes } from '../core/units';
import type { Walk } from '../state/reach-selectors';
import { useAppState, useCommands } from '../state/use-store';
import { nameLanguage, placeName, useServiceLine } from './place-words';
import { ServiceIcon } from './service-icon';
import { useText } from './use-text';

/** Within the minutes, the nearest one beyond them, or closed. */
export type PlaceTone = 'near' | 'far' | 'closed';

/** The id of the line of a place in the list, to which the focus comes back from its card. */
export function placeLineId(index: number): string {
  return `place-${index}`;
}

export interface PlaceItemsProps {
  readonly walks: readonly Walk[];
  readonly tone?: PlaceTone;
}

/** One place with the minutes of its walk; it opens its card. Pointing at it renders this line alone. */
function PlaceItem({ index, place, seconds, tone }: Walk & { readonly tone: PlaceTone }) {
  const { text, locale } = useText();
  const commands = useCommands();
  const serviceLine = useServiceLine();
  const isHovered = useAppState((state) => state.hoveredFacility === index);
  return (
    <li>
      <button
        id={placeLineId(index)}
        type="button"
        className={`place${isHovered ? ' is-hovered' : ''}`}
        onClick={() => commands.selectFacility(index)}
        onMouseEnter={() => commands.hoverFacility(index)}
        onMouseLeave={() => commands.hoverFacility(null)}
        onFocus={() => commands.hoverFacility(index)}
        onBlur={() => commands.hoverFacility(null)}
      >
        <ServiceIcon service={place.service} muted={tone === 'closed'} />
        <span className="place-text">
          <span className="place-name" lang={nameLanguage(place, locale)}>
            {placeName(place, locale)}
          </span>
          <span className="place-kind">
            {serviceLine(place)}
            {tone === 'closed' ? ` · ${text('place.status.closed')}` : ''}
          </span>
        </span>
        <span className="place-minutes">
          <strong>{secondsToReadableMinutes(seconds)}</strong> min
        </span>
      </button>
    </li>
  );
}

/** Places with the minutes of their walk. */
export function PlaceItems({ walks, tone = 'near' }: PlaceItemsProps) {
  return (
    <ul>
      {walks.map((walk) => (
        <PlaceItem key={`${walk.place.service}/${walk.place.id}`} {...walk} tone={tone} />
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
