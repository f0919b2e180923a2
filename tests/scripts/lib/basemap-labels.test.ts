import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import {
  buildPlaceNames,
  buildStations,
  buildStreetNames,
  tidyRailName,
} from '../../../scripts/lib/basemap-labels';

const point = (properties: Record<string, unknown>): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [9.19, 45.46] },
});

describe('tidyRailName', () => {
  it.each([
    ['MI-P.TA VITTORIA', 'Porta Vittoria'],
    ['MI-GRECO PIRELLI', 'Greco Pirelli'],
    ['S.CRISTOFORO', 'San Cristoforo'],
    ['MILANO CENTRALE', 'Milano Centrale'],
  ])('writes %s as %s', (source, tidy) => {
    expect(tidyRailName(source)).toBe(tidy);
  });
});

describe('buildStations', () => {
  it('refuses a station without a name and says which', () => {
    expect(() => buildStations([point({ name: 'Dateo' }), point({})], [])).toThrow(
      'metro-stations, feature 1: name is undefined',
    );
  });
});

describe('buildPlaceNames', () => {
  it('keeps neighbourhoods and squares, counts what it leaves out', () => {
    const { table, line } = buildPlaceNames([
      point({ class: 'neighbourhood', name: 'Isola' }),
      point({ class: 'square', name: 'Piazza Gae Aulenti' }),
      point({ class: 'farm', name: 'Cascina Linterno' }),
    ]);
    expect(table.names).toEqual(['', 'Isola', 'Piazza Gae Aulenti']);
    expect(line).toMatchObject({ in: 3, out: 2, dropped: [{ count: 1, examples: ['farm'] }] });
  });
});

describe('buildStreetNames', () => {
  it('joins the pieces of a street into one line', () => {
    const piece = (from: number, to: number): Feature => ({
      type: 'Feature',
      properties: { class: 'secondary', name: 'Via Padova' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [from, 45.46],
          [to, 45.46],
        ],
      },
    });
    const { table } = buildStreetNames([piece(9.19, 9.192), piece(9.194, 9.192)], [9, 45, 9.3, 46]);
    expect(table.featureCount).toBe(1);
    expect(table.names).toEqual(['', 'Via Padova']);
  });
});
