import { type Group, groups } from '../../core/access/population';
import type { ScenarioAnswer, ZoneChange } from '../../core/access/scenario-answers';
import type { Translator } from '../../i18n/translate';
import type { AppState } from '../../state/app-state';
import type { DataTable } from '../../state/data-table';
import { openedArea } from '../../state/reach-selectors';
import { deltaRows, zoneChange } from '../../state/scenario-selectors';
import { zoneName } from '../planner/zone-name';

function figuresOf({ before, after, gained, lost }: ZoneChange, group: Group): readonly number[] {
  return [gained[group], lost[group], before[group], after[group]];
}

/** Who gains and loses by the scenario, by group of residents. */
export function groupDelta(answer: ScenarioAnswer, { text }: Translator): DataTable | null {
  const city = zoneChange(answer, 'city');
  if (!city) return null;
  return {
    fileName: 'quindici-scenario',
    title: text('what-if.delta.groups'),
    columns: [
      { key: 'group', title: text('what-if.delta.group'), kind: 'text' },
      { key: 'gained', title: text('what-if.delta.gained'), kind: 'count' },
      { key: 'lost', title: text('what-if.delta.lost'), kind: 'count' },
      { key: 'covered_before', title: text('what-if.delta.before'), kind: 'count' },
      { key: 'covered_after', title: text('what-if.delta.after'), kind: 'count' },
    ],
    rows: groups.map((group) => [text(`group.${group}`), ...figuresOf(city, group)]),
    notes: [text('take.line.scenario', { changes: answer.query.changes.length })],
  };
}

/** What the scenario changes in each zone, for every group of residents; null before the study area is open. */
export function zoneDelta(state: AppState, answer: ScenarioAnswer, translator: Translator): DataTable | null {
  const area = openedArea(state);
  const city = zoneChange(answer, 'city');
  if (!area || !city) return null;
  const { text } = translator;
  const figures = ['gained', 'lost', 'before', 'after'] as const;
  return {
    fileName: 'quindici-scenario-zone',
    title: text('what-if.delta.zones'),
    columns: [
      { key: 'zone', title: text('take.column.zone'), kind: 'text' },
      { key: 'name', title: text('gaps.column.name'), kind: 'text' },
      ...groups.flatMap((group) =>
        figures.map((figure) => ({
          key:
            figure === 'before' || figure === 'after' ? `covered_${figure}_${group}` : `${figure}_${group}`,
          title: `${text(`what-if.delta.${figure}`)}, ${text(`group.${group}`)}`,
          kind: 'count' as const,
        })),
      ),
    ],
    rows: [city, ...deltaRows(state, answer)].map((zone) => [
      zone.zoneId,
      zoneName(zone.zoneId, area, translator),
      ...groups.flatMap((group) => figuresOf(zone, group)),
    ]),
    notes: [text('take.line.scenario', { changes: answer.query.changes.length })],
  };
}
