import { CELL_METERS } from '../../src/core/access/demand';
import type { LngLat } from '../../src/core/geo';
import type { BuildingPiece } from './demand-buildings';
import type { NonResidentialClass } from './demand-landuse';

/** A building piece that holds residents, with the part of a cell it stands in. */
export interface HomePiece {
  /** Position in the buildings dataset. */
  readonly pieceIndex: number;
  readonly nil: number;
  readonly municipio: number;
  readonly cellX: number;
  readonly cellY: number;
  /** Centroid in local metres. */
  readonly xMeters: number;
  readonly yMeters: number;
  readonly areaSquareMeters: number;
  /** Null where unknown. */
  readonly heightMeters: number | null;
}

/** The zones that a point lies in; null for none. */
export type ZonesAt = (point: LngLat) => { readonly nil: number | null; readonly municipio: number | null };

export interface PieceSelection {
  /** In the order of the dataset. */
  readonly homes: readonly HomePiece[];
  readonly outsideCity: number;
  /** In a NIL but in no municipio or the reverse: slivers where the two datasets disagree. */
  readonly withoutZone: number;
  readonly byLandClass: Readonly<Record<NonResidentialClass, number>>;
  /** NIL with residents whose every building stands on non-residential land: those buildings were taken. */
  readonly nilsWithoutResidentialLand: readonly number[];
}

/**
 * The building pieces that hold residents: those whose centroid lies in the city and not on non-residential land.
 * @param residentsByNil NIL that have residents and no such building keep all their buildings
 */
export function selectHomes(
  pieces: readonly BuildingPiece[],
  classAt: (point: LngLat) => NonResidentialClass | null,
  zonesAt: ZonesAt,
  residentsByNil: ReadonlyMap<number, number>,
): PieceSelection {
  const byLandClass: Record<NonResidentialClass, number> = {
    industrial: 0,
    commercial: 0,
    railway: 0,
    cemetery: 0,
    military: 0,
    retail: 0,
  };
  const homes: HomePiece[] = [];
  const onOtherLand: { readonly home: HomePiece; readonly landClass: NonResidentialClass }[] = [];
  let outsideCity = 0;
  let withoutZone = 0;
  pieces.forEach((piece, pieceIndex) => {
    const { nil, municipio } = zonesAt(piece.centroid);
    if (nil === null && municipio === null) {
      outsideCity++;
      return;
    }
    if (nil === null || municipio === null) {
      withoutZone++;
      return;
    }
    const [xMeters, yMeters] = piece.centroidXY;
    const home: HomePiece = {
      pieceIndex,
      nil,
      municipio,
      cellX: Math.floor(xMeters / CELL_METERS),
      cellY: Math.floor(yMeters / CELL_METERS),
      xMeters,
      yMeters,
      areaSquareMeters: piece.areaSquareMeters,
      heightMeters: piece.heightMeters,
    };
    const landClass = classAt(piece.centroid);
    if (landClass === null) homes.push(home);
    else onOtherLand.push({ home, landClass });
  });
  const nilsWithHomes = new Set(homes.filter((home) => home.areaSquareMeters > 0).map((home) => home.nil));
  const taken = new Set<number>();
  for (const { home, landClass } of onOtherLand) {
    if (!nilsWithHomes.has(home.nil) && (residentsByNil.get(home.nil) ?? 0) > 0) {
      homes.push(home);
      taken.add(home.nil);
    } else byLandClass[landClass]++;
  }
  homes.sort((a, b) => a.pieceIndex - b.pieceIndex);
  const nilsWithoutResidentialLand = [...taken].sort((a, b) => a - b);
  return { homes, outsideCity, withoutZone, byLandClass, nilsWithoutResidentialLand };
}

/**
 * Volume of each piece, m³: footprint × height, an unknown height being the footprint-weighted mean of the known
 * ones in its NIL, or of all where its NIL has none.
 * @param unknownHeightMeters taken for every unknown height instead, if given
 * @returns by position in `homes`
 */
export function measureVolumes(homes: readonly HomePiece[], unknownHeightMeters?: number): Float64Array {
  const meanOf = (chosen: readonly HomePiece[]): number | undefined => {
    let area = 0;
    let volume = 0;
    for (const { areaSquareMeters, heightMeters } of chosen) {
      if (heightMeters === null) continue;
      area += areaSquareMeters;
      volume += areaSquareMeters * heightMeters;
    }
    return area > 0 ? volume / area : undefined;
  };
  const byNil = new Map<number, HomePiece[]>();
  for (const home of homes) {
    const sameNil = byNil.get(home.nil);
    if (sameNil) sameNil.push(home);
    else byNil.set(home.nil, [home]);
  }
  const cityMean = meanOf(homes) ?? 1;
  const meanByNil = new Map([...byNil].map(([nil, chosen]) => [nil, meanOf(chosen) ?? cityMean]));
  return Float64Array.from(homes, ({ areaSquareMeters, heightMeters, nil }) => {
    const unknown = unknownHeightMeters ?? meanByNil.get(nil) ?? cityMean;
    return areaSquareMeters * (heightMeters ?? unknown);
  });
}
