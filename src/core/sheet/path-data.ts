import type { XY } from '../geo';

/** A line as SVG path data in whole units: the first point, then the steps from each to the next. */
export function linePath(points: readonly XY[], isClosed = false): string {
  let [px, py] = [0, 0];
  let isFirst = true;
  const steps = points.flatMap(([x, y]) => {
    const [rx, ry] = [Math.round(x), Math.round(y)];
    const step = isFirst ? `M${rx} ${ry}` : rx === px && ry === py ? '' : `l${rx - px} ${ry - py}`;
    isFirst = false;
    [px, py] = [rx, ry];
    return step || [];
  });
  return steps.length < 2 ? '' : `${steps.join('')}${isClosed ? 'z' : ''}`;
}
