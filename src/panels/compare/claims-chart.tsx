import { useCallback } from 'react';
import { placeClaims } from '../../state/comparison-selectors';
import { useAppState } from '../../state/use-store';
import { PlotFigure, type PlotFigureProps } from '../../ui/plot-figure';
import { useSameContent } from '../../ui/use-same-content';
import { placeName } from '../place-words';
import { useText } from '../use-text';

type Options = PlotFigureProps['options'];

/** Each place by what its circle claims and its walk reaches; on the line the two would be the same. */
export function ClaimsChart() {
  const { text, number, locale } = useText();
  const state = useAppState((whole) => whole);
  const { group, selectedFacility } = state;
  const points = useSameContent(
    placeClaims(state).map(({ place, facilityIndex, circle, walk }) => ({
      name: placeName(place, locale),
      circle: circle[group],
      walk: walk[group],
      isChosen: facilityIndex === selectedFacility,
    })),
  );
  const options = useCallback<Options>(
    (plot) => {
      const most = Math.max(1, ...points.map(({ circle }) => circle));
      const axis = { domain: [0, most], ticks: 4, tickFormat: (count: number) => number(count), nice: true };
      return {
        height: 280,
        marginLeft: 56,
        marginBottom: 44,
        x: { ...axis, label: text('circle.chart.circle') },
        y: { ...axis, label: text('circle.chart.walk'), grid: true },
        marks: [
          plot.line(
            [
              [0, 0],
              [most, most],
            ],
            { stroke: 'var(--ink-2)', strokeDasharray: '4 3' },
          ),
          plot.dot(points, {
            x: 'circle',
            y: 'walk',
            r: 4.5,
            fill: 'var(--accent)',
            fillOpacity: 0.7,
            stroke: 'var(--surface)',
          }),
          plot.dot(
            points.filter(({ isChosen }) => isChosen),
            { x: 'circle', y: 'walk', r: 7, fill: 'var(--out)', stroke: 'var(--surface)', strokeWidth: 1.5 },
          ),
        ],
      };
    },
    [points, text, number],
  );
  if (points.length < 2) return null;
  return (
    <>
      <PlotFigure
        label={text('circle.chart')}
        description={text('circle.chart.description', { count: points.length })}
        options={options}
      />
      <p className="small">{text('circle.chart.note')}</p>
    </>
  );
}
