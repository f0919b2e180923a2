import { describe, expect, it } from 'vitest';
import { everydayPoints } from '../../../src/map/layers/everyday';
import { type Everyday, type OpenPlace, openKinds } from '../../../src/schema/everyday';
import { kindMarks } from '../../../src/schema/everyday-style';
import { initialState } from '../../../src/state/store';

const place: OpenPlace = {
  id: '1',
  name: '',
  address: 'Via Uno',
  note: '',
  quantity: 6000,
  points: [
    [9.18, 45.46],
    [9.19, 45.47],
  ],
};
const value: Everyday = {
  dimensions: [],
  layers: openKinds.map((kind) => ({
    kind,
    nameIt: '',
    nameEn: '',
    oneIt: '',
    oneEn: '',
    source: 'facts',
    vintage: '',
    faultsIt: '',
    faultsEn: '',
    read: 1,
    badlyLocated: 0,
    places: [place],
  })),
};

describe('everyday places on the map', () => {
  it('are none until a kind is wanted and its list has come', () => {
    expect(everydayPoints({ ...initialState, shownKinds: ['parks'] }).features).toEqual([]);
    expect(everydayPoints({ ...initialState, everyday: { kind: 'ready', value } }).features).toEqual([]);
  });

  it('are those of the wanted kinds, a park at each entrance, named by its street', () => {
    const state = { ...initialState, everyday: { kind: 'ready', value }, shownKinds: ['parks'] } as const;
    const { features } = everydayPoints(state);
    expect(features.map(({ geometry }) => geometry.coordinates)).toEqual(place.points);
    expect(features[0].properties).toEqual({ mark: 'V', name: 'Via Uno', isService: true });
  });

  it('have a mark of their own, kind by kind', () => {
    expect(new Set(Object.values(kindMarks)).size).toBe(openKinds.length);
  });
});
