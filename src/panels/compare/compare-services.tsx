import { askedServiceIds, type ServiceId } from '../../schema/service';
import { type Comparison, shownComparison } from '../../state/comparison';
import { nothingInPair, pairSplit, serviceSides, uncoveredOf } from '../../state/comparison-selectors';
import { choosableServices } from '../../state/reach-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { ChipGroup } from '../../ui/chip-group';
import { Disclosure } from '../../ui/disclosure';
import { StateNote } from '../../ui/state-note';
import { HowMade } from '../how-made';
import { wayOf } from '../pace-words';
import { ServiceIcon } from '../service-icon';
import { QuestionFailure } from '../state-notes';
import { useText } from '../use-text';
import { namedSides, serviceNames } from './comparison-data';
import { SideBySide } from './side-by-side';

type Services = Extract<Comparison, { kind: 'services' }>;

/** Services offered at once; the others are one click away, and stay in sight once chosen. */
const firstServices = 4;

/** The other services; those asked about are chosen above, for every question. */
function OtherServices({ comparison }: { readonly comparison: Services }) {
  const { text } = useText();
  const commands = useCommands();
  const offered = useAppState(choosableServices);
  const asked = useAppState((state) => state.services);
  const { services, match } = comparison;
  const others = offered.filter((id) => !asked.includes(id) || services.includes(id));
  const inSight = others.filter((id, i) => i < firstServices || services.includes(id));
  const option = (value: ServiceId) => ({
    value,
    label: (
      <>
        <ServiceIcon service={value} /> {text(`service.${value}`)}
      </>
    ),
  });
  const toggle = (id: ServiceId): void => {
    const next = services.includes(id) ? services.filter((other) => other !== id) : [...services, id];
    if (next.length > 0) commands.compare({ ...comparison, services: next });
  };
  return (
    <>
      <ChipGroup
        label={text('compare.services.other')}
        options={inSight.map(option)}
        chosen={services}
        onChoose={toggle}
      />
      <Disclosure title={text('gaps.services.more')}>
        <ChipGroup
          label={text('gaps.services.more')}
          options={others.filter((id) => !inSight.includes(id)).map(option)}
          chosen={services}
          onChoose={toggle}
        />
      </Disclosure>
      {services.length > 1 && (
        <ChipGroup
          label={text('compare.services.match')}
          options={[
            { value: 'any', label: text('gaps.match.any') },
            { value: 'all', label: text('gaps.match.all') },
          ]}
          chosen={match}
          onChoose={(value) => commands.compare({ ...comparison, match: value })}
        />
      )}
    </>
  );
}

/** Which of the two more people lack, and how the city divides between them. */
function Sentence({ first, second }: { readonly first: string; readonly second: string }) {
  const { text } = useText();
  const state = useAppState((whole) => whole);
  const sides = serviceSides(state);
  const split = pairSplit(state);
  const { group } = state;
  if (!sides || !split) {
    return state.pair.kind === 'running' ? (
      <p role="status" className="lead">
        {text('compare.running')}
      </p>
    ) : null;
  }
  const [worse, better] = [first, second]
    .map((name, i) => ({ name, count: uncoveredOf(sides[i])[group] }))
    .sort((a, b) => b.count - a.count);
  const difference = worse.count - better.count;
  const values = {
    people:
      difference === 0
        ? text(`gaps.people.${group}`, { count: worse.count })
        : text(`compare.more.${group}`, { count: difference }),
    count: difference,
    worse: worse.name,
    better: better.name,
    high: worse.count,
    low: better.count,
    minutes: state.cutoffMinutes,
    way: text(`what-if.way.${wayOf(state.profileId)}`),
  };
  return (
    <div id="answer" role="status" className="answer">
      <h2 className="sentence">
        {text(difference === 0 ? 'compare.services.same' : 'compare.services.more', values)}
      </h2>
      <p className="lead">
        {text('compare.services.split', {
          ...split,
          people: text(`gaps.people.${group}`, { count: split.both }),
          first,
          second,
        })}
      </p>
    </div>
  );
}

/** Two services, or sets of them, side by side: who has both, one of them, neither. */
export function CompareServices() {
  const translator = useText();
  const { text } = translator;
  const state = useAppState((whole) => whole);
  const comparison = shownComparison(state);
  if (comparison.kind !== 'services') return null;
  const [first, second] = serviceNames(state, comparison, translator);
  const sides = namedSides(state, translator);
  return (
    <>
      <OtherServices comparison={comparison} />
      <QuestionFailure what="pair" />
      {askedServiceIds.flatMap((id) =>
        nothingInPair(state)
          .filter(({ service }) => service === id)
          .map(({ reason }) => (
            <StateNote key={id} mark="info" isWarning>
              <p>{text(`gaps.nothing.${reason}`, { service: text(`service.${id}`) })}</p>
            </StateNote>
          )),
      )}
      {first === second ? (
        <p className="small">{text('compare.services.twice')}</p>
      ) : (
        <>
          <Sentence first={first} second={second} />
          {sides && <SideBySide sides={sides} />}
        </>
      )}
      <HowMade method={text('compare.services.method')} caveat={text('compare.caveat')} />
    </>
  );
}
