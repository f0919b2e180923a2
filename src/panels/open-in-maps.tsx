import type { LocatedPlace } from '../schema/place';
import { useAppState } from '../state/use-store';
import { mapsLinks, platformOf } from './maps-links';
import { wayOf } from './pace-words';
import { placeName } from './place-words';
import { useText } from './use-text';

/** Ordinary links to the trip in maps apps: nothing leaves the page before one is followed, and the words say what does. */
export function OpenInMaps({ place }: { readonly place: LocatedPlace }) {
  const { text, locale } = useText();
  const origin = useAppState((state) => (state.section === 'near' ? state.origin : null));
  const way = useAppState((state) => wayOf(state.profileId));
  const trip = {
    origin: origin?.position ?? null,
    destination: place.position,
    name: placeName(place, locale),
    way,
  };
  return (
    <div className="card-maps">
      <h3>{text('maps.title')}</h3>
      <ul>
        {mapsLinks(trip, platformOf(navigator.userAgent)).map(({ app, href }) => (
          <li key={app}>
            <a
              className="chip"
              href={href}
              rel="noopener noreferrer"
              target={app === 'device' ? undefined : '_blank'}
            >
              {app === 'device' || app === 'Apple' ? text(`maps.${app}`) : app}
              {app !== 'device' && (
                <>
                  <span aria-hidden="true"> ↗</span>
                  <span className="visually-hidden"> {text('link.new-tab')}</span>
                </>
              )}
            </a>
          </li>
        ))}
      </ul>
      <p className="small">{text(origin ? 'maps.leaves.route' : 'maps.leaves.place')}</p>
    </div>
  );
}
