import type { MapLibreMap } from 'maplibre-gl';
import type { PictureWords } from '../state/picture';
import { drawPicture } from './draw-picture';
import type { ThemeName } from './map-target';

/** A picture is at least twice as fine as the screen, and at least this wide where four times as fine is enough for it. */
const LEAST_RATIO = 2;
const MOST_RATIO = 4;
const LEAST_WIDTH = 1800;

/** How long the tiles and labels of the finer map may take before the picture is made of what there is. */
const PATIENCE_MILLISECONDS = 30_000;

/** Ground metres of a pixel of a Mercator map 512 pixels wide at zoom 0, at the equator. */
const METERS_PER_PIXEL = (2 * Math.PI * 6378137) / 512;

function becomesIdle(map: MapLibreMap): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE_MILLISECONDS);
    map.once('idle', () => {
      clearTimeout(timer);
      resolve();
    });
    map.triggerRepaint();
  });
}

/**
 * The map as it is shown now, with its words, as PNG. The map is drawn finer for a moment; its canvas is read in the
 * very frame that drew it, so that the browser need not keep what was drawn at other times.
 * @throws Error where the browser cannot make the file.
 */
export async function takePicture(map: MapLibreMap, words: PictureWords, theme: ThemeName): Promise<Blob> {
  const before = map.getPixelRatio();
  const { clientWidth } = map.getCanvas();
  const wanted = Math.min(MOST_RATIO, Math.max(LEAST_RATIO, LEAST_WIDTH / Math.max(1, clientWidth)));
  map.setPixelRatio(Math.max(before, wanted));
  try {
    await Promise.all([
      becomesIdle(map),
      ...[400, 600].map((weight) => document.fonts.load(`${weight} 20px "Titillium Web"`)),
    ]);
    const picture = await drawnNow(map, (canvas) =>
      drawPicture(canvas, words, {
        theme,
        metersPerPixel: metersPerPixel(map, canvas),
        bearing: map.getBearing(),
      }),
    );
    return await toPng(picture);
  } finally {
    map.setPixelRatio(before);
  }
}

function toPng(picture: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    picture.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the browser could not write the picture'))),
      'image/png',
    );
  });
}

function metersPerPixel(map: MapLibreMap, canvas: HTMLCanvasElement): number {
  const { lat } = map.getCenter();
  const ratio = canvas.width / Math.max(1, canvas.clientWidth);
  return (METERS_PER_PIXEL * Math.cos((lat * Math.PI) / 180)) / 2 ** map.getZoom() / ratio;
}

/** What is made of the canvas in the frame that draws it. */
function drawnNow<T>(map: MapLibreMap, make: (canvas: HTMLCanvasElement) => T): Promise<T> {
  return new Promise((resolve, reject) => {
    map.once('render', () => {
      try {
        resolve(make(map.getCanvas()));
      } catch (error) {
        reject(error);
      }
    });
    map.triggerRepaint();
  });
}
