import { askedServiceIds } from '../schema/service';
import { SHAPE_BOX, serviceStyles, shapePath } from '../schema/service-style';
import type { Palette } from './palette';

/** Pixels of an image for one of the screen's: sharp on dense screens too. */
export const IMAGE_PIXEL_RATIO = 3;

const RING_WIDTH = 2;
const HAIRLINE_WIDTH = 1.1;
const MARGIN = 4;
const CLUSTER_RADIUS = 13.4;
const CLUSTER_RING = 3.6;
const HATCH_SIDE = 7;
const HATCH_LINE = 2;
const DOTS_SIDE = 9;
const DOT_RADIUS = 1.2;

/** An image the style refers to by name. */
export interface NamedImage {
  readonly name: string;
  readonly data: ImageData;
}

type Draw = (context: CanvasRenderingContext2D) => void;

/** Every image of the map in the colours of a theme. */
export function drawImages(palette: Palette, theme: 'light' | 'dark'): NamedImage[] {
  const services = askedServiceIds.flatMap((id) => {
    const { shape } = serviceStyles[id];
    const path = shapePath(shape);
    return [
      drawImage(id, iconSide, (context) => drawIcon(context, path, serviceStyles[id][theme], palette)),
      drawImage(`${id}-closed`, iconSide, (context) => {
        drawIcon(context, path, palette.closed, palette);
        strike(context, palette);
      }),
    ];
  });
  return [
    ...services,
    drawImage('hatch', HATCH_SIDE, (context) => drawHatch(context, palette)),
    drawImage('dots', DOTS_SIDE, (context) => drawDots(context, palette)),
    drawImage('station-metro', 11, (context) => drawStation(context, palette, false)),
    drawImage('station-rail', 11, (context) => drawStation(context, palette, true)),
  ];
}

const iconSide = SHAPE_BOX + 2 * MARGIN;
const clusterSide = iconSide + 2;

/** The image of a cluster: a ring with a share for each service, in the order of the services, round a free middle. */
export function drawClusterImage(
  name: string,
  counts: readonly number[],
  palette: Palette,
  theme: 'light' | 'dark',
): NamedImage {
  return drawImage(name, clusterSide, (context) => {
    const middle = clusterSide / 2;
    const disc = (color: string, radius: number): void => {
      context.fillStyle = color;
      context.beginPath();
      context.arc(middle, middle, radius, 0, 2 * Math.PI);
      context.fill();
    };
    disc(palette.ink, CLUSTER_RADIUS + HAIRLINE_WIDTH);
    disc(palette.ring, CLUSTER_RADIUS);
    const total = counts.reduce((sum, count) => sum + count, 0);
    let angle = -Math.PI / 2;
    counts.forEach((count, i) => {
      if (count === 0) return;
      const end = angle + (2 * Math.PI * count) / total;
      context.fillStyle = serviceStyles[askedServiceIds[i]][theme];
      context.beginPath();
      context.moveTo(middle, middle);
      context.arc(middle, middle, CLUSTER_RADIUS - 1, angle, end);
      context.fill();
      angle = end;
    });
    disc(palette.ring, CLUSTER_RADIUS - 1 - CLUSTER_RING);
  });
}

function drawImage(name: string, side: number, draw: Draw): NamedImage {
  const canvas = document.createElement('canvas');
  canvas.width = side * IMAGE_PIXEL_RATIO;
  canvas.height = side * IMAGE_PIXEL_RATIO;
  // What is read back at once is drawn by the processor: from a canvas of the graphics card each reading waits for it.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return { name, data: new ImageData(1, 1) };
  context.scale(IMAGE_PIXEL_RATIO, IMAGE_PIXEL_RATIO);
  draw(context);
  return { name, data: context.getImageData(0, 0, canvas.width, canvas.height) };
}

/** A hairline in ink, a ring inside it, then the colour: the shape stands out on land, water and homes alike. */
function drawIcon(context: CanvasRenderingContext2D, path: string, color: string, palette: Palette): void {
  const shape = new Path2D(path);
  context.translate(MARGIN, MARGIN);
  context.lineJoin = 'round';
  context.strokeStyle = palette.ink;
  context.lineWidth = 2 * (RING_WIDTH + HAIRLINE_WIDTH);
  context.stroke(shape);
  context.strokeStyle = palette.ring;
  context.fillStyle = palette.ring;
  context.lineWidth = 2 * RING_WIDTH;
  context.stroke(shape);
  context.fill(shape);
  context.fillStyle = color;
  context.fill(shape);
}

function strike(context: CanvasRenderingContext2D, palette: Palette): void {
  const [near, far] = [3, SHAPE_BOX - 3];
  for (const [color, width] of [
    [palette.ring, 5],
    [palette.ink, 2],
  ] as const) {
    context.strokeStyle = color;
    context.lineWidth = width;
    context.lineCap = 'round';
    context.beginPath();
    context.moveTo(near, far);
    context.lineTo(far, near);
    context.stroke();
  }
}

function drawHatch(context: CanvasRenderingContext2D, palette: Palette): void {
  context.strokeStyle = palette.leftOut;
  context.lineWidth = HATCH_LINE;
  for (const shift of [-HATCH_SIDE, 0, HATCH_SIDE]) {
    context.beginPath();
    context.moveTo(shift - 1, HATCH_SIDE + 1);
    context.lineTo(shift + HATCH_SIDE + 1, -1);
    context.stroke();
  }
}

/** Two sparse dots in a square, so that they stand in a quincunx when it is repeated. */
function drawDots(context: CanvasRenderingContext2D, palette: Palette): void {
  context.fillStyle = palette.leftOut;
  for (const at of [DOTS_SIDE / 4, (3 * DOTS_SIDE) / 4]) {
    context.beginPath();
    context.arc(at, at, DOT_RADIUS, 0, 2 * Math.PI);
    context.fill();
  }
}

function drawStation(context: CanvasRenderingContext2D, palette: Palette, isRail: boolean): void {
  context.fillStyle = palette.ring;
  context.strokeStyle = palette.textMuted;
  context.lineWidth = 1.4;
  context.beginPath();
  if (isRail) context.rect(2.2, 2.2, 6.6, 6.6);
  else context.arc(5.5, 5.5, 3.6, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
}
