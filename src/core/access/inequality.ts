/** The walks of some people: by demand point, how long the walk is and how many persons take it. */
export interface Walks {
  /** Seconds of each demand point, from 0; capped by the caller, so that none is infinite. */
  readonly seconds: ArrayLike<number>;
  readonly persons: ArrayLike<number>;
  /** The demand points that count, from the shortest walk to the longest. */
  readonly points: ArrayLike<number>;
}

/** Depth of a gap, after Foster, Greer and Thorbecke 1984, "A class of decomposable poverty measures". */
export interface GapDepth {
  /** FGT 0: the share of people whose walk is longer than the cutoff. */
  readonly headcount: number;
  /** FGT 1: the mean of what the walks lack, as a share of the cutoff; people within it lack nothing. */
  readonly depth: number;
  /** FGT 2: the mean of its square, so that one long walk weighs more than two half as long. */
  readonly severity: number;
}

/** Theil's T of the walks, and its two parts. */
export interface Theil {
  readonly total: number;
  /** What would be left if everybody of a class had the mean walk of the class. */
  readonly between: number;
  /** The rest: inequality inside the classes. */
  readonly within: number;
}

/** All demand points from the shortest walk to the longest; those equally long in their own order. */
export function orderBySeconds(seconds: ArrayLike<number>): Uint32Array {
  return Uint32Array.from({ length: seconds.length }, (_, point) => point).sort(
    (a, b) => seconds[a] - seconds[b] || a - b,
  );
}

/** Persons, and the seconds that all of them walk together. */
function totals({ seconds, persons, points }: Walks): { readonly persons: number; readonly seconds: number } {
  let [people, together] = [0, 0];
  for (let i = 0; i < points.length; i++) {
    people += persons[points[i]];
    together += persons[points[i]] * seconds[points[i]];
  }
  return { persons: people, seconds: together };
}

/**
 * FGT 0, 1 and 2 of the walks beyond a cutoff; NaN without persons.
 * @param isOut whether a demand point counts as beyond the cutoff: that of the coverage answer, where no cap hides it
 */
export function measureGapDepth(
  { seconds, persons, points }: Walks,
  cutoffSeconds: number,
  isOut: (point: number) => boolean,
): GapDepth {
  let [people, out, lacking, squared] = [0, 0, 0, 0];
  for (let i = 0; i < points.length; i++) {
    const count = persons[points[i]];
    people += count;
    if (!isOut(points[i])) continue;
    const share = Math.max(0, seconds[points[i]] - cutoffSeconds) / cutoffSeconds;
    out += count;
    lacking += count * share;
    squared += count * share * share;
  }
  return { headcount: out / people, depth: lacking / people, severity: squared / people };
}

/**
 * Gini coefficient of the walks by population-weighted trapezoids under their Lorenz curve: 0 where all walk as long,
 * towards 1 where few walk all the time. 0 where nobody walks at all, NaN without persons.
 */
export function giniOf(walks: Walks): number {
  const total = totals(walks);
  if (total.persons === 0) return Number.NaN;
  if (total.seconds === 0) return 0;
  let [walked, doubledArea] = [0, 0];
  for (let i = 0; i < walks.points.length; i++) {
    const count = walks.persons[walks.points[i]];
    const before = walked;
    walked += count * walks.seconds[walks.points[i]];
    doubledArea += count * (before + walked);
  }
  return Math.max(0, 1 - doubledArea / (total.persons * total.seconds));
}

/**
 * The Lorenz curve at equal steps: entry i is the share of all walking time that falls to the i / steps of the people
 * who walk least. All NaN without persons; a straight line where nobody walks at all.
 */
export function lorenzCurve(walks: Walks, steps: number): Float64Array {
  const total = totals(walks);
  const curve = new Float64Array(steps + 1);
  let [position, people, walked] = [0, 0, 0];
  for (let step = 0; step <= steps; step++) {
    const wanted = (step / steps) * total.persons;
    while (position < walks.points.length && people + walks.persons[walks.points[position]] <= wanted) {
      people += walks.persons[walks.points[position]];
      walked += walks.persons[walks.points[position]] * walks.seconds[walks.points[position]];
      position++;
    }
    const partly = position < walks.points.length ? walks.seconds[walks.points[position]] : 0;
    const reached = walked + (wanted - people) * partly;
    curve[step] = total.persons > 0 && total.seconds === 0 ? step / steps : reached / total.seconds;
  }
  return curve;
}

/**
 * Theil's T of the walks and what of it lies between classes (municipi); a walk of no time adds nothing. 0 where nobody
 * walks at all, NaN without persons.
 * @param classOf by demand point
 */
export function theilOf(walks: Walks, classOf: ArrayLike<number>): Theil {
  const { seconds, persons, points } = walks;
  const total = totals(walks);
  if (total.persons === 0) return { total: Number.NaN, between: Number.NaN, within: Number.NaN };
  if (total.seconds === 0) return { total: 0, between: 0, within: 0 };
  const mean = total.seconds / total.persons;
  const peopleOf = new Map<number, number>();
  const secondsOf = new Map<number, number>();
  let sum = 0;
  for (let i = 0; i < points.length; i++) {
    const point = points[i];
    const together = persons[point] * seconds[point];
    if (together > 0) sum += together * Math.log(seconds[point] / mean);
    peopleOf.set(classOf[point], (peopleOf.get(classOf[point]) ?? 0) + persons[point]);
    secondsOf.set(classOf[point], (secondsOf.get(classOf[point]) ?? 0) + together);
  }
  let between = 0;
  for (const [id, together] of secondsOf) {
    const people = peopleOf.get(id) ?? 0;
    if (together > 0) between += together * Math.log(together / people / mean);
  }
  return {
    total: sum / total.seconds,
    between: between / total.seconds,
    within: (sum - between) / total.seconds,
  };
}

/**
 * Persons by band of walking time: band i holds the walks longer than `bandSeconds * i` and no longer than the next,
 * the first those of no time too; the last holds all longer ones, infinite ones too.
 * @param bands how many, the last one included
 */
export function countByBand(
  { seconds, persons, points }: Walks,
  bandSeconds: number,
  bands: number,
): number[] {
  const counts = new Array<number>(bands).fill(0);
  for (let i = 0; i < points.length; i++) {
    const band = Math.max(0, Math.ceil(seconds[points[i]] / bandSeconds) - 1);
    counts[Math.min(bands - 1, band)] += persons[points[i]];
  }
  return counts;
}
