import { describe, expect, it } from 'vitest';
import { bicocca } from '../../../scripts/areas/bicocca';
import { countResidents } from '../../../scripts/build-extract-people';
import type { HomePiece } from '../../../scripts/lib/demand-pieces';
import { isHome, readBuildings, readFloors } from '../../../scripts/lib/osm-homes';

describe('homes of an extract', () => {
  it('reads floors that are numbers', () => {
    expect(readFloors({ 'building:levels': '7' })).toBe(7);
    expect(readFloors({ 'building:levels': '2,5' })).toBe(2.5);
    for (const levels of ['', '0', '-1', '3;4', 'many'])
      expect(readFloors({ 'building:levels': levels })).toBeNull();
    expect(readFloors({})).toBeNull();
  });

  it('takes for homes what is tagged so, and buildings that say nothing of another use', () => {
    expect(isHome({ building: 'apartments', shop: 'bakery' })).toBe(true);
    expect(isHome({ building: 'yes' })).toBe(true);
    expect(isHome({ building: 'yes', amenity: 'school' })).toBe(false);
    expect(isHome({ building: 'industrial' })).toBe(false);
  });

  it('measures a building of 100 by 50 m', () => {
    const [lng, lat] = [9.21, 45.51];
    const [east, north] = [lng + 100 / (111_320 * Math.cos((lat * Math.PI) / 180)), lat + 50 / 111_132];
    const ring = [
      [lng, lat],
      [east, lat],
      [east, north],
      [lng, north],
      [lng, lat],
    ];
    const geometry = { type: 'Polygon' as const, coordinates: [ring] };
    const tags = { building: 'apartments', 'building:levels': '4' };
    const [building] = readBuildings([{ id: 'way-1', tags, geometry }], bicocca.frame);
    expect(building.areaSquareMeters / 5000).toBeCloseTo(1, 2);
    expect(building.heightMeters).toBe(12);
    expect(
      readBuildings([{ id: 'way-2', tags: { building: 'construction' }, geometry }], bicocca.frame),
    ).toEqual([]);
  });
});

describe('countResidents', () => {
  const home = (nil: number): HomePiece => ({
    pieceIndex: 0,
    nil,
    municipio: 0,
    cellX: 0,
    cellY: 0,
    xMeters: 0,
    yMeters: 0,
    areaSquareMeters: 0,
    heightMeters: null,
  });
  const facts = [1, 2, 3].map((zone) => ({
    zone,
    name: '',
    commonName: '',
    aliases: [],
    under15Share: 0,
    over65Share: 0,
    residents: zone === 3 ? 77 : null,
  }));

  it('gives one person for so much floor, unless the zone was counted', () => {
    // Zone 1: 3,000 + 1,500 m³ are 1,500 m² of floors of 3 m; zone 2 has no home.
    const volumes = Float64Array.of(3000, 1500, 900);
    const counted = countResidents(facts, [home(1), home(1), home(3)], volumes, 50);
    expect([...counted]).toEqual([
      [1, 30],
      [2, 0],
      [3, 77],
    ]);
  });
});
