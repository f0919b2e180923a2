import { useState } from 'react';
import { placesInside } from '../../state/neighbourhood-selectors';
import { openedArea } from '../../state/reach-selectors';
import { useAppState } from '../../state/use-store';
import { PlaceLine } from '../place-line';
import { countOfService } from '../service-words';
import { useText } from '../use-text';
import { useNeighbourhoodText } from './use-neighbourhood-text';

/** One place inside the NIL. */
function PlaceInside({ index }: { readonly index: number }) {
  const place = useAppState((state) => openedArea(state)?.places[index]);
  return place && <PlaceLine index={index} place={place} isClosed={place.status === 'closed'} hasAddress />;
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
