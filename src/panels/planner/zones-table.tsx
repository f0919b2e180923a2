import { useEffect, useRef } from 'react';
import type { GapsColumn } from '../../state/app-state';
import { type CoverageRow, coverageRows, zoneRow } from '../../state/coverage-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { ChipGroup } from '../../ui/chip-group';
import { TableDownload } from '../data-table-view';
import { useText } from '../use-text';
import { zonesData } from './zones-data';

const columns: readonly GapsColumn[] = ['name', 'uncovered', 'share', 'minutes', 'residents'];

function useRowName(): (row: CoverageRow) => string {
  const { text } = useText();
  return (row) =>
    row.zoneId === 'city'
      ? text('gaps.city')
      : row.nil === null
        ? text('gaps.municipio', { number: row.name })
        : row.name;
}

function HeaderCell({ column }: { readonly column: GapsColumn }) {
  const { text } = useText();
  const commands = useCommands();
  const sort = useAppState((state) => state.sort);
  const chosen = sort.column === column;
  const direction = sort.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" className={column === 'name' ? '' : 'number'} aria-sort={chosen ? direction : 'none'}>
      <button
        type="button"
        className="sort-button"
        title={column === 'minutes' ? text('gaps.column.minutes.long') : undefined}
        onClick={() => commands.setSort(column)}
      >
        {text(`gaps.column.${column}`)}
        <span aria-hidden="true">{chosen ? (sort.descending ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
}

function Row({ row }: { readonly row: CoverageRow }) {
  const { number, percent } = useText();
  const commands = useCommands();
  const nameOf = useRowName();
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
          nameOf(row)
        ) : (
          <button
            type="button"
            className="row-button"
            aria-pressed={selected}
            onClick={() => commands.goToNil(nil)}
          >
            {nameOf(row)}
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

/** Who is left out by NIL or municipio: sortable, tied to the map, to take away. */
export function ZonesTable() {
  const translator = useText();
  const { text } = translator;
  const commands = useCommands();
  const state = useAppState((whole) => whole);
  const rows = coverageRows(state);
  const city = zoneRow(state, 'city');
  const table = zonesData(state, translator);
  if (!city || !table) return null;
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
          <Row row={city} />
          {rows.map((row) => (
            <Row key={row.zoneId} row={row} />
          ))}
        </tbody>
      </table>
      <TableDownload table={table} />
    </section>
  );
}
