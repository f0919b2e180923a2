import { useId } from 'react';
import { offeredProfiles, profileRanges } from '../core/network/profile';
import { openedArea } from '../state/reach-selectors';
import { useAppState, useCommands } from '../state/use-store';
import { ChipGroup } from '../ui/chip-group';
import { describeSpeed, describeUnknown } from './pace-words';
import { useText } from './use-text';

/** Steps of the speed, in km/h. */
const SPEED_STEP = 0.1;

/** Who walks, and how fast, with the metres that this means; what the pace does not know stands with it. */
export function PaceSetting() {
  const { text } = useText();
  const id = useId();
  const commands = useCommands();
  const profileId = useAppState((state) => state.profileId);
  const speedKmh = useAppState((state) => state.speedKmh);
  const knowsSteps = useAppState((state) => openedArea(state)?.knowsSteps ?? false);
  const { minKmh, maxKmh } = profileRanges[profileId];
  const described = describeSpeed(text, speedKmh);
  return (
    <div className="pace">
      <ChipGroup
        label={text('pace.label')}
        options={offeredProfiles(knowsSteps).map((id) => ({ value: id, label: text(`pace.${id}`) }))}
        chosen={profileId}
        onChoose={commands.setProfile}
      />
      <div className="slider">
        <label htmlFor={id}>{text('pace.own')}</label>
        <input
          id={id}
          type="range"
          min={minKmh}
          max={maxKmh}
          step={SPEED_STEP}
          value={speedKmh}
          aria-valuetext={described}
          onChange={(event) => commands.setSpeed(Number(event.target.value))}
        />
        <output htmlFor={id}>{described}</output>
      </div>
      <p className="small">
        {describeUnknown(text, profileId, knowsSteps)} {!knowsSteps && text('pace.wheels.missing')}
      </p>
    </div>
  );
}
