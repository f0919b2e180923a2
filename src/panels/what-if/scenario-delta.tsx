import { useState } from 'react';
import type { ScenarioAnswer } from '../../core/access/scenario-answers';
import { openedArea } from '../../state/reach-selectors';
import { type DeltaRow, deltaRows, shownScenario } from '../../state/scenario-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { DataTableView, TableDownload } from '../data-table-view';
import { ZoneLevelChoice } from '../planner/zone-level-choice';
import { zoneName } from '../planner/zone-name';
import { useText } from '../use-text';
import { groupDelta, zoneDelta } from './delta-data';
import { useSettledState } from './use-settled-state';
import { signed } from './what-if-words';

function Row({ row }: { readonly row: DeltaRow }) {
  const translator = useText();
  const { number } = translator;
  const commands = useCommands();
  const area = useAppState(openedArea);
  const group = useAppState((state) => state.group);
  const selectedNil = useAppState((state) => state.selectedNil);
  if (!area) return null;
  const name = zoneName(row.zoneId, area, translator);
  const nil = area.nils.find((zone) => `nil-${zone.nil}` === row.zoneId)?.nil;
  const isSelected = nil !== undefined && nil === selectedNil;
  return (
    <tr className={isSelected ? 'is-selected' : ''}>
      <th scope="row">
        {nil === undefined ? (
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
      <td className="number">{signed(row.gained[group], number)}</td>
      <td className="number">{signed(-row.lost[group], number)}</td>
      <td className="number">{number(row.after[group])}</td>
    </tr>
  );
}

/** The zones that change, and always the priority neighbourhoods; the others on request. */
function ZoneTable({ answer }: { readonly answer: ScenarioAnswer }) {
  const translator = useText();
  const { text } = translator;
  const state = useSettledState();
  const [isWhole, setWhole] = useState(false);
  const rows = deltaRows(state, answer);
  const table = zoneDelta(state, answer, translator);
  if (!table) return null;
  const isKept = ({ isChanged, isPriority }: DeltaRow): boolean => isChanged || isPriority;
  const isShort = state.zoneLevel === 'nil' && rows.some((row) => !isKept(row));
  const shown = isWhole || !isShort ? rows : rows.filter(isKept);
  return (
    <div className="data-table">
      <ZoneLevelChoice />
      <table className="table">
        <caption>{table.title}</caption>
        <thead>
          <tr>
            <th scope="col">{text('gaps.column.name')}</th>
            <th scope="col" className="number">
              {text('what-if.delta.gained')}
            </th>
            <th scope="col" className="number">
              {text('what-if.delta.lost')}
            </th>
            <th scope="col" className="number">
              {text('what-if.delta.after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={row.zoneId} row={row} />
          ))}
        </tbody>
      </table>
      {isShort && (
        <button type="button" className="link-button" onClick={() => setWhole(!isWhole)}>
          {isWhole
            ? text('what-if.delta.hide')
            : text('what-if.delta.same', { count: rows.length - rows.filter(isKept).length })}
        </button>
      )}
      <TableDownload table={table} />
    </div>
  );
}

/** Who gains and who loses by the scenario: by group of residents, and by zone. */
export function ScenarioDelta() {
  const translator = useText();
  const state = useSettledState();
  const shown = shownScenario(state);
  const table = shown && groupDelta(shown.answer, translator);
  if (!shown || !table) return null;
  return (
    <div className={shown.isStale ? 'is-stale' : ''}>
      <DataTableView table={table} />
      <ZoneTable answer={shown.answer} />
    </div>
  );
}
