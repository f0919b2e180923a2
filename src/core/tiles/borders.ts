import type { MultiPolygon, Polygon, Position } from 'geojson';

/** A line that one or two zones share. */
export interface Border {
  /** True where only one zone touches it: the edge of all of them together. */
  readonly outer: boolean;
  readonly line: Position[];
}

/**
 * The borders of zones whose shared edges have the same vertices, each drawn once, as lines as long as they can be:
 * a dashed line drawn by two neighbours would fill its own gaps.
 */
export function buildBorders(shapes: readonly (Polygon | MultiPolygon)[]): Border[] {
  const keyOf = ([lng, lat]: Position): string => `${lng} ${lat}`;
  const counts = new Map<string, { from: Position; to: Position; count: number }>();
  for (const shape of shapes) {
    const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
    for (const ring of polygons.flat()) {
      for (let i = 1; i < ring.length; i++) {
        const [a, b] = [keyOf(ring[i - 1]), keyOf(ring[i])];
        if (a === b) continue;
        const key = a < b ? `${a} ${b}` : `${b} ${a}`;
        const known = counts.get(key);
        if (known) known.count++;
        else counts.set(key, { from: ring[i - 1], to: ring[i], count: 1 });
      }
    }
  }
  const segments = [...counts.values()];
  return [true, false].flatMap((outer) =>
    joinSegments(
      segments.filter(({ count }) => (count === 1) === outer),
      keyOf,
    ).map((line) => ({ outer, line })),
  );
}

function joinSegments(
  segments: readonly { from: Position; to: Position }[],
  keyOf: (position: Position) => string,
): Position[][] {
  const meeting = new Map<string, number[]>();
  segments.forEach(({ from, to }, i) => {
    for (const key of [keyOf(from), keyOf(to)]) meeting.set(key, [...(meeting.get(key) ?? []), i]);
  });
  const used = new Set<number>();
  const extend = (line: Position[]): void => {
    for (;;) {
      const end = line[line.length - 1];
      const here = meeting.get(keyOf(end)) ?? [];
      const next = here.find((i) => !used.has(i));
      if (here.length !== 2 || next === undefined) return;
      used.add(next);
      const { from, to } = segments[next];
      line.push(keyOf(from) === keyOf(end) ? to : from);
    }
  };
  return segments.flatMap(({ from, to }, i) => {
    if (used.has(i)) return [];
    used.add(i);
    const line = [from, to];
    extend(line);
    line.reverse();
    extend(line);
    return [line];
  });
}
