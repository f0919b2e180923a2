import type { ReactNode } from 'react';
import type { Place } from '../schema/place';
import { useAppState, useCommands } from '../state/use-store';
import { nameLanguage, placeName, useServiceLine } from './place-words';
import { ServiceIcon } from './service-icon';
import { useText } from './use-text';

/** The id of the line of a place in a list, to which the focus comes back from its card. */
export function placeLineId(index: number): string {
  return `place-${index}`;
}

export interface PlaceLineProps {
  /** Its facilityIndex. */
  readonly index: number;
  readonly place: Place;
  readonly isClosed: boolean;
  readonly hasAddress?: boolean;
  /** At the end of the line. */
  readonly children?: ReactNode;
}

/** One place of a list; it opens its card. Pointing at it renders this line alone. */
export function PlaceLine({ index, place, isClosed, hasAddress = false, children }: PlaceLineProps) {
  const { text, locale } = useText();
  const commands = useCommands();
  const serviceLine = useServiceLine();
  const isHovered = useAppState((state) => state.hoveredFacility === index);
  const kind = [
    serviceLine(place),
    hasAddress ? place.address : '',
    isClosed ? text('place.status.closed') : '',
  ];
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
        <ServiceIcon service={place.service} muted={isClosed} />
        <span className="place-text">
          <span className="place-name" lang={nameLanguage(place, locale)}>
            {placeName(place, locale)}
          </span>
          <span className="place-kind">{kind.filter(Boolean).join(' · ')}</span>
        </span>
        {children}
      </button>
    </li>
  );
}
