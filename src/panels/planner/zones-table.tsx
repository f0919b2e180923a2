import { useEffect, useId, useRef, useState } from 'react';
import type { GapsColumn } from '../../state/app-state';
import { type CoverageRow, coverageRows, zoneRow } from '../../state/coverage-selectors';
import { openedArea } from '../../state/reach-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { SortHead } from '../../ui/sort-head';
import { TableDownload } from '../data-table-view';
import { useText } from '../use-text';
import { pickRows } from './pick-rows';
import { ZoneLevelChoice } from './zone-level-choice';
import { zoneName } from './zone-name';
import { zonesData } from './zones-data';

const columns: readonly GapsColumn[] = ['name', 'uncovered', 'share', 'minutes', 'residents'];

function HeaderCell({ column }: { readonly column: GapsColumn }) {
  const { text } = useText();
  const commands = useCommands();
  const sort = useAppState((state) => state.sort);
  const direction = sort.descending ? 'descending' : 'ascending';
  return (
    <SortHead
      title={text(`gaps.column.${column}`)}
      sorted={sort.column === column ? direction : null}
      isNumber={column !== 'name'}
      hint={column === 'minutes' ? text('gaps.column.minutes.long') : undefined}
      onSort={() => commands.setSort(column)}
    />
  );
}

function Row({ row, name }: { readonly row: CoverageRow; readonly name: string }) {
  const { number, percent } = useText();
  const commands = useCommands();
  const selected = useAppState((state) => row.nil !== null && state.selectedNil === row.nil);
  const hovered = useAppState((state) => row.nil !== null && state.hoveredNil === row.nil);
  const line = useRef<HTMLTableRowElement>(null);
  const wasSelected = useRef(selected);
  useEffect(() => {
    if (selected && !wasSelected.current) line.current?.scrollIntoView({ block: 'nearest' });
    wasSelected.current = selected;
  }, [selected]);
  const { nil } = row;
  return (
    <tr
      ref={line}
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
      </th>
      <td className="number">{number(row.uncovered)}</td>
      <td className="number">
        <meter
          className="share"
          min={0}
          max={1}
          value={Number.isNaN(row.share) ? 0 : row.share}
          aria-hidden="true"
        />
        {percent(row.share)}
      </td>
      <td className="number">{Number.isNaN(row.meanMinutes) ? '–' : number(row.meanMinutes)}</td>
      <td className="number">{number(row.residents)}</td>
    </tr>
  );
}

/** A field that keeps of the long table the neighbourhoods whose names hold what is typed. */
function RowFilter({ value, onType }: { readonly value: string; readonly onType: (value: string) => void }) {
  const { text } = useText();
  const id = useId();
  return (
    <div className="row-filter">
      <label htmlFor={id} className="small">
        {text('who.find')}
      </label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onType(event.target.value)}
      />
    </div>
  );
}

/** Who is left out by NIL, municipio or periphery group: sortable, tied to the map, to take away. */
export function ZonesTable() {
  const translator = useText();
  const { text } = translator;
  const state = useAppState((whole) => whole);
  const [filter, setFilter] = useState('');
  const [isWhole, setWhole] = useState(false);
  const rows = coverageRows(state);
  const area = openedArea(state);
  const city = zoneRow(state, 'city');
  const table = zonesData(state, translator);
  if (!area || !city || !table) return null;
  const isLong = state.zoneLevel === 'nil';
  const { selectedNil } = state;
  const shown = isLong ? pickRows(rows, { filter, isWhole, selectedNil }, area) : rows;
  return (
    <section className="gaps-table">
      <ZoneLevelChoice />
      {isLong && <RowFilter value={filter} onType={setFilter} />}
      <div className="table-scroll">
        <table className="table">
          <caption>{text('gaps.table')}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <HeaderCell key={column} column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            <Row row={city} name={text('gaps.city')} />
            {shown.map((row) => (
              <Row key={row.zoneId} row={row} name={zoneName(row.zoneId, area, translator)} />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length === 0 && <p role="status">{text('who.find.none')}</p>}
      <div className="table-actions">
        {isLong && filter === '' && (
          <button type="button" className="button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? text('who.fewer') : text('who.rows.all', { count: rows.length })}
          </button>
        )}
        <TableDownload table={table} />
      </div>
    </section>
  );
}
