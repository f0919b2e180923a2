import { useState } from 'react';
import { scenarioTools } from '../../state/app-state';
import type { PlaceRef } from '../../state/scenario-commands';
import { positionOf } from '../../state/scenario-places';
import { serviceToOpen } from '../../state/tool-commands';
import { useAppState, useCommands } from '../../state/use-store';
import { ChipGroup } from '../../ui/chip-group';
import { NudgeButtons } from '../nudge-buttons';
import { ServiceIcon } from '../service-icon';
import { useText } from '../use-text';
import { PlaceChoice } from './place-choice';
import { PointChooser } from './point-chooser';
import { useAddress } from './use-address';

/** How far one press moves a place of the scenario. */
const NUDGE_METERS = 50;

function OpenTool() {
  const { text } = useText();
  const commands = useCommands();
  const services = useAppState((state) => state.services);
  const service = useAppState(serviceToOpen);
  return (
    <>
      {services.length > 1 && (
        <ChipGroup
          label={text('what-if.service')}
          options={services.map((id) => ({
            value: id,
            label: (
              <>
                <ServiceIcon service={id} /> {text(`service.${id}`)}
              </>
            ),
          }))}
          chosen={service}
          onChoose={commands.setOpenedService}
        />
      )}
      <p className="small">{text('what-if.hint.open', { service: text(`one.${service}`) })}</p>
      <PointChooser label={text('what-if.address.open')} onChoose={commands.pickPoint} />
    </>
  );
}

function MoveTool() {
  const { text } = useText();
  const commands = useCommands();
  const place = useAppState((state) => state.toolPlace);
  const position = useAppState((state) => state.toolPlace && positionOf(state, state.toolPlace));
  const choose = (chosen: PlaceRef | null): void => commands.pickPlace(chosen);
  return (
    <>
      <p className="small">{text('what-if.hint.move')}</p>
      <PlaceChoice chosen={place} onChoose={choose} />
      {place && position && (
        <>
          <PointChooser label={text('what-if.address.move')} onChoose={commands.pickPoint} />
          <NudgeButtons
            position={position}
            meters={NUDGE_METERS}
            onMove={(to) => commands.movePlace(place, to)}
          />
        </>
      )}
    </>
  );
}

function CloseTool() {
  const { text } = useText();
  const commands = useCommands();
  const [place, setPlace] = useState<PlaceRef | null>(null);
  const close = (): void => {
    if (place) commands.closePlace(place);
    setPlace(null);
  };
  return (
    <>
      <p className="small">{text('what-if.hint.close')}</p>
      <PlaceChoice chosen={place} onChoose={setPlace} />
      <button type="button" className="button" disabled={place === null} onClick={close}>
        {text('what-if.close-place')}
      </button>
    </>
  );
}

function CrossingTool() {
  const { text } = useText();
  const commands = useCommands();
  const first = useAppState((state) => state.toolPoint);
  const address = useAddress(first);
  const end = first ? 'second' : 'first';
  return (
    <>
      <p className="small">{text('what-if.hint.crossing')}</p>
      {first && (
        <p role="status">
          {text('what-if.first-chosen', { place: address || first.map((n) => n.toFixed(4)).join(', ') })}
        </p>
      )}
      <PointChooser label={text(`what-if.address.${end}`)} onChoose={commands.pickPoint} />
    </>
  );
}

const forms = { open: OpenTool, move: MoveTool, close: CloseTool, crossing: CrossingTool } as const;

/** What can be tried: on the map with the tool in hand, or here by address and by name. */
export function ScenarioTools() {
  const { text } = useText();
  const commands = useCommands();
  const tool = useAppState((state) => state.tool);
  const Form = tool && forms[tool];
  return (
    <section className="scenario-tools">
      <ChipGroup
        label={text('what-if.tools')}
        options={scenarioTools.map((id) => ({ value: id, label: text(`what-if.tool.${id}`) }))}
        chosen={tool ?? []}
        onChoose={(id) => commands.setTool(id === tool ? null : id)}
      />
      {Form ? <Form /> : <p className="small">{text('what-if.hint.none')}</p>}
    </section>
  );
}
