import type { BoundingBox, LocalFrame } from '../../src/core/geo';
import type { SourceId } from '../sources';

/** What the pipeline must know of a study area before it reads any source. */
export interface AreaConfig {
  readonly id: string;
  readonly name: string;
  /** Where streets and places are taken from, some way beyond `bounds`: a place outside it is an error. */
  readonly extent: BoundingBox;
  /** The area's own box: residents live and facilities lie in it. */
  readonly bounds: BoundingBox;
  readonly frame: LocalFrame;
  /** Whom the map and the page credit, by keys of {@link credits}. */
  readonly credits: readonly CreditId[];
}

/** Everybody that the map and the page may credit. */
export const credits = {
  osm: { text: '© OpenStreetMap contributors, ODbL', url: 'https://www.openstreetmap.org/copyright' },
  comune: { text: 'Comune di Milano, CC BY 4.0', url: 'https://dati.comune.milano.it/' },
  istat: { text: 'ISTAT, CC BY', url: 'https://www.istat.it/' },
} as const;
export type CreditId = keyof typeof credits;

/** A study area that is built from one extract of OpenStreetMap and a table of zones. */
export interface ExtractArea extends AreaConfig {
  /** The .osm.pbf. */
  readonly extract: SourceId;
  /** Boundaries of zones in GeoJSON, clipped to `bounds`; null makes the whole box one zone. */
  readonly boundaries: {
    readonly source: SourceId;
    /** The property with the number of a zone, as in the table of zones. */
    readonly numberProperty: string;
  } | null;
  /** Below data/: number, names and ages of the zones. */
  readonly zonesFile: string;
  /** Floor space of homes, walls included, for each resident, in square metres: the residents of zones without a figure of their own. */
  readonly squareMetersPerResident: number;
}
