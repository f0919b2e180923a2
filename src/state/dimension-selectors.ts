import { type DimensionCell, type DimensionRow, findMostMissing } from '../core/access/dimensions';
import { leftOutStep } from '../core/access/left-out-steps';
import type { Dimension } from '../schema/everyday';
import type { DimensionsOutcome, EverydayAnswer } from '../workers/messages';
import type { AppState } from './app-state';
import { asksDimensions, dimensionsQuestion, everydayQuestion } from './everyday-questions';
import { isSameQuestion } from './questions';

/** The matrix, when there is one. */
export type DimensionsReady = Extract<DimensionsOutcome, { kind: 'dimensions' }>;

/** What is near, when it is known. */
export type EverydayReady = Extract<EverydayAnswer, { kind: 'near' }>;

/** The answer to the present question of the eight dimensions; null while there is none or an older one stands. */
export function currentDimensions(state: AppState): DimensionsReady | null {
  if (state.dimensions.kind !== 'ready') return null;
  const { value } = state.dimensions;
  return value.kind === 'dimensions' && isSameQuestion(value.query, dimensionsQuestion(state)) ? value : null;
}

/**
 * What the map of the dimensions is made of: the present answer, or while that comes the one before; null where the map
 * shows something else, or there is no list for any dimension.
 */
export function mappedDimensions(state: AppState): DimensionsReady | null {
  const { dimensions } = state;
  if (!asksDimensions(state)) return null;
  const value =
    dimensions.kind === 'ready'
      ? dimensions.value
      : dimensions.kind === 'running'
        ? dimensions.previous
        : null;
  return value?.kind === 'dimensions' && value.dimensions.length > 0 ? value : null;
}

/**
 * Which dimension of an answer the map shows: the chosen one where the answer has it, else the one that is missing to
 * most residents; the first where nothing is missing.
 */
export function mappedIndex(
  answer: DimensionsReady,
  { mapDimension }: Pick<AppState, 'mapDimension'>,
): number {
  const chosen = answer.dimensions.findIndex(({ id }) => id === mapDimension);
  return chosen >= 0 ? chosen : (dimensionRow(answer, 'city')?.mostMissing ?? 0);
}

/** By NIL where anybody lives, the share of the residents who are without a dimension, 0 to 1. */
export function nilsWithout({ rows }: DimensionsReady, index: number): ReadonlyMap<number, number> {
  return new Map(
    rows.flatMap(({ zoneId, residents, cells }) =>
      zoneId.startsWith('nil-') && residents > 0
        ? [[Number(zoneId.slice('nil-'.length)), (residents - cells[index].covered) / residents] as const]
        : [],
    ),
  );
}

/** By NIL where anybody lives, the step of {@link nilsWithout} that the map paints. */
export function nilSteps(answer: DimensionsReady, index: number): ReadonlyMap<number, number> {
  return new Map([...nilsWithout(answer, index)].map(([nil, share]) => [nil, leftOutStep(share)]));
}

/** What is near of everyday services, for the present question; null while it is not known. */
export function currentEveryday(state: AppState): EverydayReady | null {
  if (state.everydayNear.kind !== 'ready') return null;
  const { value } = state.everydayNear;
  return value.kind === 'near' && isSameQuestion(value.query, everydayQuestion(state)) ? value : null;
}

/** The row of one zone; null where the answer has none. */
export function dimensionRow({ rows }: DimensionsReady, zoneId: string): DimensionRow | null {
  return rows.find((row) => row.zoneId === zoneId) ?? null;
}

/** The periphery without the rest of the city: its groups added up. */
export function peripheryRow({ rows, dimensions }: DimensionsReady): DimensionRow {
  const groups = rows.filter(({ zoneId }) => zoneId.startsWith('group-') && zoneId !== 'group-rest');
  const add = (pick: (cell: DimensionCell) => number, index: number): number =>
    groups.reduce((sum, { cells }) => sum + pick(cells[index]), 0);
  const residents = groups.reduce((sum, { residents }) => sum + residents, 0);
  const cells = dimensions.map((_, index) => ({
    covered: add(({ covered }) => covered, index),
    robustOut: add(({ robustOut }) => robustOut, index),
    fragileOut: add(({ fragileOut }) => fragileOut, index),
  }));
  return { zoneId: 'periphery', residents, cells, mostMissing: findMostMissing(residents, cells) };
}

/** Share of the residents who have the dimension, 0 to 1; NaN where nobody lives. */
export function coveredShare({ cells, residents }: DimensionRow, index: number): number {
  return cells[index].covered / residents;
}

/** Whether a lack is mostly one in any case: of those out under some try, at least half are out under all. */
export function isMostlyRobust({ robustOut, fragileOut }: DimensionCell): boolean {
  return robustOut >= fragileOut;
}

/** The name of a dimension in a language. */
export function dimensionName({ nameIt, nameEn }: Dimension, locale: 'it' | 'en'): string {
  return locale === 'it' ? nameIt : nameEn;
}
