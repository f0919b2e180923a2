import { secondsToReadableMinutes } from '../core/units';
import type { Walk } from '../state/reach-selectors';
import { useAppState, useCommands } from '../state/use-store';
import { placeName, useServiceLine } from './place-words';
import { ServiceIcon } from './service-icon';
import { useText } from './use-text';

export interface PlaceListProps {
  readonly title: string;
  readonly walks: readonly Walk[];
  readonly tone?: 'near' | 'far' | 'closed';
  /** Said where there are none. */
  readonly empty?: string;
}

/** Places with the minutes of their walk; each opens its card. */
export function PlaceList({ title, walks, tone = 'near', empty = '' }: PlaceListProps) {
  const { text, locale } = useText();
  const commands = useCommands();
  const serviceLine = useServiceLine();
  const hovered = useAppState((state) => state.hoveredFacility);
  return (
    <section className={`places places-${tone}`}>
      <h3>{title}</h3>
      {walks.length === 0 && <p className="small">{empty}</p>}
      <ul>
        {walks.map(({ index, place, seconds }) => (
          <li key={`${place.service}/${place.id}`}>
            <button
              type="button"
              className={`place${hovered === index ? ' is-hovered' : ''}`}
              onClick={() => commands.selectFacility(index)}
              onMouseEnter={() => commands.hoverFacility(index)}
              onMouseLeave={() => commands.hoverFacility(null)}
              onFocus={() => commands.hoverFacility(index)}
              onBlur={() => commands.hoverFacility(null)}
            >
              <ServiceIcon service={place.service} muted={tone === 'closed'} />
              <span className="place-text">
                <span className="place-name">{placeName(place, locale)}</span>
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
        ))}
      </ul>
    </section>
  );
}
