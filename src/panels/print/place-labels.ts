/** A text on a drawing, centred on a point, in the units of the drawing. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly fontSize: number;
}

/** Width of a letter for its height, on average, in the typeface of the page. */
const LETTER_WIDTH = 0.55;

function boxOf({ x, y, text, fontSize }: Label) {
  const halfWidth = (text.length * fontSize * LETTER_WIDTH) / 2;
  return { west: x - halfWidth, east: x + halfWidth, north: y - fontSize, south: y + fontSize / 2 };
}

/** The labels that lie wholly on a sheet and on none before them, the first most wanted. */
export function placeLabels<T extends Label>(
  labels: readonly T[],
  sheet: { readonly width: number; readonly height: number },
): readonly T[] {
  const placed: T[] = [];
  for (const label of labels) {
    const own = boxOf(label);
    if (own.west < 0 || own.north < 0 || own.east > sheet.width || own.south > sheet.height) continue;
    const isFree = placed.every((other) => {
      const box = boxOf(other);
      return own.east < box.west || box.east < own.west || own.south < box.north || box.south < own.north;
    });
    if (isFree) placed.push(label);
  }
  return placed;
}
