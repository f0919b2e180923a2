import type { BoundingBox, LocalFrame } from '../core/geo';
import type { ServiceId } from './service';

/** One built file. */
export interface FileEntry {
  /** Relative to public/geo, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** What is in it: rows, nodes, edges, names … */
  readonly counts: Readonly<Record<string, number>>;
  /** When the sources describe the city, for people: "2021", "about June 2022". */
  readonly vintage: string;
  /** Keys of `sources`. */
  readonly sources: readonly string[];
}

/** One open dataset that something was derived from. */
export interface SourceEntry {
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  readonly licenceUrl: string;
  readonly address: string;
  readonly vintage: string;
}

/** What is known of a layer, beside its file. */
export interface LayerEntry {
  readonly service: ServiceId;
  readonly file: FileEntry;
  /** Rows of our table. */
  readonly listed: number;
  /** Places that the report or the official register counts; at least `listed`. */
  readonly known: number;
  /** True where `known` is a round figure of a source. */
  readonly knownApproximate: boolean;
  /** Where `known` comes from, for people. */
  readonly knownSourceIt: string;
  readonly knownSourceEn: string;
  /** Rows with coordinates, closed ones included. */
  readonly located: number;
  /** Rows with status closed, located or not. */
  readonly closed: number;
}

/** How far the figures move if every unknown building height were the placeholder 3.7 m. */
export interface DemandSensitivity {
  /** Residents that change cell. */
  readonly residentsMoved: number;
  readonly shareMoved: number;
  readonly unknownHeightShare: number;
}

export interface StudyArea {
  readonly id: string;
  readonly name: string;
  /** Of the municipality, or of the part of it that is the study area. */
  readonly bounds: BoundingBox;
  readonly frame: LocalFrame;
  readonly layers: readonly LayerEntry[];
  /** Null for a study area without a network: its answers are estimates by circles. */
  readonly network: { readonly topology: FileEntry; readonly shapes: FileEntry } | null;
  readonly demand: FileEntry & {
    readonly sensitivity: DemandSensitivity;
    /** Floor space of homes for each resident where nobody has counted them zone by zone; null where they are counted. */
    readonly squareMetersPerResident: number | null;
  };
  /** Null for a study area without a network. */
  readonly detour: FileEntry | null;
  /** Railways, watercourses and motorways that walks go round; null where they are not known. */
  readonly barriers: FileEntry | null;
  /** Everyday services with the eight dimensions, and their badly located rows; null where there are none. */
  readonly everyday: { readonly places: FileEntry; readonly badlyLocated: FileEntry } | null;
  readonly nil: FileEntry;
  /** Null for a study area without municipi. */
  readonly municipi: FileEntry | null;
  /** Areas drawn by us; null where there are none. */
  readonly areas: FileEntry | null;
  /** Null where nothing is known that is not located. */
  readonly notLocated: FileEntry | null;
  readonly basemap: FileEntry;
  readonly buildings: FileEntry;
  readonly search: FileEntry & {
    /** Street names in the index, and in the city's register; null where there is none. */
    readonly streets: { readonly indexed: number; readonly register: number | null };
  };
}

export interface Manifest {
  readonly schemaVersion: number;
  /** Date of the newest source, ISO: the data's own date, not the clock's. */
  readonly dataDate: string;
  readonly attribution: readonly { readonly text: string; readonly url: string }[];
  readonly sources: Readonly<Record<string, SourceEntry>>;
  readonly studyAreas: readonly StudyArea[];
}
