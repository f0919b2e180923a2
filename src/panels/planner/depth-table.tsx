import { type DepthRow, depthRow, depthRows } from '../../state/depth-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { ChipGroup } from '../../ui/chip-group';
import { TableDownload } from '../data-table-view';
import { useText } from '../use-text';
import { depthData } from './depth-data';

function Row({ row, highest }: { readonly row: DepthRow; readonly highest: number }) {
  const { text, number } = useText();
  const commands = useCommands();
  const selected = useAppState((state) => row.nil !== null && state.selectedNil === row.nil);
  const hovered = useAppState((state) => row.nil !== null && state.hoveredNil === row.nil);
  const { nil, robust, fragile, missingMinutes } = row;
  const name =
    row.zoneId === 'city'
      ? text('gaps.city')
      : nil === null
        ? text('gaps.municipio', { number: row.name })
        : row.name;
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
  const commands = useCommands();
  const state = useAppState((whole) => whole);
  const rows = depthRows(state);
  const city = depthRow(state, 'city');
  const table = depthData(state, translator);
  if (!city || !table) return null;
  const highest = Math.max(1, ...rows.map(({ robust, fragile }) => robust + fragile));
  return (
    <section className="gaps-table">
      <ChipGroup
        label={text('gaps.level')}
        options={[
          { value: 'nil', label: text('gaps.level.nil') },
          { value: 'municipio', label: text('gaps.level.municipio') },
        ]}
        chosen={state.zoneLevel}
        onChoose={commands.setZoneLevel}
      />
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
          <Row row={city} highest={city.robust + city.fragile || 1} />
          {rows.map((row) => (
            <Row key={row.zoneId} row={row} highest={highest} />
          ))}
        </tbody>
      </table>
      <TableDownload table={table} />
    </section>
  );
}
