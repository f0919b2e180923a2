import type { ServiceId } from '../schema/service';

/** What a patch of colour in the legend of a picture stands for; the map knows how each is painted. */
export const swatches = [
  'near',
  'middle',
  'far',
  'out',
  'robust',
  'fragile',
  'always',
  'gained',
  'lost',
  'still-out',
  'step-1',
  'step-2',
  'step-3',
  'step-4',
  'step-5',
] as const;
export type Swatch = (typeof swatches)[number];

/** Everything that a picture of the map says, in the language of the page. */
export interface PictureWords {
  readonly title: string;
  /** The question, under the title. */
  readonly subtitle: string;
  readonly legendTitle: string;
  readonly legend: readonly { readonly swatch: Swatch; readonly label: string }[];
  readonly services: readonly { readonly service: ServiceId; readonly label: string }[];
  /** Said of the arrow, where the map is turned. */
  readonly north: string;
  /** Method, date, sources and checksum, line by line. */
  readonly footer: readonly string[];
}

/** A picture that somebody waits for; `serial` grows with each request. */
export interface PictureRequest {
  readonly serial: number;
  readonly words: PictureWords;
}
