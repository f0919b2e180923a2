type Rgb = readonly [red: number, green: number, blue: number];

function parse(hex: string): Rgb {
  const at = (start: number): number => Number.parseInt(hex.slice(start, start + 2), 16);
  return [at(1), at(3), at(5)];
}

function format(channels: readonly number[]): string {
  return `#${channels
    .map((value) => Math.round(Math.min(255, Math.max(0, value))))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}

/** What is seen of a colour of some opacity on a ground; all as "#rrggbb". */
export function overlay(ground: string, color: string, opacity: number): string {
  const [below, above] = [parse(ground), parse(color)];
  return format(below.map((value, i) => value * (1 - opacity) + above[i] * opacity));
}

/**
 * The colour that must be laid with an opacity on a ground so that `wanted` is seen; the nearest there is where none
 * would do.
 */
export function overlayFor(ground: string, wanted: string, opacity: number): string {
  const [below, seen] = [parse(ground), parse(wanted)];
  return format(seen.map((value, i) => (value - below[i] * (1 - opacity)) / opacity));
}
