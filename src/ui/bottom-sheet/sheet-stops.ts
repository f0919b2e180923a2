/** Heights of the phone's sheet: mostly map, both, mostly answer. */
export const sheetStops = ['peek', 'half', 'full'] as const;
export type SheetStop = (typeof sheetStops)[number];

/** How far the sheet is scrolled at each stop, in pixels; ascending, `peek` is 0. */
export type StopOffsets = Readonly<Record<SheetStop, number>>;

/** Speed of a let-go drag that carries on to the next stop, in pixels a millisecond. */
const FLING_PIXELS_PER_MILLISECOND = 0.4;

/** The stop that is nearest to where the sheet is scrolled; past `full` the content is read, the stop stays. */
export function nearestStop(offset: number, offsets: StopOffsets): SheetStop {
  let nearest: SheetStop = 'peek';
  for (const stop of sheetStops)
    if (Math.abs(offsets[stop] - offset) < Math.abs(offsets[nearest] - offset)) nearest = stop;
  return nearest;
}

/**
 * Where a drag ends up that is let go at `offset`: a fast one goes on to the next stop in its direction, a slow one to
 * the nearest. `speed` is in pixels a millisecond, upward positive.
 */
export function stopAfterDrag(offset: number, speed: number, offsets: StopOffsets): SheetStop {
  if (speed > FLING_PIXELS_PER_MILLISECOND)
    return sheetStops.find((stop) => offsets[stop] > offset) ?? 'full';
  if (speed < -FLING_PIXELS_PER_MILLISECOND)
    return sheetStops.findLast((stop) => offsets[stop] < offset) ?? 'peek';
  return nearestStop(offset, offsets);
}

/** The stop above or below, or the same at the ends. */
export function stopBeside(stop: SheetStop, step: 1 | -1): SheetStop {
  return sheetStops[sheetStops.indexOf(stop) + step] ?? stop;
}

/** What the handle does next: open up as far as it goes, then show the map, then half again. */
export function stopAfterHandle(stop: SheetStop): SheetStop {
  return stop === 'full' ? 'peek' : stopBeside(stop, 1);
}

/**
 * Pixels of the map's foot that the sheet lies over, never more than at `half`: at `full` nobody looks at the map, which
 * keeps the place it had.
 */
export function coveredPixels(offset: number, peekPixels: number, offsets: StopOffsets): number {
  return Math.round(peekPixels + Math.min(Math.max(0, offset), offsets.half));
}
