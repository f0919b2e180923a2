import type { LngLat } from '../core/geo';
import type { wayOf } from './pace-words';

/** The system the page runs on, as far as maps apps differ by it. */
export type Platform = 'android' | 'apple' | 'other';

/** Which system a browser says that it runs on. */
export function platformOf(userAgent: string): Platform {
  if (/Android/.test(userAgent)) return 'android';
  return /iPhone|iPad|Macintosh/.test(userAgent) ? 'apple' : 'other';
}

/** A place outside to open: the app that the phone has chosen for maps, or that of one maker. */
export interface MapsLink {
  readonly app: 'device' | 'Apple' | 'Google Maps' | 'OpenStreetMap';
  readonly href: string;
}

/** What the ways there are from and to, and how. */
export interface Trip {
  /** Null where only the place is known. */
  readonly origin: LngLat | null;
  readonly destination: LngLat;
  readonly name: string;
  readonly way: ReturnType<typeof wayOf>;
}

function print([lng, lat]: LngLat): string {
  return `${lat.toFixed(5)},${lng.toFixed(5)}`;
}

/**
 * Addresses that open the trip in a maps app; nothing is asked of them before a person follows one. On Android first a
 * geo: address, which opens the app of the person's own choice (RFC 5870, with the query of Android's intents); on
 * Apple's systems, which have no such choice, that of Apple Maps (Map Links); everywhere Google's (Maps URLs) and
 * OpenStreetMap's directions. On foot, or by bicycle where the service knows it.
 */
export function mapsLinks({ origin, destination, name, way }: Trip, platform: Platform): readonly MapsLink[] {
  const to = print(destination);
  const from = origin && print(origin);
  const isCycled = way === 'bicycle';
  const label = encodeURIComponent(name.replace(/[()]/g, ' '));
  const apple = [...(from ? [`saddr=${from}`] : []), `daddr=${to}`, ...(isCycled ? [] : ['dirflg=w'])].join(
    '&',
  );
  const google = [
    'api=1',
    ...(from ? [`origin=${from}`] : []),
    `destination=${to}`,
    `travelmode=${isCycled ? 'bicycling' : 'walking'}`,
  ].join('&');
  const engine = isCycled ? 'fossgis_osrm_bike' : 'fossgis_osrm_foot';
  const openStreetMap = from
    ? `directions?engine=${engine}&route=${from};${to}`
    : `?mlat=${destination[1].toFixed(5)}&mlon=${destination[0].toFixed(5)}#map=17/${to.replace(',', '/')}`;
  return [
    ...(platform === 'android' ? [{ app: 'device', href: `geo:${to}?q=${to}(${label})` } as const] : []),
    ...(platform === 'apple' ? [{ app: 'Apple', href: `https://maps.apple.com/?${apple}` } as const] : []),
    { app: 'Google Maps', href: `https://www.google.com/maps/dir/?${google}` },
    { app: 'OpenStreetMap', href: `https://www.openstreetmap.org/${openStreetMap}` },
  ];
}
