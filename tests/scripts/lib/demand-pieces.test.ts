import { describe, expect, it } from 'vitest';
import type { BuildingPiece } from '../../../scripts/lib/demand-buildings';
import { type HomePiece, measureVolumes, selectHomes } from '../../../scripts/lib/demand-pieces';

const piece = (xMeters: number, changes: Partial<BuildingPiece> = {}): BuildingPiece => ({
  rings: [],
  centroid: [xMeters / 1000, 45],
  centroidXY: [xMeters, 250],
  areaSquareMeters: 100,
  heightMeters: 10,
  ...changes,
});

describe('selectHomes', () => {
  const zonesAt = ([lng]: readonly [number, number]) => {
    if (lng < 1) return { nil: 1, municipio: 1 };
    if (lng < 2) return { nil: 2, municipio: 1 };
    return lng < 3 ? { nil: 2, municipio: null } : { nil: null, municipio: null };
  };
  const classAt = ([lng]: readonly [number, number]) =>
    (lng > 0.5 && lng < 1) || (lng > 1 && lng < 2) ? ('industrial' as const) : null;

  it('keeps what stands in the city on residential land, in cells of 100 m', () => {
    const chosen = selectHomes(
      [piece(120), piece(700), piece(2500), piece(3500), piece(199.5)],
      classAt,
      zonesAt,
      new Map([[1, 10]]),
    );
    expect(chosen.homes.map(({ pieceIndex, cellX, cellY }) => [pieceIndex, cellX, cellY])).toEqual([
      [0, 1, 2],
      [4, 1, 2],
    ]);
    expect(chosen.withoutZone).toBe(1);
    expect(chosen.outsideCity).toBe(1);
    expect(chosen.byLandClass.industrial).toBe(1);
    expect(chosen.nilsWithoutResidentialLand).toEqual([]);
  });

  it('keeps all buildings of a NIL that has residents and only other land', () => {
    const pieces = [piece(1500), piece(120)];
    const withResidents = selectHomes(pieces, classAt, zonesAt, new Map([[2, 5]]));
    expect(withResidents.homes.map((home) => home.pieceIndex)).toEqual([0, 1]);
    expect(withResidents.nilsWithoutResidentialLand).toEqual([2]);
    const withoutResidents = selectHomes(pieces, classAt, zonesAt, new Map([[2, 0]]));
    expect(withoutResidents.homes.map((home) => home.pieceIndex)).toEqual([1]);
    expect(withoutResidents.byLandClass.industrial).toBe(1);
  });
});

describe('measureVolumes', () => {
  const home = (nil: number, areaSquareMeters: number, heightMeters: number | null): HomePiece => ({
    ...{ pieceIndex: 0, municipio: 1, cellX: 0, cellY: 0, xMeters: 0, yMeters: 0 },
    nil,
    areaSquareMeters,
    heightMeters,
  });
  const homes = [home(1, 100, 10), home(1, 300, 20), home(1, 50, null), home(2, 10, null), home(3, 400, 5)];

  it('takes the footprint-weighted mean of the NIL, else of the city, for an unknown height', () => {
    // NIL 1: (100·10 + 300·20) / 400 = 17.5; city: (1000 + 6000 + 2000) / 800 = 11.25.
    expect([...measureVolumes(homes)]).toEqual([1000, 6000, 50 * 17.5, 10 * 11.25, 2000]);
  });

  it('takes the given height for every unknown one', () => {
    expect([...measureVolumes(homes, 4)]).toEqual([1000, 6000, 200, 40, 2000]);
  });
});
