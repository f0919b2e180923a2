import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import { reachMinuteChoices } from '../state/questions';
import { useAppState, useCommands } from '../state/use-store';
import { ChipGroup } from '../ui/chip-group';
import { loadPart } from '../ui/load-part';
import { paceOf, wayOf } from './pace-words';
import { useText } from './use-text';

const PaceSetting = lazy(() =>
  loadPart(async () => ({ default: (await import('./pace-setting')).PaceSetting })),
);

const settingParts = ['pace', 'minutes'] as const;
type SettingPart = (typeof settingParts)[number];

export interface NearSettingProps {
  /** What can be chosen; both unless an embedded map offers less. */
  readonly parts?: readonly SettingPart[];
  readonly children?: ReactNode;
}

/** The row of what the answer depends on, pace and minutes, each with its choice below; and what is done with the answer. */
export function NearSetting({ parts = settingParts, children }: NearSettingProps) {
  const { text } = useText();
  const commands = useCommands();
  const reachMinutes = useAppState((state) => state.reachMinutes);
  const pace = useAppState(({ profileId, speedKmh }) => paceOf({ id: profileId, speedKmh }));
  const way = useAppState((state) => wayOf(state.profileId));
  const speedKmh = useAppState((state) => state.speedKmh);
  const [open, setOpen] = useState<SettingPart | null>(null);
  const id = useId();
  const toggle = (part: SettingPart, label: string, value: string): ReactNode =>
    parts.includes(part) && (
      <button
        type="button"
        className="chip setting-toggle"
        aria-expanded={open === part}
        aria-controls={`${id}${part}`}
        onClick={() => setOpen((now) => (now === part ? null : part))}
      >
        <span className="visually-hidden">{label}: </span>
        {value}
      </button>
    );
  return (
    <div className="setting">
      <div className="setting-row">
        {toggle(
          'pace',
          text('near.pace'),
          pace === 'own' ? text(`near.own.${way}`, { speed: speedKmh }) : text(`pace.${pace}`),
        )}
        {toggle('minutes', text('near.minutes'), text('minutes.value', { minutes: reachMinutes }))}
        {children}
      </div>
      <div id={`${id}pace`} hidden={open !== 'pace'}>
        {open === 'pace' && (
          <Suspense fallback={null}>
            <PaceSetting />
          </Suspense>
        )}
      </div>
      <div id={`${id}minutes`} hidden={open !== 'minutes'}>
        <ChipGroup
          label={text('minutes.label')}
          className="chips-even"
          options={reachMinuteChoices.map((minutes) => ({
            value: minutes,
            label: text('minutes.value', { minutes }),
          }))}
          chosen={reachMinutes}
          onChoose={commands.setReachMinutes}
        />
      </div>
    </div>
  );
}
