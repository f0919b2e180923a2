import { groups } from '../core/access/population';
import { type ServiceId, serviceIds } from '../schema/service';
import { currentCoverage, peripherySplit, zoneRow } from '../state/coverage-selectors';
import { completeness } from '../state/reach-selectors';
import { useAppState, useCommands } from '../state/use-store';
import { ChipGroup } from '../ui/chip-group';
import { Disclosure } from '../ui/disclosure';
import { ComparePanel } from './compare-panel';
import { FacilityCard } from './facility-card';
import { CatchmentTable, GapList } from './gaps-details';
import { GapsTable } from './gaps-table';
import { PaceSetting } from './pace-setting';
import { wayOf } from './pace-words';
import { ServiceIcon } from './service-icon';
import { SitesPanel } from './sites-panel';
import { NothingToCountNote, QuestionFailure } from './state-notes';
import { useText } from './use-text';

const cutoffChoices = [5, 10, 15, 20, 30] as const;
/** Lorenteggio, Giambellino, Quarto Oggiaro. */
const priorityNils = [53, 49, 76] as const;

/** Services offered at once; the others are one click away, and stay in sight once chosen. */
const firstServices = 4;

function ServiceChoice() {
  const { text } = useText();
  const commands = useCommands();
  const services = useAppState((state) => state.services);
  const match = useAppState((state) => state.match);
  const option = (id: ServiceId) => ({
    value: id,
    label: (
      <>
        <ServiceIcon service={id} /> {text(`service.${id}`)}
      </>
    ),
  });
  const inSight = serviceIds.filter((id, i) => i < firstServices || services.includes(id));
  return (
    <>
      <ChipGroup
        label={text('gaps.services')}
        options={inSight.map(option)}
        chosen={services}
        onChoose={commands.toggleService}
      />
      {services.length > 1 && (
        <ChipGroup
          label={text('gaps.match')}
          options={[
            { value: 'any', label: text('gaps.match.any') },
            { value: 'all', label: text('gaps.match.all') },
          ]}
          chosen={match}
          onChoose={commands.setMatch}
        />
      )}
    </>
  );
}

/** Whom, how far and how fast, in one line that opens; and the services not in sight. */
function QuestionDetails() {
  const { text } = useText();
  const commands = useCommands();
  const services = useAppState((state) => state.services);
  const group = useAppState((state) => state.group);
  const cutoff = useAppState((state) => state.cutoffMinutes);
  const profileId = useAppState((state) => state.profileId);
  const others = serviceIds.filter((id, i) => i >= firstServices && !services.includes(id));
  const now = [
    text(`group.${group}`),
    text('minutes.value', { minutes: cutoff }),
    text(`pace.${profileId}`),
  ].join(' · ');
  return (
    <Disclosure title={`${text('gaps.change')}: ${now}`}>
      <ChipGroup
        label={text('gaps.services.more')}
        options={others.map((id) => ({ value: id, label: text(`service.${id}`) }))}
        chosen={services}
        onChoose={commands.toggleService}
      />
      <ChipGroup
        label={text('gaps.group')}
        options={groups.map((id) => ({ value: id, label: text(`group.${id}`) }))}
        chosen={group}
        onChoose={commands.setGroup}
      />
      <ChipGroup
        label={text('minutes.label')}
        options={cutoffChoices.map((minutes) => ({
          value: minutes,
          label: text('minutes.value', { minutes }),
        }))}
        chosen={cutoff}
        onChoose={commands.setCutoffMinutes}
      />
      <PaceSetting />
    </Disclosure>
  );
}

function Sentence() {
  const { text, list, percent } = useText();
  const state = useAppState((whole) => whole);
  const city = zoneRow(state, 'city');
  const answer = currentCoverage(state);
  const split = peripherySplit(state);
  if (!city || !answer || !split) {
    return state.coverage.kind === 'running' ? (
      <p role="status" className="lead">
        {text('gaps.running')}
      </p>
    ) : null;
  }
  const { match, profile } = answer.query;
  const names = state.services.map((id) => text(`one.${id}`));
  const services = match === 'all' ? text('gaps.all', { list: list(names) }) : list(names, 'disjunction');
  const minutes = state.cutoffMinutes;
  const people = text(`gaps.people.${state.group}`, { count: city.uncovered });
  const sentence =
    city.uncovered === 0
      ? text('gaps.sentence.none', { services, minutes })
      : text(`gaps.sentence.${wayOf(profile.id)}`, {
          people,
          count: city.uncovered,
          services,
          minutes,
        });
  const upper = completeness(state, state.services).filter(({ isUpperEstimate }) => isUpperEstimate);
  return (
    <>
      <div id="answer" role="status" className="answer">
        <h2 className="sentence">{sentence}</h2>
        <p className="lead">{text('gaps.share', { share: percent(city.share) })}</p>
      </div>
      <p>
        {text('gaps.periphery', {
          nils: split.peripheryNils,
          periphery: percent(split.peripheryShare),
          rest: percent(split.restShare),
        })}{' '}
        {text('gaps.circle', { circle: city.circleCovered, walk: city.covered })}
      </p>
      {upper.map(({ service, located, known, isApproximate }) => (
        <p key={service} className="note note-warning">
          {text('gaps.upper', {
            located,
            known,
            approximate: isApproximate ? 'yes' : 'no',
            service: text(`service.${service}`).toLowerCase(),
          })}
        </p>
      ))}
      {answer.offNetworkFacilities.length > 0 && (
        <p className="small">{text('gaps.off', { count: answer.offNetworkFacilities.length })}</p>
      )}
    </>
  );
}

function PriorityButtons() {
  const { text } = useText();
  const commands = useCommands();
  const nils = useAppState((state) => (state.opened.kind === 'ready' ? state.opened.value.nils : null));
  return (
    <fieldset className="chips">
      <legend>{text('gaps.go')}</legend>
      <div className="chips-row">
        {priorityNils.map((nil) => (
          <button key={nil} type="button" className="chip" onClick={() => commands.goToNil(nil)}>
            {nils?.find((zone) => zone.nil === nil)?.commonName}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

/** "Who is left out": the question, the sentence, the table, the gaps, the catchments, the comparison. */
export function GapsPanel() {
  const isOpen = useAppState((state) => state.opened.kind === 'ready');
  const selected = useAppState((state) => state.selectedFacility);
  if (!isOpen) return null;
  return (
    <>
      <ServiceChoice />
      <QuestionDetails />
      {selected !== null && <FacilityCard index={selected} />}
      <Sentence />
      <NothingToCountNote />
      <QuestionFailure what="coverage" />
      <PriorityButtons />
      <GapsTable />
      <SitesPanel />
      <ComparePanel />
      <GapList />
      <CatchmentTable />
    </>
  );
}
