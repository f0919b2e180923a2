import type { ServiceId } from './service';

export const serviceShapes = [
  'circle',
  'square',
  'triangle',
  'diamond',
  'inverted-triangle',
  'hexagon',
  'pentagon',
  'star',
  'drop',
  'cross',
  'octagon',
  'bookmark',
] as const;
export type ServiceShape = (typeof serviceShapes)[number];

/** How a service is drawn, in the legend as on the map: never told apart by colour alone. */
export interface ServiceStyle {
  readonly shape: ServiceShape;
  /** Fill on the light and on the dark theme. */
  readonly light: string;
  readonly dark: string;
}

/**
 * Okabe and Ito's colours for kinds that people with a colour-vision deficiency tell apart (2008); on the dark theme
 * lighter ones near them, which keep neighbours in the list apart as well.
 */
const BLUE = { light: '#0072b2', dark: '#0099d3' } as const;
const SKY = { light: '#56b4e9', dark: '#87bdea' } as const;
const GREEN = { light: '#009e73', dark: '#00c99f' } as const;
const ORANGE = { light: '#e69f00', dark: '#edbd53' } as const;
const PURPLE = { light: '#cc79a7', dark: '#d29bb5' } as const;
const YELLOW = { light: '#f0e442', dark: '#fffc7c' } as const;
/** Their black, as the page's own ink. */
const INK = { light: '#17324d', dark: '#eef3f8' } as const;

/** Every service has a shape of its own; a colour may serve two whose shapes are far apart. */
export const serviceStyles: Readonly<Record<ServiceId, ServiceStyle>> = {
  coworkings: { shape: 'circle', ...BLUE },
  'covered-markets': { shape: 'square', ...GREEN },
  'training-centres': { shape: 'triangle', ...ORANGE },
  fablabs: { shape: 'diamond', ...PURPLE },
  'job-desks': { shape: 'inverted-triangle', ...BLUE },
  incubators: { shape: 'hexagon', ...SKY },
  'manufacturing-spaces': { shape: 'pentagon', ...ORANGE },
  'social-innovation': { shape: 'star', ...YELLOW },
  agrifood: { shape: 'drop', ...GREEN },
  'sharing-cities': { shape: 'cross', ...SKY },
  'design-districts': { shape: 'octagon', ...PURPLE },
  own: { shape: 'bookmark', ...INK },
};

/** Side of the box the shapes are drawn in; they keep 2 units free on every side for ring and hairline. */
export const SHAPE_BOX = 24;

const CENTRE = SHAPE_BOX / 2;

/** A closed path through corners on a circle round (12, `centreY`), the first at `startDegrees` clockwise from above. */
function polygonPath(
  radii: readonly number[],
  corners: number,
  startDegrees: number,
  centreY = CENTRE,
): string {
  const points = Array.from({ length: corners }, (_, i) => {
    const angle = ((startDegrees + (360 / corners) * i) * Math.PI) / 180;
    const radius = radii[i % radii.length];
    const x = CENTRE + radius * Math.sin(angle);
    const y = centreY - radius * Math.cos(angle);
    return `${round(x)} ${round(y)}`;
  });
  return `M${points.join('L')}Z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Drawn to weigh the same to the eye, not to the same width. */
const paths: Readonly<Record<ServiceShape, string>> = {
  circle: 'M12 4A8 8 0 1 1 12 20A8 8 0 1 1 12 4Z',
  square: 'M5 5H19V19H5Z',
  triangle: polygonPath([10.6], 3, 0, 13.9),
  diamond: 'M12 2L22 12L12 22L2 12Z',
  'inverted-triangle': polygonPath([10.6], 3, 180, 10.1),
  hexagon: polygonPath([9.2], 6, 30),
  pentagon: polygonPath([9.4], 5, 0, 12.6),
  star: polygonPath([10.4, 4.8], 10, 0, 12.6),
  drop: 'M12 2C14.6 6.1 19 9.7 19 14.6A7 7 0 0 1 5 14.6C5 9.7 9.4 6.1 12 2Z',
  cross: 'M8.5 3.5H15.5V8.5H20.5V15.5H15.5V20.5H8.5V15.5H3.5V8.5H8.5Z',
  octagon: polygonPath([9], 8, 22.5),
  bookmark: 'M5.5 3.5H18.5V20.5L12 15.5L5.5 20.5Z',
};

/** The outline of a shape as the `d` of an SVG path in a box of {@link SHAPE_BOX} by {@link SHAPE_BOX}. */
export function shapePath(shape: ServiceShape): string {
  return paths[shape];
}
