import { useCallback } from 'react';
import { shownComparison } from '../../state/comparison';
import { sideFigures } from '../../state/comparison-selectors';
import { useAppState } from '../../state/use-store';
import { PlotFigure, type PlotFigureProps } from '../../ui/plot-figure';
import { useSameContent } from '../../ui/use-same-content';
import { TableDownload, useCellPrinter } from '../data-table-view';
import { useText } from '../use-text';
import { comparisonTitle, type NamedSides } from './comparison-data';
import { CurvesChart } from './curves-chart';
import { type NamedSide, sideData } from './side-data';

type Options = PlotFigureProps['options'];

const places = ['first', 'second'] as const;
const sideColors = ['var(--pair-first)', 'var(--pair-second)'] as const;

/** Who is left out on both sides by group, on one axis. */
function SideChart({ sides }: { readonly sides: readonly NamedSide[] }) {
  const { text, number } = useText();
  const bars = useSameContent(
    sides.flatMap(({ name, side }, i) =>
      sideFigures(side).map(({ group, uncovered }) => ({
        group: text(`group.${group}`),
        place: i,
        name,
        uncovered,
        color: sideColors[i],
      })),
    ),
  );
  const options = useCallback<Options>(
    (plot) => ({
      height: 190,
      marginLeft: 100,
      marginRight: 64,
      marginBottom: 30,
      x: { label: null, grid: true, ticks: 3, tickFormat: (count: number) => number(count), zero: true },
      y: { axis: null, domain: [0, 1], type: 'band' },
      fy: { label: null, domain: [...new Set(bars.map(({ group }) => group))], padding: 0.18 },
      marks: [
        plot.barX(bars, { x: 'uncovered', y: 'place', fy: 'group', fill: 'color' }),
        plot.text(bars, {
          x: 'uncovered',
          y: 'place',
          fy: 'group',
          text: ({ uncovered }) => number(uncovered),
          textAnchor: 'start',
          dx: 5,
          fill: 'currentColor',
        }),
        plot.ruleX([0], { stroke: 'var(--ink-2)' }),
      ],
    }),
    [bars, number],
  );
  const description = bars
    .map(({ group, name, uncovered }) => `${name}, ${group}: ${number(uncovered)}`)
    .join('; ');
  return <PlotFigure label={text('compare.chart')} description={description} options={options} />;
}

/** Two sides as the same bars on the same axes, and every measure in a table to take away. */
export function SideBySide({ sides }: { readonly sides: NamedSides }) {
  const translator = useText();
  const { text } = translator;
  const print = useCellPrinter();
  const kind = useAppState((state) => shownComparison(state).kind);
  const table = sideData(comparisonTitle(kind, translator), sides, translator);
  return (
    <>
      <ul className="pair-key">
        {sides.map(({ name }, i) => (
          <li key={places[i]}>
            <span className={`swatch swatch-${places[i]}`} aria-hidden="true" />
            {name}
          </li>
        ))}
      </ul>
      <SideChart sides={sides} />
      <CurvesChart sides={sides} />
      <table className="table side-table">
        <caption>{table.title}</caption>
        <thead>
          <tr>
            <th scope="col">{text('gaps.compare.measure')}</th>
            {sides.map(({ name }, i) => (
              <th key={places[i]} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.columns.slice(1).map((column, i) => (
            <tr key={column.key}>
              <th scope="row">{column.title}</th>
              {table.rows.map((row, side) => (
                <td key={places[side]} className="number">
                  {print(row[i + 1], column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <TableDownload table={table} />
    </>
  );
}
