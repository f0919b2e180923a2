import { useAppState } from '../../state/use-store';
import { useTableDownload } from '../data-table-view';
import { useText } from '../use-text';
import { tablesToTake } from './tables-to-take';
import { TakeItem } from './take-item';

/** The tables of the analysis, each a click away as CSV. */
export function TableOffers() {
  const translator = useText();
  const { text } = translator;
  const state = useAppState((whole) => whole);
  const download = useTableDownload();
  const tables = tablesToTake(state, translator);
  if (tables.length === 0) return null;
  return (
    <section>
      <h3>{text('take.tables')}</h3>
      <p className="small">{text('take.tables.note')}</p>
      <ul className="take-list">
        {tables.map((table) => (
          <TakeItem
            key={table.fileName}
            title={table.title}
            detail={text('take.table.size', { rows: table.rows.length, columns: table.columns.length })}
            actions={[{ label: 'CSV', onClick: () => download(table) }]}
          />
        ))}
      </ul>
    </section>
  );
}
