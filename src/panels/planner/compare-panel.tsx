import { type CoverageRow, zoneRow } from '../../state/coverage-selectors';
import { openedArea } from '../../state/reach-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { useText } from '../use-text';

/** Lorenteggio beside Quarto Oggiaro, until the person chooses others. */
const firstPair = { left: 53, right: 76 } as const;

interface ZoneChoiceProps {
  readonly label: string;
  readonly chosen: number | null;
  readonly onChoose: (nil: number) => void;
}

function ZoneChoice({ label, chosen, onChoose }: ZoneChoiceProps) {
  const { text } = useText();
  const area = useAppState(openedArea);
  const nils = [...(area?.nils ?? [])].sort((a, b) => a.commonName.localeCompare(b.commonName, 'it'));
  return (
    <label className="zone-choice">
      <span>{label}</span>
      <select value={chosen ?? ''} onChange={(event) => onChoose(Number(event.target.value))}>
        {chosen === null && <option value="">{text('gaps.compare.choose')}</option>}
        {nils.map(({ nil, commonName }) => (
          <option key={nil} value={nil}>
            {commonName}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Two neighbourhoods side by side, the same measures. */
export function ComparePanel() {
  const { text, number, percent } = useText();
  const commands = useCommands();
  const state = useAppState((whole) => whole);
  const { left, right } = state.comparison ?? firstPair;
  const rows = [zoneRow(state, `nil-${left}`), right === null ? null : zoneRow(state, `nil-${right}`)];
  if (!rows[0]) return null;
  const show = (print: (row: CoverageRow) => string): string[] => rows.map((row) => (row ? print(row) : '–'));
  const minutes = (row: CoverageRow): string =>
    Number.isNaN(row.meanMinutes) ? '–' : number(row.meanMinutes, 1);
  const measures: readonly [string, string[]][] = [
    [text('gaps.column.residents'), show((row) => number(row.residents))],
    [text('gaps.column.uncovered'), show((row) => number(row.uncovered))],
    [text('gaps.column.share'), show((row) => percent(row.share))],
    [text('gaps.column.minutes.long'), show(minutes)],
  ];
  return (
    <section>
      <div className="zone-choices">
        <ZoneChoice
          label={text('gaps.compare.first')}
          chosen={left}
          onChoose={(nil) => commands.compare({ left: nil, right })}
        />
        <ZoneChoice
          label={text('gaps.compare.second')}
          chosen={right}
          onChoose={(nil) => commands.compare({ left, right: nil })}
        />
      </div>
      <table className="table">
        <caption>{text('gaps.compare')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('gaps.compare.measure')}</th>
            <th scope="col" className="number">
              {rows[0].name}
            </th>
            <th scope="col" className="number">
              {rows[1]?.name ?? '–'}
            </th>
          </tr>
        </thead>
        <tbody>
          {measures.map(([label, [first, second]]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="number">{first}</td>
              <td className="number">{second}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
