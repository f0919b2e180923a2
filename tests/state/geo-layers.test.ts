import { describe, expect, it } from 'vitest';
import type { ShownLayer } from '../../src/schema/geo-layer';
import type { AppState } from '../../src/state/app-state';
import { coverageRows } from '../../src/state/coverage-selectors';
import { geoLayers } from '../../src/state/geo-layers';
import { coverageQuestion, reachQuestion } from '../../src/state/questions';
import { initialState } from '../../src/state/store';
import { duomo, makeCoverage, makeOpenedArea, makeReached } from './made-area';

const square = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [9.1, 45.4],
      [9.2, 45.4],
      [9.2, 45.5],
      [9.1, 45.4],
    ],
  ],
};
const made = makeOpenedArea();
const opened: AppState = {
  ...initialState,
  opened: {
    kind: 'ready',
    value: {
      ...made,
      nilShapes: {
        type: 'FeatureCollection',
        features: made.nils.map(({ nil }) => ({ type: 'Feature', properties: { nil }, geometry: square })),
      },
    },
  },
};

function layersOf(state: AppState): ReadonlyMap<string, ShownLayer> {
  return new Map(geoLayers(state).map((layer) => [layer.name, layer]));
}

function column(layer: ShownLayer | undefined, name: string): unknown[] {
  return layer?.features.map(({ properties }) => properties?.[name]) ?? [];
}

describe('what is on the map, to take away', () => {
  const gaps: AppState = { ...opened, section: 'gaps' };
  const coverage = {
    ...makeCoverage(coverageQuestion(gaps)),
    gaps: [
      {
        id: 7,
        uncovered: { all: 400, over65: 100, under15: 50 },
        meanMissingSeconds: 250,
        nils: [53, 76],
        nearestFacility: 0,
        polygon: { type: 'MultiPolygon' as const, coordinates: [square.coordinates] },
        areaSquareMeters: 1234.5,
        label: duomo,
      },
    ],
  };
  const answered: AppState = { ...gaps, coverage: { kind: 'ready', value: coverage } };

  it('has the zones with the figures of their table, as areas of several parts', () => {
    const layer = layersOf(answered).get('zones-nil');
    const rows = new Map(coverageRows(answered).map((row) => [row.zoneId, row]));
    expect(layer?.features).toHaveLength(3);
    for (const { properties, geometry } of layer?.features ?? []) {
      expect(properties?.uncovered).toBe(rows.get(properties?.zone)?.uncovered);
      expect(geometry.type).toBe(layer?.geometryType);
    }
  });

  it('has the gaps with people, minutes and names', () => {
    expect(layersOf(answered).get('gaps')?.features[0].properties).toEqual({
      gap: 7,
      nil: 'Lorenteggio, Quarto Oggiaro',
      uncovered: 400,
      uncovered_over65: 100,
      uncovered_under15: 50,
      mean_minutes_missing: 4.2,
      nearest: 'near-work',
      area_m2: 1235,
    });
  });

  it('has the places of the question, residents with those that count', () => {
    const layer = layersOf(answered).get('places');
    expect(column(layer, 'id')).toEqual(['near-work', 'far-work', 'closed-work']);
    expect(column(layer, 'residents_nearest')).toEqual([200, 800, undefined]);
  });

  it('has what the scenario changes, a closed place where it is today', () => {
    const state: AppState = {
      ...answered,
      scenario: {
        name: '',
        changes: [
          { kind: 'open', service: 'fablabs', position: [9.1, 45.4] },
          { kind: 'close', service: 'coworkings', facilityId: 'near-work' },
          { kind: 'move', service: 'coworkings', facilityId: 'far-work', to: [9.11, 45.41] },
          { kind: 'crossing', from: [9.1, 45.4], to: [9.101, 45.4] },
        ],
      },
    };
    const layers = layersOf(state);
    const places = layers.get('scenario-places');
    expect(column(places, 'change')).toEqual(['open', 'close', 'move']);
    expect(places?.features.map(({ geometry }) => geometry.type === 'Point' && geometry.coordinates)).toEqual(
      [
        [9.1, 45.4],
        [9.18, 45.46],
        [9.11, 45.41],
      ],
    );
    expect(layers.get('scenario-crossings')?.features[0].geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [9.1, 45.4],
        [9.101, 45.4],
      ],
    });
  });

  it('leaves out layers that hold nothing, and answers to another question', () => {
    expect([...layersOf({ ...answered, cutoffMinutes: 10 }).keys()]).toEqual(['places']);
    expect(geoLayers({ ...answered, section: 'data' })).toEqual([]);
  });

  it('has the reach, the places with their walk and the origin near me', () => {
    const near: AppState = {
      ...opened,
      origin: { position: duomo, label: 'Duomo', by: 'map', note: 'exact' },
    };
    const query = reachQuestion(near);
    if (!query) throw new Error('no question');
    const layers = layersOf({ ...near, reach: { kind: 'ready', value: makeReached(query) } });
    expect([...layers.keys()]).toEqual(['reach', 'places', 'origin']);
    expect(column(layers.get('reach'), 'residents')).toEqual([300, 600, 900]);
    expect(column(layers.get('places'), 'minutes')).toEqual([15, 16, 1, 30, 2, undefined]);
  });
});
