import { useCallback } from 'react';
import { currentCurves } from '../../state/comparison-selectors';
import { useAppState } from '../../state/use-store';
import { PlotFigure, type PlotFigureProps } from '../../ui/plot-figure';
import { useSameContent } from '../../ui/use-same-content';
import { useText } from '../use-text';
import type { NamedSide } from './side-data';

type Options = PlotFigureProps['options'];

/** Both sides by how many of their residents have walked to the nearest after so many minutes, on the same axes. */
export function CurvesChart({ sides }: { readonly sides: readonly NamedSide[] }) {
  const { text, percent } = useText();
  const state = useAppState((whole) => whole);
  const { group, cutoffMinutes: cutoff } = state;
  const curves = useSameContent(
    currentCurves(state).map((curve, i) =>
      curve[group].map((within, minute) => ({ minute, share: within / sides[i].side.residents[group] })),
    ),
  );
  const options = useCallback<Options>(
    (plot) => {
      const [first = [], second = []] = curves;
      const line = { x: 'minute', y: 'share', strokeWidth: 3 } as const;
      return {
        height: 230,
        marginLeft: 48,
        marginBottom: 44,
        x: { label: text('compare.curves.minutes'), ticks: [0, 15, 30, 45, 60], domain: [0, 60] },
        y: { label: null, grid: true, domain: [0, 1], ticks: 5, tickFormat: percent },
        marks: [
          plot.ruleX([cutoff], { stroke: 'var(--ink)', strokeDasharray: '4 3' }),
          plot.line(first, { ...line, stroke: 'var(--pair-first)' }),
          plot.line(second, { ...line, stroke: 'var(--pair-second)', strokeDasharray: '9 4' }),
          plot.ruleY([0], { stroke: 'var(--ink-2)' }),
        ],
      };
    },
    [curves, cutoff, text, percent],
  );
  if (curves.length < 2) return null;
  const description = sides
    .map(({ name }, i) =>
      text('compare.curves.at', {
        name,
        share: percent(curves[i][Math.min(cutoff, curves[i].length - 1)].share),
        minutes: cutoff,
      }),
    )
    .join(' ');
  return <PlotFigure label={text('compare.curves')} description={description} options={options} />;
}
