import { useId, useState } from 'react';
import {
  type DimensionsReady,
  dimensionName,
  isMostlyRobust,
  mappedIndex,
} from '../../state/dimension-selectors';
import { openedArea } from '../../state/reach-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { SortHead } from '../../ui/sort-head';
import { TableDownload } from '../data-table-view';
import { pickRows } from '../planner/pick-rows';
import { useText } from '../use-text';
import { headRows, type MatrixRow, type MatrixSort, matrixData, nilRows } from './matrix-data';
import { useDimensionsText } from './use-dimensions-text';

/** Steps of the shade of a cell. */
const SHADES = 4;

interface OfAnswer {
  readonly answer: DimensionsReady;
}

function Cells({ answer, row }: OfAnswer & Pick<MatrixRow, 'row'>) {
  const { percent, locale } = useText();
  const dimText = useDimensionsText();
  const { dimensions } = answer;
  const { cells, residents, mostMissing } = row;
  return (
    <>
      {cells.map(({ covered }, index) => {
        const share = covered / residents;
        const isMost = mostMissing === index;
        const shade = residents === 0 ? 'none' : Math.min(SHADES, Math.floor(share * (SHADES + 1)));
        return (
          <td key={dimensions[index].id} className={`number shade-${shade}${isMost ? ' is-most' : ''}`}>
            {residents === 0 ? '–' : percent(share)}
            {isMost && (
              <>
                <span aria-hidden="true"> ▼</span>
                <span className="visually-hidden"> {dimText('dim.most')}</span>
              </>
            )}
          </td>
        );
      })}
      <td className="most-missing">
        {residents === 0
          ? dimText('dim.nobody')
          : mostMissing === null
            ? dimText('dim.nothing')
            : `${dimensionName(dimensions[mostMissing], locale)} (${dimText(
                isMostlyRobust(cells[mostMissing]) ? 'dim.robust' : 'dim.fragile',
              )})`}
      </td>
    </>
  );
}

function Row({ answer, row, name, nil }: OfAnswer & MatrixRow) {
  const { number } = useText();
  const commands = useCommands();
  const isSelected = useAppState((state) => nil !== null && state.selectedNil === nil);
  return (
    <tr
      className={isSelected ? 'is-selected' : ''}
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
            aria-pressed={isSelected}
            onClick={() => commands.goToNil(nil)}
          >
            {name}
          </button>
        )}
      </th>
      <td className="number">{number(row.residents)}</td>
      <Cells answer={answer} row={row} />
    </tr>
  );
}

interface HeadProps extends OfAnswer {
  readonly sort: MatrixSort;
  readonly onSort: (by: MatrixSort['by']) => void;
}

/** The heads of the columns, each of which sorts. */
function Head({ answer, sort, onSort }: HeadProps) {
  const { locale } = useText();
  const dimText = useDimensionsText();
  const mapped = useAppState((state) => mappedIndex(answer, state));
  const columns: readonly (readonly [MatrixSort['by'], string])[] = [
    ['name', dimText('dim.column.zone')],
    ['residents', dimText('dim.column.residents')],
    ...answer.dimensions.map((dimension, index) => [index, dimensionName(dimension, locale)] as const),
    ['missing', dimText('dim.column.missing')],
  ];
  const direction = sort.descending ? 'descending' : 'ascending';
  return (
    <thead>
      <tr>
        {columns.map(([by, title]) => (
          <SortHead
            key={by}
            title={title}
            sorted={sort.by === by ? direction : null}
            note={by === mapped ? dimText('dim.map.column') : ''}
            onSort={() => onSort(by)}
          />
        ))}
      </tr>
    </thead>
  );
}

/** 88 neighbourhoods by eight dimensions: sorted by any column, searched, read row by row, taken away whole. */
export function DimensionMatrix({ answer }: OfAnswer) {
  const translator = useText();
  const dimText = useDimensionsText();
  const area = useAppState(openedArea);
  const [sort, setSort] = useState<MatrixSort>({ by: 'name', descending: false });
  const [isWhole, setWhole] = useState(false);
  const [filter, setFilter] = useState('');
  const selectedNil = useAppState((state) => state.selectedNil);
  const filterId = useId();
  if (!area) return null;
  const all = nilRows(answer, area, translator, sort);
  const shown = pickRows(all, { filter, isWhole, selectedNil }, area);
  const onSort = (by: MatrixSort['by']): void =>
    setSort({ by, descending: sort.by === by ? !sort.descending : by === 'residents' });
  return (
    <section className="matrix">
      <div className="row-filter">
        <label htmlFor={filterId} className="small">
          {dimText('dim.find')}
        </label>
        <input
          id={filterId}
          type="search"
          autoComplete="off"
          spellCheck={false}
          value={filter}
          onChange={({ target }) => setFilter(target.value)}
        />
      </div>
      <section className="table-scroll matrix-scroll" aria-label={dimText('dim.matrix.scroll')}>
        <table className="table matrix-table">
          <caption>{dimText('dim.matrix', { minutes: answer.query.cutoffSeconds / 60 })}</caption>
          <Head answer={answer} sort={sort} onSort={onSort} />
          <tbody>
            {[...headRows(answer, dimText), ...shown].map((line) => (
              <Row key={line.zoneId} answer={answer} {...line} />
            ))}
          </tbody>
        </table>
      </section>
      {shown.length === 0 && <p role="status">{dimText('dim.find.none')}</p>}
      <div className="table-actions">
        {filter === '' && (
          <button type="button" className="button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? dimText('dim.fewer') : dimText('dim.all', { count: all.length })}
          </button>
        )}
        <TableDownload table={matrixData(answer, area, translator, dimText)} />
      </div>
      <p className="small">{dimText('dim.matrix.note')}</p>
    </section>
  );
}
