export interface SortHeadProps {
  readonly title: string;
  /** Which way the rows are sorted by this column; null where they are not. */
  readonly sorted: 'ascending' | 'descending' | null;
  readonly isNumber?: boolean;
  /** What the title means, at length. */
  readonly hint?: string | undefined;
  /** What else is said of the column, under its title. */
  readonly note?: string;
  readonly onSort: () => void;
}

/** The head of a column that rows can be sorted by. */
export function SortHead({ title, sorted, isNumber = false, hint, note = '', onSort }: SortHeadProps) {
  const arrow = sorted === 'ascending' ? ' ↑' : ' ↓';
  return (
    <th scope="col" className={isNumber ? 'number' : ''} aria-sort={sorted ?? 'none'}>
      <button type="button" className="sort-button" title={hint} onClick={onSort}>
        {title}
        <span aria-hidden="true">{sorted === null ? '' : arrow}</span>
      </button>
      {note !== '' && <span className="head-note">{note}</span>}
    </th>
  );
}
