import { useCallback, useMemo } from 'react';
import { currentFewest, currentSites } from '../../state/sites-selectors';
import { useAppState } from '../../state/use-store';
import { Disclosure } from '../../ui/disclosure';
import { PlotFigure, type PlotFigureProps } from '../../ui/plot-figure';
import { DataTableView } from '../data-table-view';
import { useText } from '../use-text';
import { type GainCurve as Curve, curveOf, curveTable, heightOf } from './curve-data';
import { withArticle } from './next-words';

/** The curve of the present answer; null without any. */
function useCurve(): Curve | null {
  const sites = useAppState(currentSites);
  const fewest = useAppState(currentFewest);
  return useMemo(() => curveOf(sites, fewest), [sites, fewest]);
}

/** What sites gain that are added one at a time, drawn and as a table; the proposal stands out. */
export function GainCurve() {
  const curve = useCurve();
  return curve && curve.curve.length > 1 ? <CurveOf curve={curve} /> : null;
}

function CurveOf({ curve }: { readonly curve: Curve }) {
  const translator = useText();
  const { text, number, percent } = translator;
  const isShare = curve.goal === 'depth';
  const print = isShare ? percent : number;
  const options = useCallback<PlotFigureProps['options']>(
    (plot) => {
      const { curve: points, answer } = curve;
      const proposal = [
        {
          sites: answer.sites.length,
          height: heightOf(curve, answer),
        },
      ];
      const heights = [
        { sites: 0, height: 0 },
        ...points.map((point) => ({ sites: point.sites, height: heightOf(curve, point) })),
      ];
      return {
        height: 240,
        marginLeft: 62,
        marginBottom: 40,
        x: {
          label: text('next.curve.sites'),
          labelArrow: 'none',
          tickFormat: (tick: number) => (Number.isInteger(tick) ? number(tick) : ''),
          ticks: Math.min(points.length, 10),
        },
        y: { label: null, grid: true, ticks: 5, tickFormat: (tick: number) => print(tick) },
        marks: [
          plot.ruleY([0], { stroke: 'var(--ink-2)' }),
          plot.areaY(heights, { x: 'sites', y: 'height', fill: 'var(--accent)', fillOpacity: 0.12 }),
          plot.lineY(heights, { x: 'sites', y: 'height', stroke: 'var(--accent)', strokeWidth: 2.5 }),
          plot.dot(heights.slice(1), { x: 'sites', y: 'height', r: 3, fill: 'var(--accent)' }),
          plot.dot(proposal, {
            x: 'sites',
            y: 'height',
            r: 6,
            fill: 'var(--surface)',
            stroke: 'var(--ink)',
            strokeWidth: 2.5,
          }),
          plot.text(proposal, {
            x: 'sites',
            y: 'height',
            text: () => text('next.curve.proposal'),
            ...(answer.sites.length > points.length / 2
              ? { textAnchor: 'end' as const, dx: -6, dy: -12 }
              : { textAnchor: 'start' as const, dx: 10, dy: 14 }),
            fill: 'var(--ink)',
            stroke: 'var(--surface)',
            strokeWidth: 4,
            fontWeight: 600,
          }),
        ],
      };
    },
    [curve, text, number, print],
  );
  const last = curve.curve[curve.curve.length - 1];
  const description = text('next.curve.said', {
    share: isShare ? 'yes' : 'no',
    first: isShare
      ? withArticle(percent(heightOf(curve, curve.curve[0])), translator)
      : number(heightOf(curve, curve.curve[0])),
    sites: last.sites,
    last: print(heightOf(curve, last)),
  });
  const table = curveTable(curve, translator);
  return (
    <Disclosure title={text('next.curve')} open>
      <PlotFigure label={table.title} description={description} options={options} />
      <p className="small">
        {description} {text('next.curve.note')}
      </p>
      <Disclosure title={text('next.curve.table')}>
        <DataTableView table={table} />
      </Disclosure>
    </Disclosure>
  );
}
