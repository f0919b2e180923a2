import { useCallback } from 'react';
import type { DetourDistribution } from '../../core/access/detour';
import { openedArea } from '../../state/reach-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { Disclosure } from '../../ui/disclosure';
import { PlotFigure, type PlotFigureProps } from '../../ui/plot-figure';
import { TableDownload } from '../data-table-view';
import { HowMade } from '../how-made';
import { useText } from '../use-text';
import { cityDetourData, detourRows } from './detour-data';

type Options = PlotFigureProps['options'];

/** Shares of the walks by their detour, the median and the ninth tenth marked. */
function Histogram({ detour }: { readonly detour: DetourDistribution }) {
  const { text, number, percent } = useText();
  const options = useCallback<Options>(
    (plot) => {
      const { step, shares } = detour.histogram;
      const bars = shares.map((share, bin) => ({ from: 1 + bin * step, to: 1 + (bin + 1) * step, share }));
      const end = 1 + (shares.length - 1) * step;
      const marked = [detour.city.median, detour.city.ninetieth].flatMap((value) => value ?? []);
      return {
        height: 230,
        marginLeft: 48,
        marginTop: 28,
        marginBottom: 44,
        x: {
          label: text('detour.chart.x'),
          ticks: [1, 1.25, 1.5, 1.75, 2, 2.25, end],
          tickFormat: (value: number) => (value === end ? `${number(value, 2)}+` : number(value, 2)),
        },
        y: { label: null, grid: true, tickFormat: percent },
        marks: [
          plot.rectY(bars, { x1: 'from', x2: 'to', y: 'share', inset: 0.5, fill: 'var(--band-2)' }),
          plot.ruleX(marked, { stroke: 'var(--ink)', strokeDasharray: '4 3' }),
          plot.text(marked, {
            x: (value: number) => value,
            frameAnchor: 'top',
            dy: -16,
            text: (value: number) => number(value, 2),
            fill: 'currentColor',
          }),
          plot.ruleY([0], { stroke: 'var(--ink-2)' }),
        ],
      };
    },
    [detour, text, number, percent],
  );
  const { median, ninetieth } = detour.city;
  const description = text('detour.chart.description', {
    median: number(median ?? Number.NaN, 2),
    ninetieth: number(ninetieth ?? Number.NaN, 2),
  });
  return <PlotFigure label={text('detour.chart')} description={description} options={options} />;
}

function NilTable({ detour }: { readonly detour: DetourDistribution }) {
  const translator = useText();
  const { text, number } = translator;
  const commands = useCommands();
  const area = useAppState(openedArea);
  const state = useAppState((whole) => whole);
  const table = cityDetourData(state, translator);
  if (!area) return null;
  const print = (value: number | null): string => (value === null ? '–' : number(value, 2));
  return (
    <Disclosure title={text('detour.table')}>
      <table className="table detour-table">
        <caption className="visually-hidden">{text('detour.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('gaps.column.name')}</th>
            <th scope="col" className="number">
              {text('detour.column.median')}
            </th>
            <th scope="col" className="number">
              {text('detour.column.ninetieth')}
            </th>
            <th scope="col" className="number">
              {text('gaps.column.residents')}
            </th>
          </tr>
        </thead>
        <tbody>
          {detourRows(detour, area.nils).map(({ nil, name, median, ninetieth, residents }) => (
            <tr key={nil} className={nil === state.selectedNil ? 'is-selected' : ''}>
              <th scope="row">
                <button type="button" className="row-button" onClick={() => commands.goToNil(nil)}>
                  {name}
                </button>
              </th>
              <td className="number">{print(median)}</td>
              <td className="number">{print(ninetieth)}</td>
              <td className="number">{number(residents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {table && <TableDownload table={table} />}
    </Disclosure>
  );
}

/** How much longer Milan's walks are than straight lines: the sentence, the distribution, the NIL. */
export function DetourPart() {
  const { text, number, list } = useText();
  const detour = useAppState((state) => openedArea(state)?.detour ?? null);
  if (!detour || detour.city.median === null || detour.city.ninetieth === null) return null;
  const { city, band, byDistance } = detour;
  const parts = byDistance.map(({ fromMeters, toMeters, median }) =>
    text('detour.distance.part', {
      median: median === null ? '–' : number(median, 2),
      from: fromMeters,
      to: toMeters,
    }),
  );
  return (
    <section className="detour">
      <h3>{text('detour.title')}</h3>
      <p className="lead">
        {text('detour.sentence', {
          median: number(city.median ?? Number.NaN, 2),
          ninetieth: number(city.ninetieth ?? Number.NaN, 2),
        })}
      </p>
      <p>{text('detour.distance', { parts: list(parts) })}</p>
      <Histogram detour={detour} />
      <p className="small">
        {text('detour.counted', {
          from: band.fromMeters,
          to: band.toMeters,
          pairs: city.pairs,
          residents: city.residents,
        })}
      </p>
      <NilTable detour={detour} />
      <HowMade method={text('detour.method')} caveat={text('detour.caveat')} />
    </section>
  );
}
