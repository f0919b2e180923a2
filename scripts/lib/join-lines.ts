import type { Position } from 'geojson';

/**
 * Joins lines that meet end to end at a point where exactly two of them end, whatever way they run. Lines that meet
 * three or more at a point stay apart there. The order of the result follows the order of the input.
 */
export function joinLines(lines: readonly (readonly Position[])[]): Position[][] {
  const ends = new Map<string, number[]>();
  const keyOf = ([lng, lat]: Position): string => `${lng} ${lat}`;
  const endsOf = (line: readonly Position[]): readonly [string, string] => [
    keyOf(line[0]),
    keyOf(line[line.length - 1]),
  ];
  const usable = lines.filter((line) => line.length > 1);
  usable.forEach((line, i) => {
    for (const key of endsOf(line)) ends.set(key, [...(ends.get(key) ?? []), i]);
  });
  const used = new Set<number>();
  const extend = (joined: Position[]): void => {
    for (;;) {
      const end = keyOf(joined[joined.length - 1]);
      const meeting = ends.get(end) ?? [];
      const next = meeting.find((i) => !used.has(i));
      if (meeting.length !== 2 || next === undefined) return;
      used.add(next);
      const line = usable[next];
      const onward = keyOf(line[0]) === end ? line : [...line].reverse();
      joined.push(...onward.slice(1));
    }
  };
  return usable.flatMap((line, i) => {
    if (used.has(i)) return [];
    used.add(i);
    const joined = [...line];
    extend(joined);
    joined.reverse();
    extend(joined);
    return [joined];
  });
}
