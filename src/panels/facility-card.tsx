import { useLayoutEffect, useRef } from 'react';
import { OFF_NETWORK_METERS } from '../core/network/snap-limits';
import { secondsToReadableMinutes } from '../core/units';
import { openedArea } from '../state/reach-selectors';
import { useAppState, useCommands } from '../state/use-store';
import { Icon } from '../ui/icon';
import { NewTabLink } from '../ui/new-tab-link';
import { StateNote } from '../ui/state-note';
import { useReturnedFocus } from '../ui/use-returned-focus';
import { NilLink } from './nil-link';
import { OpenInMaps } from './open-in-maps';
import { wayOf } from './pace-words';
import { placeLineId } from './place-line';
import { nameLanguage, placeName, useServiceLine } from './place-words';
import { ServiceIcon } from './service-icon';
import { useText } from './use-text';

/** Services of which people want to know what is in a place, and our sources hardly ever say. */
const silentServices = ['fablabs', 'coworkings'] as const;

function Catchment() {
  const { text, area } = useText();
  const catchment = useAppState((state) => state.catchment);
  if (catchment.kind !== 'ready') return null;
  if (catchment.value.kind === 'no-catchment')
    return <p className="catchment">{text(`place.no-catchment.${catchment.value.reason}`)}</p>;
  const { within, nearest, query, circle, areaSquareMeters } = catchment.value;
  return (
    <div className="catchment">
      <p>{text('place.within', { minutes: query.cutoffSeconds / 60, count: within.all })}</p>
      <p>
        {text('circle.card', {
          circle: circle.residents.all,
          circleArea: area(circle.areaSquareMeters),
          walkArea: area(areaSquareMeters),
        })}
      </p>
      <p>{text('place.nearest', { count: nearest.all })}</p>
    </div>
  );
}

function RouteLine() {
  const { text } = useText();
  const route = useAppState((state) => state.route);
  const way = useAppState((state) => wayOf(state.profileId));
  if (route.kind !== 'ready') return null;
  if (route.value.kind === 'no-route')
    return <p className="card-walk">{text(`place.no-route.${route.value.reason}`)}</p>;
  const { seconds, meters } = route.value;
  const values = { minutes: secondsToReadableMinutes(seconds), meters: Math.round(meters) };
  return <p className="card-walk">{text(`place.${way}`, values)}</p>;
}

/** One place: what it is, what it offers, how we know, and how far it is. */
export function FacilityCard({ index }: { readonly index: number }) {
  const { text, kind, list, locale } = useText();
  const commands = useCommands();
  const serviceLine = useServiceLine();
  const area = useAppState(openedArea);
  const heading = useRef<HTMLHeadingElement>(null);
  useReturnedFocus('main');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place means another card to read from its heading
  useLayoutEffect(() => heading.current?.focus(), [index]);
  const place = area?.places[index];
  if (!area || !place) return null;
  const close = (): void => {
    commands.selectFacility(null);
    document.getElementById(placeLineId(index))?.focus();
  };
  const snapMeters = area.facilitySnapMeters[index];
  const nil = area.nils.find((zone) => zone.nil === place.nil);
  const note = locale === 'it' ? place.noteIt : place.noteEn;
  const silentOffer = !note && silentServices.find((id) => id === place.service);
  return (
    <article className="card">
      <header>
        <ServiceIcon service={place.service} muted={place.status === 'closed'} />
        <h2 ref={heading} tabIndex={-1} lang={nameLanguage(place, locale)}>
          {placeName(place, locale)}
        </h2>
        <button type="button" className="icon-button" aria-label={text('place.close')} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <p className="card-kind">{serviceLine(place)}</p>
      <RouteLine />
      <dl>
        {place.address && (
          <>
            <dt>{text('place.address')}</dt>
            <dd lang="it">{place.address}</dd>
          </>
        )}
        {silentOffer && (
          <>
            <dt>{text('place.offers')}</dt>
            <dd>{text(`place.offers.unknown.${silentOffer}`)}</dd>
          </>
        )}
        {place.offers.length > 0 && (
          <>
            <dt>{text('place.offers')}</dt>
            <dd>{list(place.offers.map(kind).filter(Boolean))}</dd>
          </>
        )}
        <dt>{text('place.status')}</dt>
        <dd>{text(`place.status.${place.status}`)}</dd>
        {nil && (
          <>
            <dt>{text('place.nil')}</dt>
            <dd lang="it">
              <NilLink nil={nil.nil}>{nil.name}</NilLink>
            </dd>
          </>
        )}
        {place.website && (
          <>
            <dt>{text('place.website')}</dt>
            <dd>
              <NewTabLink
                href={place.website}
                label={place.website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
                newTab={text('link.new-tab')}
              />
            </dd>
          </>
        )}
        <dt>{text('place.source')}</dt>
        <dd>
          <span lang="it">{place.source}</span>
          {place.lastSeen ? `. ${text('place.seen', { year: place.lastSeen })}` : ''}
        </dd>
      </dl>
      {note && <p>{note}</p>}
      {(place.precision === 'street' || place.precision === 'place') && (
        <p className="small">{text(`place.precision.${place.precision}`)}</p>
      )}
      {snapMeters > OFF_NETWORK_METERS && (
        <StateNote mark="pin" isWarning>
          <p>{text('place.off', { meters: Math.round(snapMeters) })}</p>
        </StateNote>
      )}
      <button type="button" className="button" onClick={() => commands.walkFromFacility(index)}>
        {text('place.from')}
      </button>
      <OpenInMaps place={place} />
      {place.status !== 'closed' && <Catchment />}
    </article>
  );
}
