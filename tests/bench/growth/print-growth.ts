import { printTable } from '../markdown';
import type { StepFigures } from './step-clock';

/** What a city of tiles is made of, after the pipeline has cleaned it. */
export interface GrowthCounts {
  readonly sourceEdges: number;
  readonly mainEdges: number;
  readonly nodes: number;
  readonly edges: number;
  readonly kilometers: number;
  readonly buildings: number;
  readonly demandPoints: number;
  readonly residents: number;
}

/** One size of the area, built and asked. */
export interface GrowthSize {
  /** Milans: 1, 4 or 16. */
  readonly milans: number;
  readonly counts: GrowthCounts;
  readonly files: readonly { readonly name: string; readonly raw: number; readonly brotli: number }[];
  readonly building: readonly StepFigures[];
  readonly asking: readonly StepFigures[];
}

/** Three figures that count. */
export function printFigure(value: number): string {
  if (value === 0) return '0';
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(3, decimals));
}

function head(what: string, sizes: readonly GrowthSize[]): string[] {
  const names = sizes.map(({ milans }) => `${milans}×`);
  return [what, ...names, ...names.slice(1).map((name) => `${name} to 1×`)];
}

/** A row of values by size, then each as a multiple of the first. */
function row(what: string, values: readonly number[]): string[] {
  const [first, ...others] = values;
  return [what, ...values.map(printFigure), ...others.map((value) => (value / first).toFixed(1))];
}

function printCounts(sizes: readonly GrowthSize[]): string {
  const counts = (key: keyof GrowthCounts): number[] => sizes.map((size) => size.counts[key]);
  return printTable(head('What', sizes), [
    row('street edges of the source', counts('sourceEdges')),
    row('of them in the main component', counts('mainEdges')),
    row('nodes', counts('nodes')),
    row('edges', counts('edges')),
    row('kilometres of street', counts('kilometers')),
    row('buildings', counts('buildings')),
    row('demand points', counts('demandPoints')),
    row('residents', counts('residents')),
  ]);
}

function printBytes(sizes: readonly GrowthSize[]): string {
  const [first] = sizes;
  const bytes = (key: 'raw' | 'brotli', name: string): number[] =>
    sizes.map(({ files }) => files.find((file) => file.name === name)?.[key] ?? Number.NaN);
  const all = (key: 'raw' | 'brotli'): number[] =>
    sizes.map(({ files }) => files.reduce((sum, file) => sum + file[key], 0));
  const per = (values: readonly number[], key: keyof GrowthCounts): number[] =>
    values.map((value, i) => value / sizes[i].counts[key]);
  return printTable(head('Bytes', sizes), [
    ...first.files.flatMap(({ name }) => [
      row(`${name}, raw`, bytes('raw', name)),
      row(`${name}, brotli`, bytes('brotli', name)),
    ]),
    row('all three, brotli, by kilometre of street', per(all('brotli'), 'kilometers')),
    row('all three, brotli, by inhabitant', per(all('brotli'), 'residents')),
  ]);
}

function printSteps(sizes: readonly GrowthSize[], key: 'building' | 'asking'): string {
  const names = sizes[0][key].map(({ step }) => step);
  const figures = (index: number, of: keyof Omit<StepFigures, 'step'>): number[] =>
    sizes.map((size) => size[key][index]?.[of] ?? Number.NaN);
  const last = names.length - 1;
  return printTable(head('Step, core-seconds', sizes), [
    ...names.map((name, index) => row(name, figures(index, 'coreSeconds'))),
    row(
      'all of them, core-seconds',
      sizes.map((size) => size[key].reduce((sum, { coreSeconds }) => sum + coreSeconds, 0)),
    ),
    row(
      'all of them, seconds by the clock',
      sizes.map((size) => size[key].reduce((sum, { seconds }) => sum + seconds, 0)),
    ),
    row('peak memory of the process, MB', figures(last, 'peakMegabytes')),
  ]);
}

/** The figures of all sizes, as Markdown. */
export function printGrowth(sizes: readonly GrowthSize[]): string {
  return [
    '### What is built',
    printCounts(sizes),
    '### Bytes',
    printBytes(sizes),
    '### Building: the steps of the pipeline',
    printSteps(sizes, 'building'),
    '### Opening and asking, in the engine of the page',
    printSteps(sizes, 'asking'),
  ].join('\n\n');
}
