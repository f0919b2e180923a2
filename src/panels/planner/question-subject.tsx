import { groups } from '../../core/access/population';
import { OWN_SERVICE, type ServiceId } from '../../schema/service';
import { choosableServices } from '../../state/reach-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { ChipGroup } from '../../ui/chip-group';
import { Disclosure } from '../../ui/disclosure';
import { PaceSetting } from '../pace-setting';
import { ServiceIcon } from '../service-icon';
import { useText } from '../use-text';
import { OwnChooser } from './own-chooser';
import { OwnStatus } from './own-status';

const cutoffChoices = [5, 10, 15, 20, 30] as const;

/** Services offered at once; the others are one click away, and stay in sight once chosen. */
const firstServices = 4;

/** The name of a service on its chip, shortened where the whole one takes half the panel; read out in full. */
function ServiceLabel({ service }: { readonly service: ServiceId }) {
  const { text } = useText();
  const short =
    service === 'covered-markets' || service === 'training-centres' ? text(`service.short.${service}`) : null;
  return (
    <>
      <ServiceIcon service={service} />{' '}
      {short === null ? (
        text(`service.${service}`)
      ) : (
        <>
          <span aria-hidden="true">{short}</span>
          <span className="visually-hidden">{text(`service.${service}`)}</span>
        </>
      )}
    </>
  );
}

function ServiceChoice() {
  const { text } = useText();
  const commands = useCommands();
  const services = useAppState((state) => state.services);
  const match = useAppState((state) => state.match);
  const option = (id: ServiceId) => ({
    value: id,
    label: <ServiceLabel service={id} />,
  });
  const offered = useAppState(choosableServices);
  const own = offered.filter((id) => id === OWN_SERVICE);
  const ours = offered.filter((id, i) => id !== OWN_SERVICE && (i < firstServices || services.includes(id)));
  return (
    <>
      <ChipGroup
        label={text('gaps.services')}
        className="chips-services"
        options={[...own, ...ours].map(option)}
        chosen={services}
        onChoose={commands.toggleService}
      >
        <OwnChooser />
      </ChipGroup>
      <OwnStatus />
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

/** How far and how fast, in one line that opens. */
export function TimeSubject() {
  const { text } = useText();
  const commands = useCommands();
  const cutoff = useAppState((state) => state.cutoffMinutes);
  const profileId = useAppState((state) => state.profileId);
  const now = [text('minutes.value', { minutes: cutoff }), text(`pace.${profileId}`)].join(' · ');
  return (
    <div className="subject">
      <Disclosure title={`${text('gaps.change')}: ${now}`}>
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
    </div>
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
  const offered = useAppState(choosableServices);
  const others = offered.filter(
    (id, i) => id !== OWN_SERVICE && i >= firstServices && !services.includes(id),
  );
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

/** What every question of the planner is about: which services, whom to count, how far and how fast. */
export function QuestionSubject() {
  return (
    <div className="subject">
      <ServiceChoice />
      <QuestionDetails />
    </div>
  );
}
