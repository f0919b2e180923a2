import type { GroupCounts } from '../core/access/population';
import type { BoundingBox, LngLat } from '../core/geo';

/** The periphery groups that the comparison knows. */
export const peripheryGroups = [
  'lorenteggio-giambellino',
  'quarto-oggiaro',
  'other-periphery',
  'rest',
] as const;
export type PeripheryGroup = (typeof peripheryGroups)[number];

interface ZoneBase {
  /** Residents 2021; over65 and under15 are estimates by the census 2011 shares. */
  readonly residents: GroupCounts;
  readonly label: LngLat;
  readonly bbox: BoundingBox;
  readonly areaSquareMeters: number;
}

/** A Nucleo di Identità Locale. */
export interface NilZone extends ZoneBase {
  readonly kind: 'nil';
  /** As the city counts them: 1 to 88 in Milan. */
  readonly nil: number;
  /** As people write it: "Quarto Oggiaro - Vialba - Musocco". */
  readonly name: string;
  /** As people say it: "Quarto Oggiaro". */
  readonly commonName: string;
  readonly aliases: readonly string[];
  /** The municipio that holds most of its residents; a label, 17 NIL cross a boundary. Null where there are no municipi. */
  readonly municipio: number | null;
  readonly periphery: boolean;
  readonly peripheryGroup: PeripheryGroup;
  /** Shares of census 2011, 0 to 1; NaN where nobody was counted. */
  readonly over65Share2011: number;
  readonly under15Share2011: number;
}

/** One of the nine municipi. */
export interface MunicipioZone extends ZoneBase {
  readonly kind: 'municipio';
  readonly municipio: number;
}

export type Zone = NilZone | MunicipioZone;
