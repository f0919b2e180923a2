import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import { createPlaceCheck } from '../../../scripts/lib/misplaced';
import type { ListedPlace } from '../../../scripts/lib/open-readers';
import type { LngLat } from '../../../src/core/geo';

const here: LngLat = [9.19, 45.465];
const place = (changes: Partial<ListedPlace> = {}): ListedPlace => ({
  id: '1',
  name: 'Farmacia',
  address: 'Via Prova 1',
  note: '',
  quantity: 0,
  position: here,
  postcode: '20121',
  ...changes,
});
/** A lake of about 160 by 220 m with the place in its middle. */
const lake: Feature = {
  type: 'Feature',
  properties: {},
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [9.189, 45.464],
        [9.191, 45.464],
        [9.191, 45.466],
        [9.189, 45.466],
        [9.189, 45.464],
      ],
    ],
  },
};

function check(
  tested: ListedPlace,
  {
    outside = 0,
    far = null,
    water = [],
    others = [],
  }: {
    outside?: number;
    far?: number | null;
    water?: readonly Feature[];
    others?: readonly ListedPlace[];
  },
  kind: 'pharmacies' | 'surface-stops' = 'pharmacies',
) {
  const zones = { metersOutsideCity: () => outside };
  return createPlaceCheck(zones, { metersFrom: () => far }, water, [tested, ...others])(kind, tested);
}

describe('where a place lies', () => {
  it('is wrong outside the city, unless its address is elsewhere or it is a stop', () => {
    expect(check(place(), { outside: 101 })).toEqual({ reason: 'outside-city', meters: 101 });
    expect(check(place(), { outside: 100 })).toBeNull();
    expect(check(place({ isElsewhere: true }), { outside: 900 })).toBeNull();
    expect(check(place(), { outside: 900 }, 'surface-stops')).toBeNull();
  });

  it('is wrong far from its street, unless two places of its postcode in other streets are near', () => {
    const near = (id: string, address: string) => place({ id, address, position: [9.191, 45.466] });
    expect(check(place(), { far: 701 })).toEqual({ reason: 'far-from-street', meters: 701 });
    expect(check(place(), { far: 700 })).toBeNull();
    const witnesses = [near('2', 'Via Altra 2'), near('3', 'Via Terza 3')];
    expect(check(place(), { far: 5000, others: witnesses })).toBeNull();
    expect(check(place(), { far: 5000, others: witnesses.slice(1) })).not.toBeNull();
    const sameStreet = [near('2', 'Via Prova 2'), near('3', 'Via Prova 3')];
    expect(check(place(), { far: 5000, others: sameStreet })).not.toBeNull();
    expect(check(place({ postcode: '' }), { far: 1400 })).toBeNull();
    expect(check(place({ postcode: '' }), { far: 1501 })).not.toBeNull();
  });

  it('is wrong in the middle of a lake, and where only the postcode was found', () => {
    expect(check(place(), { water: [lake] })).toEqual({ reason: 'on-water', meters: 0 });
    expect(check(place({ position: [9.18901, 45.465] }), { water: [lake] })).toBeNull();
    expect(check(place({ isPostcodeOnly: true }), {})).toEqual({ reason: 'postcode-only', meters: 0 });
  });
});
