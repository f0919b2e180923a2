import { SHAPE_BOX, serviceStyles, shapePath } from '../schema/service-style';
import type { Swatch } from '../state/picture';
import { highestStepLine } from './layers/left-out';
import type { ThemeName } from './map-target';
import { type Palette, palettes } from './palette';
import { wrapText } from './picture-text';

const FAMILY = '"Titillium Web", sans-serif';

type SwatchPaint = {
  readonly color: string;
  readonly mark?: 'hatch' | 'dots';
  /** Of the hatching, where it is not that of people left out. */
  readonly line?: string;
};

function swatchPaints(palette: Palette): Readonly<Record<Swatch, SwatchPaint>> {
  return {
    near: { color: palette.minutesNear },
    middle: { color: palette.minutesMiddle },
    far: { color: palette.minutesFar },
    out: { color: palette.leftOutWash, mark: 'hatch' },
    robust: { color: palette.leftOutWash, mark: 'hatch' },
    fragile: { color: palette.fragileWash, mark: 'dots' },
    always: { color: palette.alwaysCovered },
    gained: { color: palette.accent },
    lost: { color: palette.lost },
    'still-out': { color: palette.leftOutWash, mark: 'hatch' },
    'step-1': { color: palette.leftOutStep1 },
    'step-2': { color: palette.leftOutStep2 },
    'step-3': { color: palette.leftOutStep3 },
    'step-4': { color: palette.leftOutStep4 },
    'step-5': { color: palette.leftOutStep5, mark: 'hatch', line: highestStepLine(palette) },
  };
}

/** Draws the picture piece by piece on one canvas, all sizes in units of a thousandth of its width. */
export class PicturePen {
  readonly #context: CanvasRenderingContext2D;
  readonly #palette: Palette;
  readonly #theme: ThemeName;
  readonly #unit: number;

  constructor(context: CanvasRenderingContext2D, theme: ThemeName, unit: number) {
    this.#context = context;
    this.#theme = theme;
    this.#palette = palettes[theme];
    this.#unit = unit;
    context.textBaseline = 'alphabetic';
  }

  setFont(weight: number, size: number): void {
    this.#context.font = `${weight} ${size * this.#unit}px ${FAMILY}`;
  }

  wrap(text: string, width: number): string[] {
    return wrapText(this.#context, text, width * this.#unit);
  }

  width(text: string): number {
    return this.#context.measureText(text).width / this.#unit;
  }

  text(text: string, x: number, y: number, color: string): void {
    this.#context.fillStyle = color;
    this.#context.fillText(text, x * this.#unit, y * this.#unit);
  }

  box(x: number, y: number, width: number, height: number, color: string): void {
    this.#context.fillStyle = color;
    this.#context.fillRect(x * this.#unit, y * this.#unit, width * this.#unit, height * this.#unit);
  }

  line(points: readonly (readonly [number, number])[], color: string, thickness: number): void {
    const context = this.#context;
    context.strokeStyle = color;
    context.lineWidth = thickness * this.#unit;
    context.beginPath();
    points.forEach(([x, y], i) => {
      if (i === 0) context.moveTo(x * this.#unit, y * this.#unit);
      else context.lineTo(x * this.#unit, y * this.#unit);
    });
    context.stroke();
  }

  map(canvas: HTMLCanvasElement, y: number): void {
    this.#context.drawImage(canvas, 0, Math.round(y * this.#unit));
  }

  /** A patch of the legend, 24 by 13 units, its upper left corner given. */
  swatch(swatch: Swatch, x: number, y: number): void {
    const context = this.#context;
    const { color, mark, line = this.#palette.leftOut } = swatchPaints(this.#palette)[swatch];
    const [width, height] = [24, 13];
    this.box(x, y, width, height, color);
    context.save();
    context.beginPath();
    context.rect(x * this.#unit, y * this.#unit, width * this.#unit, height * this.#unit);
    context.clip();
    if (mark === 'hatch') {
      for (let shift = -height; shift < width; shift += 6)
        this.line(
          [
            [x + shift, y + height],
            [x + shift + height, y],
          ],
          line,
          2,
        );
    }
    if (mark === 'dots')
      for (let dx = 4; dx < width; dx += 8) this.box(x + dx, y + 5, 2.4, 2.4, this.#palette.leftOut);
    context.restore();
    context.strokeStyle = this.#palette.ink;
    context.lineWidth = 0.8 * this.#unit;
    context.strokeRect(x * this.#unit, y * this.#unit, width * this.#unit, height * this.#unit);
  }

  /** The mark of a service, 16 units wide, its middle given. */
  service(service: keyof typeof serviceStyles, x: number, y: number): void {
    const context = this.#context;
    const style = serviceStyles[service];
    const path = new Path2D(shapePath(style.shape));
    context.save();
    context.translate(x * this.#unit, y * this.#unit);
    context.scale((16 / SHAPE_BOX) * this.#unit, (16 / SHAPE_BOX) * this.#unit);
    context.translate(-SHAPE_BOX / 2, -SHAPE_BOX / 2);
    context.fillStyle = style[this.#theme];
    context.strokeStyle = this.#palette.ink;
    context.lineWidth = 1.4;
    context.fill(path);
    context.stroke(path);
    context.restore();
  }

  /** An arrow to the north, its middle given. */
  north(bearing: number, x: number, y: number, label: string): void {
    const context = this.#context;
    this.box(x - 22, y - 22, 44, 44, this.#palette.halo);
    context.save();
    context.translate(x * this.#unit, y * this.#unit);
    context.rotate((-bearing * Math.PI) / 180);
    context.scale(this.#unit, this.#unit);
    context.fillStyle = this.#palette.ink;
    context.beginPath();
    context.moveTo(0, -14);
    context.lineTo(8, 10);
    context.lineTo(0, 5);
    context.lineTo(-8, 10);
    context.fill();
    context.restore();
    this.setFont(600, 11);
    this.text(label, x + 10, y - 10, this.#palette.ink);
  }
}
