import { indexByPoint } from './covering-index';
import type { CoveringModel } from './covering-model';
import { leastBetter } from './covering-tolerance';
import { weightCovered } from './fix-candidates';

/** Minimise a linear cost under linear rows, some columns whole. */
export interface MixedIntegerProgram {
  readonly numCols: number;
  readonly numRows: number;
  readonly colCost: Float64Array;
  readonly colLower: Float64Array;
  readonly colUpper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly matrix: {
    readonly format: 'csr';
    readonly numRows: number;
    readonly numCols: number;
    readonly starts: Int32Array;
    readonly indices: Int32Array;
    readonly values: Float64Array;
  };
  /** By column: 1 whole, 0 continuous. */
  readonly integrality: Int32Array;
}

/** What is needed of a loaded HiGHS; its own types fit. */
export interface MixedIntegerSolver {
  createModel(program: MixedIntegerProgram): {
    readonly options: { set(values: Readonly<Record<string, boolean | number | string>>): unknown };
    readonly info: { get(name: string): number | bigint };
    setSolution(solution: { readonly colValue: Float64Array }): unknown;
    run(): unknown;
    getModelStatus(): number;
    getSolution(): { readonly colValue: Float64Array };
    dispose(): void;
  };
}

/** What a solver found, in the time that it had. */
export interface SolvedModel {
  /** Positions among the candidates of the model. */
  readonly chosen: readonly number[];
  readonly covered: number;
  /** No choice covers more. */
  readonly upperBound: number;
}

/** Statuses of HiGHS: the best was found; the time was over. */
const OPTIMAL = 7;
const TIME_LIMIT = 13;

/** Weights are divided so that none is larger: a solver in floating point wants costs of moderate size. */
const LARGEST_COST = 1e5;

/**
 * The program of a model. A column for each candidate, whole, 1 where it is chosen; one for each point, 1 where it is
 * not covered: the X of Church and ReVelle (1974) is 1 less it. A row for each point, that it is covered by a chosen
 * candidate or is not; one row for the number of sites. The cost is the weight that is not covered, divided by `scale`.
 */
export function writeProgram({ sets, weights, count }: CoveringModel, scale: number): MixedIntegerProgram {
  const candidateCount = sets.candidates.length;
  const numCols = candidateCount + weights.length;
  const numRows = weights.length + 1;
  const index = indexByPoint(sets, weights.length);
  const size = sets.point.length + weights.length + candidateCount;
  const starts = new Int32Array(numRows + 1);
  const indices = new Int32Array(size);
  let end = 0;
  for (let point = 0; point < weights.length; point++) {
    for (let entry = index.start[point]; entry < index.start[point + 1]; entry++)
      indices[end++] = index.candidate[entry];
    indices[end++] = candidateCount + point;
    starts[point + 1] = end;
  }
  for (let candidate = 0; candidate < candidateCount; candidate++) indices[end++] = candidate;
  starts[numRows] = end;
  const colCost = new Float64Array(numCols);
  weights.forEach((weight, point) => {
    colCost[candidateCount + point] = weight / scale;
  });
  const rowLower = new Float64Array(numRows).fill(1);
  const rowUpper = new Float64Array(numRows).fill(Number.POSITIVE_INFINITY);
  rowLower[weights.length] = 0;
  rowUpper[weights.length] = count;
  return {
    numCols,
    numRows,
    colCost,
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols).fill(1),
    rowLower,
    rowUpper,
    matrix: { format: 'csr', numRows, numCols, starts, indices, values: new Float64Array(size).fill(1) },
    integrality: new Int32Array(numCols).fill(1, 0, candidateCount),
  };
}

/**
 * Solves a model, from its known choice on. What the choice covers is counted again, not taken from the solver.
 * @throws Error where the solver ends otherwise than with the best or at its time limit
 */
export function solveModel(
  solver: MixedIntegerSolver,
  model: CoveringModel,
  limitSeconds: number,
): SolvedModel {
  const candidateCount = model.sets.candidates.length;
  const scale = Math.max(1, model.weights.reduce((most, weight) => Math.max(most, weight), 0) / LARGEST_COST);
  const total = model.weights.reduce((sum, weight) => sum + weight, 0);
  const running = solver.createModel(writeProgram(model, scale));
  try {
    running.options.set({
      output_flag: false,
      time_limit: limitSeconds,
      mip_rel_gap: 0,
      mip_abs_gap: leastBetter(model.covered) / scale,
    });
    running.setSolution({ colValue: columnsOf(model) });
    running.run();
    const status = running.getModelStatus();
    if (status !== OPTIMAL && status !== TIME_LIMIT)
      throw new Error(`the solver ended with status ${status}`);
    const value = running.getSolution().colValue;
    const found: number[] = [];
    for (let candidate = 0; candidate < candidateCount; candidate++)
      if (value[candidate] > 0.5) found.push(candidate);
    const covered = found.length <= model.count ? weightCovered(model, found) : 0;
    const least = Number(running.info.get('mip_dual_bound'));
    const upperBound = Number.isFinite(least) ? total - least * scale : Number.POSITIVE_INFINITY;
    const best =
      covered > model.covered ? { chosen: found, covered } : { chosen: model.known, covered: model.covered };
    return { ...best, upperBound: Math.max(best.covered, Math.min(upperBound, model.upperBound)) };
  } finally {
    running.dispose();
  }
}

/** The columns of the known choice. */
function columnsOf({ sets, weights, known }: CoveringModel): Float64Array {
  const columns = new Float64Array(sets.candidates.length + weights.length);
  columns.fill(1, sets.candidates.length);
  for (const candidate of known) {
    columns[candidate] = 1;
    for (let entry = sets.start[candidate]; entry < sets.start[candidate + 1]; entry++)
      columns[sets.candidates.length + sets.point[entry]] = 0;
  }
  return columns;
}
