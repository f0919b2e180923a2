import { type ChangeEvent, useEffect, useState } from 'react';
import type { ScenarioRefusal } from '../../schema/scenario-values';
import { scenarioFileText } from '../../state/scenario-file-text';
import { isScenarioInLink } from '../../state/url';
import { useAppState, useCommands } from '../../state/use-store';
import { Disclosure } from '../../ui/disclosure';
import { LateIcon } from '../../ui/late-icon';
import { saveFile } from '../../ui/save-file';
import { StateNote } from '../../ui/state-note';
import { useText } from '../use-text';

/** Reasons shown at once; a damaged file can have hundreds. */
const SHOWN_REASONS = 3;

/** The name as it is typed; it becomes the scenario's, as one step, when the field is left or Enter is pressed. */
function NameField() {
  const { text } = useText();
  const commands = useCommands();
  const name = useAppState((state) => state.scenario.name);
  const [typed, setTyped] = useState(name);
  useEffect(() => setTyped(name), [name]);
  const take = (): void => commands.renameScenario(typed.trim());
  return (
    <label className="field">
      <span className="field-label">{text('what-if.name')}</span>
      <input
        type="text"
        value={typed}
        maxLength={80}
        placeholder={text('what-if.name.example')}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
    </label>
  );
}

function Reason({ refusal: { where, code, found } }: { readonly refusal: ScenarioRefusal }) {
  const { text } = useText();
  return (
    <li>
      {text(`what-if.refused.${code}`)}
      {where !== '' && ` (${found === '' ? where : `${where}: ${found}`})`}
    </li>
  );
}

/** Why a file was refused; the scenario is as it was. */
function Refusal() {
  const { text } = useText();
  const commands = useCommands();
  const refused = useAppState((state) => state.refusedScenario);
  if (!refused) return null;
  const { fileName, refusals } = refused;
  return (
    <StateNote
      mark="alert"
      isWarning
      role="alert"
      title={text('what-if.refused', { name: fileName })}
      actions={
        <button type="button" className="button" onClick={commands.dismissRefusedScenario}>
          {text('notice.dismiss')}
        </button>
      }
    >
      <ul>
        {refusals.slice(0, SHOWN_REASONS).map((refusal) => (
          <Reason key={`${refusal.where} ${refusal.code}`} refusal={refusal} />
        ))}
      </ul>
      {refusals.length > SHOWN_REASONS && (
        <p>{text('what-if.refused.more', { count: refusals.length - SHOWN_REASONS })}</p>
      )}
      <p>{text('what-if.refused.kept')}</p>
    </StateNote>
  );
}

function FileButtons() {
  const { text } = useText();
  const commands = useCommands();
  const state = useAppState((whole) => whole);
  const isEmpty = state.scenario.changes.length === 0;
  const save = (): void => {
    const name = state.scenario.name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    const fileName = ['quindici-scenario', name].filter(Boolean).join('-');
    saveFile(`${fileName}.json`, 'application/json', scenarioFileText(state));
  };
  const open = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0];
    if (file) void commands.openScenarioFile(file);
    event.target.value = '';
  };
  return (
    <div className="button-row">
      <button type="button" className="button" disabled={isEmpty} onClick={save}>
        {text('what-if.save')}
      </button>
      <label className="button file-button">
        {text('what-if.open-file')}
        <input className="visually-hidden" type="file" accept=".json,application/json" onChange={open} />
      </label>
    </div>
  );
}

/** Says that the link has no room for the scenario. */
export function LinkNote() {
  const { text } = useText();
  const isInLink = useAppState(isScenarioInLink);
  if (isInLink) return null;
  return (
    <StateNote mark={<LateIcon name="link" />} isWarning role="status">
      <p>{text('what-if.link.full')}</p>
    </StateNote>
  );
}

/** The scenario's name, and the ways to keep it: the link while it has room, and a file. */
export function ScenarioKeep() {
  const { text } = useText();
  const isEmpty = useAppState((state) => state.scenario.changes.length === 0);
  const name = useAppState((state) => state.scenario.name);
  const isInLink = useAppState(isScenarioInLink);
  return (
    <section className="scenario-keep">
      <Refusal />
      <Disclosure title={name === '' ? text('what-if.keep') : `${text('what-if.keep')}: ${name}`}>
        <NameField />
        <FileButtons />
        <p className="small">{text('what-if.drop')}</p>
        {!isEmpty && isInLink && <p className="small">{text('what-if.link')}</p>}
      </Disclosure>
    </section>
  );
}
