import { useCallback } from 'react';
import { type DepthAnswer, LORENZ_STEPS } from '../../core/access/depth';
import { useAppState } from '../../state/use-store';
import { PlotFigure, type PlotFigureProps } from '../../ui/plot-figure';
import { useText } from '../use-text';
import { medianBand, walkBands } from './depth-figures';

type Options = PlotFigureProps['options'];

/** Where the bar of the walks beyond 60 minutes ends. */
const LAST_BAR_MINUTES = 65;

/** Residents by minutes of their walk, those beyond the cutoff in the colour of who is left out. */
export function MinutesChart({ answer }: { readonly answer: DepthAnswer }) {
  const { text, number } = useText();
  const group = useAppState((state) => state.group);
  const cutoff = useAppState((state) => state.cutoffMinutes);
  const bands = walkBands(answer, group);
  const median = medianBand(bands);
  const options = useCallback<Options>(
    (plot) => ({
      height: 230,
      marginLeft: 56,
      marginBottom: 44,
      x: {
        label: text('depth.chart.minutes'),
        ticks: [0, 15, 30, 45, 60],
        tickFormat: (minutes: number) => (minutes === 60 ? '60+' : String(minutes)),
      },
      y: { label: text('depth.chart.residents'), grid: true, tickFormat: (count: number) => number(count) },
      marks: [
        plot.rectY(walkBands(answer, group), {
          x1: 'from',
          x2: ({ to }) => Math.min(LAST_BAR_MINUTES, to),
          y: 'residents',
          inset: 0.5,
          fill: ({ from }) => (from >= cutoff ? 'var(--out)' : 'var(--band-2)'),
        }),
        plot.ruleX([cutoff], { stroke: 'var(--ink)', strokeDasharray: '4 3' }),
        plot.ruleY([0], { stroke: 'var(--ink-2)' }),
      ],
    }),
    [answer, group, cutoff, text, number],
  );
  const description = median
    ? Number.isFinite(median.to)
      ? text('depth.chart.median', { group: text(`group.${group}`), from: median.from, to: median.to })
      : text('depth.chart.median.beyond', { group: text(`group.${group}`) })
    : text('depth.bands');
  return (
    <>
      <PlotFigure label={text('depth.bands')} description={description} options={options} />
      <p className="small">{description}</p>
    </>
  );
}

/** The share of all walking time by the share of the people, those who walk least first. */
export function LorenzChart({ answer }: { readonly answer: DepthAnswer }) {
  const { text, percent } = useText();
  const group = useAppState((state) => state.group);
  const { lorenz } = answer.distribution[group];
  const options = useCallback<Options>(
    (plot) => {
      const points = Array.from(lorenz, (time, step) => ({ people: step / LORENZ_STEPS, time }));
      const axis = { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], tickFormat: percent };
      return {
        height: 270,
        marginLeft: 48,
        marginBottom: 44,
        x: { ...axis, label: text('depth.lorenz.people') },
        y: { ...axis, label: text('depth.lorenz.time'), grid: true },
        marks: [
          plot.areaY(points, {
            x: 'people',
            y1: 'people',
            y2: 'time',
            fill: 'var(--out)',
            fillOpacity: 0.18,
          }),
          plot.line(
            [
              [0, 0],
              [1, 1],
            ],
            { stroke: 'var(--ink-2)', strokeDasharray: '4 3' },
          ),
          plot.lineY(points, { x: 'people', y: 'time', stroke: 'var(--out)', strokeWidth: 2.5 }),
        ],
      };
    },
    [lorenz, text, percent],
  );
  const description = text('depth.chart.lorenz', {
    half: percent(lorenz[LORENZ_STEPS / 2]),
    tenth: percent(1 - lorenz[(9 * LORENZ_STEPS) / 10]),
  });
  return (
    <>
      <PlotFigure label={text('depth.lorenz')} description={description} options={options} />
      <p className="small">{description}</p>
    </>
  );
}
