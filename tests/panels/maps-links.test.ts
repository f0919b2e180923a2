import { describe, expect, it } from 'vitest';
import { mapsLinks, platformOf, type Trip } from '../../src/panels/maps-links';

const trip: Trip = {
  origin: [9.13454, 45.51965],
  destination: [9.1377312, 45.5136449],
  name: 'Mercato (coperto) & Co.',
  way: 'walk',
};

/** The links by their app, so that their order does not matter. */
function hrefs(of: Trip, platform: Parameters<typeof mapsLinks>[1]): Map<string, string> {
  return new Map(mapsLinks(of, platform).map(({ app, href }) => [app, href]));
}

describe('a trip in a maps app', () => {
  it('has latitude first, five decimals, and goes on foot', () => {
    const links = hrefs(trip, 'other');
    const google = new URL(links.get('Google Maps') ?? '');
    expect(Object.fromEntries(google.searchParams)).toEqual({
      api: '1',
      origin: '45.51965,9.13454',
      destination: '45.51364,9.13773',
      travelmode: 'walking',
    });
    const openStreetMap = new URL(links.get('OpenStreetMap') ?? '');
    expect(openStreetMap.host).toBe('www.openstreetmap.org');
    expect(openStreetMap.searchParams.get('engine')).toBe('fossgis_osrm_foot');
    expect(openStreetMap.searchParams.get('route')).toBe('45.51965,9.13454;45.51364,9.13773');
    const apple = new URL(hrefs(trip, 'apple').get('Apple') ?? '');
    expect(Object.fromEntries(apple.searchParams)).toEqual({
      saddr: '45.51965,9.13454',
      daddr: '45.51364,9.13773',
      dirflg: 'w',
    });
  });

  it('goes by bicycle at that pace', () => {
    const links = hrefs({ ...trip, way: 'bicycle' }, 'apple');
    expect(links.get('Google Maps')).toContain('travelmode=bicycling');
    expect(links.get('OpenStreetMap')).toContain('engine=fossgis_osrm_bike');
    expect(links.get('Apple')).not.toContain('dirflg');
  });

  it('is only a place without an origin', () => {
    const links = hrefs({ ...trip, origin: null }, 'apple');
    expect([...links.values()].join()).not.toContain('45.51965');
    expect(links.get('OpenStreetMap')).toBe(
      'https://www.openstreetmap.org/?mlat=45.51364&mlon=9.13773#map=17/45.51364/9.13773',
    );
  });

  it('is a geo: address only on phones that know it, its name no part of the syntax', () => {
    expect(mapsLinks(trip, 'android')[0]).toEqual({
      app: 'device',
      href: 'geo:45.51364,9.13773?q=45.51364,9.13773(Mercato%20%20coperto%20%20%26%20Co.)',
    });
    expect(hrefs(trip, 'apple').has('device')).toBe(false);
    expect(hrefs(trip, 'other').has('device')).toBe(false);
  });

  it.each([
    [
      'Mozilla/5.0 (Linux; Android 14; SM-A145R) AppleWebKit/537.36 Chrome/130 Mobile Safari/537.36',
      'android',
    ],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5', 'apple'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.5', 'apple'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130', 'other'],
    ['', 'other'],
  ])('takes %s for %s', (userAgent, platform) => {
    expect(platformOf(userAgent)).toBe(platform);
  });
});
