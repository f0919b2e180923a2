import { useState } from 'react';
import { placesInside } from '../../state/neighbourhood-selectors';
import { openedArea } from '../../state/reach-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { placeName, useServiceLine } from '../place-words';
import { ServiceIcon } from '../service-icon';
import { countOfService } from '../service-words';
import { useText } from '../use-text';
import { useNeighbourhoodText } from './use-neighbourhood-text';

/** One place inside the NIL; it opens its card. */
function PlaceInside({ index }: { readonly index: number }) {
  const { text, locale } = useText();
  const commands = useCommands();
  const serviceLine = useServiceLine();
  const place = useAppState((state) => openedArea(state)?.places[index]);
  const isHovered = useAppState((state) => state.hoveredFacility === index);
  if (!place) return null;
  const isClosed = place.status === 'closed';
  return (
    <li>
      <button
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
          <span className="place-name">{placeName(place, locale)}</span>
          <span className="place-kind">
            {[serviceLine(place), place.address, isClosed ? text('place.status.closed') : '']
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      </button>
    </li>
  );
}

/** Places shown until all are wanted. */
const FEW = 6;

/** What a NIL has inside its borders: how many of what, then the places; those that do not count stand last. */
export function PlacesInsideList({ nil }: { readonly nil: number }) {
  const { text, list } = useText();
  const nilText = useNeighbourhoodText();
  const state = useAppState((whole) => whole);
  const [isWhole, setWhole] = useState(false);
  const { counts, counted, closed } = placesInside(state, nil);
  const all = [...counted, ...closed];
  const shown = isWhole ? all : all.slice(0, FEW);
  return (
    <section className="nil-places">
      <h3>{nilText('nil.has')}</h3>
      <p>
        {counts.length === 0
          ? nilText('nil.has.none')
          : nilText('nil.has.some', {
              list: list(counts.map(({ service, count }) => countOfService(text, state, service, count))),
            })}{' '}
        {closed.length > 0 && nilText('nil.has.closed', { count: closed.length })}
      </p>
      {all.length > 0 && (
        <ul>
          {shown.map((index) => (
            <PlaceInside key={index} index={index} />
          ))}
        </ul>
      )}
      {all.length > FEW && (
        <button type="button" className="button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? nilText('nil.has.fewer') : nilText('nil.has.all', { count: all.length })}
        </button>
      )}
    </section>
  );
}
