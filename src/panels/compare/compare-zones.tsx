import { type Comparison, shownComparison } from '../../state/comparison';
import { uncoveredOf } from '../../state/comparison-selectors';
import { openedArea } from '../../state/reach-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { HowMade } from '../how-made';
import { wayOf } from '../pace-words';
import { servicesWords } from '../service-words';
import { useText } from '../use-text';
import { type NamedSides, zoneSides } from './comparison-data';
import { SideBySide } from './side-by-side';
import type { NamedSide } from './side-data';

type Zones = Extract<Comparison, { kind: 'zones' }>;

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

/** In which of the two more people are left out, and by how many. */
function Sentence({ sides: [first, second] }: { readonly sides: NamedSides }) {
  const translator = useText();
  const { text, percent } = translator;
  const state = useAppState((whole) => whole);
  const { group } = state;
  const ranked = [first, second]
    .map(({ name, side }) => ({ name, count: uncoveredOf(side)[group] }))
    .sort((a, b) => b.count - a.count);
  const [worse, better] = ranked;
  const difference = worse.count - better.count;
  const values = {
    people:
      difference === 0
        ? text(`gaps.people.${group}`, { count: worse.count })
        : text(`compare.more.${group}`, { count: difference }),
    count: difference,
    services: servicesWords(state, state.services, state.match, translator),
    worse: worse.name,
    better: better.name,
    high: worse.count,
    low: better.count,
    minutes: state.cutoffMinutes,
    way: text(`what-if.way.${wayOf(state.profileId)}`),
  };
  const shareOf = ({ side }: NamedSide): string => percent(uncoveredOf(side)[group] / side.residents[group]);
  return (
    <div id="answer" role="status" className="answer">
      <h2 className="sentence">
        {text(difference === 0 ? 'compare.zones.same' : 'compare.zones.more', values)}
      </h2>
      <p className="lead">
        {text('compare.zones.shares', {
          firstName: first.name,
          firstShare: shareOf(first),
          secondName: second.name,
          secondShare: shareOf(second),
        })}
      </p>
    </div>
  );
}

/** Two neighbourhoods side by side, the same measures on the same scales. */
export function CompareZones() {
  const { text } = useText();
  const commands = useCommands();
  const state = useAppState((whole) => whole);
  const comparison = shownComparison(state);
  if (comparison.kind !== 'zones') return null;
  const { left, right } = comparison;
  const choose = (patch: Partial<Zones>): void => commands.compare({ ...comparison, ...patch });
  const sides = zoneSides(state, comparison);
  return (
    <>
      <div className="zone-choices">
        <ZoneChoice
          label={text('gaps.compare.first')}
          chosen={left}
          onChoose={(nil) => choose({ left: nil })}
        />
        <ZoneChoice
          label={text('gaps.compare.second')}
          chosen={right}
          onChoose={(nil) => choose({ right: nil })}
        />
      </div>
      {sides && <Sentence sides={sides} />}
      {left === right && <p className="small">{text('compare.zones.twice')}</p>}
      {right !== null && (
        <button type="button" className="button" onClick={() => commands.goToZones([left, right])}>
          {text('compare.zones.show')}
        </button>
      )}
      {sides && <SideBySide sides={sides} />}
      <HowMade method={text('compare.zones.method')} caveat={text('compare.caveat')} />
    </>
  );
}
