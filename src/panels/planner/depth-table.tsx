import { useState } from 'react';
import { type DepthRow, depthRow, depthRows } from '../../state/depth-selectors';
import { openedArea } from '../../state/reach-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { TableDownload } from '../data-table-view';
import { useText } from '../use-text';
import { depthData } from './depth-data';
import { ZoneLevelChoice } from './zone-level-choice';
import { zoneName } from './zone-name';

/** Rows shown until all are asked for. */
const SHOWN_ROWS = 12;

interface RowProps {
  readonly row: DepthRow;
  readonly name: string;
  readonly highest: number;
}

function Row({ row, name, highest }: RowProps) {
  const { number } = useText();
  const commands = useCommands();
  const selected = useAppState((state) => row.nil !== null && state.selectedNil === row.nil);
  const hovered = useAppState((state) => row.nil !== null && state.hoveredNil === row.nil);
  const { nil, robust, fragile, missingMinutes } = row;
  return (
    <tr
      className={`${selected ? 'is-selected' : ''}${hovered ? ' is-hovered' : ''}`}
      onMouseEnter={() => commands.hoverNil(nil)}
      onMouseLeave={() => commands.hoverNil(null)}
    >
      <th scope="row">
        {nil === null ? (
          name
        ) : (
          <button
            type="button"
            className="row-button"
            aria-pressed={selected}
            onClick={() => commands.goToNil(nil)}
          >
            {name}
          </button>
        )}
        <svg className="sureness-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
          <rect className="robust" width={(100 * robust) / highest} height="6" />
          <rect
            className="fragile"
            x={(100 * robust) / highest}
            width={(100 * fragile) / highest}
            height="6"
          />
        </svg>
      </th>
      <td className="number">{number(robust)}</td>
      <td className="number">{number(fragile)}</td>
      <td className="number">{Number.isNaN(missingMinutes) ? '–' : number(missingMinutes, 1)}</td>
    </tr>
  );
}

/** Robust, fragile and what is missing, by NIL or municipio: tied to the map, to take away. */
export function DepthTable() {
  const translator = useText();
  const { text } = translator;
  const state = useAppState((whole) => whole);
  const [isWhole, setWhole] = useState(false);
  const rows = depthRows(state);
  const city = depthRow(state, 'city');
  const area = openedArea(state);
  const table = depthData(state, translator);
  if (!area || !city || !table) return null;
  const highest = Math.max(1, ...rows.map(({ robust, fragile }) => robust + fragile));
  return (
    <section className="gaps-table">
      <ZoneLevelChoice />
      <div className="table-scroll">
        <table className="table depth-table">
          <caption>{text('depth.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{text('gaps.column.name')}</th>
              <th scope="col" className="number" title={text('depth.column.robust.long')}>
                {text('depth.robust')}
              </th>
              <th scope="col" className="number" title={text('depth.column.fragile.long')}>
                {text('depth.fragile')}
              </th>
              <th scope="col" className="number" title={text('depth.column.missing.long')}>
                {text('depth.column.missing')}
              </th>
            </tr>
          </thead>
          <tbody>
            <Row row={city} name={text('gaps.city')} highest={city.robust + city.fragile || 1} />
            {rows.slice(0, isWhole ? rows.length : SHOWN_ROWS).map((row) => (
              <Row
                key={row.zoneId}
                row={row}
                name={zoneName(row.zoneId, area, translator)}
                highest={highest}
              />
            ))}
          </tbody>
        </table>
      </div>
      {!isWhole && rows.length > SHOWN_ROWS && (
        <button type="button" className="button" onClick={() => setWhole(true)}>
          {text('depth.table.all', { count: rows.length })}
        </button>
      )}
      <TableDownload table={table} />
    </section>
  );
}
