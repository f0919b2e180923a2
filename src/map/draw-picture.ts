import { roundLength } from '../core/round-length';
import type { PictureWords } from '../state/picture';
import type { ThemeName } from './map-target';
import { type Palette, palettes } from './palette';
import { PicturePen } from './picture-pen';

/** What is known of the map that a picture is made of. */
export interface PictureView {
  readonly theme: ThemeName;
  /** On the ground, of a pixel of the canvas in the middle of the map. */
  readonly metersPerPixel: number;
  /** How far the map is turned, in degrees clockwise. */
  readonly bearing: number;
}

/** The widths of the page that everything is sized for. */
const UNITS = 1000;

const PAD = 24;
const TITLE = { size: 25, line: 31 } as const;
const SUBTITLE = { size: 14, line: 19 } as const;
const FOOTER = { size: 10.5, line: 14 } as const;
const LEGEND_LINE = 26;

/** The entries of the legend, each with where it stands: as many in a line as there is room for. */
function placeEntries<T extends { readonly width: number }>(
  entries: readonly T[],
  width: number,
): readonly { readonly entry: T; readonly x: number; readonly line: number }[] {
  let [x, line] = [0, 0];
  return entries.map((entry) => {
    if (x > 0 && x + entry.width > width) [x, line] = [0, line + 1];
    const place = { entry, x, line };
    x += entry.width + 18;
    return place;
  });
}

/**
 * The map with its words: title above, legend, scale and sources below. The typeface must be loaded.
 * @param map its canvas, just drawn
 * @throws Error where the browser gives no canvas to draw on.
 */
export function drawPicture(
  map: HTMLCanvasElement,
  words: PictureWords,
  { theme, metersPerPixel, bearing }: PictureView,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = map.width;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the browser gives no canvas');
  const unit = map.width / UNITS;
  const palette = palettes[theme];
  const room = UNITS - 2 * PAD;
  const plan = new PicturePen(context, theme, unit);
  plan.setFont(600, TITLE.size);
  const title = plan.wrap(words.title, room);
  plan.setFont(400, SUBTITLE.size);
  const subtitle = plan.wrap(words.subtitle, room);
  const entries = [
    ...words.legend.map(({ swatch, label }) => ({ swatch, label, width: 32 + plan.width(label) })),
    ...words.services.map(({ service, label }) => ({ service, label, width: 24 + plan.width(label) })),
  ];
  const legend = placeEntries(entries, room);
  plan.setFont(400, FOOTER.size);
  const footer = words.footer.flatMap((line) => plan.wrap(line, room));
  const head = PAD + title.length * TITLE.line + subtitle.length * SUBTITLE.line + 12;
  const mapHeight = map.height / unit;
  const legendTop = head + mapHeight + 14;
  const legendTitle = words.legendTitle === '' ? 0 : 22;
  const legendLines = (legend[legend.length - 1]?.line ?? -1) + 1;
  const footerTop = legendTop + legendTitle + legendLines * LEGEND_LINE + 10;
  canvas.height = Math.ceil((footerTop + footer.length * FOOTER.line + PAD / 2) * unit);

  const pen = new PicturePen(context, theme, unit);
  pen.box(0, 0, UNITS, canvas.height / unit, palette.halo);
  pen.setFont(600, TITLE.size);
  title.forEach((line, i) => {
    pen.text(line, PAD, PAD + (i + 0.75) * TITLE.line, palette.ink);
  });
  pen.setFont(400, SUBTITLE.size);
  subtitle.forEach((line, i) => {
    pen.text(line, PAD, PAD + title.length * TITLE.line + (i + 0.8) * SUBTITLE.line, palette.text);
  });
  pen.map(map, head);
  drawScale(pen, palette, metersPerPixel * unit, head + mapHeight);
  if (Math.abs(bearing) > 0.5) pen.north(bearing, UNITS - 40, head + 40, words.north);
  if (legendTitle > 0) {
    pen.setFont(600, SUBTITLE.size);
    pen.text(words.legendTitle, PAD, legendTop + 14, palette.ink);
  }
  pen.setFont(400, SUBTITLE.size);
  for (const { entry, x, line } of legend) {
    const y = legendTop + legendTitle + line * LEGEND_LINE;
    if ('swatch' in entry) pen.swatch(entry.swatch, PAD + x, y + 4);
    else pen.service(entry.service, PAD + x + 8, y + 10);
    pen.text(entry.label, PAD + x + ('swatch' in entry ? 32 : 24), y + 15, palette.ink);
  }
  pen.setFont(400, FOOTER.size);
  footer.forEach((line, i) => {
    pen.text(line, PAD, footerTop + (i + 0.8) * FOOTER.line, palette.text);
  });
  return canvas;
}

/** The scale bar in the lower left corner of the map. */
function drawScale(pen: PicturePen, palette: Palette, metersPerUnit: number, bottom: number): void {
  const meters = roundLength(150 * metersPerUnit);
  const width = meters / metersPerUnit;
  const label = meters < 1000 ? `${meters} m` : `${meters / 1000} km`;
  pen.box(12, bottom - 40, width + 24, 30, palette.halo);
  pen.setFont(600, 12);
  pen.text(label, 24, bottom - 24, palette.ink);
  pen.line(
    [
      [24, bottom - 22],
      [24, bottom - 16],
      [24 + width, bottom - 16],
      [24 + width, bottom - 22],
    ],
    palette.ink,
    1.6,
  );
}
