import { offeredProfiles, profileRanges } from '../core/network/profile';
import { openedArea } from '../state/reach-selectors';
import { useAppState, useCommands } from '../state/use-store';
import { ChipGroup } from '../ui/chip-group';
import { Disclosure } from '../ui/disclosure';
import { describeUnknown } from './pace-words';
import { useText } from './use-text';

/** Who walks, and how fast; what the pace does not know stands with it. */
export function PaceSetting() {
  const { text } = useText();
  const commands = useCommands();
  const profileId = useAppState((state) => state.profileId);
  const speedKmh = useAppState((state) => state.speedKmh);
  const knowsSteps = useAppState((state) => openedArea(state)?.knowsSteps ?? false);
  const { minKmh, maxKmh } = profileRanges[profileId];
  return (
    <>
      <ChipGroup
        label={text('pace.label')}
        options={offeredProfiles(knowsSteps).map((id) => ({ value: id, label: text(`pace.${id}`) }))}
        chosen={profileId}
        onChoose={commands.setProfile}
      />
      <Disclosure title={text('pace.speed', { speed: speedKmh })}>
        <label className="slider">
          <span>{text('pace.own')}</span>
          <input
            type="range"
            min={minKmh}
            max={maxKmh}
            step={0.1}
            value={speedKmh}
            aria-valuetext={text('pace.speed', { speed: speedKmh })}
            onChange={(event) => commands.setSpeed(Number(event.target.value))}
          />
        </label>
        <p className="small">{describeUnknown(text, profileId, knowsSteps)}</p>
      </Disclosure>
    </>
  );
}
