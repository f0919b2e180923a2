import '../styles/tables.css';
import type { DataTable, TableCell, TableColumn } from '../state/data-table';
import { provenanceOf } from '../state/provenance';
import { tableCsv } from '../state/table-csv';
import { useAppState } from '../state/use-store';
import { pageAddress } from '../ui/page-address';
import { saveFile } from '../ui/save-file';
import { tableNotes } from './provenance-words';
import { useText } from './use-text';

/** How a cell reads in the language of the page. */
export function useCellPrinter(): (cell: TableCell, column: TableColumn) => string {
  const { number, percent } = useText();
  return (cell, { kind, digits = 2 }) => {
    if (typeof cell === 'string') return cell;
    if (cell === null || Number.isNaN(cell)) return '–';
    if (kind === 'share') return percent(cell);
    return number(cell, kind === 'decimal' ? digits : 0);
  };
}

/** A table, and its download. */
export function DataTableView({ table }: { readonly table: DataTable }) {
  const print = useCellPrinter();
  return (
    <div className="table-scroll">
      <table className="table">
        <caption>{table.title}</caption>
        <thead>
          <tr>
            {table.columns.map(({ key, title, kind }) => (
              <th key={key} scope="col" className={kind === 'text' ? '' : 'number'}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.join('|')}>
              {table.columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row">
                    {print(row[index], column)}
                  </th>
                ) : (
                  <td key={column.key} className={column.kind === 'text' ? '' : 'number'}>
                    {print(row[index], column)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <TableDownload table={table} />
    </div>
  );
}

/** Takes a table away as CSV, with all that the file says of itself. */
export function useTableDownload(): (table: DataTable) => void {
  const translator = useText();
  const state = useAppState((whole) => whole);
  return (table) => {
    const provenance = provenanceOf(state, pageAddress());
    if (!provenance) return;
    const notes = tableNotes(table, provenance, translator);
    saveFile(`${table.fileName}.csv`, 'text/csv;charset=utf-8', tableCsv(table, translator.locale, notes));
  };
}

/** The button that takes a table away. */
export function TableDownload({ table }: { readonly table: DataTable }) {
  const { text } = useText();
  const download = useTableDownload();
  return (
    <button type="button" className="button" onClick={() => download(table)}>
      {text('table.download')}
      <span className="visually-hidden"> {table.title}</span>
    </button>
  );
}
