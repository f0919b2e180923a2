import { Fragment } from 'react';
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
  const groups = tablesToTake(state, translator);
  if (groups.length === 0) return null;
  return (
    <section>
      <h3>{text('take.tables')}</h3>
      <p className="small">{text('take.tables.note')}</p>
      {groups.map(({ question, tables }) => (
        <Fragment key={question}>
          {question !== 'near' && <h4 className="take-group">{text(`question.${question}`)}</h4>}
          <ul className="take-list">
            {tables.map((table) => (
              <TakeItem
                key={table.fileName}
                title={table.title}
                detail={text('take.table.size', {
                  rows: table.rows.length,
                  columns: table.columns.length,
                })}
                actions={[{ label: 'CSV', onClick: () => download(table) }]}
              />
            ))}
          </ul>
        </Fragment>
      ))}
    </section>
  );
}
